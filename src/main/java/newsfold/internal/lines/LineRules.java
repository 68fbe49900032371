package newsfold.internal.lines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.dates.DateText;
import newsfold.internal.kinds.LiveBlogEntries;
import newsfold.internal.kinds.PaywallLines;
import newsfold.internal.metadata.NamesInLines;
import newsfold.internal.metadata.PersonNames;

/**
 * Decides for each line of one page whether it stays: the line model has the first word, and rules overrule it where they
 * know better. {@link #RULES} lists them in their order.
 */
public final class LineRules {
    /** The rules in the order in which they are applied; each sees what the ones before decided. */
    private static final List<Consumer<LineDecisions>> RULES = List.of(
            LineRules::keepProseOfUnknownShapes,
            LineRules::keepCleanText,
            LineRules::keepAnswers,
            LineRules::keepEntriesOfLiveBlogs,
            LineRules::cutPhrasesAndBylines,
            LineRules::cutAppendedArticles,
            LineRules::keepOpeningParagraph,
            LineRules::cutHeadline,
            LineRules::cutNameBelowHeadline,
            LinesOfLinks::cut,
            SentencesAtTheEnd::keep,
            LineScoreRule::apply,
            LineRules::cutHeadlinesAndPlugsAtTheEnd,
            LineRules::cutPaywallAtTheEnd,
            LineRules::cutRepetitions);

    /** A page that keeps this many words is not empty. */
    private static final double MIN_WORDS = 15;

    /** A page that keeps this share of its prose is not empty. */
    private static final double MIN_PROSE_SHARE = 0.15;

    /** The share of prose, in words, from which on a text is clean, and the share of its lines that are none. */
    private static final double CLEAN_PROSE_SHARE = 0.8;

    private static final double MAX_OTHER_LINES = 0.15;

    /** A line of this many words is a paragraph, in any language. */
    private static final double PARAGRAPH_WORDS = 20;

    /** What a line of a clean text is raised to: enough against phrases, not against a name above all prose. */
    private static final double CLEAN_SCORE = 0.5;

    /** Less is no line of a clean text. */
    private static final double NOT_OF_CLEAN_TEXT = -8;

    /** Lines of a short text. */
    private static final int MAX_SHORT = 40;

    /** The model is so sure of hardly any line of a body. */
    private static final double SURELY_NOT_BODY = -5;

    /** How sure the model must be that a line is body to overrule a phrase that says it is not. */
    private static final double OVERRULES_PHRASE = 0;

    /** How sure the model must be that a name or a date is body: short lines of tables look like both. */
    private static final double OVERRULES_CREDIT = -0.3;

    /** The same where no prose stands above: there a by-line is hardly ever anything else. */
    private static final double OVERRULES_OPENING_BYLINE = 1;

    private static final double MAX_BYLINE_WORDS = 12;

    /** How sure the model must be that what follows the header of another article is body all the same. */
    private static final double OVERRULES_HEADER = 1.0;

    /** Lines and words of body that stand before another article can begin. */
    private static final int MIN_LINES_BEFORE_ANOTHER = 2;

    private static final double MIN_WORDS_BEFORE_ANOTHER = 60;

    /** How many lines from a header on are asked whether they are body. */
    private static final int HEADER_LINES = 12;

    /** How sure the model must be to keep a short line below boilerplate at the end of the body. */
    private static final double OVERRULES_HEADLINE_AT_END = 1.5;

    /** What an entry of a live blog is raised to: its time is neither a by-line nor the header of another article. */
    private static final double ENTRY_SCORE = OVERRULES_HEADER + 0.1;

    /** The fewest words of a line that is cut as a repetition. */
    private static final double MIN_REPEATED = 10;

    private LineRules() {}

    /**
     * Decides the lines of a page.
     *
     * @param scores log-odds that each line is body; left as they are
     * @param titleHint the headline if it is known from elsewhere
     * @param address words of the page's address, which often are those of the headline
     */
    public static LineDecisions decide(
            List<TextLine> lines,
            ArticleHeaders headers,
            double[] scores,
            Optional<String> titleHint,
            AddressWords address) {
        LineDecisions page = new LineDecisions(lines, headers, scores, titleHint, address);
        RULES.forEach(rule -> rule.accept(page));
        return page;
    }

    /** A page of a shape the model never saw must not come out empty: then the prose stays. */
    private static void keepProseOfUnknownShapes(LineDecisions page) {
        double kept = 0;
        double prose = 0;
        for (int i = 0; i < page.scores.length; i++) {
            TextLine line = page.lines.get(i);
            kept += page.isKept(i) ? line.words : 0;
            prose += isPlainProse(line) ? line.words : 0;
        }
        if (kept >= MIN_WORDS || (kept > 0 && kept >= MIN_PROSE_SHARE * prose)) {
            return;
        }
        for (int i = 0; i < page.scores.length; i++) {
            TextLine line = page.lines.get(i);
            if (prose > 0 ? isPlainProse(line) : !line.isBoilerplate() && !line.isDate) {
                page.protect(i, 0.01);
            }
        }
    }

    /** The beginning of an article ends where the paywall below it begins. */
    private static void cutPaywallAtTheEnd(LineDecisions page) {
        List<String> texts = page.lines.stream().map(line -> line.text).toList();
        for (int i = PaywallLines.start(texts, page::isKept); i < texts.size(); i++) {
            if (page.isKept(i)) {
                page.cut(i, Reason.PROMOTION, "a paywall ends the text");
            }
        }
    }

    private static boolean isPlainProse(TextLine line) {
        return line.isProse() && !line.isBoilerplate();
    }

    /**
     * A text of paragraphs and next to nothing else was cleaned before: there is no boilerplate to cut, however long it is
     * and whatever the model makes of its ends. Nor is there in a short text beside its headline that holds no phrase of
     * boilerplate, whatever its lines look like.
     */
    private static void keepCleanText(LineDecisions page) {
        boolean clean = page.headers.first() < 0 && (isAllParagraphs(page) || isShortAndFreeOfPhrases(page));
        for (int i = 0; clean && i < page.scores.length; i++) {
            TextLine line = page.lines.get(i);
            boolean phrase = line.hit != null && line.hit.mode() == Phrases.Mode.WHOLE;
            if (!phrase && page.scores[i] > NOT_OF_CLEAN_TEXT) {
                page.protect(i, CLEAN_SCORE);
            }
        }
    }

    private static boolean isShortAndFreeOfPhrases(LineDecisions page) {
        return page.titleHint.isPresent()
                && page.lines.size() <= MAX_SHORT
                && page.lines.stream()
                        .noneMatch(line -> line.hit != null || line.isBoilerplate() || line.linkShare > 0);
    }

    private static boolean isAllParagraphs(LineDecisions page) {
        double words = 0;
        double prose = 0;
        int others = 0;
        for (TextLine line : page.lines) {
            words += line.words;
            boolean paragraph = line.isProse() || line.words >= PARAGRAPH_WORDS;
            prose += paragraph ? line.words : 0;
            others += paragraph ? 0 : 1;
        }
        return prose >= CLEAN_PROSE_SHARE * words && others <= 1 + MAX_OTHER_LINES * page.lines.size();
    }

    /** Keeps short questions and answers that follow body: of an interview, the answer may be a word. */
    private static void keepAnswers(LineDecisions page) {
        for (int i = 1; i < page.scores.length; i++) {
            TextLine line = page.lines.get(i);
            TextLine above = page.lines.get(i - 1);
            boolean answered = i + 1 < page.scores.length && isSentence(page.lines.get(i + 1));
            boolean part = isSentence(line) && ((line.asks() && answered) || above.asks());
            if (part && page.isKept(i - 1) && page.scores[i] > SURELY_NOT_BODY) {
                page.protect(i, 0);
            }
        }
    }

    /** The model takes the entries of a live blog for a list of other news. */
    private static void keepEntriesOfLiveBlogs(LineDecisions page) {
        List<TextLine> lines = page.lines;
        LiveBlogEntries.of(lines.stream().map(line -> line.text).toList()).ifPresent(entries -> {
            for (int i = 0; i < lines.size(); i++) {
                if (entries.isTime(i) || (entries.isEntry(i) && lines.get(i).hit == null)) {
                    page.protect(i, ENTRY_SCORE);
                }
            }
        });
    }

    private static boolean isSentence(TextLine line) {
        return line.endsSentence && line.hit == null && line.words > 0 && !line.isBullet;
    }

    /** Cuts what the phrases know, and names and dates. */
    private static void cutPhrasesAndBylines(LineDecisions page) {
        boolean opening = true;
        for (int i = 0; i < page.lines.size(); i++) {
            TextLine line = page.lines.get(i);
            double score = page.scores[i];
            if (line.isBoilerplate() && (line.isUnmistakable() || score < OVERRULES_PHRASE)) {
                page.cut(i, line.boilerplateReason(), line.rule());
            } else if (score < OVERRULES_CREDIT && line.isCredit()) {
                page.cut(i, Reason.BYLINE, line.isDate ? "a date" : "a name or a date");
            } else if (opening && ((score < OVERRULES_OPENING_BYLINE && isByline(line)) || isDatedByline(line))) {
                page.cut(i, Reason.BYLINE, line.isDate ? "a date above all prose" : "a name above all prose");
            } else if (score < OVERRULES_OPENING_BYLINE && LineCredits.isPlaceAndDayBelowName(page.lines, i)) {
                page.cut(i, Reason.BYLINE, "a place and a date below a name");
            }
            opening &= !line.isProse();
            if (LineCredits.isNameRoleAndDay(page.lines, i - 2)) {
                for (int credit = i - 2; credit <= i; credit++) {
                    page.cut(credit, Reason.BYLINE, "a name, a role and a date");
                }
            }
        }
    }

    /** A line of names and a day, whatever the model thinks of it. */
    private static boolean isDatedByline(TextLine line) {
        return line.words <= MAX_BYLINE_WORDS
                && !NamesInLines.inLine(line.text).isEmpty()
                && DateText.find(line.text).isPresent();
    }

    private static boolean isByline(TextLine line) {
        return line.isByline()
                || line.isDate
                || (line.words <= MAX_BYLINE_WORDS
                        && PersonNames.leads(line.text)
                        && !NamesInLines.inLine(line.text).isEmpty());
    }

    /** Cuts from the first header of a second article on. */
    private static void cutAppendedArticles(LineDecisions page) {
        double words = 0;
        int count = 0;
        for (int i = 0; i < page.lines.size(); i++) {
            if (count >= MIN_LINES_BEFORE_ANOTHER && words >= MIN_WORDS_BEFORE_ANOTHER && opensAnother(page, i)) {
                int from = i;
                while (from > 0 && !page.isKept(from - 1)) {
                    from--;
                }
                for (int j = from; j < page.lines.size(); j++) {
                    if (!page.isCut(j)) {
                        page.cut(
                                j,
                                Reason.TEASER,
                                "after the header of another article in line " + page.lines.get(i).number);
                    }
                }
                page.setEnd(from);
                return;
            }
            if (page.isKeptProse(i)) {
                words += page.lines.get(i).words;
                count++;
            }
        }
    }

    private static boolean opensAnother(LineDecisions page, int i) {
        return page.headers.isTwin(i) || (page.headers.opensAnother(i) && meanScore(page, i) < OVERRULES_HEADER);
    }

    /** The model's mean opinion, by words, of the lines from a header on. */
    private static double meanScore(LineDecisions page, int header) {
        double sum = 0;
        double words = 0;
        for (int i = header; i < Math.min(page.lines.size(), header + HEADER_LINES); i++) {
            double weight = Math.min(page.lines.get(i).words, 100);
            sum += weight * Math.max(-4, Math.min(4, page.scores[i]));
            words += weight;
        }
        return words == 0 ? 0 : sum / words;
    }

    /**
     * A page that opens with prose and goes on with prose has no headline: its first paragraph is no deck. Nor is a line
     * that begins with place and agency.
     */
    private static void keepOpeningParagraph(LineDecisions page) {
        int first = page.firstKept();
        if (first > 0 && first < page.end() && page.lines.get(first - 1).hasDateline() && !page.isCut(first - 1)) {
            page.protect(first - 1, CLEAN_SCORE);
        }
        int above = first - 1;
        while (above >= 0 && first < page.end() && isAdvertisement(page.lines.get(above))) {
            above--;
        }
        // Advertisements are put between paragraphs of one article.
        if (above >= 0 && above < first - 1 && isParagraph(page.lines.get(above)) && !page.isCut(above)) {
            page.protect(above, CLEAN_SCORE);
        }
        for (int i = 0; i < first; i++) {
            TextLine line = page.lines.get(i);
            if (!line.isProse() || line.hit != null || page.isCut(i)) {
                return;
            }
        }
        for (int i = 0; first < page.end() && i < first; i++) {
            page.protect(i, 0);
        }
    }

    private static boolean isAdvertisement(TextLine line) {
        return line.hit != null && line.hit.reason() == Reason.ADVERTISEMENT;
    }

    private static boolean isParagraph(TextLine line) {
        return isPlainProse(line) && line.endsSentence && line.words >= PARAGRAPH_WORDS;
    }

    /** Finds the headline above the body and takes it out. */
    private static void cutHeadline(LineDecisions page) {
        int line = new TitleLineFinder(page).find();
        page.setTitleLine(line);
        if (line >= 0 && !page.isCut(line)) {
            page.cut(line, Reason.TITLE, "the headline");
        }
    }

    /** The model knows a by-line by its first word, and a name without one by nothing. */
    private static void cutNameBelowHeadline(LineDecisions page) {
        int i = page.titleLine() + 1;
        if (page.titleLine() >= 0
                && i + 1 < page.lines.size()
                && page.isKept(i)
                && page.scores[i] < OVERRULES_OPENING_BYLINE
                && page.lines.get(i + 1).isProse()
                && !LineCredits.name(page.lines.get(i)).isEmpty()
                && !LineCredits.saysInSmallLetters(page, page.lines.get(i))) {
            page.cut(i, Reason.BYLINE, "a name below the headline");
        }
    }

    /** Cuts plugs and headlines that are left between the last paragraph and the boilerplate below it. */
    private static void cutHeadlinesAndPlugsAtTheEnd(LineDecisions page) {
        boolean boilerplateFollows = page.end() < page.lines.size();
        for (int i = page.end() - 1; i >= 0; i--) {
            if (page.isCut(i)) {
                boilerplateFollows = true;
                continue;
            }
            TextLine line = page.lines.get(i);
            boolean headline = !line.endsSentence
                    && !line.isBullet
                    && line.words < 25
                    && page.scores[i] < OVERRULES_HEADLINE_AT_END
                    && i > 0
                    && page.isCut(i - 1);
            if (headline && boilerplateFollows) {
                page.cut(i, Reason.TEASER, "a headline below boilerplate");
            } else if (!line.plug().isEmpty() && boilerplateFollows) {
                page.cut(i, Reason.PROMOTION, "promotion '" + line.plug() + "' before boilerplate");
            } else if (boilerplateFollows && Appeals.isAppeal(line.text, line.words)) {
                page.cut(i, Reason.PROMOTION, "asks readers for something before boilerplate");
            } else if (boilerplateFollows && line.hit != null && Appeals.REASONS.contains(line.hit.reason()) && i > 0) {
                page.cut(i, Reason.PROMOTION, "phrase '" + line.hit.phrase() + "' before boilerplate");
            } else {
                return;
            }
        }
    }

    /** Cuts lines that the body says again below: the first copy was a deck or a pull quote. */
    private static void cutRepetitions(LineDecisions page) {
        Map<String, Integer> kept = new HashMap<>();
        for (int i = 0; i < page.lines.size(); i++) {
            TextLine line = page.lines.get(i);
            if (!page.isCut(i) && line.words >= MIN_REPEATED) {
                Integer earlier = kept.put(line.text, i);
                if (earlier != null) {
                    page.cut(earlier, Reason.REPETITION, "repeated in line " + line.number);
                }
            }
        }
    }
}

package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in text that somebody's scraper flattened: lines in, body out.
 *
 * <p>Lines are judged by phrases of many languages, by shape and by what stands around them. Other articles appended to
 * the page show by their repeated header (section, headline, date) and are cut. Every line cut is reported with its
 * reason.
 *
 * <p>Time is linear in the length of the text. Immutable, safe for all threads.
 */
public final class TextStripper {
    /** Headers are short: between headline and date stand at most a deck, a section and a name. */
    private static final int HEADER_LINES = 5;

    /** Makes a stripper. */
    public TextStripper() {}

    /**
     * Takes a flattened page apart.
     *
     * @param text the page, one block a line; blank lines do not matter
     * @param titleHint the headline if it is known from elsewhere, with or without the site's name
     * @return title, body, and all other lines with the reason each was cut
     */
    public Stripped strip(String text, Optional<String> titleHint) {
        List<TextLine> lines = TextLine.split(text);
        return new Run(lines, titleHint).result();
    }

    /** One page being taken apart. */
    private static final class Run {
        private final List<TextLine> lines;
        private final Optional<String> titleHint;
        private final @Nullable Reason[] reasons;
        private final String[] rules;
        private int titleLine = -1;

        Run(List<TextLine> lines, Optional<String> titleHint) {
            this.lines = lines;
            this.titleHint = titleHint;
            this.reasons = new @Nullable Reason[lines.size()];
            this.rules = new String[lines.size()];
        }

        Stripped result() {
            cutFurniture();
            int end = cutAppended();
            int start = cutHead(end);
            cutTail(start, end);
            cutRepetitions();
            return assemble();
        }

        private void cutFurniture() {
            for (int i = 0; i < lines.size(); i++) {
                TextLine line = lines.get(i);
                if (line.isFurniture()) {
                    cut(i, line.furnitureReason(), line.rule());
                } else if (line.isDate) {
                    cut(i, Reason.BYLINE, "a date");
                }
            }
        }

        /** Cuts from the first header of a second article on, and returns where that is. */
        private int cutAppended() {
            int prose = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (isHeader(i) && prose >= 2) {
                    int from = i;
                    while (from > 0 && reasons[from - 1] != null) {
                        from--;
                    }
                    for (int j = from; j < lines.size(); j++) {
                        if (reasons[j] == null) {
                            cut(j, Reason.TEASER, "after the header of another article in line " + lines.get(i).number);
                        }
                    }
                    return from;
                }
                if (reasons[i] == null && lines.get(i).isProse()) {
                    prose++;
                }
            }
            return lines.size();
        }

        /** Tells whether a headline stands here: no sentence, soon a date or a by-line, then prose. */
        private boolean isHeader(int at) {
            TextLine headline = lines.get(at);
            if (reasons[at] != null
                    || headline.words < 3
                    || headline.words > 30
                    || headline.endsSentence
                    || headline.isBullet) {
                return false;
            }
            boolean dated = false;
            for (int i = at + 1; i < lines.size() && i <= at + HEADER_LINES; i++) {
                if (reasons[i] == Reason.BYLINE) {
                    dated = true;
                } else if (dated && lines.get(i).isProse()) {
                    return true;
                } else if (reasons[i] != null && reasons[i] != Reason.SOCIAL && reasons[i] != Reason.LABEL) {
                    return false;
                }
            }
            return false;
        }

        /** Cuts headline, deck and by-line, and returns the first line of the body. */
        private int cutHead(int end) {
            int first = 0;
            while (first < end && (reasons[first] != null || !lines.get(first).isProse())) {
                first++;
            }
            // A list or a short line just before the prose belongs to it unless a headline explains it.
            int lastByline = -1;
            for (int i = 0; i < Math.min(end, first + HEADER_LINES); i++) {
                if (reasons[i] == Reason.BYLINE && i <= first + 2) {
                    lastByline = i;
                }
            }
            int start = Math.max(first, lastByline + 1);
            if (start >= end) {
                start = first;
            }
            titleLine = chooseTitle(Math.min(start, end));
            boolean afterTitle = false;
            for (int i = 0; i < Math.min(start, end); i++) {
                TextLine line = lines.get(i);
                if (i == titleLine) {
                    cut(i, Reason.TITLE, "the headline");
                    afterTitle = true;
                } else if (reasons[i] == null) {
                    boolean again =
                            titleLine >= 0 && TextTitle.overlap(line.tokens, lines.get(titleLine).tokens) >= 0.5;
                    if (again) {
                        cut(i, Reason.TITLE, "says the headline again");
                    } else if (afterTitle && !line.isBullet) {
                        cut(i, Reason.TITLE, "between headline and date");
                    } else if (!afterTitle) {
                        cut(i, Reason.NAVIGATION, "before the headline");
                    }
                }
            }
            return start;
        }

        private int chooseTitle(int start) {
            if (titleHint.isPresent()) {
                List<String> hint = Phrases.tokens(titleHint.get(), 100);
                for (int i = 0; i < Math.min(start + 1, lines.size()); i++) {
                    if (reasons[i] == null
                            && lines.get(i).words <= 40
                            && TextTitle.overlap(hint, lines.get(i).tokens) >= 0.6) {
                        return i;
                    }
                }
            }
            int best = -1;
            double bestScore = 0;
            for (int i = 0; i < start; i++) {
                TextLine line = lines.get(i);
                if (reasons[i] == null && line.words >= 2 && line.words <= 35 && !line.isBullet) {
                    double score = Math.min(line.words, 9) - (line.endsSentence ? 4 : 0);
                    if (score > bestScore) {
                        best = i;
                        bestScore = score;
                    }
                }
            }
            return best;
        }

        /** Cuts what is left after the last prose line, and plugs that stand before furniture. */
        private void cutTail(int start, int end) {
            boolean furnitureFollows = end < lines.size();
            for (int i = end - 1; i >= start; i--) {
                TextLine line = lines.get(i);
                if (reasons[i] != null) {
                    furnitureFollows = true;
                    continue;
                }
                String plug = line.plug();
                if (!plug.isEmpty() && furnitureFollows) {
                    cut(i, Reason.PROMOTION, "plug '" + plug + "' before furniture");
                } else if (!line.isProse() && !line.isBullet && furnitureFollows && !line.endsSentence) {
                    cut(i, Reason.OUTSIDE, "after the last paragraph");
                } else {
                    return;
                }
            }
        }

        private void cutRepetitions() {
            Set<String> seen = new HashSet<>();
            Map<String, Integer> kept = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                if (reasons[i] == null && lines.get(i).words >= 6 && !seen.add(lines.get(i).text)) {
                    // The second copy stays: the first was a deck or a pull quote.
                    Integer earlier = kept.get(lines.get(i).text);
                    if (earlier != null) {
                        cut(earlier, Reason.REPETITION, "repeated in line " + lines.get(i).number);
                    }
                }
                if (reasons[i] == null) {
                    kept.put(lines.get(i).text, i);
                }
            }
        }

        private void cut(int i, Reason reason, String rule) {
            reasons[i] = reason;
            rules[i] = rule;
        }

        private Stripped assemble() {
            List<Block> body = new ArrayList<>();
            List<Removed> removed = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                TextLine line = lines.get(i);
                Reason reason = reasons[i];
                if (reason != null) {
                    removed.add(new Removed(line.number, line.text, reason, rules[i]));
                } else {
                    body.add(new Block(kind(line), line.text));
                }
            }
            String title = titleHint.orElse(titleLine >= 0 ? lines.get(titleLine).text : "");
            Optional<ArticleDate> published = Optional.empty();
            return new Stripped(TextTitle.withoutSite(title, lines), body, removed, published);
        }

        private static Block.Kind kind(TextLine line) {
            if (line.isBullet) {
                return Block.Kind.LIST_ITEM;
            }
            return line.words <= 15 && !line.endsSentence ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        }
    }
}

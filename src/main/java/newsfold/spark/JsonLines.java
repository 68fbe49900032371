package newsfold.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import newsfold.internal.report.JsonLineWriter;

/** Values as lines of JSON, the same as in the files of a fold. */
final class JsonLines {
    private JsonLines() {}

    /** Writes one value. */
    interface Value {
        void write(JsonLineWriter writer) throws IOException;
    }

    static String line(Value value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLineWriter writer = new JsonLineWriter(bytes)) {
            value.write(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}

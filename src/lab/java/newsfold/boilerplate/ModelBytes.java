package newsfold.boilerplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import newsfold.internal.lines.LineModel;
import newsfold.internal.models.ModelFile;

/** The model of lines as bytes, for the fuzzer. */
public final class ModelBytes {
    private ModelBytes() {}

    /**
     * Returns the model that ships.
     *
     * @return its bytes
     * @throws IOException if it cannot be read
     */
    public static byte[] sound() throws IOException {
        try (InputStream in = Objects.requireNonNull(LineModel.class.getResourceAsStream("lines.model"))) {
            return in.readAllBytes();
        }
    }

    /**
     * Reads a model with as many parts as the one that ships.
     *
     * @param bytes the model
     * @throws IOException if it is damaged
     */
    public static void read(byte[] bytes) throws IOException {
        byte[] sound = sound();
        ModelFile.read(new ByteArrayInputStream(bytes), sound[0], sound[1]);
    }
}

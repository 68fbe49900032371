package newsfold.boilerplate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The learnt part of the body finder: three tables of word odds and two stages of trees. The first stage judges each block
 * by itself and its surroundings, the second again with the first scores on its neighbours, siblings and look-alikes.
 */
final class BlockModel {
    private static final int FORMAT = 2;
    private static final String RESOURCE = "blocks.model";

    final BlockModelTables tables;
    private final Trees first;
    private final Trees second;

    BlockModel(BlockModelTables tables, Trees first, Trees second) {
        this.tables = tables;
        this.first = first;
        this.second = second;
    }

    private static final class Holder {
        static final BlockModel SHIPPED = load();
    }

    /** Returns the model that ships with the library. */
    static BlockModel shipped() {
        return Holder.SHIPPED;
    }

    private static BlockModel load() {
        try (InputStream in = BlockModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource newsfold/boilerplate/" + RESOURCE + " is missing; the jar is not complete");
            }
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BlockModel of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readUnsignedByte();
            int features = in.readUnsignedByte();
            if (format != FORMAT || features != BlockFeatures.SECOND) {
                throw new IOException("model of format " + format + " with " + features + " features, this code reads "
                        + FORMAT + " with " + BlockFeatures.SECOND + "; train it again");
            }
            return new BlockModel(
                    new BlockModelTables(WordOdds.read(in), WordOdds.read(in), WordOdds.read(in)),
                    Trees.read(in),
                    Trees.read(in));
        }
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeByte(BlockFeatures.SECOND);
            tables.markup().write(out);
            tables.text().write(out);
            tables.prose().write(out);
            first.write(out);
            second.write(out);
        }
        return bytes.toByteArray();
    }

    /** Returns the probability that each block is body, in page order. */
    float[] judge(BlockFeatures features) {
        float[][] rows = features.rows();
        features.addFirstScores(first.probabilities(rows));
        return second.probabilities(rows);
    }
}

package newsfold.internal.models;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary format of an ensemble, version {@value #VERSION}. All numbers are big-endian.
 *
 * <pre>
 * int    0x54524545 ("TREE")
 * byte   version
 * byte   features a row has, unsigned
 * float  base: log-odds before any tree is asked
 * short  trees, unsigned
 * each tree, its nodes in preorder (a split, the nodes for yes, the nodes for no):
 *   byte   feature the split asks for, unsigned; 255 for a leaf
 *   float  threshold of the split, where yes means at most this; output of the leaf
 * </pre>
 *
 * A tree ends where no split waits for nodes, so neither children nor sizes are stored. Floats are stored whole: an
 * ensemble that is read scores bit for bit as the one that was written.
 */
public final class BoostedTreesFormat {
    private static final int MAGIC = 0x54524545;
    private static final int VERSION = 1;
    private static final int LEAF = 255;
    private static final int MAX_TREES = 0xffff;

    private BoostedTreesFormat() {}

    /**
     * Writes an ensemble.
     *
     * @param ensemble the trees, at most 65,535
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void write(BoostedTrees ensemble, DataOutput out) throws IOException {
        if (ensemble.trees() > MAX_TREES) {
            throw new IOException(
                    "an ensemble of " + ensemble.trees() + " trees; the format holds at most " + MAX_TREES);
        }
        out.writeInt(MAGIC);
        out.writeByte(VERSION);
        out.writeByte(ensemble.features());
        out.writeFloat(ensemble.base());
        out.writeShort(ensemble.trees());
        for (int node = 0; node < ensemble.nodes(); node++) {
            int feature = ensemble.feature(node);
            out.writeByte(feature == BoostedTrees.LEAF ? LEAF : feature);
            out.writeFloat(ensemble.value(node));
        }
    }

    /**
     * Reads an ensemble.
     *
     * @param in where from, left open behind the last tree
     * @return the ensemble
     * @throws IOException if reading fails, the format is another, or the content is damaged
     */
    public static BoostedTrees read(DataInput in) throws IOException {
        int magic = in.readInt();
        int version = in.readUnsignedByte();
        if (magic != MAGIC || version != VERSION) {
            throw new IOException(String.format(
                    "not a model of this version: starts with %08x, version %d, expected %08x, version %d; train it again",
                    magic, version, MAGIC, VERSION));
        }
        try {
            int features = in.readUnsignedByte();
            BoostedTrees.Builder builder = new BoostedTrees.Builder(features, in.readFloat());
            int trees = in.readUnsignedShort();
            while (builder.completeTrees() < trees) {
                int feature = in.readUnsignedByte();
                float value = in.readFloat();
                if (feature == LEAF) {
                    builder.leaf(value);
                } else {
                    builder.split(feature, value);
                }
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new IOException("the model is damaged; train it again", e);
        }
    }
}

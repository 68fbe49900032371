package newsfold.internal.models;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A learnt model as it is stored: tables of word odds, and the ensembles of trees that read what the tables say.
 *
 * <pre>
 * byte  number of tables
 * byte  number of ensembles
 * each table, as {@link WordOdds#write} writes it
 * each ensemble, as {@link BoostedTreesFormat} writes it
 * </pre>
 */
public record ModelFile(List<WordOdds> tables, List<BoostedTrees> ensembles) {
    /**
     * Reads a model that ships with the library.
     *
     * @param owner the class it stands beside
     * @param resource its name
     * @throws IllegalStateException if it is missing
     */
    public static ModelFile load(Class<?> owner, String resource, int tables, int ensembles) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource " + resource + " beside " + owner.getName() + " is missing; the jar is not complete");
            }
            return read(new BufferedInputStream(in), tables, ensembles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it holds another number of tables or ensembles, or is damaged
     */
    public static ModelFile read(InputStream in, int tables, int ensembles) throws IOException {
        try (DataInputStream data = new DataInputStream(in)) {
            return read(data, tables, ensembles);
        } catch (EOFException e) {
            throw new IOException("the model is damaged; train it again", e);
        }
    }

    private static ModelFile read(DataInputStream data, int tables, int ensembles) throws IOException {
        int storedTables = data.readUnsignedByte();
        int storedEnsembles = data.readUnsignedByte();
        if (storedTables != tables || storedEnsembles != ensembles) {
            throw new IOException("a model of " + storedTables + " word tables and " + storedEnsembles
                    + " ensembles, expected " + tables + " and " + ensembles + "; train it again");
        }
        List<WordOdds> words = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            words.add(WordOdds.read(data));
        }
        List<BoostedTrees> trees = new ArrayList<>();
        for (int i = 0; i < ensembles; i++) {
            trees.add(BoostedTreesFormat.read(data));
        }
        return new ModelFile(words, trees);
    }

    public byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(tables.size());
        out.writeByte(ensembles.size());
        for (WordOdds table : tables) {
            table.write(out);
        }
        for (BoostedTrees ensemble : ensembles) {
            BoostedTreesFormat.write(ensemble, out);
        }
        return bytes.toByteArray();
    }

    /** Returns the ensemble of a stage if it reads rows of this many features. */
    public BoostedTrees ensemble(int stage, int features) throws IOException {
        BoostedTrees trees = ensembles.get(stage);
        if (trees.features() != features) {
            throw new IOException("trees that read " + trees.features() + " features, this code computes " + features
                    + "; train the model again");
        }
        return trees;
    }
}

package newsfold.boilerplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import newsfold.internal.models.BoostedTrees;
import newsfold.internal.models.ModelFile;
import newsfold.internal.models.WordOdds;
import org.jspecify.annotations.Nullable;

/**
 * The learnt part of the body finder: three tables of word odds and two ensembles of trees. The first ensemble judges each
 * block by itself and the boxes around it, the second again with the first probabilities of its neighbours, siblings and
 * similar blocks.
 *
 * <p>Immutable, safe for all threads.
 */
final class BlockModel {
    private static final int TABLES = 3;
    private static final int ENSEMBLES = 2;

    final BlockModelTables tables;
    private final BoostedTrees first;
    private final BoostedTrees second;

    BlockModel(BlockModelTables tables, BoostedTrees first, BoostedTrees second) {
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
        try {
            return of(ModelFile.load(BlockModel.class, "blocks.model", TABLES, ENSEMBLES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a model. */
    static BlockModel read(InputStream in) throws IOException {
        return of(ModelFile.read(in, TABLES, ENSEMBLES));
    }

    private static BlockModel of(ModelFile file) throws IOException {
        List<WordOdds> words = file.tables();
        return new BlockModel(
                new BlockModelTables(words.get(0), words.get(1), words.get(2)),
                file.ensemble(0, BlockFeatures.FIRST),
                file.ensemble(1, BlockFeatures.SECOND));
    }

    /** Returns the model as it is stored. */
    ModelFile toFile() {
        return new ModelFile(List.of(tables.markup(), tables.text(), tables.prose()), List.of(first, second));
    }

    /** Returns the probability that each block is body, in page order. */
    float[] judge(BlockFeatures features) {
        float[] @Nullable [] rows = features.rows();
        features.addFirstScores(probabilities(first, rows));
        return probabilities(second, rows);
    }

    /** Returns the probabilities that an ensemble gives rows, 0 where there is no row. */
    static float[] probabilities(BoostedTrees trees, float[] @Nullable [] rows) {
        float[] known =
                trees.probabilities(Arrays.stream(rows).filter(Objects::nonNull).toArray(float[][]::new));
        float[] probabilities = new float[rows.length];
        int next = 0;
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = rows[i] == null ? 0 : known[next++];
        }
        return probabilities;
    }
}

package newsfold.internal.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
    private static final int FEATURES = 5;
    private static final int TREES = 7;
    private static final float BASE = -0.3f;

    @Test
    void rowsTogetherScoreAsEachWalkedAlone() {
        var random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            var builder = new BoostedTrees.Builder(FEATURES, BASE);
            Tree[] trees = new Tree[TREES];
            for (int t = 0; t < TREES; t++) {
                trees[t] = grow(builder, random, 6);
            }
            BoostedTrees ensemble = builder.build();
            float[][] rows = new float[1 + random.nextInt(200)][FEATURES];
            for (float[] row : rows) {
                for (int f = 0; f < FEATURES; f++) {
                    row[f] = random.nextInt(20) == 0 ? Float.NaN : random.nextInt(6) - 2;
                }
            }
            double[] logOdds = ensemble.logOdds(rows);
            float[] probabilities = ensemble.probabilities(rows);
            for (int r = 0; r < rows.length; r++) {
                double sum = BASE;
                float single = BASE;
                for (Tree tree : trees) {
                    sum += output(tree, rows[r]);
                    single += output(tree, rows[r]);
                }
                assertEquals(sum, logOdds[r], "trial " + trial);
                assertEquals((float) (1 / (1 + Math.exp(-single))), probabilities[r], "trial " + trial);
            }
        }
    }

    @Test
    void anEnsembleWithoutTreesGivesItsBase() {
        BoostedTrees none = new BoostedTrees.Builder(1, BASE).build();
        assertEquals(BASE, none.logOdds(new float[2][1])[1]);
        assertEquals(0, none.logOdds(new float[0][]).length);
    }

    @Test
    void aTreeWithoutALeafIsRefused() {
        var builder = new BoostedTrees.Builder(FEATURES, BASE);
        builder.split(0, 1);
        builder.leaf(1);
        var error = assertThrows(IllegalArgumentException.class, builder::build);
        assertTrue(String.valueOf(error.getMessage()).contains("lacks 1 nodes"), error.getMessage());
    }

    @Test
    void aSplitOnAFeatureThatRowsLackIsRefused() {
        var builder = new BoostedTrees.Builder(FEATURES, BASE);
        var error = assertThrows(IllegalArgumentException.class, () -> builder.split(FEATURES, 0));
        assertTrue(String.valueOf(error.getMessage()).contains("from 0 to 4, got 5"), error.getMessage());
    }

    private record Tree(float output, int feature, float threshold, List<Tree> children) {}

    private static Tree grow(BoostedTrees.Builder builder, SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            float output = (float) random.nextDouble(-1, 1);
            builder.leaf(output);
            return new Tree(output, -1, 0, List.of());
        }
        int feature = random.nextInt(FEATURES);
        float threshold = random.nextInt(10) / 2f - 2;
        builder.split(feature, threshold);
        Tree yes = grow(builder, random, depth - 1);
        return new Tree(0, feature, threshold, List.of(yes, grow(builder, random, depth - 1)));
    }

    private static float output(Tree tree, float[] row) {
        Tree at = tree;
        while (at.feature >= 0) {
            at = at.children.get(row[at.feature] <= at.threshold ? 0 : 1);
        }
        return at.output;
    }
}

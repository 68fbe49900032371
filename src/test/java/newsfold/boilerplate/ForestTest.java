package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForestTest {
    private static final int FEATURES = 5;
    private static final int TREES = 7;

    @Test
    void rowsTogetherFindTheLeavesTheyFindAlone() {
        var random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            Forest.Builder builder = new Forest.Builder();
            Tree[] trees = new Tree[TREES];
            int[][] leaves = new int[TREES][1];
            for (int t = 0; t < TREES; t++) {
                builder.tree();
                trees[t] = grow(builder, random, 6, leaves[t]);
            }
            Forest forest = builder.build();
            Forest.Room room = forest.room();
            float[][] rows = new float[1 + random.nextInt(Forest.ROWS)][FEATURES];
            for (float[] row : rows) {
                for (int f = 0; f < FEATURES; f++) {
                    row[f] = random.nextInt(20) == 0 ? Float.NaN : random.nextInt(6) - 2;
                }
            }
            String label = "trial " + trial;
            int[][] found = new int[rows.length][TREES];
            int[] taken = new int[rows.length];
            forest.find(rows, rows.length, room, (leaf, fallen) -> {
                for (int r = 0; r < rows.length; r++) {
                    if ((fallen & (1L << r)) != 0) {
                        found[r][taken[r]++] = leaf;
                    }
                }
            });
            for (int r = 0; r < rows.length; r++) {
                int first = 0;
                for (int t = 0; t < TREES; t++) {
                    assertEquals(first + walk(trees[t], rows[r]), found[r][t], label);
                    first += leaves[t][0];
                }
                assertEquals(TREES, taken[r], label);
            }
        }
    }

    private record Tree(int leaf, int feature, float threshold, List<Tree> children) {}

    private static Tree grow(Forest.Builder builder, SplittableRandom random, int depth, int[] leaves) {
        if (depth == 0 || random.nextInt(4) == 0) {
            builder.leaf();
            return new Tree(leaves[0]++, -1, 0, List.of());
        }
        int feature = random.nextInt(FEATURES);
        float threshold = random.nextInt(10) / 2f - 2;
        int split = builder.split(feature, threshold);
        Tree left = grow(builder, random, depth - 1, leaves);
        builder.otherwise(split);
        Tree right = grow(builder, random, depth - 1, leaves);
        builder.end(split);
        return new Tree(-1, feature, threshold, List.of(left, right));
    }

    private static int walk(Tree tree, float[] row) {
        Tree at = tree;
        while (at.feature >= 0) {
            at = at.children.get(row[at.feature] <= at.threshold ? 0 : 1);
        }
        return at.leaf;
    }
}

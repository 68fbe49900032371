package newsfold.internal.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoostedTreesTrainerTest {
    private static final int ROWS = 2000;
    private static final BoostedTreesTrainer.Settings SETTINGS =
            new BoostedTreesTrainer.Settings(60, 6, 0.3, 1, 0.7, 2, 1, 5);

    @Test
    void aRuleOfTwoFeaturesIsLearnt() {
        BoostedTrees trees = train();
        float[][] rows = rows(9);
        float[] probabilities = trees.probabilities(rows);
        int right = 0;
        for (int i = 0; i < ROWS; i++) {
            right += (probabilities[i] > 0.5) == (label(rows[i]) == 1) ? 1 : 0;
        }
        assertEquals(1, (double) right / ROWS, 0.05);
    }

    @Test
    void theSameRowsGiveTheSameTrees() {
        float[][] rows = rows(9);
        assertArrayEquals(train().logOdds(rows), train().logOdds(rows));
    }

    private static BoostedTrees train() {
        float[][] rows = rows(1);
        float[] labels = new float[ROWS];
        float[] weights = new float[ROWS];
        Arrays.fill(weights, 1);
        for (int i = 0; i < ROWS; i++) {
            labels[i] = label(rows[i]);
        }
        return new BoostedTreesTrainer(rows, labels, weights, 3).train(SETTINGS);
    }

    private static float[][] rows(long seed) {
        var random = new SplittableRandom(seed);
        float[][] rows = new float[ROWS][3];
        for (float[] row : rows) {
            for (int f = 0; f < row.length; f++) {
                row[f] = (float) random.nextDouble();
            }
        }
        return rows;
    }

    private static float label(float[] row) {
        return row[0] > 0.5 != row[2] > 0.3 ? 1 : 0;
    }
}

package newsfold.internal.models;

import newsfold.internal.blocks.ScoredPage;
import newsfold.internal.blocks.TextShape;

/**
 * Computes the greatest F1 to expect, over words, of a body that a threshold on the probabilities of blocks cuts out.
 *
 * <p>The threshold that reaches it is half of that F1 (Lipton, Elkan and Naryanaswamy, <i>Optimal thresholding of
 * classifiers to maximize F1 measure</i>, 2014): on a page in doubt, a less probable block is worth keeping.
 */
public final class ExpectedF1 {
    private static final int BUCKETS = 200;

    /**
     * Expected F1 of a body, and the F1 over runs of four words that bodies of that expectation had on hosts which the
     * model had not seen; between these points the map is linear.
     */
    private static final double[][] MEASURED = {
        {0, 0}, {0.7, 0.47}, {0.85, 0.863}, {0.95, 0.868}, {0.98, 0.921}, {0.99, 0.969}, {0.998, 0.977}, {1, 0.988}
    };

    private ExpectedF1() {}

    /** Returns the F1 to expect of a body as it was chosen, calibrated on pages with marked bodies, in [0, 1]. */
    public static double ofBody(ScoredPage page) {
        double kept = 0;
        double all = 0;
        double right = 0;
        for (int i = 0; i < page.size(); i++) {
            int words = TextShape.of(page.text(i)).words();
            kept += page.isBody(i) ? words : 0;
            right += page.isBody(i) ? words * page.probability(i) : 0;
            all += words * page.probability(i);
        }
        double expected = right == 0 ? 0 : Math.min(1, 2 * right / (kept + all));
        int next = 1;
        while (MEASURED[next][0] < expected) {
            next++;
        }
        double[] from = MEASURED[next - 1];
        double[] to = MEASURED[next];
        return from[1] + (to[1] - from[1]) * (expected - from[0]) / (to[0] - from[0]);
    }

    /**
     * Returns the F1 to expect.
     *
     * @param sizes of the parts of a page, in words
     * @return a number in [0, 1]; takes time linear in the page
     */
    public static double of(double[] sizes, float[] probabilities) {
        double[] words = new double[BUCKETS + 1];
        double[] sums = new double[BUCKETS + 1];
        double all = 0;
        for (int i = 0; i < probabilities.length; i++) {
            int bucket = (int) (probabilities[i] * BUCKETS);
            words[bucket] += sizes[i];
            sums[bucket] += sizes[i] * probabilities[i];
            all += sizes[i] * probabilities[i];
        }
        double best = 0;
        double kept = 0;
        double right = 0;
        for (int bucket = BUCKETS; bucket > 0; bucket--) {
            kept += words[bucket];
            right += sums[bucket];
            best = Math.max(best, kept == 0 ? 0 : 2 * right / (kept + all));
        }
        return best;
    }
}

package newsfold.boilerplate;

import java.util.List;

/**
 * Computes the greatest F1 to expect, over words, of a body that a threshold on the probabilities of blocks cuts out.
 *
 * <p>The threshold that reaches it is half of that F1 (Lipton, Elkan and Naryanaswamy, <i>Optimal thresholding of
 * classifiers to maximize F1 measure</i>, 2014): on a page in doubt, a less probable block is worth keeping.
 */
final class ExpectedF1 {
    private static final int BUCKETS = 200;

    private ExpectedF1() {}

    /** Returns a number in [0, 1]; takes time linear in the page. */
    static double of(List<HtmlBlock> blocks, float[] probabilities) {
        double[] sizes = new double[probabilities.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = blocks.get(i).shape.words();
        }
        return of(sizes, probabilities);
    }

    /** The same for parts of these sizes in words. */
    static double of(double[] sizes, float[] probabilities) {
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

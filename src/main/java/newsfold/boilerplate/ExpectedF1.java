package newsfold.boilerplate;

import java.util.List;

/**
 * How good the best body is expected to be that can be cut out of a page by a bar on the likelihoods of its blocks, as F1
 * over words. The bar that gets it is half of that F1 (Lipton, Elkan and Naryanaswamy, <i>Optimal thresholding of
 * classifiers to maximize F1 measure</i>, 2014): where much is in doubt, a block must be less likely to be worth keeping.
 */
final class ExpectedF1 {
    private static final int BUCKETS = 200;

    private ExpectedF1() {}

    /** Returns a number in [0, 1]; takes time linear in the page. */
    static double of(List<TextBlock> blocks, float[] verdicts) {
        double[] sizes = new double[verdicts.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = blocks.get(i).shape.words();
        }
        return of(sizes, verdicts);
    }

    /** The same for parts of these sizes in words. */
    static double of(double[] sizes, float[] verdicts) {
        double[] words = new double[BUCKETS + 1];
        double[] likely = new double[BUCKETS + 1];
        double all = 0;
        for (int i = 0; i < verdicts.length; i++) {
            int bucket = (int) (verdicts[i] * BUCKETS);
            words[bucket] += sizes[i];
            likely[bucket] += sizes[i] * verdicts[i];
            all += sizes[i] * verdicts[i];
        }
        double best = 0;
        double kept = 0;
        double right = 0;
        for (int bucket = BUCKETS; bucket > 0; bucket--) {
            kept += words[bucket];
            right += likely[bucket];
            best = Math.max(best, kept == 0 ? 0 : 2 * right / (kept + all));
        }
        return best;
    }
}

package newsfold.boilerplate;

import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;

/**
 * Judges the far blocks of a very long body by near ones of the same kind. Of hundreds of paragraphs the model has seen few
 * pages: what is so far from the headline was comments there, so all from some place on would be cut. Where the paragraphs of
 * one kind begin as body and end as none, each block from there on is as probable as those of its tag path before. Takes time
 * linear in the page.
 */
final class LongBodySmoothing {
    /** Paragraphs up to here are judged by what was learnt. */
    private static final int NEAR = 50;

    /** A body of fewer paragraphs is not long. */
    private static final int MIN_PARAGRAPHS = 100;

    /** This number of paragraphs at the end is looked at. */
    private static final int LAST = 16;

    /** Near paragraphs are surely body in the mean, and the last ones are not. */
    private static final double SURE = 0.8;

    private static final double UNSURE = 0.6;

    /** Fewer near blocks say nothing of the far ones of their kind. */
    private static final int MIN_ALIKE = 3;

    private LongBodySmoothing() {}

    /** Returns the probabilities to decide by, one a block; those given stay as they are. */
    static float[] of(Dom dom, SimilarBlocks similar, float[] probabilities) {
        int paragraphs = similar.largest();
        int[] places = new int[probabilities.length];
        int count = 0;
        for (HtmlBlock block : dom.blocks()) {
            if (similar.groupOf(block.position) == paragraphs && block.isProse()) {
                places[count++] = block.position;
            }
        }
        if (count < MIN_PARAGRAPHS
                || mean(probabilities, places, 0, NEAR) < SURE
                || mean(probabilities, places, count - LAST, count) >= UNSURE) {
            return probabilities;
        }
        int near = places[NEAR - 1];
        float[] sums = new float[similar.groups()];
        int[] alike = new int[sums.length];
        for (int i = 0; i <= near; i++) {
            sums[similar.groupOf(i)] += probabilities[i];
            alike[similar.groupOf(i)]++;
        }
        float[] smooth = probabilities.clone();
        for (int i = near + 1; i <= places[count - 1]; i++) {
            int group = similar.groupOf(i);
            if (alike[group] >= MIN_ALIKE
                    && probabilities[i] > 0
                    && !isBoilerplate(dom.blocks().get(i))) {
                smooth[i] = Math.max(probabilities[i], sums[group] / alike[group]);
            }
        }
        return smooth;
    }

    private static boolean isBoilerplate(HtmlBlock block) {
        return !block.isProse() && block.phrase() != null;
    }

    private static double mean(float[] probabilities, int[] places, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += probabilities[places[i]];
        }
        return sum / (to - from);
    }
}

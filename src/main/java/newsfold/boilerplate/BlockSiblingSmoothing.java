package newsfold.boilerplate;

import java.util.List;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.models.NeighbourMessage;

/**
 * Lets neighbours under one parent speak for each other: a chain of blocks in which siblings that follow each other tend
 * to be both body or both not. Computes the probability of each block given all others by the forward-backward algorithm
 * (Rabiner, <i>A tutorial on hidden Markov models</i>, 1989). A block of high or low probability stays
 * what it is, one in doubt follows those around it. Takes time linear in the page.
 */
final class BlockSiblingSmoothing {
    /** Log-odds that siblings of the same element agree. */
    private static final double ALIKE = 0.5;

    /** The same of siblings of different elements, such as a paragraph and a heading. */
    private static final double UNLIKE = 0.25;

    /** Log-odds of blocks that are boilerplate without asking the model. */
    private static final double BOILERPLATE = -6;

    private static final double MAX_LOG_ODDS = 9;

    private BlockSiblingSmoothing() {}

    /** Returns the probabilities to decide by, one a block; those given stay as they are. */
    static float[] of(Dom dom, float[] probabilities) {
        List<HtmlBlock> blocks = dom.blocks();
        int count = probabilities.length;
        double[] own = new double[count];
        double[] before = new double[count];
        for (int i = 0; i < count; i++) {
            own[i] = logOdds(probabilities[i]);
            if (i > 0) {
                before[i] = NeighbourMessage.of(before[i - 1] + own[i - 1], coupling(blocks.get(i - 1), blocks.get(i)));
            }
        }
        float[] smooth = probabilities.clone();
        double after = 0;
        for (int i = count - 1; i >= 0; i--) {
            if (probabilities[i] > 0 && (before[i] != 0 || after != 0)) {
                smooth[i] = (float) (1 / (1 + Math.exp(-own[i] - before[i] - after)));
            }
            if (i > 0) {
                after = NeighbourMessage.of(after + own[i], coupling(blocks.get(i - 1), blocks.get(i)));
            }
        }
        return smooth;
    }

    private static double coupling(HtmlBlock one, HtmlBlock next) {
        if (one.flow.parent != next.flow.parent) {
            return 0;
        }
        return one.flow.tag.equals(next.flow.tag) ? ALIKE : UNLIKE;
    }

    private static double logOdds(float probability) {
        if (probability <= 0) {
            return BOILERPLATE;
        }
        return Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, Math.log(probability / (1 - (double) probability))));
    }
}

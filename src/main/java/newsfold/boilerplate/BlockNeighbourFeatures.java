package newsfold.boilerplate;

import java.util.List;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;

/** Numbers for the second stage of the model: the first stage's scores of the blocks around each block. */
final class BlockNeighbourFeatures {
    private final List<HtmlBlock> blocks;
    private final SimilarBlocks similar;
    private final float[] scores;
    private final double[] weight;
    private final double[] sums;
    private final double[] boxWeight;
    private final double[] boxSum;
    private final double[] groupWeight;
    private final double[] groupSum;

    BlockNeighbourFeatures(Dom dom, SimilarBlocks similar, float[] scores) {
        this.blocks = dom.blocks();
        this.similar = similar;
        this.scores = scores;
        int count = blocks.size();
        this.weight = new double[count + 1];
        this.sums = new double[count + 1];
        this.boxWeight = new double[dom.boxes().size()];
        this.boxSum = new double[boxWeight.length];
        this.groupWeight = new double[similar.groups()];
        this.groupSum = new double[similar.groups()];
        for (int i = 0; i < count; i++) {
            HtmlBlock block = blocks.get(i);
            double own = Math.sqrt(block.text.length());
            weight[i + 1] = weight[i] + own;
            sums[i + 1] = sums[i] + own * scores[i];
            boxWeight[block.box.index] += own;
            boxSum[block.box.index] += own * scores[i];
            groupWeight[similar.groupOf(i)] += own;
            groupSum[similar.groupOf(i)] += own * scores[i];
        }
        for (int i = boxWeight.length - 1; i > 0; i--) {
            HtmlBox parent = dom.boxes().get(i).parent;
            if (parent != null) {
                boxWeight[parent.index] += boxWeight[i];
                boxSum[parent.index] += boxSum[i];
            }
        }
    }

    void addTo(float[][] rows, int from) {
        int count = blocks.size();
        float[] best = new float[count + 1];
        for (int i = count - 1; i >= 0; i--) {
            best[i] = Math.max(best[i + 1], scores[i]);
        }
        float logOfAll = (float) Math.log1p(sums[count]);
        float bestBefore = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (scores[i] > 0.5 && blocks.get(i).text.length() > 60) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        for (int i = 0; i < count; i++) {
            float[] row = rows[i];
            if (row == null) {
                continue;
            }
            int n = from;
            HtmlBlock block = blocks.get(i);
            row[n++] = scores[i];
            for (int step = 1; step <= 4; step++) {
                row[n++] = i - step >= 0 ? scores[i - step] : -1;
                row[n++] = i + step < count ? scores[i + step] : -1;
            }
            HtmlBox parent = block.flow.parent == null ? block.flow : block.flow.parent;
            HtmlBox grand = parent.parent == null ? parent : parent.parent;
            HtmlBox great = grand.parent == null ? grand : grand.parent;
            double own = weight[i + 1] - weight[i];
            for (HtmlBox box : new HtmlBox[] {block.flow, parent, grand, great}) {
                row[n++] = others(boxSum[box.index], boxWeight[box.index], own, scores[i]);
            }
            int group = similar.groupOf(i);
            row[n++] = others(groupSum[group], groupWeight[group], own, scores[i]);
            row[n++] = window(i, 3);
            row[n++] = window(i, 8);
            row[n++] = side(Math.max(0, i - 6), i);
            row[n++] = side(i + 1, Math.min(count, i + 7));
            row[n++] = bestBefore;
            row[n++] = best[i + 1];
            double all = Math.max(1e-6, sums[count]);
            row[n++] = (float) (sums[i] / all);
            row[n++] = logOfAll;
            row[n++] = (float) (boxSum[parent.index] / all);
            row[n++] = (float) (boxSum[grand.index] / all);
            row[n++] = first < 0 ? -40 : Math.max(-40, Math.min(40, i - first));
            row[n++] = last < 0 ? -40 : Math.max(-40, Math.min(40, last - i));
            if (n > from + 30) {
                throw new IllegalStateException("more features of neighbours than room");
            }
            bestBefore = Math.max(bestBefore, scores[i]);
        }
    }

    private static float others(double sums, double weight, double own, float score) {
        double rest = weight - own;
        return rest < 1e-6 ? -1 : (float) ((sums - own * score) / rest);
    }

    private float window(int i, int reach) {
        return side(Math.max(0, i - reach), Math.min(blocks.size(), i + reach + 1));
    }

    private float side(int from, int to) {
        double total = weight[to] - weight[from];
        return total < 1e-6 ? -1 : (float) ((sums[to] - sums[from]) / total);
    }
}

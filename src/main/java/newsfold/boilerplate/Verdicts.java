package newsfold.boilerplate;

import java.util.List;

/** The first stage's verdicts on the blocks around a block, in numbers for the second stage. */
final class Verdicts {
    private final List<TextBlock> blocks;
    private final LookAlikes alikes;
    private final float[] verdicts;
    private final double[] weight;
    private final double[] likely;
    private final double[] boxWeight;
    private final double[] boxLikely;
    private final double[] groupWeight;
    private final double[] groupLikely;

    Verdicts(Dom dom, LookAlikes alikes, float[] verdicts) {
        this.blocks = dom.blocks();
        this.alikes = alikes;
        this.verdicts = verdicts;
        int count = blocks.size();
        this.weight = new double[count + 1];
        this.likely = new double[count + 1];
        this.boxWeight = new double[dom.boxes().size()];
        this.boxLikely = new double[boxWeight.length];
        this.groupWeight = new double[alikes.groups()];
        this.groupLikely = new double[alikes.groups()];
        for (int i = 0; i < count; i++) {
            TextBlock block = blocks.get(i);
            double own = Math.sqrt(block.text.length());
            weight[i + 1] = weight[i] + own;
            likely[i + 1] = likely[i] + own * verdicts[i];
            boxWeight[block.box.index] += own;
            boxLikely[block.box.index] += own * verdicts[i];
            groupWeight[alikes.groupOf(i)] += own;
            groupLikely[alikes.groupOf(i)] += own * verdicts[i];
        }
        for (int i = boxWeight.length - 1; i > 0; i--) {
            Box parent = dom.boxes().get(i).parent;
            if (parent != null) {
                boxWeight[parent.index] += boxWeight[i];
                boxLikely[parent.index] += boxLikely[i];
            }
        }
    }

    void addTo(float[][] rows, int from) {
        int count = blocks.size();
        float[] best = new float[count + 1];
        for (int i = count - 1; i >= 0; i--) {
            best[i] = Math.max(best[i + 1], verdicts[i]);
        }
        float sum = (float) Math.log1p(likely[count]);
        float bestBefore = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (verdicts[i] > 0.5 && blocks.get(i).text.length() > 60) {
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
            TextBlock block = blocks.get(i);
            row[n++] = verdicts[i];
            for (int step = 1; step <= 4; step++) {
                row[n++] = i - step >= 0 ? verdicts[i - step] : -1;
                row[n++] = i + step < count ? verdicts[i + step] : -1;
            }
            Box parent = block.flow.parent == null ? block.flow : block.flow.parent;
            Box grand = parent.parent == null ? parent : parent.parent;
            Box great = grand.parent == null ? grand : grand.parent;
            double own = weight[i + 1] - weight[i];
            for (Box box : new Box[] {block.flow, parent, grand, great}) {
                row[n++] = others(boxLikely[box.index], boxWeight[box.index], own, verdicts[i]);
            }
            int group = alikes.groupOf(i);
            row[n++] = others(groupLikely[group], groupWeight[group], own, verdicts[i]);
            row[n++] = window(i, 3);
            row[n++] = window(i, 8);
            row[n++] = side(Math.max(0, i - 6), i);
            row[n++] = side(i + 1, Math.min(count, i + 7));
            row[n++] = bestBefore;
            row[n++] = best[i + 1];
            double all = Math.max(1e-6, likely[count]);
            row[n++] = (float) (likely[i] / all);
            row[n++] = sum;
            row[n++] = (float) (boxLikely[parent.index] / all);
            row[n++] = (float) (boxLikely[grand.index] / all);
            row[n++] = first < 0 ? -40 : Math.max(-40, Math.min(40, i - first));
            row[n++] = last < 0 ? -40 : Math.max(-40, Math.min(40, last - i));
            if (n > from + 30) {
                throw new IllegalStateException("more verdict features than room");
            }
            bestBefore = Math.max(bestBefore, verdicts[i]);
        }
    }

    private static float others(double likely, double weight, double own, float verdict) {
        double rest = weight - own;
        return rest < 1e-6 ? -1 : (float) ((likely - own * verdict) / rest);
    }

    private float window(int i, int reach) {
        return side(Math.max(0, i - reach), Math.min(blocks.size(), i + reach + 1));
    }

    private float side(int from, int to) {
        double total = weight[to] - weight[from];
        return total < 1e-6 ? -1 : (float) ((likely[to] - likely[from]) / total);
    }
}

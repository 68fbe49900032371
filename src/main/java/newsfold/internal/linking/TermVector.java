package newsfold.internal.linking;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Weighted terms of unit length, the heaviest of one group. The arrays are not to be changed. */
public final class TermVector {
    public static final TermVector NONE = new TermVector(new int[0], new float[0], 0, 1);

    private static final double NO_WEIGHT = 1e-20;

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** Most terms kept: the tail of a long article says little and costs much. */
    private static final int MAX_TERMS = 200;

    /** Most terms remembered of a group, so that it can be weighed again when rarity is known better. */
    private static final int MAX_REMEMBERED = 500;

    private final int[] terms;
    private final float[] weights;
    private final float norm;
    private final float sum;
    private final float known;

    /**
     * Takes the arrays as they are.
     *
     * @param terms term numbers, ascending
     * @param weights their weights, of unit length
     * @param norm what unit length stands for
     * @param known how much of the text frequencies of newspapers in general know, from 0 to 1
     */
    public TermVector(int[] terms, float[] weights, float norm, float known) {
        this.known = known;
        this.terms = terms;
        this.weights = weights;
        this.norm = norm;
        float all = 0;
        for (float weight : weights) {
            all += weight;
        }
        sum = all * norm;
    }

    /** Returns by what to multiply the weights to get those of BM25. */
    public float norm() {
        return norm;
    }

    /** Returns the sum of the weights of BM25. */
    float sum() {
        return sum;
    }

    float known() {
        return known;
    }

    public int[] terms() {
        return terms;
    }

    public float[] weights() {
        return weights;
    }

    /**
     * Weighs a profile by BM25 (Robertson and Zaragoza, <i>The Probabilistic Relevance Framework</i>, 2009).
     *
     * @param profile the counts
     * @param rarity tells how rare a term is
     * @param meanLength words of a typical group
     * @param known how much of the text frequencies of newspapers in general know, from 0 to 1
     */
    public static TermVector weigh(TermProfile profile, IntToDoubleFunction rarity, double meanLength, float known) {
        int size = profile.terms().length;
        double[] weights = weights(profile, rarity, meanLength);
        double least = size > MAX_TERMS ? Ranks.nthLargest(weights.clone(), MAX_TERMS) : 0;
        int kept = 0;
        double norm = 0;
        for (int i = 0; i < size; i++) {
            if (weights[i] >= least && weights[i] > NO_WEIGHT && kept < MAX_TERMS) {
                norm += weights[i] * weights[i];
                kept++;
            }
        }
        int[] terms = new int[kept];
        float[] unit = new float[kept];
        double scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
        int at = 0;
        for (int i = 0; i < size && at < kept; i++) {
            if (weights[i] >= least && weights[i] > NO_WEIGHT) {
                terms[at] = profile.terms()[i];
                unit[at++] = (float) (weights[i] * scale);
            }
        }
        return new TermVector(terms, unit, (float) Math.sqrt(norm), known);
    }

    /** Returns the terms of most weight, with the weights that they have here. */
    public TermVector heaviest(int count) {
        if (terms.length <= count) {
            return this;
        }
        double least = Ranks.nthLargest(
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).toArray(), count);
        int[] kept = IntStream.range(0, weights.length)
                .filter(i -> weights[i] >= least)
                .limit(count)
                .toArray();
        float[] own = new float[kept.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = weights[kept[i]];
        }
        return new TermVector(Arrays.stream(kept).map(i -> terms[i]).toArray(), own, norm, known);
    }

    /** Returns the weights of all terms of a profile by BM25, not scaled. */
    static double[] weights(TermProfile profile, IntToDoubleFunction rarity, double meanLength) {
        int size = profile.terms().length;
        double[] weights = new double[size];
        double saturation = K1 * (1 - B + B * profile.length() / meanLength);
        for (int i = 0; i < size; i++) {
            double count = profile.counts()[i];
            weights[i] = rarity.applyAsDouble(profile.terms()[i]) * count / (count + saturation);
        }
        return weights;
    }

    /**
     * Returns the counts of the terms that are, or may soon become, the heaviest: what is rare shows only with time.
     *
     * @param profile the counts
     * @param rarity tells how rare a term is
     * @param meanLength words of a typical group
     */
    public static TermProfile heaviest(TermProfile profile, IntToDoubleFunction rarity, double meanLength) {
        if (profile.terms().length <= MAX_REMEMBERED) {
            return profile;
        }
        double[] weights = weights(profile, rarity, meanLength);
        double least = Ranks.nthLargest(weights.clone(), MAX_REMEMBERED);
        int[] terms = new int[MAX_REMEMBERED];
        int at = 0;
        for (int i = 0; i < weights.length && at < terms.length; i++) {
            if (weights[i] >= least) {
                terms[at++] = profile.terms()[i];
            }
        }
        return profile.only(Arrays.copyOf(terms, at));
    }
}

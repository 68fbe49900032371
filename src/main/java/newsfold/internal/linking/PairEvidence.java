package newsfold.internal.linking;

import java.util.Arrays;

/**
 * The log-odds that two reports tell one event by what they share, whatever else is told: a logistic regression over how
 * alike they are and how many rare words both have. Not for sharing between threads.
 */
public final class PairEvidence {
    /** How many features a pair has. */
    public static final int FEATURES = 5;

    /** For cosine, rare words, very rare words, coverage and one; learnt by {@code LinkTraining} of the laboratory. */
    private static final double[] WEIGHTS = {12.793, 0.792, 0.153, 3.199, -5.278};

    /** The same where nothing is known of how rare words are but by the collection. */
    private static final double[] UNKNOWN = {16.704, -0.408, -1.415, 10.195, -4.849};

    /** Below these weights a shared word is not rare. */
    private static final double RARE = 1;

    private static final double VERY_RARE = 2.5;

    private final double[] features = new double[FEATURES];
    private double known;

    /** A bit for each term of the group that was asked for: nine of ten terms of another one are not in it. */
    private long[] held = new long[16];

    private float[] dense = new float[1024];
    /** Places of common terms in another one. */
    private int[] common = new int[256];

    private double rare;
    private double veryRare;
    private TermVector asked = TermVector.NONE;

    /** Takes the group that others are compared with from now on. */
    public void ask(TermVector vector) {
        for (int term : asked.terms()) {
            held[term >>> 6] = 0;
        }
        asked = vector;
        int[] terms = vector.terms();
        if (terms.length > 0 && terms[terms.length - 1] >= dense.length) {
            dense = Arrays.copyOf(dense, Math.max(terms[terms.length - 1] + 64 & -64, 2 * dense.length));
            held = Arrays.copyOf(held, dense.length / Long.SIZE);
        }
        for (int t = 0; t < terms.length; t++) {
            dense[terms[t]] = vector.weights()[t];
            held[terms[t] >>> 6] |= 1L << terms[t];
        }
    }

    /** Returns the cosine with the group that was asked for. */
    public double cosine(TermVector other) {
        read(other, features);
        known = Math.min(asked.known(), other.known());
        return features[0];
    }

    /** Returns the log-odds of the last comparison. */
    public double logOdds() {
        countRare(features);
        double odds = 0;
        for (int i = 0; i < FEATURES; i++) {
            odds += (known * WEIGHTS[i] + (1 - known) * UNKNOWN[i]) * features[i];
        }
        return odds;
    }

    /** Writes down what both have in common. */
    public void compare(TermVector other, double[] into) {
        read(other, into);
        countRare(into);
    }

    private void countRare(double[] into) {
        into[1] = logarithm(rare);
        into[2] = logarithm(veryRare);
    }

    /** Most pairs have nothing that is very rare in common. */
    private static double logarithm(double all) {
        return all == 0 ? 0 : Math.log1p(all);
    }

    /** Notes which terms are those of the group that was asked for, without a branch, which would be guessed wrong for each. */
    private int countCommon(int[] terms) {
        if (common.length < terms.length) {
            common = new int[2 * terms.length];
        }
        int count = 0;
        for (int t = 0; t < terms.length; t++) {
            int word = terms[t] >>> 6;
            common[count] = t;
            count += word < held.length ? (int) (held[word] >>> terms[t]) & 1 : 0;
        }
        return count;
    }

    /** Writes down all but the rare words: a logarithm of them is needed for few pairs. */
    private void read(TermVector other, double[] into) {
        int[] terms = other.terms();
        float[] weights = other.weights();
        float norm = other.norm();
        float ownNorm = asked.norm();
        double cosine = 0;
        double shared = 0;
        rare = 0;
        veryRare = 0;
        int count = countCommon(terms);
        for (int i = 0; i < count; i++) {
            int t = common[i];
            float own = dense[terms[t]];
            cosine += own * weights[t];
            double both = Math.min(own * ownNorm, weights[t] * norm);
            shared += both;
            rare += Math.max(0, both - RARE);
            veryRare += Math.max(0, both - VERY_RARE);
        }
        into[0] = cosine;
        into[3] = shared > 0 ? shared / Math.min(asked.sum(), other.sum()) : 0;
        into[4] = 1;
    }
}

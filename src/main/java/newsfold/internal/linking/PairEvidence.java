package newsfold.internal.linking;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The probability that two reports tell the same by what they share, whatever else is told: a logistic regression over how
 * alike they are and how many rare words both have, where newspapers in general tell which words are rare. So it means the
 * same in a handful of reports and in a large pool. Not for sharing between threads.
 */
public final class PairEvidence {
    /** How many features a pair has. */
    public static final int FEATURES = 5;

    /**
     * For cosine, rare words, very rare words, coverage and one; learnt from pairs of small collections by
     * {@code PairEvidenceTraining} of the laboratory.
     */
    private static final double[] WEIGHTS = {12.672, 1.607, 1.008, 1.256, -6.577};

    /** Below these weights a shared word is not rare. */
    private static final double RARE = 1;

    private static final double VERY_RARE = 2.5;

    /** The general frequencies count as so many groups, in a text all of whose words they know. */
    private static final double BACKGROUND_GROUPS = 1_000;

    /** Where a smaller share of the words is known, a text is in a language without a table. */
    private static final double UNKNOWN_SHARE = 0.8;

    private static final double KNOWN_SHARE = 0.88;

    /** So many groups are assumed at least; fewer do not show which terms are rare. */
    private static final double MIN_GROUPS = 60;

    private static final double FUNCTION_WORD_SHARE = 0.8;
    private static final double COMMON_SHARE = 0.15;

    /** Terms in a smaller share than this are equally rare. */
    private static final double MIN_SHARE = 0.0003;

    /** Steps of a weight in a unit. */
    public static final float LEVELS = 12;

    private final double[] features = new double[FEATURES];
    private float[] dense = new float[1024];
    private double total;
    private double norm;
    private TermVector asked = TermVector.NONE;

    /** Returns how much of a text general frequencies know, from 0 in a language without a table to 1. */
    public static double known(TermProfile profile, IntToDoubleFunction backgroundShare) {
        double all = 0;
        double known = 0;
        for (int t = 0; t < profile.terms().length; t++) {
            all += profile.counts()[t];
            known += backgroundShare.applyAsDouble(profile.terms()[t]) > 0 ? profile.counts()[t] : 0;
        }
        double share = all > 0 ? known / all : 0;
        return Math.max(0, Math.min(1, (share - UNKNOWN_SHARE) / (KNOWN_SHARE - UNKNOWN_SHARE)));
    }

    /**
     * Weighs terms of a group by general frequencies mixed with those of the pool.
     *
     * @param profile counts of these terms
     * @param known how much of the text general frequencies know, from 0 to 1
     * @param backgroundShare in what share of newspaper articles a term is
     * @param isFunctionWord whether any text has a term
     * @param occurrences in how many groups of the pool a term is, this group among them
     * @param size how many groups these are
     * @param meanLength words of a typical one
     */
    public static TermVector weigh(
            TermProfile profile,
            double known,
            IntToDoubleFunction backgroundShare,
            IntPredicate isFunctionWord,
            IntToDoubleFunction occurrences,
            double size,
            double meanLength) {
        double background = BACKGROUND_GROUPS * known;
        double assumed = Math.max(0, MIN_GROUPS - size - background);
        double groups = size + background + assumed;
        double[] weights = TermVector.weights(
                profile,
                term -> {
                    boolean functionWord = isFunctionWord.test(term);
                    double holding = occurrences.applyAsDouble(term)
                            + background * backgroundShare.applyAsDouble(term)
                            + (functionWord ? FUNCTION_WORD_SHARE * assumed : 0);
                    double common = Math.max(holding / groups, functionWord ? COMMON_SHARE : 0);
                    return Math.max(0, Math.log((1 + MIN_SHARE) / (common + MIN_SHARE)));
                },
                meanLength);
        float[] plain = new float[weights.length];
        for (int t = 0; t < plain.length; t++) {
            plain[t] = level(weights[t]) / LEVELS;
        }
        return new TermVector(profile.terms(), plain);
    }

    /** A weight in steps, so that a state holds it in a byte. */
    public static int level(double weight) {
        return (int) Math.min(255, Math.round(LEVELS * weight));
    }

    /** Takes the group that others are compared with from now on. */
    public void ask(TermVector general) {
        for (int term : asked.terms()) {
            dense[term] = 0;
        }
        asked = general;
        int[] terms = general.terms();
        if (terms.length > 0 && terms[terms.length - 1] >= dense.length) {
            dense = Arrays.copyOf(dense, Math.max(terms[terms.length - 1] + 1, 2 * dense.length));
        }
        total = 0;
        norm = 0;
        for (int t = 0; t < terms.length; t++) {
            float weight = general.weights()[t];
            dense[terms[t]] = weight;
            total += weight;
            norm += (double) weight * weight;
        }
    }

    /** Returns the probability that a group tells the same as the one that was asked for. */
    public double probability(TermVector general) {
        compare(general, features);
        double odds = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            odds += WEIGHTS[i] * features[i];
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /** Writes down what both have in common. */
    public void compare(TermVector general, double[] into) {
        int[] terms = general.terms();
        double product = 0;
        double otherTotal = 0;
        double otherNorm = 0;
        double shared = 0;
        double rare = 0;
        double veryRare = 0;
        for (int t = 0; t < terms.length; t++) {
            float weight = general.weights()[t];
            otherTotal += weight;
            otherNorm += (double) weight * weight;
            float own = terms[t] < dense.length ? dense[terms[t]] : 0;
            if (own > 0) {
                double both = Math.min(own, weight);
                product += (double) own * weight;
                shared += both;
                rare += Math.max(0, both - RARE);
                veryRare += Math.max(0, both - VERY_RARE);
            }
        }
        into[0] = product > 0 ? product / Math.sqrt(norm * otherNorm) : 0;
        into[1] = Math.log1p(rare);
        into[2] = Math.log1p(veryRare);
        into[3] = shared > 0 ? shared / Math.min(total, otherTotal) : 0;
        into[4] = 1;
    }
}

package newsfold.internal.story;

import java.util.Arrays;
import newsfold.internal.linking.TermProfile;

/** In how many groups each term occurs, how many groups that is, and how many words they have. */
final class TermCounts {
    private float[] terms;
    double groups;
    double words;

    /** Takes the counts as they are; what is beyond their end is 0. */
    TermCounts(float[] terms, double groups, double words) {
        this.terms = terms;
        this.groups = groups;
        this.words = words;
    }

    float of(int term) {
        return term < terms.length ? terms[term] : 0;
    }

    void add(TermProfile profile) {
        for (int term : profile.terms()) {
            reserve(term);
            terms[term]++;
        }
        groups++;
        words += profile.length();
    }

    /** Takes over all that another has, which has nothing after that. */
    void takeFrom(TermCounts other) {
        reserve(other.terms.length - 1);
        for (int term = 0; term < other.terms.length; term++) {
            terms[term] += other.terms[term];
        }
        groups += other.groups;
        words += other.words;
        Arrays.fill(other.terms, 0);
        other.groups = 0;
        other.words = 0;
    }

    /** Leaves a share of everything, and nothing of a count that would be below a limit. */
    void fade(double share, float least) {
        for (int term = 0; term < terms.length; term++) {
            terms[term] *= (float) share;
            if (terms[term] < least) {
                terms[term] = 0;
            }
        }
        groups *= share;
        words *= share;
    }

    private void reserve(int term) {
        if (term >= terms.length) {
            terms = Arrays.copyOf(terms, Math.max(2 * terms.length, term + 1));
        }
    }
}

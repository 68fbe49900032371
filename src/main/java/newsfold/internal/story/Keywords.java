package newsfold.internal.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the words that tell a story from the others. Not for sharing between threads. */
final class Keywords {
    private static final int MAX_KEYWORDS = 8;

    /** What so large a share of all groups has tells no story from another. */
    private static final double COMMON = 0.4;

    private final StoryPool pool;
    private final double[] sums;
    private int[] touched = new int[256];
    private final int[] best = new int[MAX_KEYWORDS];

    Keywords(StoryPool pool) {
        this.pool = pool;
        this.sums = new double[pool.weigher.profiler.termCount()];
    }

    /** Returns the words of most weight in some groups, most telling first. */
    List<String> of(List<PooledGroup> groups) {
        int met = 0;
        for (PooledGroup group : groups) {
            int[] terms = group.vector.terms();
            float[] weights = group.vector.weights();
            if (met + terms.length > touched.length) {
                touched = Arrays.copyOf(touched, 2 * (met + terms.length));
            }
            for (int t = 0; t < terms.length; t++) {
                if (sums[terms[t]] == 0) {
                    touched[met++] = terms[t];
                }
                sums[terms[t]] += weights[t];
            }
        }
        int count = 0;
        for (int i = 0; i < met; i++) {
            int term = touched[i];
            if ((count == MAX_KEYWORDS && !better(term, best[MAX_KEYWORDS - 1])) || !telling(term)) {
                continue;
            }
            int at = count == MAX_KEYWORDS ? MAX_KEYWORDS - 1 : count++;
            while (at > 0 && better(term, best[at - 1])) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = term;
        }
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(pool.weigher.profiler.shown(best[i]));
        }
        for (int i = 0; i < met; i++) {
            sums[touched[i]] = 0;
        }
        return words;
    }

    private boolean better(int term, int other) {
        return sums[term] > sums[other]
                || (sums[term] == sums[other]
                        && pool.weigher.profiler.shown(term).compareTo(pool.weigher.profiler.shown(other)) < 0);
    }

    /** A word of at least two letters that is neither of every text nor of every other report. */
    private boolean telling(int term) {
        String shown = pool.weigher.profiler.shown(term);
        return shown.length() > 1
                && Character.isLetter(shown.codePointAt(0))
                && !pool.weigher.profiler.isFunctionWord(term)
                && !pool.weigher.rarity.isCommon(term, COMMON);
    }
}

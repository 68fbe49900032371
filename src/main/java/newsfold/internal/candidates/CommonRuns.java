package newsfold.internal.candidates;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import newsfold.signature.Fingerprint;

/**
 * The runs of a common key, each with its representatives: the articles that come first by
 * {@link CandidateFinder#rank}.
 */
final class CommonRuns {
    private static final int[] NONE = {};

    private final int[][] representatives;
    private final BitSet concerned;
    private final SharedKeys shared;
    private final int size;

    private CommonRuns(int[][] representatives, BitSet concerned, SharedKeys shared, int size) {
        this.representatives = representatives;
        this.concerned = concerned;
        this.shared = shared;
        this.size = size;
    }

    static CommonRuns of(
            SharedKeys shared, int[] starts, int[] ends, int runs, int cap, List<Fingerprint> fingerprints) {
        int[][] representatives = new int[runs][];
        BitSet concerned = new BitSet();
        int size = 0;
        for (int run = 0; run < runs; run++) {
            representatives[run] = NONE;
            if (ends[run] - starts[run] > cap) {
                size++;
                representatives[run] = first(shared, starts[run], ends[run], fingerprints);
                for (int i = starts[run]; i < ends[run]; i++) {
                    concerned.set(shared.article(i));
                }
            }
        }
        return new CommonRuns(representatives, concerned, shared, size);
    }

    private static int[] first(SharedKeys shared, int from, int to, List<Fingerprint> fingerprints) {
        int[] first = new int[CandidateFinder.REPRESENTATIVES];
        long[] ranks = new long[CandidateFinder.REPRESENTATIVES];
        int count = 0;
        for (int i = from; i < to; i++) {
            long rank = CandidateFinder.rank(fingerprints.get(shared.article(i)));
            int at = count;
            // Of equal ranks the one that came first stays first.
            while (at > 0 && rank < ranks[at - 1]) {
                at--;
            }
            if (at < CandidateFinder.REPRESENTATIVES) {
                int moved = Math.min(count, CandidateFinder.REPRESENTATIVES - 1) - at;
                System.arraycopy(first, at, first, at + 1, moved);
                System.arraycopy(ranks, at, ranks, at + 1, moved);
                first[at] = i;
                ranks[at] = rank;
                count = Math.min(count + 1, CandidateFinder.REPRESENTATIVES);
            }
        }
        return Arrays.copyOf(first, count);
    }

    /** Returns how many keys are common. */
    int size() {
        return size;
    }

    boolean isCommon(int run) {
        return representatives[run].length > 0;
    }

    /** Returns the places of the representatives among the sorted keys. */
    int[] representatives(int run) {
        return representatives[run];
    }

    boolean isRepresentative(int run, int article) {
        for (int place : representatives[run]) {
            if (shared.article(place) == article) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether an article has a common key. */
    boolean concerns(int article) {
        return concerned.get(article);
    }
}

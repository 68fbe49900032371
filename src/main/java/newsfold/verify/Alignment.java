package newsfold.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newsfold.text.ShingledText;

/**
 * The shingles two texts share: how many, and in which aligned blocks. A block is a chain of runs of shared shingles that
 * keep their order in both texts, with gaps of at most {@value #GAP} shingles in either, so that small edits do not break
 * it. Linear in the second text.
 */
final class Alignment {
    private static final int GAP = 30;
    /** Open blocks a run may continue: a phrase found elsewhere must not break the block around it. */
    private static final int OPEN = 4;

    /** Blocks of fewer shingles are turns of phrase. */
    private static final int LEAST_PASSAGE = 4;

    private static final int MOST_PASSAGES = 32;

    /** A block under construction, in shingle indexes; ends are exclusive. */
    private static final class Chain {
        final int startA;
        final int startB;
        int endA;
        int endB;
        int shared;
        int chars;

        Chain(int startA, int startB, int length) {
            this.startA = startA;
            this.startB = startB;
            this.endA = startA + length;
            this.endB = startB + length;
            this.shared = length;
        }
    }

    private final ShingledText a;
    private final ShingledText b;
    private final List<Chain> chains = new ArrayList<>();
    private int shared;

    Alignment(ShingledText a, ShingledText b) {
        this.a = a;
        this.b = b;
        boolean repeats = a.distinct() < a.size() || b.distinct() < b.size();
        boolean[] seen = repeats ? new boolean[a.size()] : new boolean[0];
        int sizeA = a.size();
        int sizeB = b.size();
        int runStart = -1;
        int runB = 0;
        int next = -1;
        for (int j = 0; j < sizeB; j++) {
            long shingle = b.shingle(j);
            boolean continues = next >= 0 && next < sizeA && a.shingle(next) == shingle;
            int at = continues ? next : a.find(shingle);
            if (repeats && at >= 0) {
                int first = continues ? a.find(shingle) : at;
                shared += seen[first] ? 0 : 1;
                seen[first] = true;
            } else if (at >= 0) {
                shared++;
            }
            if (continues) {
                next++;
                continue;
            }
            if (runStart >= 0) {
                add(runStart, runB, next - runStart);
            }
            runStart = at;
            runB = j;
            next = at < 0 ? -1 : at + 1;
        }
        if (runStart >= 0) {
            add(runStart, runB, next - runStart);
        }
    }

    private void add(int startA, int startB, int length) {
        for (int i = chains.size() - 1; i >= 0 && i >= chains.size() - OPEN; i--) {
            Chain chain = chains.get(i);
            int gapA = startA - chain.endA;
            int gapB = startB - chain.endB;
            if (gapA >= 0 && gapA <= GAP && gapB >= 0 && gapB <= GAP) {
                chain.endA = startA + length;
                chain.endB = startB + length;
                chain.shared += length;
                chain.chars += chars(startA, length);
                return;
            }
        }
        Chain chain = new Chain(startA, startB, length);
        chain.chars = chars(startA, length);
        chains.add(chain);
    }

    private int chars(int start, int length) {
        return a.end(start + length - 1) - a.start(start);
    }

    /** Returns the characters of the first text in passages that stand in the second, counted once a passage. */
    int covered() {
        int covered = 0;
        for (Chain chain : chains) {
            covered += chain.shared >= LEAST_PASSAGE ? chain.chars : 0;
        }
        return covered;
    }

    /** Returns the characters of the first text that the largest block covers, gaps left out. */
    int coveredByLargest() {
        int largest = 0;
        for (Chain chain : chains) {
            largest = Math.max(largest, chain.chars);
        }
        return largest;
    }

    /** Returns the number of different shingles that stand in both texts. */
    int shared() {
        return shared;
    }

    /** Returns the shared shingles of the largest block, 0 if there is none. */
    int largest() {
        int largest = 0;
        for (Chain chain : chains) {
            largest = Math.max(largest, chain.shared);
        }
        return largest;
    }

    /** Returns the blocks worth showing, longest first. */
    List<Passage> passages() {
        return chains.stream()
                .filter(chain -> chain.shared >= LEAST_PASSAGE)
                .sorted(Comparator.comparingInt((Chain chain) -> -chain.shared)
                        .thenComparingInt(chain -> chain.startA)
                        .thenComparingInt(chain -> chain.startB))
                .limit(MOST_PASSAGES)
                .map(chain -> new Passage(
                        a.start(chain.startA),
                        a.end(chain.endA - 1),
                        b.start(chain.startB),
                        b.end(chain.endB - 1),
                        chain.shared))
                .toList();
    }
}

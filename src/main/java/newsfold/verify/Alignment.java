package newsfold.verify;

import java.util.ArrayList;
import java.util.Arrays;
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

    // A block is a row of six numbers: starts and ends in both texts in shingles, shared shingles, characters of a.
    private static final int START_A = 0;
    private static final int START_B = 1;
    private static final int END_A = 2;
    private static final int END_B = 3;
    private static final int SHARED = 4;
    private static final int CHARS = 5;
    private static final int ROW = 6;

    private final ShingledText a;
    private final ShingledText b;
    private int[] blocks = new int[16 * ROW];
    private int blockCount;
    private int shared;

    Alignment(ShingledText a, ShingledText b) {
        this.a = a;
        this.b = b;
        boolean repeats = a.distinct() < a.size() || b.distinct() < b.size();
        boolean[] seen = new boolean[repeats ? a.size() : 0];
        int sizeA = a.size();
        int sizeB = b.size();
        int runA = -1;
        int runB = 0;
        int next = -1;
        int hits = 0;
        for (int j = 0; j < sizeB; j++) {
            long shingle = b.shingle(j);
            boolean continues = next >= 0 && next < sizeA && a.shingle(next) == shingle;
            int at = continues ? next : a.find(shingle);
            if (at >= 0) {
                hits += repeats ? first(seen, continues ? a.find(shingle) : at) : 1;
            }
            if (continues) {
                next++;
                continue;
            }
            if (runA >= 0) {
                add(runA, runB, next - runA);
            }
            runA = at;
            runB = j;
            next = at < 0 ? -1 : at + 1;
        }
        if (runA >= 0) {
            add(runA, runB, next - runA);
        }
        this.shared = hits;
    }

    private static int first(boolean[] seen, int at) {
        int fresh = seen[at] ? 0 : 1;
        seen[at] = true;
        return fresh;
    }

    private void add(int startA, int startB, int length) {
        int chars = a.end(startA + length - 1) - a.start(startA);
        for (int i = blockCount - 1; i >= 0 && i >= blockCount - OPEN; i--) {
            int row = i * ROW;
            int gapA = startA - blocks[row + END_A];
            int gapB = startB - blocks[row + END_B];
            if (gapA >= 0 && gapA <= GAP && gapB >= 0 && gapB <= GAP) {
                blocks[row + END_A] = startA + length;
                blocks[row + END_B] = startB + length;
                blocks[row + SHARED] += length;
                blocks[row + CHARS] += chars;
                return;
            }
        }
        int row = blockCount++ * ROW;
        if (row == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * row);
        }
        blocks[row + START_A] = startA;
        blocks[row + START_B] = startB;
        blocks[row + END_A] = startA + length;
        blocks[row + END_B] = startB + length;
        blocks[row + SHARED] = length;
        blocks[row + CHARS] = chars;
    }

    /** Returns the number of different shingles that stand in both texts. */
    int shared() {
        return shared;
    }

    /** Returns the shared shingles of the largest block, 0 if there is none. */
    int largest() {
        return max(SHARED);
    }

    /** Returns the characters of the first text that the largest block covers, gaps left out. */
    int coveredByLargest() {
        return max(CHARS);
    }

    private int max(int column) {
        int max = 0;
        for (int i = 0; i < blockCount; i++) {
            max = Math.max(max, blocks[i * ROW + column]);
        }
        return max;
    }

    /** Returns the characters of the first text in passages that stand in the second, counted once a passage. */
    int covered() {
        int covered = 0;
        for (int row = 0; row < blockCount * ROW; row += ROW) {
            covered += blocks[row + SHARED] >= LEAST_PASSAGE ? blocks[row + CHARS] : 0;
        }
        return covered;
    }

    /** Returns the blocks worth showing, longest first. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (int row = 0; row < blockCount * ROW; row += ROW) {
            if (blocks[row + SHARED] >= LEAST_PASSAGE) {
                passages.add(new Passage(
                        a.start(blocks[row + START_A]),
                        a.end(blocks[row + END_A] - 1),
                        b.start(blocks[row + START_B]),
                        b.end(blocks[row + END_B] - 1),
                        blocks[row + SHARED]));
            }
        }
        if (passages.size() > 1) {
            passages.sort(Comparator.comparingInt((Passage passage) -> -passage.shingles())
                    .thenComparingInt(Passage::startA)
                    .thenComparingInt(Passage::startB));
        }
        return passages.size() > MOST_PASSAGES ? passages.subList(0, MOST_PASSAGES) : passages;
    }
}

package newsfold.internal.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import newsfold.internal.text.ShingledText;
import newsfold.verify.Passage;

/**
 * The shared shingles of two texts: their number and their aligned blocks.
 *
 * <p>A block is a chain of runs of shared shingles that keep their order in both texts. Gaps of at most
 * {@value #MAX_GAP} shingles in either text do not end it, so that small edits do not break a block.
 */
final class Alignment {
    private static final int MAX_GAP = 30;

    /** A run may continue one of the last blocks: a phrase found elsewhere must not break the block around it. */
    private static final int MAX_OPEN_BLOCKS = 4;

    /** Blocks of fewer shingles are common phrases. */
    private static final int MIN_PASSAGE_SHINGLES = 4;

    private static final int MAX_PASSAGES = 32;

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
    /** The shingles of the first text that a run has covered, none if no shingle repeats: what is said twice counts once. */
    private boolean[] counted = {};

    private Alignment(ShingledText a, ShingledText b) {
        this.a = a;
        this.b = b;
    }

    /** Aligns two texts. Linear in the second. */
    static Alignment of(ShingledText a, ShingledText b) {
        Alignment alignment = new Alignment(a, b);
        alignment.align();
        return alignment;
    }

    private void align() {
        boolean repeats = a.distinct() < a.size() || b.distinct() < b.size();
        boolean[] seen = new boolean[repeats ? a.size() : 0];
        counted = new boolean[seen.length];
        int sizeA = a.size();
        int sizeB = b.size();
        int runA = -1;
        int runB = 0;
        int next = -1;
        for (int j = 0; j < sizeB; j++) {
            long shingle = b.shingle(j);
            boolean continues = next >= 0 && next < sizeA && a.shingle(next) == shingle;
            int at = continues ? next : a.find(shingle);
            if (at >= 0) {
                shared += repeats ? countOnce(seen, continues ? a.find(shingle) : at) : 1;
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
    }

    private static int countOnce(boolean[] seen, int at) {
        int count = seen[at] ? 0 : 1;
        seen[at] = true;
        return count;
    }

    private void add(int startA, int startB, int length) {
        int chars = charactersOfRun(startA, startA + length);
        for (int i = blockCount - 1; i >= 0 && i >= blockCount - MAX_OPEN_BLOCKS; i--) {
            int row = i * ROW;
            int gapA = startA - blocks[row + END_A];
            int gapB = startB - blocks[row + END_B];
            if (gapA >= 0 && gapA <= MAX_GAP && gapB >= 0 && gapB <= MAX_GAP) {
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

    private int charactersOfRun(int from, int to) {
        if (counted.length == 0) {
            return a.end(to - 1) - a.start(from);
        }
        int chars = 0;
        for (int i = from; i < to; i++) {
            if (!counted[i]) {
                int start = i > from && counted[i - 1] ? Math.max(a.end(i - 1), a.start(i)) : a.start(i);
                chars += a.end(i) - Math.min(start, a.end(i));
                counted[i] = true;
            }
        }
        return chars;
    }

    /** Returns the number of distinct shingles that both texts contain. */
    int shared() {
        return shared;
    }

    /** Returns the number of shared shingles of the largest block, 0 without blocks. */
    int largestBlock() {
        return max(SHARED);
    }

    /** Returns the characters of the first text that one block covers at most, without gaps. */
    int charactersOfLargestBlock() {
        return max(CHARS);
    }

    private int max(int column) {
        int max = 0;
        for (int i = 0; i < blockCount; i++) {
            max = Math.max(max, blocks[i * ROW + column]);
        }
        return max;
    }

    /** Returns the characters of the first text in shared passages, counted once a passage. */
    int charactersOfPassages() {
        int covered = 0;
        for (int row = 0; row < blockCount * ROW; row += ROW) {
            covered += blocks[row + SHARED] >= MIN_PASSAGE_SHINGLES ? blocks[row + CHARS] : 0;
        }
        return covered;
    }

    /** Returns the first and the last shingle of each passage, in the first text or in the second. */
    int[] passages(boolean second) {
        int[] ends = new int[2 * blockCount];
        int count = 0;
        for (int row = 0; row < blockCount * ROW; row += ROW) {
            if (blocks[row + SHARED] >= MIN_PASSAGE_SHINGLES) {
                ends[count++] = blocks[row + (second ? START_B : START_A)];
                ends[count++] = blocks[row + (second ? END_B : END_A)] - 1;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** Returns the longest blocks as evidence, longest first. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (int row = 0; row < blockCount * ROW; row += ROW) {
            if (blocks[row + SHARED] >= MIN_PASSAGE_SHINGLES) {
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
        return passages.size() > MAX_PASSAGES ? passages.subList(0, MAX_PASSAGES) : passages;
    }
}

package newsfold.boilerplate;

import java.util.Arrays;
import java.util.List;
import newsfold.internal.blocks.WordHashes;

/**
 * Finds runs of four words that stand in two blocks of a page: pull quotes, highlights and tables of contents repeat words
 * of the body. Takes time linear in the text.
 */
final class RepeatedPhrases {
    private static final int RUN = 4;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Stands for all blocks where a run of words belongs to several. */
    private static final int SEVERAL = -1;

    /** Runs of words by open addressing, and the block that says each, counted from 1; 0 marks a free slot. */
    private long[] runs;

    private int[] owner;
    private int size;

    /** Where the runs of each block stand in {@link #said}. */
    private final int[] end;

    /** The runs of all blocks in page order. */
    private long[] said;

    private int count;
    private boolean any;

    RepeatedPhrases(List<HtmlBlock> blocks, HtmlBodyRegions regions) {
        this.end = new int[blocks.size() + 1];
        boolean[] asked = new boolean[blocks.size()];
        int chars = 0;
        for (HtmlBlock block : blocks) {
            asked[block.position] = !regions.isObviousBoilerplate(block);
            chars += asked[block.position] ? block.text.length() : 0;
        }
        // Hardly any language has words of fewer than five characters with the space.
        int expected = Math.max(64, chars / 5);
        this.said = new long[expected];
        this.runs = new long[2 * Integer.highestOneBit(2 * expected)];
        this.owner = new int[runs.length];
        for (HtmlBlock block : blocks) {
            if (asked[block.position]) {
                add(block.allWords(), block.position + 1);
            }
            end[block.position + 1] = count;
        }
    }

    private void add(WordHashes words, int block) {
        int more = words.size() - RUN + 1;
        if (more < 1) {
            return;
        }
        if (count + more > said.length) {
            said = Arrays.copyOf(said, 2 * (count + more));
        }
        for (int i = 0; i < more; i++) {
            long run = run(words, i);
            said[count++] = run;
            int slot = slot(run);
            if (owner[slot] == 0) {
                runs[slot] = run;
                owner[slot] = block;
                size++;
                if (2 * size > runs.length) {
                    grow();
                }
            } else if (owner[slot] != block) {
                // A block that repeats only itself does not count.
                owner[slot] = SEVERAL;
                any = true;
            }
        }
    }

    /** The slot of a run, or the free one where it would stand. */
    private int slot(long run) {
        int slot = (int) (run >>> 32) & (runs.length - 1);
        while (owner[slot] != 0 && runs[slot] != run) {
            slot = (slot + 1) & (runs.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldRuns = runs;
        int[] oldOwner = owner;
        runs = new long[4 * oldRuns.length];
        owner = new int[runs.length];
        for (int i = 0; i < oldRuns.length; i++) {
            if (oldOwner[i] != 0) {
                int slot = slot(oldRuns[i]);
                runs[slot] = oldRuns[i];
                owner[slot] = oldOwner[i];
            }
        }
    }

    /** Returns the share of a block's runs that stand in another block too, in [0, 1]; -1 for a block of few words. */
    float of(HtmlBlock block) {
        int from = end[block.position];
        int to = end[block.position + 1];
        if (from == to) {
            return -1;
        }
        int found = 0;
        for (int i = from; i < to && any; i++) {
            found += owner[slot(said[i])] == SEVERAL ? 1 : 0;
        }
        return found / (float) (to - from);
    }

    private static long run(WordHashes words, int at) {
        long run = 0;
        for (int i = at; i < at + RUN; i++) {
            run = (run + words.id(i)) * PRIME;
            run ^= run >>> 31;
        }
        return run;
    }
}

package newsfold.boilerplate;

import java.util.Arrays;
import java.util.List;
import newsfold.internal.LongIntMap;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.html.HtmlBlock;

/**
 * Finds runs of four words that stand in two blocks of a page: pull quotes, highlights and tables of contents repeat words
 * of the body. Takes time linear in the text.
 */
final class RepeatedPhrases {
    private static final int RUN = 4;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Stands for all blocks where a run of words belongs to several. */
    private static final int SEVERAL = 0;

    /** The block that says each run, counted from 1. */
    private final LongIntMap blocks;

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
        this.blocks = new LongIntMap(expected);
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
            int before = blocks.put(run, block);
            if (before >= 0 && before != block) {
                // A block that repeats only itself does not count.
                blocks.put(run, SEVERAL);
                any = true;
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
            found += blocks.get(said[i]) == SEVERAL ? 1 : 0;
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

package newsfold.boilerplate;

import java.util.List;

/**
 * What a page says twice: pull quotes, lists of highlights and tables of contents repeat words of the body. Takes time
 * linear in the text.
 */
final class Echoes {
    private static final int RUN = 4;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final LongSet twice = new LongSet();

    Echoes(List<TextBlock> blocks, Containers containers) {
        LongSet once = new LongSet();
        LongSet own = new LongSet();
        for (TextBlock block : blocks) {
            if (containers.isObviousChrome(block)) {
                continue;
            }
            Words words = block.allWords();
            if (words.size() < RUN) {
                continue;
            }
            own.clear();
            for (int i = 0; i + RUN <= words.size(); i++) {
                long run = run(words, i);
                if (once.contains(run)) {
                    // A block that repeats itself is no echo of another.
                    if (!own.contains(run)) {
                        twice.add(run);
                    }
                } else {
                    once.add(run);
                    own.add(run);
                }
            }
        }
    }

    /** The share of a block's runs of words that stand in another block too, in [0, 1]; -1 for a block of few words. */
    float of(TextBlock block) {
        Words words = block.allWords();
        int runs = words.size() - RUN + 1;
        if (runs < 1) {
            return -1;
        }
        if (twice.isEmpty()) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < runs; i++) {
            found += twice.contains(run(words, i)) ? 1 : 0;
        }
        return found / (float) runs;
    }

    private static long run(Words words, int at) {
        long run = 0;
        for (int i = at; i < at + RUN; i++) {
            run = (run + words.id(i)) * PRIME;
            run ^= run >>> 31;
        }
        return run;
    }
}

package newsfold.internal.story;

import java.util.SplittableRandom;

/** Reports of invented words: some of their story, some of their own, some of everybody. */
final class InventedText {
    private InventedText() {}

    static String of(int story, int words, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < words; word++) {
            int kind = random.nextInt(10);
            text.append(
                            kind < 4
                                    ? "topic" + story + "x" + random.nextInt(12)
                                    : kind < 7 ? "own" + random.nextInt(5000) : "common" + random.nextInt(60))
                    .append(' ');
        }
        return text.toString();
    }
}

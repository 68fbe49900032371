package newsfold.spark;

import java.util.SplittableRandom;

/** Texts of reports: of ten words six are of the event's own, the others of a common vocabulary. */
final class MadeReports {
    private static final int COMMON_WORDS = 3_000;
    private static final int WORDS_A_SENTENCE = 12;

    private MadeReports() {}

    static String text(SplittableRandom random, int event, int words, int ownWords) {
        StringBuilder text = new StringBuilder();
        for (int word = 1; word <= words; word++) {
            text.append(
                            random.nextInt(10) < 6
                                    ? "event" + event + "x" + random.nextInt(ownWords)
                                    : "word" + random.nextInt(COMMON_WORDS))
                    .append(word % WORDS_A_SENTENCE == 0 ? ". " : " ");
        }
        return text.toString();
    }
}

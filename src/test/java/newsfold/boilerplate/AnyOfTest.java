package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnyOfTest {
    private static final AnyOf WORDS = new AnyOf("stand:", "päivi", "онов", "更新", "iss", "fa" + AnyOf.ANY + "i");
    private static final Pattern SAME =
            Pattern.compile("stand:|päivi|онов|更新|iss|fa.i", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Letters that fold to others: the Turkish letters i and the long s. */
    private static final String LETTERS = "standSTAND:päiviPÄIVIоновОНОВ更新fFIİıſ ";

    @Test
    void findsWhatARegularExpressionFinds() {
        var random = new SplittableRandom(17);
        for (int trial = 0; trial < 20000; trial++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                int at = random.nextInt(LETTERS.length());
                text.append(LETTERS, at, Math.min(LETTERS.length(), at + 1 + random.nextInt(6)));
            }
            Matcher matcher = SAME.matcher(text);
            assertEquals(matcher.find() ? matcher.start() : -1, WORDS.find(text.toString()), text.toString());
        }
    }

    @Test
    void aTextShorterThanAllHoldsNone() {
        assertEquals(-1, WORDS.find(""));
        assertEquals(-1, WORDS.find("s"));
        assertTrue(WORDS.isIn("ISS"));
    }
}

package newsfold.internal.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordHashesTest {
    private static final String LETTERS =
            "aZ9zA0 \u0130\u0131\u03a3\u03c3\u00df\u00c4\u0410\u0627\u65e5\u672c\ud55c'\u2019-,.#\u0307\ud801\udc00\u00a0";

    @Test
    void hashesAreThoseOfLowerCaseWords() {
        var random = new SplittableRandom(11);
        for (int trial = 0; trial < 3000; trial++) {
            String text = text(random);
            int limit = 1 + random.nextInt(8);
            List<String> expected =
                    words(text).subList(0, Math.min(limit, words(text).size()));
            WordHashes words = WordHashes.of(text, limit);
            assertEquals(expected.size(), words.size(), text);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i).hashCode(), words.hash(i), text);
                assertEquals(WordHashes.id(expected.get(i)), words.id(i), text);
            }
        }
    }

    /** Returns the runs of letters and digits in lower case. */
    private static List<String> words(String text) {
        StringBuilder spaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                spaced.setCharAt(i, ' ');
            }
        }
        return Arrays.stream(spaced.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? 'e' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

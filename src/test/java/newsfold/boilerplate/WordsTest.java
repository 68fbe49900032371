package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String LETTERS =
            "aZ9zA0 \u0130\u0131\u03a3\u03c3\u00df\u00c4\u0410\u0627\u65e5\u672c\ud55c'\u2019-,.#\u0307\ud801\udc00\u00a0";

    @Test
    void hashesAreThoseOfLowerCaseWords() {
        var random = new SplittableRandom(11);
        for (int trial = 0; trial < 3000; trial++) {
            String text = text(random);
            int limit = 1 + random.nextInt(8);
            List<String> expected = MetadataAgreement.words(text, limit);
            Words words = Words.of(text, limit);
            assertEquals(expected.size(), words.size(), text);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i).hashCode(), words.hash(i), text);
                assertEquals(Words.id(expected.get(i)), words.id(i), text);
            }
        }
    }

    @Test
    void tokensAreThoseOfPhrases() {
        var random = new SplittableRandom(12);
        for (int trial = 0; trial < 3000; trial++) {
            String text = text(random);
            int limit = 1 + random.nextInt(8);
            List<String> expected = Phrases.tokens(text, limit);
            TokenIds tokens = TokenIds.of(text, limit);
            assertEquals(expected.size(), tokens.size(), text);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(Words.id(expected.get(i)), tokens.get(i), text);
            }
        }
    }

    @Test
    void oneDecimalIsWrittenAsTheFormatterDoes() {
        var random = new SplittableRandom(13);
        for (int trial = 0; trial < 5000; trial++) {
            double value = trial % 2 == 0
                    ? random.nextDouble(-8, 8)
                    : random.nextInt(-400, 400) / 100.0 + (trial % 3 == 0 ? 1e-9 : 0);
            assertEquals(String.format(Locale.ROOT, "%.1f", value), OneDecimal.of(value));
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? 'e' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
            List<String> expected = Agreement.words(text, limit);
            WordHashes words = WordHashes.of(text, limit);
            assertEquals(expected.size(), words.size(), text);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i).hashCode(), words.hash(i), text);
                assertEquals(WordHashes.id(expected.get(i)), words.id(i), text);
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
            PhraseTokens tokens = PhraseTokens.of(text, limit);
            assertEquals(expected.size(), tokens.size(), text);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(WordHashes.id(expected.get(i)), tokens.get(i), text);
            }
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

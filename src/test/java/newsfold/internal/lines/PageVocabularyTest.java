package newsfold.internal.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import newsfold.internal.blocks.PhraseTokens;
import newsfold.internal.metadata.DateWords;
import newsfold.internal.text.LanguageGuesser;
import org.junit.jupiter.api.Test;

class PageVocabularyTest {
    private static final List<String> TEXTS = List.of(
            "The ministers of the two countries met on 12 May 2025, not 1,200 but 3 of them",
            "МИНИСТРЫ обеих стран не встретились, l’article don’t İSTANBUL ΟΔΟΣ ΣΑΣ",
            "両国の閣僚は5月に会談した 장관 회담 ㈜ Ministers ministry MINISTERIAL",
            "\u0307 a lone dot above \ud83d\ude00 face \ud83d \u0301");

    /** The counts are those that one gets from the words themselves, line by line, however often a word comes. */
    @Test
    void whatIsKnownOfALineIsWhatItsWordsSay() {
        var random = new SplittableRandom(5);
        var guesser = new LanguageGuesser();
        PageVocabulary page = new PageVocabulary();
        Map<String, Integer> stems = new HashMap<>();
        for (int trial = 0; trial < 2000; trial++) {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            int from = random.nextInt(text.length());
            String line = text.substring(from, from + random.nextInt(text.length() - from + 1));
            int limit = 1 + random.nextInt(12);
            List<String> tokens = PhraseTokens.texts(line, limit);
            double words = 0;
            double functionWords = 0;
            int told = 0;
            PageVocabulary.Reading reading = page.read(line, limit);
            for (String token : tokens) {
                boolean wide = !token.isEmpty() && token.charAt(0) >= '\u2e80';
                words += wide && token.length() == 1 ? 0.5 : 1;
                functionWords += guesser.isFunctionWord(token) ? 1 : 0;
                if (wide || (token.length() >= 4 && !guesser.isFunctionWord(token))) {
                    String stem = token.substring(0, Math.min(6, token.length()));
                    stems.putIfAbsent(stem, stems.size());
                    assertEquals(stems.get(stem), reading.stems[told++], line);
                }
            }
            assertEquals(told, reading.stems.length, line);
            assertEquals(words, reading.words(), line);
            assertEquals(tokens.isEmpty() ? 0 : functionWords / tokens.size(), reading.functionShare(), line);
            assertEquals(DateWords.standard().isDate(tokens), reading.isDate(), line);
            assertEquals(tokens.contains("#"), reading.hasNumber(), line);
        }
    }

    @Test
    void aMarkThatFoldingDropsIsNoTrouble() {
        Stripped stripped = new TextStripper().strip("\u0307\n\u0307 and a line\n", Optional.empty());
        assertEquals(2, stripped.body().size() + stripped.removed().size());
    }
}

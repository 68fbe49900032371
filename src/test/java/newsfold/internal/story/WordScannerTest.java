package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.DefaultLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WordScannerTest {
    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordScanner.forEach(text, Integer.MAX_VALUE, words::add);
        return words;
    }

    @Test
    void wordsKeepNumbersWholeAndDropTheGenitive() {
        assertEquals(
                List.of("the", "harbour", "cost", "1,500.5", "crowns"), words("The harbour's cost: 1,500.5 crowns."));
    }

    @Test
    void scriptsWithoutSpacesGivePairsOfCharacters() {
        assertEquals(List.of("港口", "口关", "关闭"), words("港口关闭"));
    }

    @Test
    void wordsAreTheSameOnATurkishHost() {
        locale.setTurkish();
        assertEquals(List.of("title", "in", "italy"), words("TITLE IN ITALY"));
    }

    @Test
    void anyTextCanBeSplitAndNoWordIsEmpty() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 300; trial++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(128)));
            }
            words(text.toString()).forEach(word -> assertTrue(!word.isEmpty(), text::toString));
        }
    }
}

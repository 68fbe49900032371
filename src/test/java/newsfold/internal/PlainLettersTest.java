package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PlainLettersTest {
    @Test
    void accentsJoinTheirLettersAndVowelSignsGo() {
        assertEquals("mise à jour", PlainLetters.of("mise a\u0300 jour"));
        assertEquals("نشر", PlainLetters.of("ن\u064fش\u0650ر"));
        assertEquals("שלום", PlainLetters.of("ש\u05b8לו\u05b9ם"));
    }

    @Test
    void aTextWithoutThemIsReturnedAsItIs() {
        for (String text : new String[] {"", "Zuletzt geändert", "更新于", "نشر في", "👩‍🚀 Ω"}) {
            assertSame(text, PlainLetters.of(text));
        }
    }
}

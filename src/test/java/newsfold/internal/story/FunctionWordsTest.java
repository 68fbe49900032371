package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {
    @Test
    void theListsAreThoseOfLucene() {
        FunctionWords words = new FunctionWords();
        Object[][] lists = {
            {"bg", BulgarianAnalyzer.getDefaultStopSet()},
            {"de", GermanAnalyzer.getDefaultStopSet()},
            {"en", EnglishAnalyzer.getDefaultStopSet()},
            {"fa", PersianAnalyzer.getDefaultStopSet()},
            {"hi", HindiAnalyzer.getDefaultStopSet()},
            {"tr", TurkishAnalyzer.getDefaultStopSet()}
        };
        List<String> missing = new ArrayList<>();
        for (Object[] list : lists) {
            String language = (String) list[0];
            for (Object entry : (CharArraySet) list[1]) {
                WordScanner.forEach(new String((char[]) entry), Integer.MAX_VALUE, word -> {
                    if (!words.contain(word, language)) {
                        missing.add(language + " " + word);
                    }
                });
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void languagesOfOneListShareIt() {
        FunctionWords words = new FunctionWords();
        for (String language : List.of("nb", "nn", "no")) {
            assertTrue(words.contain("hvordan", language), language);
        }
        assertTrue(words.contain("protože", "sk"));
        assertFalse(words.contain("harbour", "en"));
        assertFalse(words.contain("hvordan", "xx"));
    }
}

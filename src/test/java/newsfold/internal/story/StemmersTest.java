package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StemmersTest {
    @Test
    void stemmersJoinTheFormsOfAWordInSeveralLanguages() {
        Stemmers stemmers = new Stemmers();
        for (String[] row : new String[][] {
            {"en", "rejects", "rejected"},
            {"de", "häfen", "hafen"},
            {"fr", "fermé", "fermée"},
            {"ru", "порта", "порту"},
            {"es", "puertos", "puerto"}
        }) {
            assertEquals(stemmers.of(row[0]).apply(row[1]), stemmers.of(row[0]).apply(row[2]), row[0]);
        }
        assertEquals("rejects", stemmers.of("xx").apply("rejects"));
    }

    @Test
    void everyLanguageGivesAWordBack() {
        Stemmers stemmers = new Stemmers();
        for (String language : Locale.getISOLanguages()) {
            assertTrue(!stemmers.of(language).apply("hafen").isEmpty(), language);
        }
    }
}

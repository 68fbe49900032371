package newsfold.internal.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AddressWordsTest {
    @Test
    void theHeadlineOfTheAddressAgreesAndOthersDoNot() {
        AddressWords words =
                AddressWords.of("https://a.example/2026/03/hafenrat-beschliesst-bau-der-neuen-bruecke.html");
        assertEquals(1, words.agreement("Hafenrat beschließt: Bau der neuen Brücke"));
        assertTrue(words.agreement("Bäckerei in der Mühlgasse schließt") < 0.3);
        AddressWords french = AddressWords.of("https://a.example/le-conseil-vote-la-jetee_123");
        assertEquals(1, french.agreement("Le conseil vote la jetée"), 0.2);
    }

    @Test
    void sectionsAndNumbersAgreeWithNothing() {
        assertEquals(0, AddressWords.of("https://a.example/news/1234").agreement("News of the day"));
        assertEquals(0, AddressWords.of("").agreement("News of the day"));
        assertEquals(0, AddressWords.of("https://a.example").agreement("a.example"));
    }
}

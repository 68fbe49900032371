package newsfold.internal.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AddressDateTest {
    private static String day(String path) {
        return String.valueOf(AddressDate.of("https://courier.example" + path).date());
    }

    @Test
    void daysAreReadInTheFormsOfManySystems() {
        for (String path : new String[] {
            "/2025/07/12",
            "/2025.07.12/storm",
            "/art/2025_07_12_storm.htm",
            "/a/2025-07-12T10:15:00Z/storm",
            "/2025/jul/12/storm",
            "/news/12-july-2025/storm",
            "/20250712/c9f3/storm.html",
            "/news/20250712103045/storm.html",
            "/article/202507121030450071",
            "/story.php?date=2025-07-12&nr=4",
            "/story?id=77&d=20250712"
        }) {
            assertEquals("2025-07-12", day(path), path);
        }
        assertEquals("2025-07-23", day("/news/23-07-2025/storm"));
        assertEquals("2025-07-23", day("/news/07.23.2025"));
        assertEquals("2025-07-23", day("/news/storm-23072025.html"));
    }

    @Test
    void numbersThatAreNoDayAreNone() {
        for (String path : new String[] {
            "/2025/w28/storm",
            "/article/20251399/storm",
            "/a/2025071",
            "/a/20250712999945/",
            "/tel-20250712345",
            "/v/20250230/x",
            "/story?id=20250712",
            "/2025/07/storm"
        }) {
            assertEquals("null", day(path), path);
        }
    }

    @Test
    void aDayWhoseMonthIsOpenIsLeftToWhoKnowsTheCountry() {
        AddressDate open = AddressDate.of("https://courier.example/05-07-2025/storm");
        assertNull(open.date());
        assertEquals("05/07/2025", open.order());
    }

    @Test
    void aDayBetweenWordsOfAHeadlineMayBeWhatItTellsOf() {
        assertTrue(AddressDate.of("https://courier.example/what-1999-12-31-meant-to-us")
                .inSlug());
        assertFalse(AddressDate.of("https://courier.example/storm-2025-07-12").inSlug());
        assertFalse(AddressDate.of("https://courier.example/2025-07-12-storm").inSlug());
    }
}

package newsfold.internal.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class BlockKeyTest {
    private static void assertSame(String a, String b) {
        assertEquals(BlockKey.of(a), BlockKey.of(b), a + " / " + b);
    }

    private static void assertOther(String a, String b) {
        assertNotEquals(BlockKey.of(a), BlockKey.of(b), a + " / " + b);
    }

    @Test
    void countersDatesAndTimesDoNotHideATemplate() {
        assertSame("12 comments", "1,340 comments");
        assertSame("Read by 45,310 people, shared 812 times", "Read by 991 people, shared 45 times");
        assertSame(
                "This article was last changed on 12 March 2026 at 14:05 by the night desk.",
                "This article was last changed on 3 March 2025 at 9:41 by the night desk.");
        assertSame(
                "Stand der Angaben auf dieser Seite ist der 12.03.2026, Fragen bitte an 040/12345-67.",
                "Stand der Angaben auf dieser Seite ist der 01.11.2025, Fragen bitte an 040/12345-67.");
    }

    @Test
    void figuresInSentencesTellOneMessageFromAnother() {
        assertOther(
                "The chance of rain in the morning is 7 percent and 48.5 percent in the afternoon. Humidity will be 71 percent.",
                "The chance of rain in the morning is 9 percent and 54.5 percent in the afternoon. Humidity will be 84 percent.");
        assertOther("预计明天白天多云，最高气温18.5度，最低气温2.5度，风力小。", "预计明天白天多云，最高气温21.5度，最低气温9.5度，风力小。");
    }

    @Test
    void theSameFiguresOnEachPageAreTheSiteS() {
        String imprint =
                "Harwell Media is registered in England under number 4837261, 99 Mill Lane, and pays 45 pence a copy.";
        assertSame(imprint, imprint.replace("Lane, and", "Lane - and"));
    }
}

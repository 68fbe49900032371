package newsfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineWrapperTest {
    @Test
    void linesBreakAtSpacesAndLongWordsAnywhere() {
        assertEquals(List.of("short"), LineWrapper.lines("short", "  "));
        List<String> lines = LineWrapper.lines("word ".repeat(40).strip(), "  ");
        assertTrue(lines.stream().allMatch(line -> line.length() <= LineWrapper.WIDTH), lines.toString());
        assertEquals(
                "word ".repeat(40).strip(),
                String.join(" ", lines.stream().map(String::strip).toList()));
        List<String> broken = LineWrapper.lines("字".repeat(200), "  ");
        assertTrue(broken.stream().allMatch(line -> line.length() <= LineWrapper.WIDTH), broken.toString());
        assertEquals(
                "字".repeat(200),
                String.join("", broken.stream().map(String::strip).toList()));
    }

    @Test
    void aLongTextIsShownByItsBeginningAndItsEnd() {
        String text = "Beginning " + "of \n a story ".repeat(200) + "end";
        String shown = LineWrapper.shorten(text);
        assertTrue(shown.startsWith("Beginning of a") && shown.endsWith(" end"), shown);
        assertTrue(shown.contains(" characters …] "), shown);
        assertEquals("a b", LineWrapper.shorten(" a \n\n b "));
    }

    @Test
    void theWordsAroundAPlaceAreWhole() {
        String text = "one two three four five six";
        int at = text.indexOf("four");
        assertEquals("…three ", LineWrapper.before(text, at, 7));
        assertEquals("four five…", LineWrapper.after(text, at, 11));
        assertEquals("", LineWrapper.before(text, 0, 7));
        assertEquals("", LineWrapper.after(text, text.length(), 7));
    }

    @Test
    void surrogatePairsAreNotCut() {
        String text = "\ud83d\ude00".repeat(300);
        for (String line : LineWrapper.lines(text, " ")) {
            assertTrue(line.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff), line);
        }
        assertTrue(LineWrapper.shorten(text).codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff));
    }
}

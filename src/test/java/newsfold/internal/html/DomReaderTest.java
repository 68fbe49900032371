package newsfold.internal.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DomReaderTest {
    private static List<String> texts(String html) {
        return DomReader.read(Jsoup.parse(html)).blocks().stream()
                .map(block -> block.text)
                .toList();
    }

    @Test
    void neighbouringLinksAndLabelsAreWordsOfTheirOwn() {
        assertEquals(List.of("Marketing Content"), texts("<p><a href=x>Marketing</a><a href=y>Content</a></p>"));
        assertEquals(
                List.of("Joanna Williams Shipwreck of the year"),
                texts("<p><a href=x><b>Joanna Williams</b></a><em>Shipwreck</em> of the year</p>"));
        assertEquals(
                List.of("Early protection The next part"),
                texts("<p><span>Early protection</span><!-- --><span>" + "The</span> next part</p>"));
    }

    @Test
    void elementsWithinAWordLeaveItWhole() {
        assertEquals(List.of("Once"), texts("<p><span>O</span><span>nce</span></p>"));
        assertEquals(List.of("CO2 on the 12th"), texts("<p>CO<sub>2</sub> on the 12<sup>th</sup></p>"));
        assertEquals(List.of("moveBuddha"), texts("<p><b>move</b>Buddha</p>"));
        assertEquals(List.of("the YouTube page"), texts("<p>the <i>You<b>Tube</b></i> page</p>"));
        assertEquals(List.of("SMART"), texts("<p><b>S</b><b>M</b><b>A</b><b>R</b><b>T</b></p>"));
    }

    @Test
    void softHyphensAndZeroWidthCharactersLeaveWordsWhole() {
        assertEquals(
                List.of("Donaudampfschiff runs daily"),
                texts("<p>Donau&shy;dampf\u200bschiff<wbr> runs d\u2060ai\ufeffly</p>"));
    }
}

package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import newsfold.internal.html.DomReader;
import newsfold.internal.html.HtmlBlock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarksTest {
    private static final String PAGE = "<h1>The quay</h1><p>Boats</p><p>The mayor opened the quay.</p><p>Boats</p>";

    @Test
    void marksComeBackAndTextsThatRepeatAreToldApart() {
        List<HtmlBlock> blocks = blocks(PAGE);
        BitSet body = BitSet.valueOf(new long[] {0b1100});
        BitSet unsure = BitSet.valueOf(new long[] {0b0010});
        PageMarks marks = PageMarks.of(List.of(PageMarks.line("a", blocks, body, unsure)));
        assertArrayEquals(new float[] {0, Float.NaN, 1, 1}, marks.labels("a", blocks));
        assertNull(marks.labels("b", blocks));
    }

    @Test
    void aPageThatIsCutOtherwiseThanWhenItWasMarkedIsNotMarked() {
        List<HtmlBlock> blocks = blocks(PAGE);
        PageMarks marks =
                PageMarks.of(List.of(PageMarks.line("a", blocks, BitSet.valueOf(new long[] {0b100}), new BitSet())));
        assertNull(marks.labels("a", blocks("<p>The mayor opened</p><p>the quay.</p>")));
        assertNotNull(marks.labels("a", blocks(PAGE + "<p>Read on</p>")));
    }

    @Test
    void numbersThatRepeatAreToldApart() {
        List<HtmlBlock> blocks = blocks("<table><tr><td>1<td>2<td>3<tr><td>2<td>1<td>1</table><p>The mayor spoke.</p>");
        BitSet body = BitSet.valueOf(new long[] {0b1000000});
        PageMarks marks = PageMarks.of(List.of(PageMarks.line("a", blocks, body, BitSet.valueOf(new long[] {0b10}))));
        assertArrayEquals(new float[] {0, Float.NaN, 0, 0, 0, 0, 1}, marks.labels("a", blocks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trafilatura-half", "wcxb-dev"})
    void everyLineHoldsAPageWithABody(String set) throws IOException {
        try (InputStream in = PageMarks.class.getResourceAsStream(set + ".marks")) {
            assertNotNull(in, set);
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            assertTrue(lines.size() > 50, set);
            for (String line : lines) {
                assertTrue(line.matches("[^\t]+\t(?:[0-9a-f]{7})+\t(?:[0-9a-f]{7})*"), line);
            }
        }
    }

    private static List<HtmlBlock> blocks(String html) {
        return DomReader.read(Jsoup.parse(html)).blocks();
    }
}

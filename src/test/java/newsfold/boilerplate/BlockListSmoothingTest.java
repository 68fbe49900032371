package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsfold.internal.html.Dom;
import newsfold.internal.html.DomReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BlockListSmoothingTest {
    private static float[] smooth(String html, float... verdicts) {
        Dom dom = DomReader.read(Jsoup.parse(html));
        assertEquals(verdicts.length, dom.blocks().size(), "blocks of " + html);
        return BlockListSmoothing.of(dom, verdicts);
    }

    @Test
    void anItemInDoubtFollowsTheRestOfItsList() {
        float[] smooth = smooth(
                "<ul><li>Stress levels</li><li>Memory and focus</li><li>Mood</li></ul><p>Mood</p>",
                0.8f,
                0.8f,
                0.4f,
                0.4f);
        assertTrue(smooth[2] > 0.6, "the item: " + smooth[2]);
        assertEquals(0.4f, smooth[3], "the paragraph after the list");
    }

    @Test
    void cellsOfATableStandOrFallTogether() {
        float[] smooth = smooth(
                "<table><tr><th>Company</th><th>Rating</th></tr><tr><td>Northern Ferries</td><td>4.9</td></tr></table>",
                0.6f,
                0.2f,
                0.3f,
                0.2f);
        for (float cell : smooth) {
            assertTrue(cell < 0.5, "a cell: " + cell);
        }
    }

    @Test
    void anItemTheModelIsSureOfKeepsItsOwnVerdict() {
        float[] given = {0.97f, 0.96f, 0.02f};
        assertArrayEquals(given, smooth("<ol><li>Whisk</li><li>Fold in</li><li>Read more</li></ol>", given));
    }

    @Test
    void aListInsideAListIsJudgedByItself() {
        float[] smooth = smooth(
                "<ul><li>Ports<ul><li>Rotterdam</li><li>Antwerp</li></ul></li><li>Airports</li></ul>",
                0.8f,
                0.2f,
                0.2f,
                0.8f);
        assertTrue(smooth[1] < 0.3, "inner: " + smooth[1]);
        assertTrue(smooth[0] > 0.7, "outer: " + smooth[0]);
    }
}

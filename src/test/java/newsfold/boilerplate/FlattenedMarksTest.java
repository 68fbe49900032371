package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import newsfold.internal.html.DomReader;
import newsfold.internal.html.HtmlBlock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FlattenedMarksTest {
    private static final List<HtmlBlock> BLOCKS = DomReader.read(Jsoup.parse("<nav><a href=/>Politik</a></nav>"
                    + "<article><header><h1>Der neue Kai</h1></header>"
                    + "<p>Die Stadt hat den Kai am Montag nach einem Umbau von zwei Jahren wieder für alle geöffnet.</p>"
                    + "<p>(dpa)</p><p hidden>Zum Merkzettel</p></article><footer>Impressum</footer>"))
            .blocks();

    private static final float[] LABELS = {0, 0, 1, Float.NaN, 0, 0};

    @Test
    void allThatIsVisibleIsALineAndOnlyWhatTheReaderWasSureOfIsJudged() {
        LabelledPages.Page page = FlattenedMarks.page("set", "a", "a.example", BLOCKS, LABELS, true);
        assertEquals(5, page.lines().size());
        assertEquals("(dpa)", page.lines().get(3).text);
        assertEquals("Impressum", page.lines().get(4).text);
        assertEquals(BitSet.valueOf(new long[] {0b00100}), page.body());
        assertEquals(BitSet.valueOf(new long[] {0b10111}), page.judged());
        assertEquals("set.full others", page.set());
    }

    @Test
    void withoutNavigationTheHeadOfTheArticleStaysAndTheFootOfThePageGoes() {
        LabelledPages.Page page = FlattenedMarks.page("set", "a", "a.example", BLOCKS, LABELS, false);
        assertEquals(
                List.of("Der neue Kai", "(dpa)"),
                List.of(page.lines().get(0).text, page.lines().get(2).text));
        assertEquals(3, page.lines().size());
        assertEquals("set.semi others", page.set());
    }
}

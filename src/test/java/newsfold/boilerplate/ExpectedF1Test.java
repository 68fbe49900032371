package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ExpectedF1Test {
    private static final List<HtmlBlock> BLOCKS = DomReader.read(
                    Jsoup.parse("<p>Three words long</p><p>Also three words</p><p>Six words are in this one</p>"))
            .blocks();

    private static double of(float... verdicts) {
        return ExpectedF1.of(BLOCKS, verdicts);
    }

    @Test
    void aPageWithoutDoubtIsExpectedToComeOutRight() {
        assertEquals(1, of(1, 0, 1), 1e-9);
    }

    @Test
    void wordsInDoubtCountByTheirLikelihood() {
        // Of 4.5 words expected, the first block alone holds 3 in 3, the first two 4.5 in 6.
        assertEquals(2 * 3 / (3 + 4.5), of(1, 0.25f, 0.125f), 1e-6);
        assertEquals(2 * 4.5 / (6 + 4.5), of(1, 0.5f, 0), 1e-6);
    }

    @Test
    void aPageWithoutBodyIsExpectedToFail() {
        assertEquals(0, of(0, 0, 0));
    }
}

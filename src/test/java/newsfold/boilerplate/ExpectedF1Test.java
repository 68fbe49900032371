package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsfold.article.Page;
import newsfold.internal.models.ExpectedF1;
import org.junit.jupiter.api.Test;

class ExpectedF1Test {
    private static final double[] WORDS = {3, 3, 6};

    private static double of(float... verdicts) {
        return ExpectedF1.of(WORDS, verdicts);
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

    @Test
    void aPageInDoubtHasALowerConfidenceAndFlattenedTextNone() {
        ArticleExtractor extractor = new ArticleExtractor();
        String prose =
                "<p>The harbour council voted on Tuesday evening to rebuild the northern pier, which has been closed"
                        + " since two winter storms tore away its outer third, and work is expected to start in October.</p>";
        String clear = "<main><article><h1>Council rebuilds pier</h1>" + prose.repeat(6) + "</article></main>";
        String doubtful = "<div>" + "<div>Pier 3, Old Town <a href=/a>ferries, 12 seats</a> from 14 May</div>".repeat(9)
                + prose + "</div>";
        double sure = confidence(extractor, Page.html("a", clear).build());
        double unsure = confidence(extractor, Page.html("b", doubtful).build());
        assertTrue(sure > 0.95 && sure <= 1, "clear: " + sure);
        assertTrue(unsure < sure && unsure >= 0, "in doubt: " + unsure);
        assertTrue(extractor
                .extract(Page.text("c", "Council rebuilds pier\n" + prose).build())
                .confidence()
                .isEmpty());
    }

    private static double confidence(ArticleExtractor extractor, Page page) {
        return extractor.extract(page).confidence().orElseThrow();
    }
}

package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import newsfold.article.Article;
import newsfold.internal.linking.PairEvidence;
import org.junit.jupiter.api.Test;

class PairEvidenceTest {
    private static final String FIRST =
            "The harbour master of Norrby, Eva Lund, shut the north quay on Monday after divers from"
                    + " Hamnverket found a crack as long as a bus in the wall below the water line.";
    private static final String SECOND =
            "Divers found a crack in the wall of the quay at Norrby, and harbour master Eva Lund had it"
                    + " shut at once. Hamnverket will pour new concrete, she said.";
    private static final String OTHER =
            "The council said on Monday that it found two long letters from a teacher about the wall of"
                    + " the new school, and that work on one line will begin after the holidays.";

    private static Article article(String id, String text) {
        return Article.builder(id).language("en").text(text).build();
    }

    private static double probability(String a, String b) {
        List<TermWeigher.Dated> inputs = List.of(
                new TermWeigher.Dated(StoryInput.of(article("a", a)), Double.NaN),
                new TermWeigher.Dated(StoryInput.of(article("b", b)), Double.NaN));
        List<PooledGroup> nodes = new TermWeigher(new TermCounter(), DocumentFrequencies.none(), false)
                .weigh(inputs, List.of(), Double.NaN);
        PairEvidence evidence = new PairEvidence();
        evidence.ask(nodes.get(0).general);
        return evidence.probability(nodes.get(1).general);
    }

    @Test
    void sharedNamesMakeALinkLikelyAndEverydayWordsDoNot() {
        assertTrue(probability(FIRST, SECOND) > 0.8, () -> "same event: " + probability(FIRST, SECOND));
        assertTrue(probability(FIRST, OTHER) < 0.2, () -> "everyday words: " + probability(FIRST, OTHER));
    }

    @Test
    void theOrderOfTheTwoMakesNoDifference() {
        assertEquals(probability(FIRST, SECOND), probability(SECOND, FIRST), 1e-9);
    }

    @Test
    void whatSharesNothingIsNoLink() {
        assertTrue(probability("Harbour", "") < 0.01);
    }
}

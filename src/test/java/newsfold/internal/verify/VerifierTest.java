package newsfold.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.grouping.Sample;
import newsfold.internal.text.ShingledText;
import newsfold.internal.text.Shingler;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final Shingler SHINGLER = new Shingler();
    private static final Verifier VERIFIER = Verifier.ofArticles();

    private static Article article(String id, @Nullable String site, int day, String text) {
        return Article.builder(id)
                .text(text)
                .site(site)
                .published(day == 0 ? null : ArticleDate.of(LocalDate.of(2026, 3, day)))
                .build();
    }

    private static Article page(String id, int day, String text) {
        return article(id, "one.example", day, text).toBuilder()
                .url("https://one.example/page")
                .build();
    }

    private static Match verify(Article a, Article b) {
        Match match = VERIFIER.verify(Side.of(a, SHINGLER), Side.of(b, SHINGLER));
        assertEquals(match, VERIFIER.verify(Side.of(b, SHINGLER), Side.of(a, SHINGLER)), "order of sides");
        return match;
    }

    private static Match verify(String a, String b) {
        return verify(article("a", null, 0, a), article("b", null, 0, b));
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            name.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    @Test
    void thousandsOfNamesOfTheirOwnAreNotComparedEachWithEach() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            String common = " the mill by river " + i + " burned down again on that day and nobody was seen by ";
            a.append(common).append(name(random)).append(' ').append(name(random));
            b.append(common).append(name(random)).append(' ').append(name(random));
        }
        Match match = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> verify(a.toString(), b.toString()));
        assertEquals(Relation.SAME_TEMPLATE, match.relation());
    }

    @Test
    void figuresAreExact() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 300; trial++) {
            // Few different words, so that shingles repeat.
            StringBuilder a = new StringBuilder();
            StringBuilder b = new StringBuilder();
            int kinds = 2 + random.nextInt(40);
            for (int i = random.nextInt(120); i >= 0; i--) {
                int word = random.nextInt(kinds);
                a.append(" v").append(word);
                b.append(" v").append(random.nextInt(8) == 0 ? random.nextInt(kinds) : word);
            }
            Set<Long> ofA = set(SHINGLER.shingle(a.toString()));
            Set<Long> ofB = set(SHINGLER.shingle(b.toString()));
            Set<Long> both = new HashSet<>(ofA);
            both.retainAll(ofB);
            Match match = verify(a.toString(), b.toString());
            if (ofA.isEmpty()) {
                assertEquals(Relation.NONE, match.relation());
                continue;
            }
            double union = ofA.size() + ofB.size() - both.size();
            assertEquals(both.size() / union, match.jaccard(), 1e-12);
            assertEquals(both.size() / (double) ofA.size(), match.containmentOfA(), 1e-12);
            assertEquals(both.size() / (double) ofB.size(), match.containmentOfB(), 1e-12);
        }
    }

    private static Set<Long> set(ShingledText text) {
        Set<Long> set = new HashSet<>();
        for (long shingle : text.toArray()) {
            set.add(shingle);
        }
        return set;
    }

    @Test
    void theSameWordsAreExactWhateverThePunctuation() {
        String text = "A ferry, delayed by fog, reached the island at noon; nobody was hurt.";
        Match match = verify(
                text, text.toUpperCase(java.util.Locale.ROOT).replace(",", "").replace(";", " \u2014"));
        assertEquals(Relation.EXACT, match.relation());
        assertEquals(1, match.jaccard());
        assertEquals(1, match.passages().size());
    }

    @Test
    void aSmallEditIsANearDuplicateAndTheEvidenceCoversTheRest() {
        Sample sample = new Sample(2);
        String text = sample.text(300);
        String edited = text.replaceFirst("^\\w+ \\w+", "Other opening words stand here") + " One sentence more.";
        Match match = verify(text, edited);
        assertEquals(Relation.NEAR_DUPLICATE, match.relation());
        Passage passage = match.passages().get(0);
        assertEquals(
                text.substring(passage.startA(), passage.endA()), edited.substring(passage.startB(), passage.endB()));
        assertEquals(294, passage.shingles());
    }

    @Test
    void smallEditsDoNotBreakAPassage() {
        Sample sample = new Sample(3);
        String text = sample.text(400);
        Match match = verify(text, sample.edited(text, 0.02));
        assertEquals(1, match.passages().size());
        Passage passage = match.passages().get(0);
        assertTrue(passage.endA() - passage.startA() > 0.95 * text.length(), passage.toString());
    }

    @Test
    void anArticleInsideALongerOneIsContained() {
        Sample sample = new Sample(4);
        String inner = sample.text(200);
        Match match = verify(inner, sample.text(200) + " " + inner + " " + sample.text(200));
        assertEquals(Relation.CONTAINED_IN, match.relation());
        assertEquals(1, match.containmentOfA());
        Match turned = verify(sample.text(200) + " " + inner + " " + sample.text(200), inner);
        assertEquals(Relation.CONTAINS, turned.relation());
    }

    @Test
    void aSharedQuotationIsAPassageOnly() {
        Sample sample = new Sample(5);
        String quotation = sample.text(40);
        Match match = verify(
                sample.text(200) + " " + quotation + " " + sample.text(100),
                sample.text(50) + " " + quotation + " " + sample.text(300));
        assertEquals(Relation.SHARES_PASSAGE, match.relation());
        assertEquals(36, match.passages().get(0).shingles());
        assertEquals(Relation.NONE, verify(sample.text(300), sample.text(300)).relation());
    }

    @Test
    void aLaterVersionOfASitesOwnArticleIsAnUpdate() {
        Sample sample = new Sample(6);
        String first = sample.text(200);
        String second = first + " " + sample.text(300);
        assertEquals(
                Relation.CONTAINED_IN,
                verify(article("a", "one.example", 1, first), article("b", "one.example", 2, second))
                        .relation());
        Match update = verify(page("a", 1, first), page("b", 2, second));
        assertEquals(Relation.UPDATED, update.relation());
        assertEquals("b", update.a());
        assertEquals(1, update.containmentOfB());
        assertEquals(
                Relation.UPDATED,
                verify(article("a", "one.example", 2, first + " More."), article("b", "one.example", 1, first))
                        .relation());
        assertEquals(
                Relation.CONTAINED_IN,
                verify(article("a", "one.example", 1, first), article("b", "two.example", 2, second))
                        .relation());
        assertEquals(
                Relation.CONTAINED_IN,
                verify(article("a", "one.example", 2, first), article("b", "one.example", 1, second))
                        .relation());
        assertEquals(
                Relation.CONTAINED_IN,
                verify(
                                article("a", "one.example", 1, first),
                                article("b", "one.example", 2, first + " " + sample.text(900)))
                        .relation());
        assertEquals(
                Relation.CONTAINED_IN,
                verify(page("a", 2, first), page("b", 1, second)).relation());
    }

    @Test
    void manySmallEditsMakeACopyBetweenSitesOnly() {
        Sample sample = new Sample(7);
        String text = sample.text(300);
        String copy = sample.edited(text, 0.09);
        assertEquals(
                Relation.NEAR_DUPLICATE,
                verify(article("a", "one.example", 1, text), article("b", "two.example", 1, copy))
                        .relation());
        assertEquals(
                Relation.SHARES_PASSAGE,
                verify(article("a", "one.example", 1, text), article("b", "one.example", 1, copy))
                        .relation());
        assertEquals(Relation.SHARES_PASSAGE, verify(text, copy).relation());
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.duplicates.Item;
import newsfold.io.HtmlBytes;
import newsfold.io.PageReader;
import newsfold.signature.Fingerprinter;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs reach for that hold newsfold inside. */
class EmbeddingTest {
    private static final String TEXT =
            "Two fishing boats towed the drifting barge into the inner harbour on Tuesday, where divers found a hole the "
                    + "size of a door below its waterline.\n\nThe skipper said that he had struck a floating container in "
                    + "the night and had not dared to stop his pumps. The port authority closed the eastern basin until "
                    + "the weekend, and two grain ships were sent on to the next port.";

    @Test
    void aReadyMadeArticleIsTakenAsItIs(@TempDir Path archive) throws IOException {
        Article barge = article("barge", "harbour.example");
        try (Newsfold fold = Newsfold.open(archive)) {
            try (PageReader pages = PageReader.open(Path.of("samples/pages"))) {
                for (Page page : pages) {
                    fold.add(page);
                }
            }
            assertTrue(fold.add(barge).isNew());
            Verdict copy = fold.add(article("copy", "courier.example"));
            assertEquals(Relation.EXACT, copy.relation());
            assertEquals(Optional.of("barge"), copy.of());
            FoldResult result = fold.commit();
            Article kept = result.articles().stream()
                    .map(folded -> folded.article())
                    .filter(article -> article.id().equals("barge"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(barge.text(), kept.text());
            assertEquals(Optional.of("Ida Roos"), kept.author());
            assertEquals(barge.updated(), kept.updated());
        }
        try (Newsfold fold = Newsfold.open(archive)) {
            assertEquals(Optional.of("barge"), fold.add(barge).of());
            assertTrue(fold.add(Article.builder("empty").build()).isRejected());
            assertTrue(fold.add(barge).isRejected(), "a second time in one batch");
            assertEquals(2, fold.commit().rejected().size());
        }
    }

    /** What pages of a site repeat is cut from pages, and from nothing that was made elsewhere. */
    @Test
    void nothingIsCutFromReadyMadeArticles() throws IOException {
        String repeated =
                "Our newsroom has reported from this coast since the lighthouse was built, in fair weather and foul.";
        try (Newsfold fold = Newsfold.inMemory()) {
            for (int i = 0; i < 30; i++) {
                fold.add(Article.builder("a" + i)
                        .site("coast.example")
                        .text("Report number " + i + " of pier " + (7 * i) + " and of quay " + (3 * i + 1)
                                + " says that nothing was found.\n\n" + repeated)
                        .build());
            }
            FoldResult result = fold.commit();
            assertEquals(30, result.articles().size());
            result.articles()
                    .forEach(folded -> assertTrue(folded.article().text().endsWith(repeated)));
        }
    }

    @Test
    void aLookUpAddsNothing() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            Page page = Page.text("page", TEXT).site("courier.example").build();
            assertTrue(fold.find(page).isNew());
            assertTrue(fold.find(page).isNew());
            fold.add(article("barge", "harbour.example"));
            assertEquals(Optional.of("barge"), fold.find(page).of());
            assertEquals(
                    Optional.of("barge"),
                    fold.find(article("again", "x.example")).of());
            assertTrue(fold.find(Page.text("nothing", " ").build()).isRejected());
            FoldResult result = fold.commit();
            assertEquals(1, result.articles().size());
            assertEquals(List.of(), result.rejected());
            assertFalse(fold.find(page).isNew());
        }
    }

    @Test
    void aCanonicalPolicyOfOnesOwnStandsForGroupsAlsoInAnArchive(@TempDir Path archive) throws IOException {
        FoldOptions options = FoldOptions.builder()
                .canonicalPolicy(members ->
                        members.stream().max(Comparator.comparing(Item::id)).orElseThrow())
                .build();
        for (String id : List.of("b", "c", "a")) {
            try (Newsfold fold = Newsfold.open(archive, options)) {
                fold.add(article(id, id + ".example"));
                assertEquals(
                        id.equals("b") ? "b" : "c",
                        fold.commit().groups().get(0).canonical());
            }
        }
        List<Article> articles = new ArrayList<>();
        List.of("b", "c", "a").forEach(id -> articles.add(article(id, id + ".example")));
        assertEquals(
                "c", new DuplicateFinder(options).find(articles).groups().get(0).canonical());
    }

    @Test
    void aPolicyAndAListOfSitesAreTooMuch() {
        FoldOptions.Builder both = FoldOptions.builder()
                .canonicalPolicy(CanonicalPolicy.earliest())
                .sourcePriority(List.of("wire.example"));
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, both::build).getMessage());
        assertTrue(message.contains("canonicalPolicy") && message.contains("sourcePriority"), message);
    }

    @Test
    void aPageIsMadeOfTheBytesOfAResponse() {
        byte[] bytes = "<p>né à l'été".getBytes(StandardCharsets.ISO_8859_1);
        Page html = HtmlBytes.page("a", bytes, "text/html; charset=latin1").build();
        assertTrue(html.isHtml());
        assertEquals("<p>né à l'été", html.content());
        assertFalse(HtmlBytes.page("a", bytes, "Text/Plain").build().isHtml());
        assertTrue(HtmlBytes.page("a", bytes, null).build().isHtml());
    }

    @Test
    void aShingleHasOneWordOrMore() {
        for (int size : new int[] {-1, 0, 65}) {
            assertThrows(IllegalArgumentException.class, () -> new Fingerprinter(size));
        }
    }

    private static Article article(String id, String site) {
        return Article.builder(id)
                .site(site)
                .title("Barge towed in")
                .author("Ida Roos")
                .published(ArticleDate.parse("2026-03-03").orElseThrow())
                .updated(ArticleDate.parse("2026-03-04").orElseThrow())
                .text(TEXT)
                .build();
    }
}

package newsfold.internal.templates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Page;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiteTemplatesTest {
    private static final String SLOGAN = "The harbour paper for people who get up early";
    private static final String BIO =
            "Ines Wolter has covered the docks since 1998 and keeps a small boat of her own, which she will not lend to"
                    + " anybody who asks for it by telephone or by letter.";

    @Test
    void aBlockBesideThreeDifferentArticlesIsChrome() {
        List<Article> batch = site("harbour.example", 4, SLOGAN);
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        for (Article article : batch) {
            Article clean = templates.apply(article);
            assertEquals(4, clean.body().size());
            Removed last = clean.removed().get(clean.removed().size() - 1);
            assertEquals(SLOGAN, last.text());
            assertEquals(Reason.TEMPLATE, last.reason());
            assertEquals(6, last.position());
        }
    }

    @Test
    void twoArticlesAreNoEvidence() {
        List<Article> batch = site("harbour.example", 2, SLOGAN);
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        batch.forEach(article -> assertEquals(article, templates.apply(article)));
    }

    @Test
    void evidenceAddsUpOverBatches() {
        List<Article> pages = site("harbour.example", 5, SLOGAN);
        SiteTemplates templates = SiteTemplates.empty()
                .learn(pages.subList(0, 2))
                .learn(pages.subList(2, 4))
                .learn(pages.subList(4, 5));
        assertEquals(4, templates.apply(pages.get(4)).body().size());
    }

    @Test
    void lessonsCountedInManyPlacesTeachWhatAllPagesOfABatchTeach() {
        ArticleExtractor extractor = new ArticleExtractor();
        List<Extraction> pages = new ArrayList<>();
        for (Article article : site("harbour.example", 14, SLOGAN)) {
            StringBuilder html =
                    new StringBuilder("<html><body><nav><a href='/'>Home</a></nav><article><h1>A day</h1>");
            article.body()
                    .forEach(block -> html.append("<p>").append(block.text()).append("</p>"));
            pages.add(extractor.extract(
                    Page.html(article.id(), html + "</article><footer>" + BIO + "</footer></body></html>")
                            .site("harbour.example")
                            .build()));
        }
        SiteTemplates whole = SiteTemplates.empty();
        SiteTemplates counted = SiteTemplates.empty();
        for (List<Extraction> batch : List.of(pages.subList(0, 9), pages.subList(9, 14))) {
            whole = whole.learnPages(batch);
            SiteTemplates known = counted;
            SiteTemplates.Teachers teachers = known.teachers(
                    "harbour.example", batch.stream().map(SiteLesson.Head::of).toList());
            List<SiteLesson> sums = new SiteLesson().parts(3);
            for (Extraction page : batch) {
                if (teachers.ids().contains(page.article().orElseThrow().id())) {
                    List<SiteLesson> parts = SiteLesson.of(page).parts(3);
                    for (int i = 0; i < 3; i++) {
                        sums.get(i).and(parts.get(i));
                    }
                }
            }
            SiteLesson all = sums.stream()
                    .map(part -> known.trim("harbour.example", part))
                    .reduce(new SiteLesson(), SiteLesson::and);
            counted = known.learn("harbour.example", teachers, all);
        }
        assertFalse(whole.sites().isEmpty());
        assertArrayEquals(whole.toBytes(), counted.toBytes());
    }

    @Test
    void theOrderOfABatchDoesNotMatter() {
        List<Article> batch = new ArrayList<>(site("harbour.example", 6, SLOGAN));
        batch.addAll(site("valley.example", 5, "Valley voices since 1911"));
        batch.addAll(site(null, 5, "Printed on the island"));
        byte[] expected = SiteTemplates.empty().learn(batch).toBytes();
        for (int trial = 0; trial < 20; trial++) {
            Collections.shuffle(batch, new Random(trial));
            assertArrayEquals(expected, SiteTemplates.empty().learn(batch).toBytes(), "trial " + trial);
        }
    }

    @Test
    void copiesOfOneArticleOnOneSiteKeepTheirText() {
        List<Article> batch = new ArrayList<>();
        Article original = site("harbour.example", 1, SLOGAN).get(0);
        for (int copy = 0; copy < 8; copy++) {
            batch.add(rename(original, "copy" + copy));
        }
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        batch.forEach(article -> assertEquals(article, templates.apply(article)));
    }

    @Test
    void copiesInLaterBatchesKeepTheirTextToo() {
        Article original = site("harbour.example", 1, SLOGAN).get(0);
        SiteTemplates templates = SiteTemplates.empty();
        for (int day = 0; day < 8; day++) {
            templates = templates.learn(List.of(rename(original, "day" + day)));
        }
        assertEquals(original, templates.apply(original));
    }

    @Test
    void aWireParagraphOnManySitesIsNotChrome() {
        List<Article> batch = new ArrayList<>();
        for (int site = 0; site < 12; site++) {
            batch.addAll(site("paper" + site + ".example", 1, BIO));
        }
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        batch.forEach(article -> assertEquals(article, templates.apply(article)));
    }

    @Test
    void backgroundPastedIntoSomeFollowUpsStaysAmidTheBody() {
        List<Article> batch = new ArrayList<>();
        for (Article article : site("harbour.example", 8, SLOGAN)) {
            List<Block> body = new ArrayList<>(article.body());
            for (int i = 0; i < 8; i++) {
                body.add(i, paragraph(article.id().hashCode() * 31 + i));
            }
            if (batch.size() < 4) {
                body.add(6, new Block(Block.Kind.PARAGRAPH, BIO));
            }
            batch.add(article.toBuilder().body(body).build());
        }
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        assertTrue(templates.apply(batch.get(0)).text().contains(BIO));
        assertFalse(templates.apply(batch.get(0)).text().contains(SLOGAN));
    }

    @Test
    void anAuthorNoteAtTheEndIsChromeHoweverLong() {
        List<Article> batch = site("harbour.example", 5, BIO);
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        assertFalse(templates.apply(batch.get(0)).text().contains(BIO));
    }

    @Test
    void aPageThatIsMostlyTemplateIsLeftWhole() {
        List<Article> batch = site("harbour.example", 5, SLOGAN);
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        Article note = batch.get(0).toBuilder()
                .body(List.of(
                        new Block(Block.Kind.PARAGRAPH, SLOGAN), new Block(Block.Kind.PARAGRAPH, "Closed today.")))
                .build();
        assertEquals(note, templates.apply(note));
    }

    @Test
    void aTemplateThatIsGoneFades() {
        SiteTemplates templates = SiteTemplates.empty().learn(site("harbour.example", 4, SLOGAN));
        Article late = site("harbour.example", 1, SLOGAN).get(0);
        assertFalse(templates.apply(late).text().contains(SLOGAN));
        for (int day = 0; day < 12; day++) {
            List<Article> redesigned = new ArrayList<>();
            for (Article article : site("harbour.example", 3, "A new slogan every day " + "x".repeat(day + 1))) {
                redesigned.add(unlike(article, day));
            }
            templates = templates.learn(redesigned);
        }
        assertTrue(templates.apply(late).text().contains(SLOGAN));
    }

    @Test
    void pagesWithoutASiteAreGroupedByTheirBoilerplate() {
        List<Article> batch = new ArrayList<>(site(null, 5, SLOGAN));
        batch.addAll(site("valley.example", 5, "Valley voices since 1911"));
        Article stranger = rename(site(null, 1, SLOGAN).get(0), "stranger").toBuilder()
                .removed(List.of(new Removed(1, "Somewhere else entirely", Reason.NAVIGATION, "test")))
                .build();
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        assertFalse(templates.apply(batch.get(0)).text().contains(SLOGAN));
        assertEquals(stranger, templates.apply(stranger));
        SiteTemplates again = templates.learn(batch.subList(0, 1));
        assertEquals(templates.sites(), again.sites());
    }

    @Test
    void bytesKeepEverything() throws IOException {
        List<Article> batch = new ArrayList<>(site("harbour.example", 4, SLOGAN));
        batch.addAll(site(null, 4, SLOGAN));
        SiteTemplates templates = SiteTemplates.empty().learn(batch);
        SiteTemplates read = SiteTemplates.fromBytes(templates.toBytes());
        assertArrayEquals(templates.toBytes(), read.toBytes());
        assertEquals(
                templates.apply(batch.get(0)).text(), read.apply(batch.get(0)).text());
        assertArrayEquals(templates.learn(batch).toBytes(), read.learn(batch).toBytes());
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes =
                SiteTemplates.empty().learn(site("harbour.example", 3, SLOGAN)).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> SiteTemplates.fromBytes(cut), "cut at " + length);
        }
        assertThrows(IOException.class, () -> SiteTemplates.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)));
        byte[] newer = bytes.clone();
        newer[3]++;
        IOException refused = assertThrows(IOException.class, () -> SiteTemplates.fromBytes(newer));
        assertTrue(String.valueOf(refused.getMessage()).contains("version 3"), refused.getMessage());
    }

    /** Articles with four paragraphs of their own, a menu above and a last block that all share. */
    private static List<Article> site(@Nullable String site, int count, String shared) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Block> body = new ArrayList<>();
            for (int p = 0; p < 4; p++) {
                body.add(paragraph((site + "/" + i + "/" + p).hashCode()));
            }
            body.add(new Block(Block.Kind.PARAGRAPH, shared));
            articles.add(Article.builder(site + "-" + i)
                    .site(site)
                    .title("Article " + i)
                    .body(body)
                    .removed(
                            site == null
                                    ? List.of(
                                            new Removed(1, "Skerry Post", Reason.NAVIGATION, "test"),
                                            new Removed(7, "Tides and timetables", Reason.NAVIGATION, "test"),
                                            new Removed(8, "Letters to the captain", Reason.NAVIGATION, "test"),
                                            new Removed(9, "Read more", Reason.TEASER, "test"))
                                    : List.of(new Removed(1, "Menu", Reason.NAVIGATION, "test")))
                    .build());
        }
        return articles;
    }

    private static Block paragraph(int seed) {
        String[] words = {
            "boats", "rope", "quay", "wind", "council", "bridge", "votes", "winter", "prices", "market", "salt",
            "trains", "school", "river", "strike", "report", "harvest", "doctors", "court", "museum"
        };
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("The");
        for (int i = 0; i < 30; i++) {
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return new Block(Block.Kind.PARAGRAPH, text.append('.').toString());
    }

    private static Article rename(Article article, String id) {
        return Article.builder(id)
                .site(article.site().orElse(null))
                .title(article.title())
                .body(article.body())
                .removed(article.removed())
                .build();
    }

    private static Article unlike(Article article, int day) {
        List<Block> body = new ArrayList<>();
        for (int p = 0; p < 4; p++) {
            body.add(paragraph((article.id() + "/" + day + "/" + p).hashCode()));
        }
        body.add(article.body().get(4));
        return article.toBuilder().body(body).build();
    }
}

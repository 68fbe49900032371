package newsfold.internal.grouping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newsfold.DuplicateFinder;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.boilerplate.Boilerplate;
import newsfold.internal.grouping.RawPages.Kind;
import newsfold.internal.grouping.RawPages.RawPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RawPagesTest {
    static PairScores scores(List<RawPage> pages, Function<RawPage, String> text, Boilerplate boilerplate) {
        Map<String, Integer> truth = new HashMap<>();
        pages.forEach(page -> truth.put(page.id(), page.story()));
        List<Article> articles = pages.stream()
                .map(page -> Article.builder(page.id())
                        .title(page.title())
                        .site(page.site())
                        .published(ArticleDate.of(page.day()))
                        .text(text.apply(page))
                        .build())
                .toList();
        return PairScores.of(
                new DuplicateFinder(FoldOptions.builder()
                                .threads(2)
                                .boilerplate(boilerplate)
                                .build())
                        .find(articles)
                        .groups(),
                truth);
    }

    private static void assertGrouped(List<RawPage> pages, PairScores scores, double f1) {
        Map<Integer, Integer> sizes = new HashMap<>();
        pages.forEach(page -> sizes.merge(page.story(), 1, Integer::sum));
        int largest = Collections.max(sizes.values());
        assertTrue(scores.f1() >= f1, scores.toString());
        assertTrue(scores.largest() <= 2 * largest, scores + " where the largest true group has " + largest);
    }

    @Test
    void pagesOfFortySitesAreGroupedWithAndWithoutExtraction() {
        List<RawPage> pages = RawPages.generate(3, 800, Kind.USUAL);
        assertGrouped(pages, scores(pages, RawPage::text, Boilerplate.KEPT), 0.93);
        assertGrouped(pages, scores(pages, RawPage::article, Boilerplate.ABSENT), 0.98);
    }

    @Test
    @Tag("slow")
    void tenThousandPagesOfFortySitesAreGroupedWithAndWithoutExtraction() {
        List<RawPage> pages = RawPages.generate(1, 10_000, Kind.USUAL);
        assertGrouped(pages, scores(pages, RawPage::text, Boilerplate.KEPT), 0.93);
        assertGrouped(pages, scores(pages, RawPage::article, Boilerplate.ABSENT), 0.98);
    }

    @Test
    void noMixOfBoilerplateTeasersAndEditsMakesAGiantGroup() {
        for (Kind kind : List.of(Kind.DRIFTING, Kind.SHORT, Kind.CLUTTERED, Kind.COPIED)) {
            List<RawPage> pages = RawPages.generate(4, 400, kind);
            PairScores raw = scores(pages, RawPage::text, Boilerplate.KEPT);
            assertGrouped(pages, raw, 0.3);
            assertTrue(raw.precision() >= 0.97, kind + ": " + raw);
            PairScores clean = scores(pages, RawPage::article, Boilerplate.ABSENT);
            assertGrouped(pages, clean, 0.4);
            assertTrue(clean.precision() >= 0.999, kind + ": " + clean);
        }
    }

    /** Boilerplate is learnt from the pages of each site, and teasers are known by the articles they point to. */
    @Test
    void pagesStrippedByNewsfoldItselfAreGrouped() throws IOException {
        List<RawPage> pages = RawPages.generate(1, 400, Kind.USUAL);
        Map<String, Integer> truth = new HashMap<>();
        try (Newsfold fold = Newsfold.inMemory()) {
            for (RawPage page : pages) {
                truth.put(page.id(), page.story());
                fold.add(Page.text(page.id(), String.join("\n", page.lines()))
                        .site(page.site())
                        .published(ArticleDate.of(page.day()))
                        .build());
            }
            assertGrouped(pages, PairScores.of(fold.commit().groups(), truth), 0.97);
        }
    }
}

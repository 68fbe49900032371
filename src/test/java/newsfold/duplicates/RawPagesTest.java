package newsfold.duplicates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.duplicates.RawPages.Kind;
import newsfold.duplicates.RawPages.RawPage;
import newsfold.verify.Verifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RawPagesTest {
    static PairScores scores(List<RawPage> pages, Function<RawPage, String> text, Verifier verifier) {
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
                new DuplicateFinder(2, CanonicalPolicy.earliest(), verifier)
                        .find(articles)
                        .groups(),
                truth);
    }

    @Test
    @Tag("slow")
    void rawPagesOfFortySitesAreGroupedWithoutExtraction() {
        PairScores scores = scores(RawPages.generate(1, 10_000, Kind.USUAL), RawPage::text, Verifier.ofPages());
        assertTrue(scores.f1() >= 0.93, scores.toString());
    }
}

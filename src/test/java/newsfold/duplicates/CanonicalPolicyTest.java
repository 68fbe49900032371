package newsfold.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalPolicyTest {
    private static final String TEXT = "The council voted late on Tuesday to close the old iron bridge to lorries.";

    private static Article.Builder article(String id, @Nullable String date) {
        return Article.builder(id)
                .url("https://" + id + ".example/story")
                .site(id + ".example")
                .text(TEXT)
                .published(date == null ? null : ArticleDate.parse(date).orElseThrow());
    }

    private static void assertChosen(String id, String reason, CanonicalPolicy policy, Article.Builder... articles) {
        List<Item> members = List.of(articles).stream()
                .map(builder -> Item.of(builder.build()))
                .toList();
        Item chosen = policy.choose(members);
        assertEquals(id, chosen.id());
        assertEquals(reason, policy.reason(members, chosen));
    }

    @Test
    void theAddressThatOthersNameComesFirst() {
        assertChosen(
                "origin",
                "named as canonical by the others",
                CanonicalPolicy.preferring(List.of("copy.example")),
                article("copy", "2026-03-04T08:00:00Z").canonicalUrl("http://www.origin.example/story/"),
                article("origin", "2026-03-04T12:00:00Z").canonicalUrl("https://origin.example/story"));
    }

    @Test
    void whatALinkSaysOfReadersDoesNotCountAndFormsOfAPageNameTheMainOne() {
        assertChosen(
                "origin",
                "named as canonical by the others",
                CanonicalPolicy.earliest(),
                article("copy", "2026-03-04T08:00:00Z")
                        .canonicalUrl("https://m.origin.example/story?utm_source=feed#top"),
                article("origin", "2026-03-04T12:00:00Z"));
        assertChosen(
                "origin",
                "named as canonical by the others",
                CanonicalPolicy.earliest(),
                article("amp", "2026-03-04T08:00:00Z")
                        .url("https://amp.origin.example/story")
                        .canonicalUrl("https://origin.example/story"),
                article("origin", "2026-03-04T12:00:00Z").canonicalUrl("https://origin.example/story"));
        assertChosen(
                "copy",
                "the earliest",
                CanonicalPolicy.earliest(),
                article("copy", "2026-03-04T08:00:00Z").canonicalUrl("https://origin.example/?story=1"),
                article("origin", "2026-03-04T12:00:00Z"));
    }

    @Test
    void theOutletThatOthersSayPublishedFirstComesNext() {
        for (String line : List.of(
                "This story was first published by The Harbour Post on Monday.",
                "Dieser Text ist zuerst erschienen in der Harbour Post.",
                "Cet article a été initialement publié par Harbour Post.",
                "Publicado originalmente en Harbour Post.")) {
            assertChosen(
                    "harbourpost",
                    "published first, as the others say",
                    CanonicalPolicy.earliest(),
                    article("daily", "2026-03-04T08:00:00Z").text(TEXT + "\n\n" + line),
                    article("harbourpost", "2026-03-04T12:00:00Z"));
        }
        assertEquals(Optional.empty(), FirstPublisher.of("The novel was first read in Paris."));
    }

    @Test
    void aPreferredSiteComesBeforeTheDate() {
        assertChosen(
                "wire",
                "of a preferred site",
                CanonicalPolicy.preferring(List.of("wire.example")),
                article("blog", "2026-03-04"),
                article("wire", "2026-03-05"));
    }

    @Test
    void datesThatCannotBeAreNone() {
        for (String wrong : List.of("0001-01-01", "1970-01-01", "1970-01-01T00:00:00Z", "1899-12-30", "2078-07-08")) {
            assertChosen(
                    "right",
                    "the earliest",
                    CanonicalPolicy.earliest(),
                    article("copy", wrong).fetched(Instant.parse("2026-03-06T00:00:00Z")),
                    article("right", "2026-03-04T08:00:00Z"));
        }
        assertChosen(
                "older",
                "the earliest",
                CanonicalPolicy.earliest(),
                article("newer", "1987-02-27"),
                article("older", "1987-02-26"));
        assertChosen(
                "full",
                "the longest",
                CanonicalPolicy.earliest(),
                article("brief", null),
                article("full", null).text(TEXT + " Cars may still cross, one lane at a time."));
    }

    @Test
    void anExtractedArticleHasNoDateThatCannotBe() {
        for (String wrong : List.of("0001-01-01", "1970-01-01", "2078-07-08")) {
            Page page = Page.text("a", TEXT.repeat(5))
                    .published(ArticleDate.parse(wrong).orElseThrow())
                    .fetched(Instant.parse("2026-03-06T00:00:00Z"))
                    .build();
            assertTrue(new ArticleExtractor()
                    .extract(page)
                    .article()
                    .orElseThrow()
                    .published()
                    .isEmpty());
        }
    }

    @Test
    void aPageKeepsItsOwnAddressBesideTheOneItNames() {
        Page page = Page.html(
                        "a",
                        "<html><head><link rel=canonical href=https://origin.example/story></head><body><article><p>"
                                + TEXT.repeat(5) + "</p></article></body></html>")
                .url("https://copy.example/story")
                .build();
        Article article = new ArticleExtractor().extract(page).article().orElseThrow();
        assertEquals(Optional.of("https://copy.example/story"), article.url());
        assertEquals(Optional.of("https://origin.example/story"), article.canonicalUrl());
        assertFalse(article.text().isEmpty());
    }
}

package newsfold.report;

import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;

/** What the report says about an article wherever it is named, without its text. */
record Card(String id, String title, String url, String site, Optional<ArticleDate> published, String language) {
    private static final int HEAD = 90;

    static Card of(Article article) {
        return new Card(
                article.id(),
                title(article),
                article.url().filter(Card::isWebAddress).orElse(""),
                article.site().orElse(""),
                article.published(),
                article.language().filter(code -> code.matches("[a-z]{2}")).orElse(""));
    }

    /** An id without its article, as when an archive keeps no texts. */
    static Card of(String id) {
        return new Card(id, id, "", "", Optional.empty(), "");
    }

    /** A page may call {@code javascript:} its URL; only addresses of the web become links. */
    private static boolean isWebAddress(String url) {
        return url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
    }

    private static String title(Article article) {
        if (!article.title().isBlank()) {
            return article.title();
        }
        String text = article.text().strip();
        if (text.isEmpty()) {
            return article.id();
        }
        return text.length() <= HEAD ? text : Figures.head(text, HEAD) + "…";
    }
}

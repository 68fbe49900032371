package newsfold.internal.report;

import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;

/** The metadata of an article that the report shows wherever it names the article. */
record ArticleMetadata(
        String id, String title, String url, String site, Optional<ArticleDate> published, String language) {
    private static final int MAX_TITLE = 90;

    static ArticleMetadata of(Article article) {
        return new ArticleMetadata(
                article.id(),
                title(article),
                article.url().filter(ArticleMetadata::isWebAddress).orElse(""),
                article.site().orElse(""),
                article.published(),
                article.language().filter(code -> code.matches("[a-z]{2}")).orElse(""));
    }

    /** Returns the metadata of an unknown article, for instance of an archive that stores no texts. */
    static ArticleMetadata of(String id) {
        return new ArticleMetadata(id, id, "", "", Optional.empty(), "");
    }

    /** Only addresses of the web become links, because a page may name a {@code javascript:} URL. */
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
        return ReportFormat.shorten(text, MAX_TITLE);
    }
}

package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.boilerplate.ArticleExtractor;

/**
 * Prints title, author, date and site of every page where gold says otherwise, beside gold: {@code MetadataDump SET}. The
 * body is not judged, so a set of hundreds of pages takes seconds.
 */
final class MetadataDump {
    private MetadataDump() {}

    public static void main(String[] args) throws IOException {
        new ExtractionEvaluation(new ArticleExtractor()::keepAll, 1).each(Path.of(args[0]), MetadataDump::print);
    }

    private static void print(PageResult result) {
        Article article = result.article();
        line(result, "title", article == null ? "" : article.title());
        line(
                result,
                "author",
                Optional.ofNullable(article).flatMap(Article::author).orElse(""));
        line(
                result,
                "published",
                Optional.ofNullable(article)
                        .flatMap(Article::published)
                        .map(Object::toString)
                        .orElse(""));
        line(result, "site", Optional.ofNullable(article).flatMap(Article::site).orElse(""));
    }

    private static void line(PageResult result, String key, String own) {
        String gold = result.gold().get(key);
        if (gold == null) {
            return;
        }
        boolean same = switch (key) {
            case "published" -> own.startsWith(gold.substring(0, Math.min(10, gold.length())));
            case "author" -> MetadataFigures.sameAuthors(own, gold);
            default -> own.toLowerCase(Locale.ROOT).equals(gold.toLowerCase(Locale.ROOT));
        };
        if (!same) {
            System.out.println(String.join("\t", key, result.id(), own.isEmpty() ? "-" : own, gold, result.url()));
        }
    }
}

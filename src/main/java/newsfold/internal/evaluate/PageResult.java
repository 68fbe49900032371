package newsfold.internal.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * What the extractor made of one page, beside what a person made of it.
 *
 * @param extraction the article, or why the page was rejected
 * @param gold title, author, published and body as far as known
 * @param with snippets that belong in the body
 * @param without snippets that do not
 */
record PageResult(
        String id,
        String url,
        Extraction extraction,
        Map<String, String> gold,
        List<String> with,
        List<String> without) {

    /** The same page with another article made of it. */
    PageResult with(Extraction other) {
        return new PageResult(id, url, other, gold, with, without);
    }

    @Nullable
    Article article() {
        return extraction.article().orElse(null);
    }

    String reason() {
        return extraction.reason();
    }

    String text() {
        return extraction.article().map(Article::text).orElse("");
    }

    Optional<String> body() {
        return Optional.ofNullable(gold.get("body"));
    }

    long withFound() {
        return found(with);
    }

    long withoutFound() {
        return found(without);
    }

    private long found(List<String> snippets) {
        String text = folded(text());
        return snippets.stream()
                .filter(snippet -> text.contains(folded(snippet)))
                .count();
    }

    /** Words alone, parted by single spaces, so that kinds of quotation marks and line breaks do not decide. */
    static String folded(String text) {
        return String.join(" ", TextMeasure.tokens(text));
    }

    /** Held back from tuning: a tenth of hosts, fixed by the host's name. */
    boolean heldOut() {
        return Math.floorMod((host(url).hashCode() * 0x9E3779B9) >>> 8, 10) == 0;
    }

    /** 0 for a page without mistakes, 1 for a page all wrong. */
    double badness() {
        if (body().isPresent()) {
            return 1 - TextMeasure.words(text(), body().get()).f1();
        }
        double recall = with.isEmpty() ? 1 : (double) withFound() / with.size();
        double clean = without.isEmpty() ? 1 : 1 - (double) withoutFound() / without.size();
        return 1 - (recall + clean) / 2;
    }

    static String host(String url) {
        int start = url.indexOf("://") + 3;
        int end = url.indexOf('/', start);
        String host = (end < 0 ? url.substring(Math.min(start, url.length())) : url.substring(start, end))
                .toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}

package newsfold.internal.evaluate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import newsfold.article.Article;

/** Renders what a page's text has too much and what it lacks, for a person to look at. */
final class Differences {
    private Differences() {}

    static String of(PageResult result) {
        StringBuilder out = new StringBuilder();
        Article article = result.article();
        out.append(String.format(Locale.ROOT, "%s %s%nscore %.3f%n", result.id(), result.url(), 1 - result.badness()));
        if (article == null) {
            out.append("rejected: ").append(result.reason()).append('\n');
        } else {
            out.append("title     ").append(article.title()).append('\n');
            out.append("author    ").append(article.author().orElse("-")).append('\n');
            out.append("published ")
                    .append(article.published().map(Object::toString).orElse("-"))
                    .append('\n');
        }
        for (String key : new String[] {"title", "author", "published"}) {
            out.append("gold ")
                    .append(key)
                    .append(' ')
                    .append(result.gold().getOrDefault(key, "-"))
                    .append('\n');
        }
        for (String snippet : result.with()) {
            if (!PageResult.folded(result.text()).contains(PageResult.folded(snippet))) {
                out.append("snippet missing: ").append(snippet).append('\n');
            }
        }
        for (String snippet : result.without()) {
            if (PageResult.folded(result.text()).contains(PageResult.folded(snippet))) {
                out.append("snippet too much: ").append(snippet).append('\n');
            }
        }
        result.body().ifPresent(body -> {
            Set<String> gold = shingles(body);
            Set<String> own = shingles(result.text());
            out.append("\n== too much\n");
            lines(result.text(), gold, out);
            out.append("\n== missing\n");
            lines(body, own, out);
        });
        out.append("\n== text\n").append(result.text()).append('\n');
        if (article != null) {
            out.append("\n== removed\n");
            article.removed()
                    .forEach(line -> out.append(line.reason())
                            .append('\t')
                            .append(line.rule())
                            .append('\t')
                            .append(line.text())
                            .append('\n'));
        }
        return out.toString();
    }

    /** Lines of which less than half stands in the other text. */
    private static void lines(String text, Set<String> other, StringBuilder out) {
        for (String line : text.split("\n")) {
            Set<String> own = shingles(line);
            long found = own.stream().filter(other::contains).count();
            if (!own.isEmpty() && found * 2 < own.size()) {
                out.append(line).append('\n');
            }
        }
    }

    private static Set<String> shingles(String text) {
        var tokens = TextMeasure.tokens(text.toLowerCase(Locale.ROOT));
        Set<String> shingles = new HashSet<>();
        for (int size = 1; size <= 3; size++) {
            for (int i = 0; i + size <= tokens.size(); i++) {
                if (size == Math.min(3, tokens.size())) {
                    shingles.add(String.join(" ", tokens.subList(i, i + size)));
                }
            }
        }
        return shingles;
    }
}

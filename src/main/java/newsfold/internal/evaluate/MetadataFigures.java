package newsfold.internal.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsfold.article.Article;
import newsfold.article.ArticleDate;

/** Scores of title, author and date over the pages whose gold states them. */
final class MetadataFigures {
    private MetadataFigures() {}

    static void put(Scores scores, String set, List<PageResult> results) {
        titles(scores, set, results);
        dates(scores, set, results);
        authors(scores, set, results);
    }

    private static void titles(Scores scores, String set, List<PageResult> results) {
        int known = 0;
        int exact = 0;
        int contained = 0;
        for (PageResult result : results) {
            String gold = result.gold().get("title");
            if (gold == null) {
                continue;
            }
            known++;
            Article article = result.article();
            String own = key(article == null ? "" : article.title());
            String wanted = key(gold);
            exact += own.equals(wanted) ? 1 : 0;
            contained += !own.isEmpty() && (own.contains(wanted) || wanted.contains(own)) ? 1 : 0;
        }
        if (known > 0) {
            scores.put(set + ".titleExact", (double) exact / known);
            scores.put(set + ".titleContained", (double) contained / known);
        }
    }

    private static void dates(Scores scores, String set, List<PageResult> results) {
        int known = 0;
        int given = 0;
        int right = 0;
        for (PageResult result : results) {
            String gold = result.gold().get("published");
            if (gold == null || gold.length() < 10) {
                continue;
            }
            known++;
            Article article = result.article();
            if (article != null && article.published().isPresent()) {
                given++;
                ArticleDate date = article.published().get();
                right += date.day().toString().equals(gold.substring(0, 10)) ? 1 : 0;
            }
        }
        if (known > 0) {
            new TextMeasure(right, given - right, known - right).put(scores, set + ".date");
        }
    }

    /** An author is right if every name of gold is among the names given, spelling of case and order aside. */
    private static void authors(Scores scores, String set, List<PageResult> results) {
        int known = 0;
        int given = 0;
        int right = 0;
        for (PageResult result : results) {
            String gold = result.gold().get("author");
            if (gold == null) {
                continue;
            }
            known++;
            Article article = result.article();
            String own = article == null ? "" : article.author().orElse("");
            if (!own.isEmpty()) {
                given++;
                right += sameAuthors(own, gold) ? 1 : 0;
            }
        }
        if (known > 0) {
            new TextMeasure(right, given - right, known - right).put(scores, set + ".author");
        }
    }

    static boolean sameAuthors(String own, String gold) {
        String a = key(own);
        String b = key(gold);
        if (a.equals(b)) {
            return true;
        }
        Set<String> names = names(own);
        Set<String> wanted = names(gold);
        return names.equals(wanted);
    }

    private static Set<String> names(String list) {
        Set<String> names = new HashSet<>();
        for (String name : list.split("[,;&]|\\s(?:and|und)\\s")) {
            if (!key(name).isEmpty()) {
                names.add(key(name));
            }
        }
        return names;
    }

    private static String key(String text) {
        return String.join(" ", TextMeasure.tokens(text.toLowerCase(java.util.Locale.ROOT)));
    }
}

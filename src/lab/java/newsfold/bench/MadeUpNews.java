package newsfold.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.Article;
import newsfold.article.ArticleDate;

/**
 * More news than there is: real articles in rounds, in each round of which every word is another word about as frequent.
 * So the later rounds have other stories, with the frequencies, the lengths and the story sizes of the first.
 */
final class MadeUpNews {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Words of one such band of ranks change places. */
    private static final int BAND = 2_000;

    /** The most frequent words stay: they are the language. */
    private static final int KEPT = 500;

    private final List<Article> articles;
    private final List<String> words;
    private Map<String, String> other = new HashMap<>();
    private int round;

    MadeUpNews(List<Article> articles) {
        this.articles = articles;
        Map<String, Integer> counts = new HashMap<>();
        for (Article article : articles) {
            Set<String> own = new HashSet<>();
            Matcher matcher = WORD.matcher(article.title() + " " + article.text());
            while (matcher.find()) {
                own.add(matcher.group());
            }
            own.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        words = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Makes the article of a number; numbers must ascend. */
    Article article(int number, LocalDate day) {
        int wanted = number / articles.size();
        if (wanted != round) {
            round = wanted;
            other = shuffled(new SplittableRandom(wanted));
        }
        Article source = articles.get(number % articles.size());
        return Article.builder("made-up-" + number)
                .title(replaced(source.title()))
                .text(replaced(source.text()))
                .language("en")
                .published(ArticleDate.of(day))
                .build();
    }

    private String replaced(String text) {
        return other.isEmpty()
                ? text
                : WORD.matcher(text)
                        .replaceAll(
                                match -> Matcher.quoteReplacement(other.getOrDefault(match.group(), match.group())));
    }

    private Map<String, String> shuffled(SplittableRandom random) {
        Map<String, String> map = new HashMap<>();
        for (int start = KEPT; start < words.size(); start += BAND) {
            List<String> band = words.subList(start, Math.min(words.size(), start + BAND));
            List<String> turned = new ArrayList<>(band);
            for (int i = turned.size() - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                String swap = turned.get(i);
                turned.set(i, turned.get(j));
                turned.set(j, swap);
            }
            for (int i = 0; i < turned.size(); i++) {
                map.put(band.get(i), turned.get(i));
            }
        }
        return map;
    }
}

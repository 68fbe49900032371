package newsfold.internal.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.report.FoldedArticle;

/** Counts articles by day and site, and who prints whose articles, and how much later. */
final class SiteSpread {
    /** Copies that are remembered until all of their group are known; more are counted for their sites only. */
    private static final int MAX_COPIES = 100_000;

    /** What a site published. */
    static final class Site {
        long articles;
        /** Articles that another site had first. */
        long taken;
        /** Articles of other sites that are copies of its own. */
        long given;
    }

    /** Copies that one site has of another one's articles. */
    static final class Pair {
        private final List<Long> seconds = new ArrayList<>();
        long copies;

        /** Returns the usual delay, empty if dates are unknown. */
        Optional<Duration> medianDelay() {
            seconds.sort(null);
            return seconds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(seconds.get((seconds.size() - 1) / 2)));
        }
    }

    /** The sites of a pair. */
    record Way(String from, String to) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int first = from.compareTo(other.from);
            return first == 0 ? to.compareTo(other.to) : first;
        }
    }

    private record Print(String id, String site, Optional<ArticleDate> date, boolean main) {}

    final NavigableMap<LocalDate, Long> days = new TreeMap<>();
    final Map<String, Site> sites = new TreeMap<>();
    final Map<Way, Pair> pairs = new TreeMap<>();
    long undated;
    private final Map<String, List<Print>> prints = new HashMap<>();
    private int remembered;

    /** Takes an article; {@code several} tells whether its group has other members. */
    void add(FoldedArticle folded, boolean several) {
        Article article = folded.article();
        String site = article.site().orElse("");
        article.published().ifPresentOrElse(date -> days.merge(date.day(), 1L, Long::sum), () -> undated++);
        if (!site.isEmpty()) {
            sites.computeIfAbsent(site, name -> new Site()).articles++;
        }
        if (several && remembered < MAX_COPIES) {
            remembered++;
            prints.computeIfAbsent(folded.group(), group -> new ArrayList<>())
                    .add(new Print(article.id(), site, article.published(), folded.canonical()));
        }
    }

    /** Counts the pairs when all articles are known. */
    void finish() {
        prints.values().forEach(this::count);
        prints.clear();
    }

    private void count(List<Print> group) {
        // Of one day, a time comes before a day without one, which may be any hour.
        Comparator<Print> byTime = Comparator.comparing(
                        (Print print) -> print.date.map(ArticleDate::day).orElse(LocalDate.MAX))
                .thenComparing(print -> !hasTime(print))
                .thenComparing(print -> print.date.map(ArticleDate::instant).orElse(Instant.MAX))
                .thenComparing(print -> !print.main)
                .thenComparing(Print::id);
        List<Print> named = group.stream()
                .filter(print -> !print.site.isEmpty())
                .sorted(byTime)
                .toList();
        if (named.isEmpty()) {
            return;
        }
        Print first = named.get(0);
        for (Print print : named) {
            if (print.site.equals(first.site)) {
                continue;
            }
            sites.computeIfAbsent(print.site, name -> new Site()).taken++;
            sites.computeIfAbsent(first.site, name -> new Site()).given++;
            Pair pair = pairs.computeIfAbsent(new Way(first.site, print.site), way -> new Pair());
            pair.copies++;
            if (first.date.isPresent() && print.date.isPresent()) {
                boolean exact = hasTime(first) && hasTime(print);
                pair.seconds.add(
                        exact
                                ? Duration.between(
                                                first.date.get().instant(),
                                                print.date.get().instant())
                                        .toSeconds()
                                : Duration.ofDays(ChronoUnit.DAYS.between(
                                                first.date.get().day(),
                                                print.date.get().day()))
                                        .toSeconds());
            }
        }
    }

    private static boolean hasTime(Print print) {
        return print.date.map(date -> !date.isDayOnly()).orElse(false);
    }
}

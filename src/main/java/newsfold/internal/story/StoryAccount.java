package newsfold.internal.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be told of a story when its texts are at hand.
 *
 * @param names people, places and bodies named most often, for scripts that have capital letters
 * @param timeline every report, by date and then id; those without a date last
 * @param outlets who reported, most reports first
 * @param copies share of the reports that are copies of another report, in [0, 1)
 * @param news what each group told first, in order of time; of one day, the shorter text first
 */
public record StoryAccount(
        List<String> names, List<Report> timeline, List<String> outlets, double copies, List<News> news) {
    private static final int NAMES = 10;
    private static final int RUN = 3;

    /** A passage is new if at most this share of its word runs was read before. */
    private static final double KNOWN = 0.5;

    /** A shorter passage says too little to be news. */
    private static final int SHORTEST = 8;

    /** Copies the lists. */
    public StoryAccount {
        names = List.copyOf(names);
        timeline = List.copyOf(timeline);
        outlets = List.copyOf(outlets);
        news = List.copyOf(news);
    }

    /**
     * The passages of one group that stand in no earlier one.
     *
     * @param group id of the group
     * @param passages its new paragraphs, in reading order; all of them for the first report
     */
    public record News(String group, List<String> passages) {
        /** Copies the passages. */
        public News {
            passages = List.copyOf(passages);
        }
    }

    /**
     * Tells of a story.
     *
     * @param inputs its groups, in any order
     * @return the account
     */
    public static StoryAccount of(List<StoryInput> inputs) {
        List<StoryInput> ordered = new ArrayList<>(inputs);
        // Of one day without an hour the shorter comes first: newsrooms extend what they reported. Ids say nothing of
        // time.
        ordered.sort(Comparator.comparingDouble((StoryInput input) -> Days.named(input.article()))
                .thenComparingInt(input -> input.article().text().length())
                .thenComparing(input -> input.article().text())
                .thenComparing(StoryInput::group));
        List<Report> timeline = new ArrayList<>();
        ordered.forEach(input -> timeline.addAll(input.reports()));
        timeline.sort(Comparator.comparingDouble((Report report) -> report.published()
                        .map(date -> (double) date.instant().getEpochSecond())
                        .orElse(Double.NaN))
                .thenComparing(Report::id));
        Map<String, Integer> reports = new TreeMap<>();
        timeline.forEach(report -> report.site().ifPresent(site -> reports.merge(site, 1, Integer::sum)));
        Map<String, Integer> named = new TreeMap<>();
        for (StoryInput input : ordered) {
            NameFinder.in(input.article()).forEach(name -> named.merge(name, 1, Integer::sum));
        }
        double copies = timeline.isEmpty() ? 0 : 1 - (double) ordered.size() / timeline.size();
        return new StoryAccount(
                ranked(named, NAMES), timeline, ranked(reports, Integer.MAX_VALUE), copies, news(ordered));
    }

    private static List<String> ranked(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<News> news(List<StoryInput> ordered) {
        Set<String> read = new HashSet<>();
        List<News> news = new ArrayList<>();
        for (StoryInput input : ordered) {
            List<String> passages = new ArrayList<>();
            Set<String> own = new HashSet<>();
            input.article().body().forEach(block -> {
                List<String> words = new ArrayList<>();
                WordScanner.forEach(block.text(), Integer.MAX_VALUE, words::add);
                int known = 0;
                int runs = Math.max(0, words.size() - RUN + 1);
                for (int i = 0; i < runs; i++) {
                    String run = String.join(" ", words.subList(i, i + RUN));
                    known += read.contains(run) ? 1 : 0;
                    own.add(run);
                }
                if (words.size() >= SHORTEST && known <= KNOWN * runs) {
                    passages.add(block.text());
                }
            });
            read.addAll(own);
            news.add(new News(input.group(), passages));
        }
        return news;
    }
}

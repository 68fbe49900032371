package newsfold.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.internal.evaluate.StoryFiles;
import newsfold.internal.story.StoryClusterer;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.StoryUpdate;
import newsfold.internal.story.Trackers;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Speed of stories and how a stream agrees with one batch, over dated articles in a gzipped file of JSON lines (id, title,
 * text, published, site, language). Times are CPU times of one thread. First argument:
 *
 * <ul>
 *   <li>{@code stream FILE DAYS [REMEMBERED]}: batches of so many days against one batch, and why ids changed; with a number, as
 *       if a tracker remembered no more groups than that
 *   <li>{@code undated FILE DAYS ONE_IN [LAG]}: as {@code stream}, but one in so many groups has lost its date and comes with the
 *       batch of its day all the same; with a number, was fetched so many hours after its date, which is known
 *   <li>{@code speed FILE}: stories against duplicate detection in the same run, and a tenth of the articles of the same
 *       days against all of them
 *   <li>{@code hour FILE}: a batch of 10,000 articles against 30 days of 100,000 (or of the number given last), made up from the file: copies whose words
 *       are replaced by others about as frequent
 *   <li>{@code day FILE DAYS DAILY}: what a batch a day costs, of so many articles made up in the same way, and the day after these
 *       three times from the same state
 * </ul>
 */
final class StoryBench {
    private static final int HOUR = 10_000;
    private static final int WINDOW = 100_000;
    private static final int WINDOW_DAYS = 30;

    private StoryBench() {}

    public static void main(String[] args) throws IOException {
        List<Article> articles = StoryFiles.articles(Path.of(args[1]));
        switch (args[0]) {
            case "stream" ->
                stream(
                        articles,
                        Integer.parseInt(args[2]),
                        args.length > 3 ? Trackers.remembering(Integer.parseInt(args[3])) : new StoryTracker(),
                        Integer.MAX_VALUE,
                        null);
            case "undated" ->
                stream(
                        articles,
                        Integer.parseInt(args[2]),
                        new StoryTracker(),
                        Integer.parseInt(args[3]),
                        args.length > 4 ? Duration.ofHours(Long.parseLong(args[4])) : null);
            case "speed" -> speed(articles);
            case "hour" -> hour(articles, args.length > 2 ? Integer.parseInt(args[2]) : WINDOW);
            case "day" -> day(articles, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            default -> throw new IllegalArgumentException("stream, undated, speed, hour or day, not " + args[0]);
        }
    }

    private static void stream(
            List<Article> articles, int days, StoryTracker tracker, int undatedOneIn, @Nullable Duration lag) {
        List<StoryInput> inputs = new ArrayList<>();
        Map<Long, List<StoryInput>> batches = new TreeMap<>();
        for (StoryInput dated : StoryFiles.collapsed(articles)) {
            long day = dated.article()
                    .published()
                    .map(date -> date.day().toEpochDay())
                    .orElse(0L);
            StoryInput input = Math.floorMod(dated.group().hashCode(), undatedOneIn) == 0
                    ? StoryInput.of(undated(dated.article(), lag))
                    : dated;
            inputs.add(input);
            batches.computeIfAbsent(day / days, key -> new ArrayList<>()).add(input);
        }
        long start = cpu();
        Map<String, String> whole = storyOfGroup(List.of(new StoryTracker().add(inputs)), new IdChanges());
        double once = seconds(start);
        List<StoryUpdate> updates = new ArrayList<>();
        double most = 0;
        long begin = cpu();
        for (List<StoryInput> batch : batches.values()) {
            long before = cpu();
            updates.add(tracker.add(batch));
            most = Math.max(most, seconds(before));
        }
        double streamed = seconds(begin);
        IdChanges changes = new IdChanges();
        Map<String, String> parts = storyOfGroup(updates, changes);
        print("%d groups, %d batches: ARI %.4f", inputs.size(), batches.size(), adjustedRand(whole, parts));
        print("%s", changes.summary(inputs.size()));
        print(
                "at once %.1f s; stream %.1f s, slowest batch %.2f s, state %.1f MB",
                once, streamed, most, tracker.toBytes().length / 1e6);
    }

    private static Article undated(Article article, @Nullable Duration lag) {
        Article.Builder undated = article.toBuilder().published(null);
        if (lag != null) {
            article.published().ifPresent(date -> undated.fetched(date.instant().plus(lag)));
        }
        return undated.build();
    }

    private static void speed(List<Article> articles) {
        List<Article> tenth = new ArrayList<>();
        for (int i = 0; i < articles.size(); i += 10) {
            tenth.add(articles.get(i));
        }
        List<Article> days = firstTenthOfTheDays(articles);
        // The first rounds warm up; what is told is the best of the others.
        double[] best = {1e9, 1e9, 1e9, 1e9};
        for (int round = 0; round < 5; round++) {
            long start = cpu();
            List<StoryInput> all = StoryFiles.collapsed(articles);
            double duplicates = seconds(start);
            List<StoryInput> few = StoryFiles.collapsed(tenth);
            start = cpu();
            int stories = new StoryClusterer().cluster(all).size();
            double clustered = seconds(start);
            start = cpu();
            new StoryClusterer().cluster(few);
            double small = seconds(start);
            List<StoryInput> brief = StoryFiles.collapsed(days);
            start = cpu();
            new StoryClusterer().cluster(brief);
            double early = seconds(start);
            print(
                    "duplicates %.2f s, %d stories %.2f s, a tenth of each day %.3f s, all of the first days %.3f s",
                    duplicates, stories, clustered, small, early);
            if (round > 0) {
                best[0] = Math.min(best[0], duplicates);
                best[1] = Math.min(best[1], clustered);
                best[2] = Math.min(best[2], small);
                best[3] = Math.min(best[3], early);
            }
        }
        print(
                "%.0f articles a second; %.2f times the time of duplicate detection; 10 times the articles take %.1f times"
                        + " the time on more days, %.1f times on the same days",
                articles.size() / best[1], best[1] / best[0], best[1] / best[3], best[1] / best[2]);
    }

    /** As dense a stream as all articles are, but shorter. */
    private static List<Article> firstTenthOfTheDays(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing((Article article) ->
                                article.published().map(Object::toString).orElse(""))
                        .thenComparing(Article::id))
                .limit(articles.size() / 10)
                .toList();
    }

    private static void hour(List<Article> articles, int window) throws IOException {
        StoryTracker tracker = new StoryTracker();
        MadeUpNews news = new MadeUpNews(articles);
        LocalDate first = LocalDate.of(2024, 1, 1);
        int number = 0;
        for (int day = 0; day < WINDOW_DAYS; day += 5) {
            List<StoryInput> batch = new ArrayList<>();
            for (int i = 0; i < window / WINDOW_DAYS * 5; i++) {
                batch.add(StoryInput.of(news.article(number++, first.plusDays(day + i % 5))));
            }
            long start = cpu();
            tracker.add(batch);
            print("%d articles more: %.1f s", batch.size(), seconds(start));
        }
        byte[] state = tracker.toBytes();
        List<StoryInput> batch = new ArrayList<>();
        for (int i = 0; i < HOUR; i++) {
            batch.add(StoryInput.of(news.article(number++, first.plusDays(WINDOW_DAYS))));
        }
        long start = cpu();
        StoryTracker next = StoryTracker.fromBytes(state);
        double reading = seconds(start);
        start = cpu();
        StoryUpdate update = next.add(batch);
        double adding = seconds(start);
        start = cpu();
        int length = next.toBytes().length;
        print(
                "%d articles against %d of %d days: read %.1f s, add %.1f s (%d stories changed), write %.1f s; state %.0f MB",
                HOUR,
                number - HOUR,
                WINDOW_DAYS,
                reading,
                adding,
                update.stories().size(),
                seconds(start),
                length / 1e6);
    }

    private static void day(List<Article> articles, int days, int daily) throws IOException {
        StoryTracker tracker = new StoryTracker();
        MadeUpNews news = new MadeUpNews(articles);
        LocalDate first = LocalDate.of(2024, 1, 1);
        for (int day = 0; day < days; day++) {
            List<StoryInput> batch = batch(news, day * daily, daily, first.plusDays(day));
            long start = cpu();
            tracker.add(batch);
            print("day %d: %.2f s", day + 1, seconds(start));
        }
        byte[] state = tracker.toBytes();
        List<StoryInput> batch = batch(news, days * daily, daily, first.plusDays(days));
        for (int round = 0; round < 3; round++) {
            long start = cpu();
            StoryTracker next = StoryTracker.fromBytes(state);
            double reading = seconds(start);
            start = cpu();
            next.add(batch);
            double adding = seconds(start);
            start = cpu();
            int length = next.toBytes().length;
            print(
                    "read %.2f s, add %.2f s, write %.2f s; state %.0f MB",
                    reading, adding, seconds(start), length / 1e6);
        }
    }

    private static List<StoryInput> batch(MadeUpNews news, int from, int size, LocalDate day) {
        List<StoryInput> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            batch.add(StoryInput.of(news.article(from + i, day)));
        }
        return batch;
    }

    private static Map<String, String> storyOfGroup(List<StoryUpdate> updates, IdChanges changes) {
        Map<String, Story> stories = new HashMap<>();
        Map<String, String> place = new HashMap<>();
        for (StoryUpdate update : updates) {
            update.gone().forEach(stories::remove);
            for (Story story : update.stories()) {
                stories.put(story.id(), story);
                for (String group : story.groups()) {
                    String old = place.put(group, story.id());
                    if (old != null && !old.equals(story.id())) {
                        changes.note(group, old, story.id(), update);
                    }
                }
            }
            changes.endBatch(stories.values());
        }
        Map<String, String> result = new TreeMap<>();
        stories.values().forEach(story -> story.groups().forEach(group -> result.put(group, story.id())));
        return result;
    }

    private static double adjustedRand(Map<String, String> one, Map<String, String> other) {
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        Map<List<String>, Integer> cells = new HashMap<>();
        one.forEach((group, story) -> {
            String second = Objects.requireNonNull(other.get(group));
            rows.merge(story, 1, Integer::sum);
            columns.merge(second, 1, Integer::sum);
            cells.merge(List.of(story, second), 1, Integer::sum);
        });
        double both = pairs(cells);
        double expected = pairs(rows) * pairs(columns) / (one.size() * (one.size() - 1.0) / 2);
        return (both - expected) / ((pairs(rows) + pairs(columns)) / 2 - expected);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream()
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (cpu() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

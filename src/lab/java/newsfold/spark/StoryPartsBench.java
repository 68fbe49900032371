package newsfold.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.internal.evaluate.StoryFiles;
import newsfold.internal.evaluate.StoryPartitions;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.Trackers;
import newsfold.story.Story;
import scala.Tuple2;

/**
 * How stories that Spark tells in parts of time agree with stories told at once: {@code StoryPartsBench FILE REMEMBERED
 * MOST...}, over dated articles in a gzipped file of JSON lines, as if a tracker remembered no more groups than that, for parts
 * of at most so many groups each. Times are CPU times of one thread.
 */
final class StoryPartsBench {
    private StoryPartsBench() {}

    public static void main(String[] args) throws IOException {
        List<Article> articles = StoryFiles.articles(Path.of(args[0]));
        List<StorySource> sources = StoryFiles.collapsed(articles).stream()
                .map(StoryPartsBench::source)
                .sorted(Comparator.comparing(StorySource::position))
                .toList();
        int remembered = Integer.parseInt(args[1]);
        long start = cpu();
        Map<String, String> once = told(sources, sources.size(), remembered);
        System.out.printf(Locale.ROOT, "%d groups at once: %.1f s%n", sources.size(), seconds(start));
        for (String most : List.of(args).subList(2, args.length)) {
            start = cpu();
            Map<String, String> parts = told(sources, Integer.parseInt(most), remembered);
            double agree = StoryPartitions.adjustedRand(List.copyOf(once.values()), List.copyOf(parts.values()));
            System.out.printf(Locale.ROOT, "parts of %s groups: ARI %.4f, %.1f s%n", most, agree, seconds(start));
        }
    }

    private static StorySource source(StoryInput input) {
        StorySource.Days others = input.reports().stream()
                .flatMap(report -> report.published().stream())
                .map(StorySource.Days::of)
                .reduce(StorySource.Days.NONE, StorySource.Days::and);
        return StorySource.of(input.group(), input.article(), others, List.of());
    }

    /** Returns the story of each group, by group. */
    private static Map<String, String> told(List<StorySource> sources, int most, int remembered) {
        Map<String, ToldStory> last = new HashMap<>();
        Iterator<Tuple2<String, ToldStory>> parts =
                new StoryParts(sources.iterator(), Trackers.remembering(remembered), most);
        parts.forEachRemaining(told -> last.merge(told._1(), told._2(), ToldStory::last));
        Map<String, String> storyOf = new TreeMap<>();
        for (ToldStory told : last.values()) {
            Story story = told.story();
            if (story != null) {
                story.groups().forEach(group -> storyOf.put(group, story.id()));
            }
        }
        return storyOf;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (cpu() - start) / 1e9;
    }
}

package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.article.Article;
import newsfold.internal.story.StoryClusterer;
import newsfold.internal.story.StoryInput;
import newsfold.story.Granularity;
import newsfold.story.Story;

/**
 * Whether the threshold carries over: scores labelled sets of stories alone, in part, and planted among articles that have
 * nothing to do with them, at each granularity. Precision, recall, F1 and the adjusted Rand index are those of the labelled
 * articles among themselves; the last figure is the share of them whose story holds an article from around. Arguments:
 * {@code AROUND SHARE DATES SET...} with files of articles separated by commas, or {@code none}; the share of the labelled
 * stories to take; and {@code dated}, {@code undated}, {@code undated-around} if only the articles around lose their dates,
 * {@code undated-set} if only those of the set do, or {@code half} if every second of the set does.
 */
final class PlantedSets {
    private PlantedSets() {}

    public static void main(String[] args) throws IOException {
        List<Article> around = new ArrayList<>();
        if (!args[0].equals("none")) {
            for (String file : args[0].split(",")) {
                for (Article article : StorySet.read(Path.of(file)).articles()) {
                    around.add(
                            args[2].startsWith("undated") && !args[2].equals("undated-set")
                                    ? undated(article)
                                    : article);
                }
            }
        }
        double share = Double.parseDouble(args[1]);
        for (int i = 3; i < args.length; i++) {
            StorySet set = part(StorySet.read(Path.of(args[i])), share);
            int oneIn = Map.of("undated", 1, "undated-set", 1, "half", 2).getOrDefault(args[2], 0);
            measure(oneIn == 0 ? set : undated(set, oneIn), around);
        }
    }

    private static void measure(StorySet set, List<Article> around) {
        List<Article> all = new ArrayList<>(set.articles());
        all.addAll(around);
        List<StoryInput> inputs = StorySet.collapsed(all);
        for (Granularity granularity : Granularity.values()) {
            Map<String, String> storyOfGroup = new HashMap<>();
            for (Story story : new StoryClusterer(granularity).cluster(inputs)) {
                story.groups().forEach(group -> storyOfGroup.put(group, story.id()));
            }
            Map<String, String> storyOf = new HashMap<>();
            inputs.forEach(input -> input.reports()
                    .forEach(report -> storyOf.put(report.id(), storyOfGroup.getOrDefault(input.group(), ""))));
            List<String> found = set.articles().stream()
                    .map(article -> storyOf.getOrDefault(article.id(), ""))
                    .toList();
            Set<String> foreign = new HashSet<>();
            around.forEach(article -> foreign.add(storyOf.getOrDefault(article.id(), "")));
            ClusterScores scores = ClusterScores.of(set.labels(), found);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d among %d, %s: P %.3f R %.3f F1 %.3f, ARI %.3f, with strangers %.3f%n",
                    set.name(),
                    found.size(),
                    around.size(),
                    granularity,
                    scores.precision(),
                    scores.recall(),
                    scores.f1(),
                    scores.adjustedRand(),
                    (double) found.stream().filter(foreign::contains).count() / found.size());
        }
    }

    /** Takes whole stories, chosen by a hash of their label. */
    private static StorySet part(StorySet set, double share) {
        List<Article> articles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < set.articles().size(); i++) {
            int hash = ("story " + set.labels().get(i)).hashCode() * 0x9E3779B1;
            if ((hash >>> 8) < share * (1 << 24)) {
                articles.add(set.articles().get(i));
                labels.add(set.labels().get(i));
            }
        }
        return new StorySet(set.name(), articles, labels);
    }

    private static StorySet undated(StorySet set, int oneIn) {
        List<Article> articles = new ArrayList<>(set.articles());
        for (int i = 0; i < articles.size(); i += oneIn) {
            articles.set(i, undated(articles.get(i)));
        }
        return new StorySet(set.name(), articles, set.labels());
    }

    private static Article undated(Article article) {
        return article.toBuilder().published(null).build();
    }
}

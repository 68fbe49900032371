package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import newsfold.article.Article;
import newsfold.internal.story.Report;
import newsfold.internal.story.StoryInput;
import newsfold.story.Story;

/**
 * Duplicate groups and the story of each article, for code of other packages that measures or learns.
 *
 * @param name name of the set
 * @param inputs the groups
 * @param labels the story of each article by its id, empty where none is stated
 */
public record LabelledSet(String name, List<StoryInput> inputs, Map<String, String> labels) {
    /** Reads a set of {@code NAME.jsonl.gz} and folds its copies. */
    public static LabelledSet read(Path file) throws IOException {
        StorySet set = StorySet.read(file);
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < set.labels().size(); i++) {
            labels.put(set.articles().get(i).id(), set.labels().get(i));
        }
        return new LabelledSet(set.name(), StorySet.collapsed(set.articles()), labels);
    }

    /** Returns the groups with their shown articles changed. */
    public LabelledSet with(String newName, UnaryOperator<Article> change) {
        return new LabelledSet(
                newName,
                inputs.stream()
                        .map(input -> new StoryInput(input.group(), change.apply(input.article()), input.reports()))
                        .toList(),
                labels);
    }

    /** Returns the story of a group, which is that of its shown article. */
    public String label(StoryInput input) {
        return labels.getOrDefault(input.article().id(), "");
    }

    /** Scores stories by the articles of some groups. */
    public double[] score(List<StoryInput> some, List<Story> stories) {
        Map<String, String> storyOf = new HashMap<>();
        stories.forEach(story -> story.groups().forEach(group -> storyOf.put(group, story.id())));
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (StoryInput input : some) {
            for (Report report : input.reports()) {
                wanted.add(labels.getOrDefault(report.id(), ""));
                found.add(storyOf.getOrDefault(input.group(), ""));
            }
        }
        ClusterScores scores = ClusterScores.of(wanted, found);
        return new double[] {scores.precision(), scores.recall(), scores.f1(), scores.adjustedRand()};
    }
}

package newsfold.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.evaluate.LabelledSet;

/** Collections of known stories to learn from and to measure on: whole sets and draws of them. */
final class StoryScenarios {
    private StoryScenarios() {}

    /** Groups by story; a group without a label is a story of its own. */
    static List<List<StoryInput>> stories(LabelledSet set) {
        Map<String, List<StoryInput>> stories = new TreeMap<>();
        set.inputs()
                .forEach(input -> stories.computeIfAbsent(story(set, input), key -> new ArrayList<>())
                        .add(input));
        return new ArrayList<>(stories.values());
    }

    static String story(LabelledSet set, StoryInput input) {
        return set.label(input).isEmpty() ? "alone " + input.group() : set.label(input);
    }

    /** Reads articles none of which tells what another one does. */
    static LabelledSet strangers(Path file, String name) throws IOException {
        LabelledSet set = LabelledSet.read(file);
        return new LabelledSet(name, set.inputs(), new HashMap<>());
    }

    static LabelledSet undated(LabelledSet set) {
        return set.with(
                set.name() + " undated",
                article -> article.toBuilder().published(null).build());
    }

    /** Stretches or squeezes time from the first day on. */
    static LabelledSet stretched(LabelledSet set, double factor) {
        LocalDate first = set.inputs().stream()
                .flatMap(input -> input.article().published().stream())
                .map(ArticleDate::day)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        UnaryOperator<Article> change = article -> article.published().isEmpty()
                ? article
                : article.toBuilder()
                        .published(ArticleDate.of(first.plusDays((long) (factor
                                * (article.published().orElseThrow().day().toEpochDay() - first.toEpochDay())))))
                        .build();
        return set.with(set.name() + " x" + factor, change);
    }

    static boolean isDated(LabelledSet set) {
        return set.inputs().stream()
                .anyMatch(input -> input.article().published().isPresent());
    }

    /** Draws one report of each of some stories. */
    static List<StoryInput> strangers(List<List<StoryInput>> stories, int count, Random random) {
        List<List<StoryInput>> shuffled = new ArrayList<>(stories);
        Collections.shuffle(shuffled, random);
        List<StoryInput> drawn = new ArrayList<>();
        for (List<StoryInput> story : shuffled.subList(0, Math.min(count, shuffled.size()))) {
            drawn.add(story.get(random.nextInt(story.size())));
        }
        return drawn;
    }

    /** Draws 2 to 10 reports of one story, which come first, and one each of so many others. */
    static List<StoryInput> storyAmongStrangers(List<List<StoryInput>> stories, int strangers, Random random) {
        return storyAmongStrangers(stories, strangers, 0, random);
    }

    /** Draws the same, where strangers are from so many days around the first report at most, 0 for any. */
    static List<StoryInput> storyAmongStrangers(
            List<List<StoryInput>> stories, int strangers, int days, Random random) {
        int largest = stories.stream().mapToInt(List::size).max().orElse(0);
        int size = Math.min(largest, 2 + random.nextInt(9));
        List<List<StoryInput>> others = new ArrayList<>(stories);
        List<List<StoryInput>> large =
                stories.stream().filter(story -> story.size() >= size).toList();
        List<StoryInput> story = large.get(random.nextInt(large.size()));
        others.remove(story);
        List<StoryInput> drawn = new ArrayList<>(story.subList(0, size));
        if (days > 0 && drawn.get(0).article().published().isPresent()) {
            others = near(others, drawn.get(0), days);
        }
        drawn.addAll(strangers(others, strangers, random));
        return drawn;
    }

    private static List<List<StoryInput>> near(List<List<StoryInput>> stories, StoryInput to, int days) {
        LocalDate day = to.article().published().orElseThrow().day();
        return stories.stream()
                .map(story -> story.stream()
                        .filter(input -> input.article()
                                .published()
                                .filter(date -> Math.abs(date.day().toEpochDay() - day.toEpochDay()) <= days)
                                .isPresent())
                        .toList())
                .filter(story -> !story.isEmpty())
                .toList();
    }

    /** Draws two to eight stories of two to six groups among 30 or more strangers of another kind. */
    static List<StoryInput> hidden(List<List<StoryInput>> stories, List<StoryInput> strangers, Random random) {
        List<List<StoryInput>> shuffled = new ArrayList<>(stories);
        shuffled.removeIf(story -> story.size() < 2);
        Collections.shuffle(shuffled, random);
        List<StoryInput> others = new ArrayList<>(strangers);
        Collections.shuffle(others, random);
        int most = (int) (30 * Math.pow(strangers.size() / 30.0, random.nextDouble()));
        List<StoryInput> drawn = new ArrayList<>(others.subList(0, most));
        for (List<StoryInput> story : shuffled.subList(0, Math.min(shuffled.size(), 2 + random.nextInt(7)))) {
            drawn.addAll(story.subList(0, Math.min(story.size(), 2 + random.nextInt(5))));
        }
        return drawn;
    }

    /** Draws whole stories until there are so many groups, at most half more. */
    static List<StoryInput> whole(List<List<StoryInput>> stories, int size, Random random) {
        List<List<StoryInput>> shuffled = new ArrayList<>(stories);
        Collections.shuffle(shuffled, random);
        List<StoryInput> drawn = new ArrayList<>();
        for (List<StoryInput> story : shuffled) {
            if (drawn.size() < size && drawn.size() + story.size() <= 1.5 * size) {
                drawn.addAll(story);
            }
        }
        return drawn;
    }

    /** Draws 5 to 300 groups: a share of them alone, up to ten of each other story. */
    static List<StoryInput> mixture(List<List<StoryInput>> stories, Random random) {
        return mixture(stories, 300, random);
    }

    /** Draws the same up to another number of groups. */
    static List<StoryInput> mixture(List<List<StoryInput>> stories, double most, Random random) {
        int size = (int) (5 * Math.pow(most / 5, random.nextDouble()));
        double alone = new double[] {0, 0.5, 0.9, 1}[random.nextInt(4)];
        List<List<StoryInput>> shuffled = new ArrayList<>(stories);
        Collections.shuffle(shuffled, random);
        List<StoryInput> drawn = new ArrayList<>();
        for (int i = 0; i < shuffled.size() && drawn.size() < size; i++) {
            List<StoryInput> story = shuffled.get(i);
            drawn.addAll(story.subList(0, drawn.size() < (1 - alone) * size ? Math.min(10, story.size()) : 1));
        }
        return drawn;
    }
}

package newsfold.internal.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.Json;
import newsfold.internal.evaluate.LabelledSet;
import newsfold.story.Story;

/**
 * What must stand for stories, in one table: whole sets with dates stretched and squeezed, one story among strangers (share of
 * draws without a false story, and how much of the story is found), strangers alone (share that stay single), pages of all kinds
 * and known faults. Arguments: the data directory, then files of pages.
 */
final class StoryTrial {
    private StoryTrial() {}

    static LabelledSet undated(LabelledSet set) {
        return set.with(
                set.name() + " undated",
                article -> article.toBuilder().published(null).build());
    }

    /** Stretches or squeezes time from a day on. */
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

    /** Reads articles none of which tells what another one does. */
    private static LabelledSet strangers(Path file, String prefix) throws IOException {
        LabelledSet set = LabelledSet.read(file);
        Map<String, String> labels = new HashMap<>();
        set.inputs()
                .forEach(input -> labels.put(
                        input.article().id(), prefix + input.article().id()));
        return new LabelledSet(prefix, set.inputs(), labels);
    }

    static List<StoryInput> faults(Path file) throws IOException {
        List<StoryInput> inputs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, ?> values = Json.parseObject(line);
            inputs.add(StoryInput.of(Article.builder(String.valueOf(values.get("id")))
                    .title(values.get("title") instanceof String t ? t : "")
                    .text(values.get("text") instanceof String t ? t : "")
                    .language("en")
                    .published(
                            values.get("published") instanceof String t
                                    ? ArticleDate.parse(t).orElse(null)
                                    : null)
                    .build()));
        }
        return inputs;
    }

    private static List<Story> cluster(List<StoryInput> inputs) {
        return new StoryClusterer().cluster(inputs);
    }

    private static String quality(LabelledSet set) {
        double[] score = set.score(set.inputs(), cluster(set.inputs()));
        return String.format(
                Locale.ROOT,
                "%-28s P %.3f R %.3f F1 %.3f ARI %.3f",
                set.name(),
                score[0],
                score[1],
                score[2],
                score[3]);
    }

    private static String draws(LabelledSet set) {
        Map<String, List<StoryInput>> stories = new TreeMap<>();
        set.inputs()
                .forEach(input -> stories.computeIfAbsent(set.label(input), key -> new ArrayList<>())
                        .add(input));
        StringBuilder text = new StringBuilder(String.format("%-28s story+strangers", set.name()));
        for (int k : new int[] {1, 5, 20}) {
            int draws = 30;
            int clean = 0;
            double whole = 0;
            for (int draw = 0; draw < draws; draw++) {
                Random random = new Random(draw * 31L + k);
                List<List<StoryInput>> shuffled = new ArrayList<>(stories.values());
                Collections.shuffle(shuffled, random);
                int size = 2 + random.nextInt(9);
                List<StoryInput> drawn = new ArrayList<>();
                String label = "";
                for (List<StoryInput> story : shuffled) {
                    if (story.size()
                                    >= Math.min(
                                            size,
                                            stories.values().stream()
                                                    .mapToInt(List::size)
                                                    .max()
                                                    .orElse(0))
                            && label.isEmpty()) {
                        label = set.label(story.get(0));
                        drawn.addAll(story.subList(0, Math.min(size, story.size())));
                    } else if (drawn.size() - (label.isEmpty() ? 0 : size) < k || label.isEmpty()) {
                        drawn.add(story.get(random.nextInt(story.size())));
                    }
                }
                // Strangers that came before the story may be too many.
                List<StoryInput> kept = new ArrayList<>();
                int strangers = 0;
                for (StoryInput input : drawn) {
                    if (set.label(input).equals(label) || strangers++ < k) {
                        kept.add(input);
                    }
                }
                boolean ok = true;
                int largest = 0;
                Map<String, String> labels = new HashMap<>();
                kept.forEach(input -> labels.put(input.group(), set.label(input)));
                for (Story story : cluster(kept)) {
                    ok &= story.groups().stream().map(labels::get).distinct().count() == 1;
                    if (label.equals(labels.get(story.groups().get(0)))) {
                        largest = Math.max(largest, story.groups().size());
                    }
                }
                clean += ok ? 1 : 0;
                String wanted = label;
                whole += (double) largest
                        / kept.stream()
                                .filter(input -> set.label(input).equals(wanted))
                                .count();
            }
            text.append(String.format(Locale.ROOT, "  %d: %.0f%%/%.2f", k, 100.0 * clean / draws, whole / draws));
        }
        text.append("  alone:");
        for (int n : new int[] {2, 5, 10, 30, 100, 300}) {
            if (n > stories.size() && n > 30) {
                continue;
            }
            int single = 0;
            int all = 0;
            for (int draw = 0; draw < (n <= 10 ? 20 : 3); draw++) {
                Random random = new Random(draw * 17L + n);
                List<List<StoryInput>> shuffled = new ArrayList<>(stories.values());
                Collections.shuffle(shuffled, random);
                List<StoryInput> drawn = new ArrayList<>();
                shuffled.subList(0, Math.min(n, shuffled.size()))
                        .forEach(story -> drawn.add(story.get(random.nextInt(story.size()))));
                for (Story story : cluster(drawn)) {
                    single += story.groups().size() == 1 ? 1 : 0;
                }
                all += drawn.size();
            }
            text.append(String.format(Locale.ROOT, "  %d: %.3f", n, (double) single / all));
        }
        return text.toString();
    }

    private static String pages(LabelledSet set) {
        List<Story> stories = cluster(set.inputs());
        int count = 0;
        int reports = 0;
        for (Story story : stories) {
            if (story.groups().size() > 1) {
                count++;
                reports += story.groups().size();
            }
        }
        return String.format("%-28s %d stories, %d reports", "pages", count, reports);
    }

    private static String wrong(String name, List<StoryInput> inputs, java.util.function.Predicate<String> lone) {
        int wrong = 0;
        StringBuilder sizes = new StringBuilder();
        for (Story story : cluster(inputs)) {
            if (story.groups().size() > 1) {
                wrong += (int) story.groups().stream().filter(lone).count();
                sizes.append(' ').append(story.groups().size());
            }
        }
        return name + ": " + wrong + " wrong; sizes" + sizes;
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        LabelledSet fnc = LabelledSet.read(data.resolve("stories/fnc1_dev.jsonl.gz"));
        LabelledSet ecb = LabelledSet.read(data.resolve("stories/ecb_dev.jsonl.gz"));
        LabelledSet all = LabelledSet.read(data.resolve("stories/allsides_dev.jsonl.gz"));
        LabelledSet weeks = LabelledSet.read(data.resolve("stories/weeks_dev.jsonl.gz"));
        LabelledSet undated = undated(all);
        List<java.util.function.Supplier<String>> tasks = new ArrayList<>();
        for (LabelledSet set : List.of(
                all,
                undated,
                fnc,
                ecb,
                weeks,
                undated(weeks),
                stretched(weeks, 10),
                stretched(weeks, 0.1),
                stretched(weeks, 4),
                stretched(all, 10),
                stretched(all, 0.1))) {
            tasks.add(() -> quality(set));
        }
        for (LabelledSet set : List.of(fnc, ecb, all, undated, weeks)) {
            tasks.add(() -> draws(set));
        }
        for (int i = 1; i < args.length; i++) {
            LabelledSet pages = strangers(Path.of(args[i]), args[i]);
            tasks.add(() -> pages(pages));
        }
        Path faults = data.resolve("faults/fold/stories-unrelated-merged");
        for (String name : List.of(
                "26-singles-among-50-clear-stories",
                "26-unrelated-plus-120-templated",
                "six-unrelated-plus-12-weather",
                "six-unrelated-same-day")) {
            List<StoryInput> inputs = faults(faults.resolve(name + ".jsonl"));
            tasks.add(() -> wrong(name, inputs, id -> id.matches("[A-Z]+")));
        }
        for (String name : List.of("ai-note", "cookie", "disclaimer")) {
            List<StoryInput> inputs =
                    faults(data.resolve("faults/fold/boilerplate-makes-one-story/" + name + ".jsonl"));
            tasks.add(() -> wrong(name, inputs, id -> true));
        }
        String[] lines = new String[tasks.size()];
        IntStream.range(0, lines.length)
                .parallel()
                .forEach(i -> lines[i] = tasks.get(i).get());
        Arrays.stream(lines).forEach(System.out::println);
    }
}

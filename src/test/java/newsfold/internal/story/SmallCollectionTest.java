package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.story.Story;
import org.junit.jupiter.api.Test;

/** A handful of reports, where neither what is rare nor what is near shows by itself. */
class SmallCollectionTest {
    private static final String[] ENGLISH = {"the", "of", "and", "to", "in", "that", "was", "for", "on", "with"};

    @Test
    void reportsOfDifferentEventsStayApartHoweverFewTheyAre() {
        for (int reports : new int[] {2, 5, 10, 20, 25, 30, 40, 80}) {
            for (int seed = 0; seed < 5; seed++) {
                assertEquals(Map.of(1, reports), sizes(reports, 1, seed), reports + " reports, seed " + seed);
            }
        }
    }

    @Test
    void aNameThatAllReportsOfOneStoryHaveIsNoCommonWord() {
        TermCounter profiler = new TermCounter();
        DocumentFrequencies rarity = DocumentFrequencies.none();
        for (int report = 0; report < 40; report++) {
            String text = report < 30 ? "Leith flooded" : "bridge closed";
            rarity.add(profiler.profile("en", "", text));
        }
        int name = profiler.profile("en", "", "Leith").terms()[0];
        assertTrue(DocumentFrequencies.among(name, 1, 11, profiler) > 2 * rarity.ofAll(name, profiler));
    }

    /** Words by Zipf's law, without the most frequent: some are in many reports and most in few. */
    private static String everyday(SplittableRandom random) {
        return "everyday" + (int) (30 * Math.pow(300, random.nextDouble()));
    }

    private static Map<Integer, Integer> sizes(int stories, int reportsEach, int seed) {
        return sizes(reports(stories, reportsEach, new SplittableRandom(seed)));
    }

    /** Returns how many stories there are of each size. */
    private static Map<Integer, Integer> sizes(List<StoryInput> inputs) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        for (Story story : new StoryClusterer().cluster(inputs)) {
            sizes.merge(story.groups().size(), 1, Integer::sum);
        }
        return sizes;
    }

    private static List<StoryInput> reports(int stories, int each, SplittableRandom random) {
        List<StoryInput> reports = new ArrayList<>();
        for (int story = 0; story < stories; story++) {
            int subject = random.nextInt(1_000_000);
            for (int report = 0; report < each; report++) {
                StringBuilder text = new StringBuilder();
                for (int word = 0; word < 200; word++) {
                    int kind = random.nextInt(10);
                    text.append(
                                    kind < 3
                                            ? ENGLISH[random.nextInt(ENGLISH.length)]
                                            : kind < 8
                                                    ? everyday(random)
                                                    : "subject" + subject + "x"
                                                            + (int) Math.pow(40, random.nextDouble()))
                            .append(' ');
                }
                reports.add(StoryInput.of(Article.builder(subject + "-" + report)
                        .title("subject" + subject + "x0 " + everyday(random))
                        .language("en")
                        .text(text.toString())
                        .build()));
            }
        }
        return reports;
    }
}

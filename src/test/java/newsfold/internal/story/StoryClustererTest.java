package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Granularity;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryClustererTest {
    @Test
    void keywordsHoldNoFunctionWordsInAnyLanguage() {
        String[][] reports = {
            {"en", "He said that he would shut the harbour because of the crack, and she agreed with him about it."},
            {"de", "Er sagte, dass er den Hafen wegen des Risses schließen werde, und sie stimmte ihm dabei zu."},
            {"es", "Dijo que él cerraría el puerto por la grieta, y ella estuvo de acuerdo con él en eso."},
            {"fr", "Il a dit qu'il fermerait le port à cause de la fissure, et elle était d'accord avec lui."},
            {"ru", "Он сказал, что закроет порт из-за трещины, и она с ним в этом была согласна."}
        };
        List<String> unwanted = List.of(
                "he", "she", "him", "er", "sie", "ihm", "dass", "él", "ella", "que", "il", "elle", "lui", "qu", "он",
                "она", "ним", "что");
        for (String[] row : reports) {
            Article article =
                    Article.builder("a").language(row[0]).title("").text(row[1]).build();
            List<String> keywords = new StoryClusterer()
                    .cluster(List.of(StoryInput.of(article)))
                    .get(0)
                    .keywords();
            assertTrue(!keywords.isEmpty(), row[0]);
            assertTrue(keywords.stream().noneMatch(unwanted::contains), keywords::toString);
        }
    }

    @Test
    void eachGroupIsInOneStoryAtEveryGranularityAndFinerOnesNest() {
        SplittableRandom random = new SplittableRandom(6);
        List<StoryInput> inputs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 80; w++) {
                text.append(random.nextInt(3) > 0 ? "t" + i / 6 + "x" + random.nextInt(30) : "c" + random.nextInt(90))
                        .append(' ');
            }
            inputs.add(StoryInput.of(article("d%02d".formatted(i), "", text.toString(), null)));
        }
        int before = Integer.MAX_VALUE;
        for (Granularity granularity : Granularity.values()) {
            List<Story> stories = new StoryClusterer(granularity).cluster(inputs);
            assertEquals(
                    60,
                    stories.stream()
                            .flatMap(story -> story.groups().stream())
                            .distinct()
                            .count());
            assertTrue(stories.size() <= before, granularity::name);
            before = stories.size();
        }
        assertTrue(before < 60);
    }

    /** Every text shares some words with every other one, half as many as with its story. */
    private static List<StoryInput> pool(int size, int words, int crowd) {
        SplittableRandom random = new SplittableRandom(11);
        List<StoryInput> inputs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < words; w++) {
                int kind = random.nextInt(10);
                text.append(
                                kind < 3
                                        ? "t" + i / 4 + "x" + random.nextInt(20)
                                        : "c" + i % crowd + "x" + random.nextInt(90))
                        .append(' ');
            }
            inputs.add(StoryInput.of(article("d%04d".formatted(i), "", text.toString(), null)));
        }
        return inputs;
    }

    @Test
    void theCutFitsTheInputAndSaysWhy() {
        Calibration plain = new StoryTracker().add(pool(200, 120, 100)).calibration();
        assertTrue(plain.reason().startsWith("ordinary"), plain::reason);
        Calibration headlines = new StoryTracker().add(pool(200, 12, 100)).calibration();
        assertTrue(headlines.reason().startsWith("headlines"), headlines::reason);
        assertTrue(headlines.threshold() < plain.threshold());
        Calibration crowd = new StoryTracker().add(pool(1500, 120, 12)).calibration();
        assertTrue(crowd.reason().startsWith("crowded"), crowd::reason);
        assertTrue(crowd.threshold() > plain.threshold());
    }

    @Test
    void emptyAndWordlessInputIsClusteredToo() {
        assertEquals(List.of(), new StoryClusterer().cluster(List.of()));
        List<StoryInput> odd = List.of(
                StoryInput.of(article("a", "", "", null)),
                StoryInput.of(article("b", "", "!!! ???", null)),
                StoryInput.of(article("c", "", "three short words", null)));
        assertEquals(3, new StoryClusterer().cluster(odd).size());
    }

    private static Article article(String id, String title, String text, @Nullable LocalDate day) {
        return Article.builder(id)
                .title(title)
                .text(text)
                .published(day == null ? null : ArticleDate.of(day))
                .build();
    }
}

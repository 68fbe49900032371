package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Granularity;
import newsfold.story.Story;
import org.junit.jupiter.api.Test;

/**
 * The same eight invented events, in pairs that sound alike, three reports each, in English, German and Spanish. What is told
 * apart in one language must be told apart in the others, also where most reports are in another one.
 */
class ParallelReportsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final String[] ENGLISH = {"the", "of", "and", "to", "in", "that", "was", "for", "on", "with"};

    private static List<StoryInput> reports(String language, boolean dated) throws IOException {
        List<StoryInput> reports = new ArrayList<>();
        try (InputStream in = ParallelReportsTest.class.getResourceAsStream("/stories/parallel-reports.tsv")) {
            String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : lines.lines().toList()) {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals(language)) {
                    Article.Builder report = Article.builder(cells[1] + "-" + reports.size())
                            .language(language)
                            .title(cells[2])
                            .text(cells[3]);
                    if (dated) {
                        report.published(ArticleDate.of(DAY.plusDays(reports.size() % 3)));
                    }
                    reports.add(StoryInput.of(report.build()));
                }
            }
        }
        assertEquals(24, reports.size());
        return reports;
    }

    /** English reports of nothing in particular; words are frequent as words are. */
    private static List<StoryInput> strangers() {
        SplittableRandom random = new SplittableRandom(24);
        List<StoryInput> strangers = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 70; word++) {
                text.append(
                                random.nextInt(3) == 0
                                        ? ENGLISH[random.nextInt(ENGLISH.length)]
                                        : "word" + (int) Math.pow(20_000, random.nextDouble()))
                        .append(' ');
            }
            strangers.add(StoryInput.of(Article.builder("stranger-%04d".formatted(i))
                    .language("en")
                    .text(text.toString())
                    .published(ArticleDate.of(DAY.minusDays(15).plusDays(random.nextInt(30))))
                    .build()));
        }
        return strangers;
    }

    private static Set<Set<String>> events(List<Story> stories) {
        Set<Set<String>> events = new HashSet<>();
        for (Story story : stories) {
            Set<String> own = new TreeSet<>(story.groups());
            own.removeIf(group -> group.startsWith("stranger"));
            if (!own.isEmpty()) {
                own.add("strangers: " + (story.groups().size() - own.size()));
                events.add(own);
            }
        }
        return events;
    }

    private static Set<Set<String>> expected(List<StoryInput> reports) {
        Set<Set<String>> expected = new HashSet<>();
        for (int i = 0; i < reports.size(); i += 3) {
            Set<String> event = new TreeSet<>();
            reports.subList(i, i + 3).forEach(report -> event.add(report.group()));
            event.add("strangers: 0");
            expected.add(event);
        }
        return expected;
    }

    @Test
    void eventsAreToldApartInEachLanguage() throws IOException {
        for (String language : List.of("en", "de", "es")) {
            for (boolean dated : new boolean[] {true, false}) {
                List<StoryInput> reports = reports(language, dated);
                for (Granularity granularity : Granularity.values()) {
                    assertEquals(
                            expected(reports),
                            events(new StoryClusterer(granularity).cluster(reports)),
                            language + " " + granularity);
                }
            }
        }
    }

    @Test
    void eventsAreToldApartAmongReportsInAnotherLanguage() throws IOException {
        for (String language : List.of("en", "de", "es")) {
            List<StoryInput> reports = reports(language, true);
            List<StoryInput> all = strangers();
            all.addAll(reports);
            for (Granularity granularity : Granularity.values()) {
                assertEquals(
                        expected(reports),
                        events(new StoryClusterer(granularity).cluster(all)),
                        language + " " + granularity);
            }
        }
    }

    @Test
    void howProbableReportsAreIsTheSameInAStreamAndInOneBatchOfAnyOrder() throws IOException {
        for (String language : List.of("en", "de", "es")) {
            // Only how they begin, as all else leaves no doubt.
            List<StoryInput> reports = new ArrayList<>();
            for (StoryInput input : reports(language, true)) {
                String text = input.article().text();
                reports.add(StoryInput.of(
                        input.article().toBuilder().text(text.substring(0, 60)).build()));
            }
            Map<String, Double> whole = StoryStreams.probabilities(List.of(new StoryTracker().add(reports)));
            assertEquals(reports.size(), whole.size());
            assertTrue(Set.copyOf(whole.values()).size() > 4, "they differ: " + whole);
            reports.sort(Comparator.comparing((StoryInput input) -> Days.named(input.article())));
            StoryTracker tracker = new StoryTracker();
            List<StoryUpdate> updates = new ArrayList<>();
            for (int from = 0; from < reports.size(); from += 8) {
                updates.add(tracker.add(reports.subList(from, Math.min(reports.size(), from + 8))));
            }
            assertEquals(whole, StoryStreams.probabilities(updates), language);
            Collections.reverse(reports);
            assertEquals(whole, StoryStreams.probabilities(List.of(new StoryTracker().add(reports))), language);
        }
    }
}

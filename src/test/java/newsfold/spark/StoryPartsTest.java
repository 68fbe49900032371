package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.evaluate.StoryPartitions;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.Trackers;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class StoryPartsTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @Test
    void asManyAsMayBeLookedAtAtOnceAreToldAsOneBatch() {
        List<StorySource> sources = reports(60, 20);
        List<Story> batch = new StoryTracker()
                .add(sources.stream().map(StorySource::input).toList())
                .stories();
        for (int most : new int[] {sources.size(), Integer.MAX_VALUE}) {
            Told told = tell(sources, new StoryTracker(), most);
            assertEquals(1, told.parts);
            assertEquals(
                    batch.stream().sorted(Comparator.comparing(Story::id)).toList(),
                    List.copyOf(told.stories.values()));
        }
    }

    @Test
    void nothingIsToldInOnePart() {
        Told told = tell(List.of(), new StoryTracker(), 1);
        assertEquals(1, told.parts);
        assertEquals(Map.of(), told.stories);
    }

    /** Though so little is remembered that most is forgotten on the way. */
    @Test
    void partsOfTimeEndNearlyWhereOneBatchEnds() {
        List<StorySource> sources = reports(900, 3);
        Map<String, String> whole =
                tell(sources, new StoryTracker(), sources.size()).storyOf();
        for (int most : new int[] {20, 150}) {
            Told told = tell(sources, Trackers.remembering(300), most);
            assertTrue(told.parts >= sources.size() / most, () -> told.parts + " parts");
            Map<String, String> parts = told.storyOf();
            assertEquals(whole.keySet(), parts.keySet());
            double agree = StoryPartitions.adjustedRand(List.copyOf(whole.values()), List.copyOf(parts.values()));
            assertTrue(agree >= 0.995, () -> "in parts of " + most + " groups " + agree);
        }
    }

    @Test
    void aDayWithMoreThanMayBeLookedAtAtOnceIsCut() {
        List<StorySource> sources = reports(60, 1_000_000);
        Told told = tell(sources, new StoryTracker(), 50);
        assertEquals(4, told.parts);
        assertEquals(sources.size(), told.storyOf().size());
    }

    /** The second report comes in a later part; together they are no story, because both are messages of one template. */
    @Test
    void messagesOfOneTemplateStayApartWhicheverPartTheyComeIn() {
        List<StorySource> sources = new ArrayList<>(reports(30, 3));
        String first = sources.get(0).group();
        String second = sources.get(1).group();
        assertEquals(
                tell(sources, new StoryTracker(), 1).storyOf().get(first),
                tell(sources, new StoryTracker(), 1).storyOf().get(second));
        sources.set(1, StorySource.of(second, sources.get(1).canonical(), StorySource.Days.NONE, List.of(first)));
        Map<String, String> storyOf = tell(sources, new StoryTracker(), 1).storyOf();
        assertTrue(!Objects.equals(storyOf.get(first), storyOf.get(second)), storyOf::toString);
    }

    private record Told(int parts, TreeMap<String, Story> stories) {
        Map<String, String> storyOf() {
            Map<String, String> storyOf = new TreeMap<>();
            stories.values()
                    .forEach(story ->
                            story.groups().forEach(group -> assertEquals(null, storyOf.put(group, story.id()), group)));
            return storyOf;
        }
    }

    private static Told tell(List<StorySource> sources, StoryTracker tracker, int most) {
        Map<String, ToldStory> last = new HashMap<>();
        Iterator<Tuple2<String, ToldStory>> parts = new StoryParts(sources.iterator(), tracker, most);
        parts.forEachRemaining(told -> last.merge(told._1(), told._2(), ToldStory::last));
        TreeMap<String, Story> stories = new TreeMap<>();
        last.forEach((id, told) -> {
            @Nullable Story story = told.story();
            if (story != null) {
                stories.put(id, story);
            }
        });
        return new Told(Objects.requireNonNull(last.get(StoryParts.NOTE)).part(), stories);
    }

    /** Of each event three reports on one day and the next; so many events a week that a day has its share. */
    private static List<StorySource> reports(int events, int aWeek) {
        SplittableRandom random = new SplittableRandom(events);
        List<StorySource> sources = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            long week = event / aWeek;
            for (int report = 0; report < 3; report++) {
                String text = MadeReports.text(random, event, 100, 30);
                LocalDate day = START.plusDays(7 * week + (aWeek > 1_000 ? 0 : event % aWeek * 2 % 6 + report / 2));
                Article article = Article.builder("e%03dr%d".formatted(event, report))
                        .title("Report " + report + " of event" + event)
                        .text(text)
                        .published(ArticleDate.of(day))
                        .build();
                sources.add(StorySource.of("g" + article.id(), article, StorySource.Days.NONE, List.of()));
            }
        }
        sources.sort(Comparator.comparing(StorySource::position));
        assertEquals(
                sources.size(),
                new TreeSet<>(sources.stream().map(StorySource::group).toList()).size());
        return sources;
    }
}

package newsfold.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newsfold.FoldOptions;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.stages.ArchiveSlice;
import newsfold.internal.stages.FoldNotes;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.TemplatePair;
import newsfold.report.Event;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Brings the stories of an archive up to date with a batch: what it changed, what it removed, and those they belong to. One task
 * of an executor reads what is remembered and writes it for the next batch; nothing of groups and stories comes to the driver.
 * Only a sentence encoder, which cannot be sent, has the driver do it.
 */
final class ArchiveStories {
    private final JavaRDD<News> told;

    /** What the task has to know. */
    private sealed interface Fact extends Serializable {}

    /** Groups that are new or changed, their members, of which only canonical ones have texts, and what happened to groups. */
    private record Changed(List<DuplicateGroup> groups, List<Article> members, List<Event> events) implements Fact {}

    /** A story as it was, which may have changed. */
    private record Known(Story story) implements Fact {}

    /** A group, as it was, of a story that loses an article. */
    private record Whole(DuplicateGroup group) implements Fact {}

    private record Lost(String article) implements Fact {}

    /** Two groups, new or archived, that are messages of one template. */
    private record OfOneTemplate(String group, String other) implements Fact {}

    /** What the task has to tell. */
    private sealed interface News extends Serializable {}

    private record Told(Story story) implements News {}

    private record Gone(String story) implements News {}

    private record Happened(Event event) implements News {}

    /** The file with what the next batch goes on with, and how strict the stories were told. */
    private record Written(String file, String reason) implements News {}

    /** All facts of a batch, as the order says in which they came. */
    private static final class Facts {
        final List<DuplicateGroup> changed = new ArrayList<>();
        final List<Article> members = new ArrayList<>();
        final List<Event> events = new ArrayList<>();
        final List<Story> known = new ArrayList<>();
        final List<DuplicateGroup> whole = new ArrayList<>();
        final List<String> lost = new ArrayList<>();
        final List<TemplatePair> templates = new ArrayList<>();

        Facts(Iterator<Fact> facts) {
            facts.forEachRemaining(this::add);
            changed.sort(Comparator.comparing(DuplicateGroup::id));
        }

        private void add(Fact fact) {
            if (fact instanceof Changed component) {
                changed.addAll(component.groups());
                members.addAll(component.members());
                events.addAll(component.events());
            } else if (fact instanceof Known story) {
                known.add(story.story());
            } else if (fact instanceof Whole group) {
                whole.add(group.group());
            } else if (fact instanceof Lost one) {
                lost.add(one.article());
            } else if (fact instanceof OfOneTemplate pair) {
                templates.add(new TemplatePair(pair.group(), pair.other()));
            }
        }
    }

    /**
     * Puts the changed groups into stories, when something of it is asked for.
     *
     * @param before the archive as it was
     * @param gone ids of what the batch takes out, null if it asks for nothing
     * @param state what is remembered of stories
     * @param components what the batch did to groups
     * @param matches what it found
     */
    ArchiveStories(
            SparkSession spark,
            FoldOptions options,
            PersistedData persisted,
            ArchiveView before,
            @Nullable JavaRDD<String> gone,
            StateFile state,
            JavaRDD<ArchiveComponent> components,
            JavaRDD<Match> matches) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<String> remembered = persisted.keep(context.parallelize(List.of(state), 1)
                .flatMap(file -> remembered(file).iterator()));
        JavaRDD<String> asked = components.flatMap(
                component -> FlatMapIterator.map(component.groups().iterator(), DuplicateGroup::id));
        JavaRDD<Fact> facts = Union.of(
                components.<Fact>map(
                        component -> new Changed(component.groups(), component.members(), component.events())),
                templates(before, components, matches));
        if (gone == null) {
            facts = Union.of(facts, known(before, remembered, asked));
        } else {
            JavaRDD<String> shrunk =
                    persisted.keep(before.places("id", gone).map(Place::group).distinct());
            JavaRDD<String> told = before.stories(ArchiveRows.onePart(spark, List.of()), shrunk)
                    .flatMap(row -> ArchiveRows.story(row).groups().iterator());
            facts = Union.of(
                    facts,
                    known(before, remembered, Union.of(asked, shrunk)),
                    before.live(ArchiveTable.GROUPS, "group", told, row -> new Whole(ArchiveRows.group(row))),
                    gone.map(Lost::new));
        }
        Granularity granularity = options.granularity();
        SentenceEncoder encoder = options.sentenceEncoder().orElse(null);
        if (encoder == null) {
            this.told = persisted.keep(
                    facts.coalesce(1, true).mapPartitions(all -> tell(new Facts(all), granularity, null, state)));
        } else {
            List<News> all = new ArrayList<>();
            try {
                tell(new Facts(facts.toLocalIterator()), granularity, encoder, state)
                        .forEachRemaining(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            this.told = ArchiveRows.onePart(spark, all);
        }
    }

    private static Set<String> remembered(StateFile state) throws IOException {
        byte[] bytes = state.read().orElse(null);
        try {
            return bytes == null ? Set.of() : StoryTracker.fromBytes(bytes).stories();
        } catch (IOException e) {
            throw new IOException(state.last() + ": " + e.getMessage(), e);
        }
    }

    private static JavaRDD<Fact> known(ArchiveView before, JavaRDD<String> stories, JavaRDD<String> groups) {
        return before.stories(stories, groups).map(row -> new Known(ArchiveRows.story(row)));
    }

    /** Returns the groups, new or archived, that the batch's matches show to be messages of one template. */
    private static JavaRDD<Fact> templates(
            ArchiveView before, JavaRDD<ArchiveComponent> components, JavaRDD<Match> matches) {
        JavaRDD<Match> found = SparkStories.ofOneTemplate(matches);
        if (found.isEmpty()) {
            return JavaSparkContext.fromSparkContext(found.context()).emptyRDD();
        }
        JavaPairRDD<String, String> changed = components
                .flatMap(component -> component.places().iterator())
                .mapToPair(place -> new Tuple2<>(place.id(), place.group()));
        JavaRDD<String> ids =
                found.flatMap(match -> List.of(match.a(), match.b()).iterator()).distinct();
        JavaPairRDD<String, String> unchanged = before.places("id", ids)
                .mapToPair(place -> new Tuple2<>(place.id(), place.group()))
                .subtractByKey(changed);
        return SparkStories.pairs(found, Union.of(changed, unchanged))
                .distinct()
                .map(pair -> new OfOneTemplate(pair._1(), pair._2()));
    }

    private static Iterator<News> tell(
            Facts facts, Granularity granularity, @Nullable SentenceEncoder encoder, StateFile state)
            throws IOException {
        List<Article> dummies = new ArrayList<>();
        for (DuplicateGroup group : facts.whole) {
            for (Member member : group.members()) {
                dummies.add(Article.builder(member.id()).build());
            }
        }
        ArchiveSlice slice = new ArchiveSlice(dummies, facts.whole, List.of(), facts.known);
        slice.remove(facts.lost);
        ArchiveSlice.Stories stories = slice.stories(
                granularity,
                encoder,
                state.read().orElse(null),
                facts.members,
                facts.changed,
                facts.templates,
                facts.events);
        String file = state.write(stories.state());
        return Stream.<Stream<News>>of(
                        stories.stories().stream().map(Told::new),
                        stories.gone().stream().map(Gone::new),
                        stories.events().stream().map(Happened::new),
                        Stream.of(
                                new Written(file, stories.update().calibration().reason())))
                .flatMap(news -> news)
                .iterator();
    }

    private <T extends News, U> JavaRDD<U> of(Class<T> kind, Function<T, U> part) {
        return told.filter(kind::isInstance).map(kind::cast).map(part);
    }

    /** Returns the stories that are new or changed. */
    JavaRDD<Story> stories() {
        return of(Told.class, Told::story);
    }

    /** Returns ids of stories that are no more. */
    JavaRDD<String> gone() {
        return of(Gone.class, Gone::story);
    }

    /** Returns what happened to groups and stories. */
    JavaRDD<Event> events() {
        return of(Happened.class, Happened::event);
    }

    /** Returns the name of the file with what the next batch goes on with, which has the stories told. */
    String stateFile() {
        return of(Written.class, Written::file).first();
    }

    /** Returns what a person should know about how the stories were told. */
    List<String> notes() {
        return FoldNotes.of(of(Written.class, Written::reason).first());
    }
}

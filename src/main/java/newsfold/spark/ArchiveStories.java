package newsfold.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.FoldOptions;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.stages.ArchiveSlice;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.TemplatePair;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Brings the stories of an archive up to date with a batch: what it changed, what it removed, and those they belong to. */
final class ArchiveStories {
    private final SparkSession spark;
    private final FoldOptions options;
    private final PersistedData persisted;
    private final ArchiveView before;
    private final JavaRDD<String> gone;

    ArchiveStories(
            SparkSession spark,
            FoldOptions options,
            PersistedData persisted,
            ArchiveView before,
            JavaRDD<String> gone) {
        this.spark = spark;
        this.options = options;
        this.persisted = persisted;
        this.before = before;
        this.gone = gone;
    }

    /**
     * Puts the changed groups into stories.
     *
     * @param state what is remembered of stories, or null if nothing is
     */
    ArchiveSlice.Stories update(byte @Nullable [] state, JavaRDD<ArchiveComponent> components, JavaRDD<Match> matches)
            throws IOException {
        List<String> lost = gone.collect();
        List<DuplicateGroup> changed = new ArrayList<>(
                components.flatMap(component -> component.groups().iterator()).collect());
        changed.sort(Comparator.comparing(DuplicateGroup::id));
        Set<String> remembered = state == null
                ? Set.of()
                : StoryTracker.fromBytes(state, options.sentenceEncoder().orElse(null))
                        .stories();
        Map<String, Story> known = new TreeMap<>();
        Set<String> asked = new TreeSet<>();
        changed.forEach(group -> asked.add(group.id()));
        before.stories(
                        ArchiveRows.onePart(spark, List.copyOf(remembered)),
                        ArchiveRows.onePart(spark, List.copyOf(asked)))
                .collect()
                .forEach(row -> {
                    Story story = ArchiveRows.story(row);
                    if (remembered.contains(story.id()) || !Collections.disjoint(story.groups(), asked)) {
                        known.put(story.id(), story);
                    }
                });
        List<DuplicateGroup> theirs = List.of();
        List<Article> dummies = new ArrayList<>();
        if (!lost.isEmpty()) {
            JavaRDD<String> groups =
                    persisted.keep(before.places("id", gone).map(Place::group).distinct());
            Set<String> lostFrom = Set.copyOf(groups.collect());
            List<String> told = new ArrayList<>();
            for (Row row : before.stories(ArchiveRows.onePart(spark, List.of()), groups)
                    .collect()) {
                Story story = ArchiveRows.story(row);
                if (!Collections.disjoint(story.groups(), lostFrom)) {
                    known.put(story.id(), story);
                    told.addAll(story.groups());
                }
            }
            theirs = before.live(ArchiveTable.GROUPS, "group", ArchiveRows.onePart(spark, told), ArchiveRows::group)
                    .collect();
            for (DuplicateGroup group : theirs) {
                for (Member member : group.members()) {
                    dummies.add(Article.builder(member.id()).build());
                }
            }
        }
        ArchiveSlice slice = new ArchiveSlice(dummies, theirs, List.of(), known.values());
        slice.remove(lost);
        return slice.stories(
                options.granularity(),
                options.sentenceEncoder().orElse(null),
                state,
                components.flatMap(component -> component.members().iterator()).collect(),
                changed,
                templates(components, matches),
                components.flatMap(component -> component.events().iterator()).collect());
    }

    /** Returns the groups, new or archived, that the batch's matches show to be messages of one template. */
    private List<TemplatePair> templates(JavaRDD<ArchiveComponent> components, JavaRDD<Match> matches) {
        JavaRDD<Match> found = SparkStories.ofOneTemplate(matches);
        if (found.isEmpty()) {
            return List.of();
        }
        JavaPairRDD<String, String> changed = components
                .flatMap(component -> component.places().iterator())
                .mapToPair(place -> new Tuple2<>(place.id(), place.group()));
        JavaRDD<String> ids =
                found.flatMap(match -> List.of(match.a(), match.b()).iterator()).distinct();
        JavaPairRDD<String, String> unchanged = before.places("id", ids)
                .mapToPair(place -> new Tuple2<>(place.id(), place.group()))
                .subtractByKey(changed);
        return SparkStories.templates(found, Union.of(changed, unchanged));
    }
}

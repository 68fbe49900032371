package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import newsfold.FoldOptions;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.stages.FoldNotes;
import newsfold.internal.story.StoryTracker;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import newsfold.story.Story;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Groups to stories. They depend on what surrounds them in time, so one task reads one article of each group, oldest first;
 * nothing of them comes to the driver. Only a sentence encoder, which cannot be sent, has them read by the driver.
 */
final class SparkStories {
    /** Names the setting that says how many groups may be looked at at once; all if it is not set. */
    static final String AT_ONCE = "spark.newsfold.storyGroups";

    private final JavaPairRDD<String, ToldStory> told;

    /** The group of an article, and the article that stands for the group. */
    private record Place(String group, String canonical) implements Serializable {}

    SparkStories(
            SparkSession spark,
            JavaPairRDD<String, Article> articles,
            JavaRDD<Match> matches,
            JavaRDD<DuplicateGroup> groups,
            FoldOptions options,
            PersistedData persisted) {
        if (!options.stories()) {
            this.told = ArchiveRows.noPairs(spark);
            return;
        }
        int most = SparkSettings.count(spark, AT_ONCE, 1, Integer.MAX_VALUE);
        SentenceEncoder encoder = options.sentenceEncoder().orElse(null);
        Granularity granularity = options.granularity();
        JavaPairRDD<StorySource.Position, StorySource> inOrder = sources(articles, matches, groups)
                .keyBy(StorySource::position)
                .repartitionAndSortWithinPartitions(new HashPartitioner(1));
        JavaPairRDD<String, ToldStory> parts;
        if (encoder == null) {
            parts = inOrder.mapPartitionsToPair(all -> parts(all, granularity, null, most));
        } else {
            List<Tuple2<String, ToldStory>> all = new ArrayList<>();
            parts(inOrder.toLocalIterator(), granularity, encoder, most).forEachRemaining(all::add);
            parts = JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelizePairs(all);
        }
        this.told = persisted.keep(parts.reduceByKey(ToldStory::last, articles.getNumPartitions()));
    }

    private static Iterator<Tuple2<String, ToldStory>> parts(
            Iterator<Tuple2<StorySource.Position, StorySource>> groups,
            Granularity granularity,
            @Nullable SentenceEncoder encoder,
            int most) {
        return new StoryParts(FlatMapIterator.map(groups, Tuple2::_2), new StoryTracker(granularity, encoder), most);
    }

    private static JavaRDD<StorySource> sources(
            JavaPairRDD<String, Article> articles, JavaRDD<Match> matches, JavaRDD<DuplicateGroup> groups) {
        JavaPairRDD<String, Place> places = groups.flatMapToPair(group -> FlatMapIterator.map(
                group.members().iterator(),
                member -> new Tuple2<>(member.id(), new Place(group.id(), group.canonical()))));
        JavaPairRDD<String, Tuple2<Article, Place>> placed = articles.join(places);
        JavaPairRDD<String, StorySource.Days> others = placed.filter(
                        article -> !article._1().equals(article._2()._2().canonical())
                                && article._2()._1().published().isPresent())
                .mapToPair(article -> new Tuple2<>(
                        article._2()._2().canonical(),
                        StorySource.Days.of(article._2()._1().published().orElseThrow())))
                .reduceByKey(StorySource.Days::and);
        JavaPairRDD<String, Tuple2<Article, Place>> canonical =
                placed.filter(article -> article._1().equals(article._2()._2().canonical()));
        JavaRDD<Match> found = ofOneTemplate(matches);
        return found.isEmpty()
                ? canonical
                        .leftOuterJoin(others)
                        .values()
                        .map(group -> source(group._1(), group._2().orElse(StorySource.Days.NONE), List.of()))
                : canonical
                        .leftOuterJoin(others)
                        .leftOuterJoin(series(found, places).groupByKey())
                        .values()
                        .map(group -> source(
                                group._1()._1(),
                                group._1()._2().orElse(StorySource.Days.NONE),
                                group._2().orElse(List.of())));
    }

    private static StorySource source(
            Tuple2<Article, Place> canonical, StorySource.Days others, Iterable<String> series) {
        List<String> all = new ArrayList<>();
        series.forEach(all::add);
        return StorySource.of(canonical._2().group(), canonical._1(), others, all);
    }

    /** Returns by the article that stands for a group the groups of its series, as far as matches tell of both. */
    private static JavaPairRDD<String, String> series(JavaRDD<Match> found, JavaPairRDD<String, Place> places) {
        return pairs(found, places)
                .flatMapToPair(pair -> List.of(
                                new Tuple2<>(pair._1().canonical(), pair._2().group()),
                                new Tuple2<>(pair._2().canonical(), pair._1().group()))
                        .iterator())
                .distinct();
    }

    /** Returns what is known of the two articles of each match, where it is known of both. */
    static <T> JavaRDD<Tuple2<T, T>> pairs(JavaRDD<Match> found, JavaPairRDD<String, T> placeOf) {
        return found.mapToPair(match -> new Tuple2<>(match.a(), match.b()))
                .join(placeOf)
                .mapToPair(pair -> pair._2())
                .join(placeOf)
                .values();
    }

    static JavaRDD<Match> ofOneTemplate(JavaRDD<Match> matches) {
        return matches.filter(match -> match.relation() == Relation.SAME_TEMPLATE);
    }

    /** Returns where each article is, by its id. */
    static JavaPairRDD<String, GroupMembership> memberships(JavaRDD<DuplicateGroup> groups) {
        return groups.flatMapToPair(group -> memberships(GroupMembers.of(group), group.id()));
    }

    private static Iterator<Tuple2<String, GroupMembership>> memberships(GroupMembers members, String group) {
        List<Tuple2<String, GroupMembership>> all = new ArrayList<>();
        for (int i = 0; i < members.ids().size(); i++) {
            String id = members.ids().get(i);
            boolean canonical = id.equals(members.canonical());
            all.add(new Tuple2<>(
                    id,
                    new GroupMembership(group, canonical, members.relations().get(i))));
        }
        return all.iterator();
    }

    /** The members of a group without what matches tell of them. */
    private record GroupMembers(String canonical, List<String> ids, List<Relation> relations) implements Serializable {
        static GroupMembers of(DuplicateGroup group) {
            return new GroupMembers(
                    group.canonical(),
                    group.members().stream().map(Member::id).toList(),
                    group.members().stream().map(Member::relation).toList());
        }
    }

    /** Returns where each article is, by its id, and in which story, which is empty where none are told. */
    JavaPairRDD<String, Tuple2<GroupMembership, String>> places(JavaRDD<DuplicateGroup> groups, boolean stories) {
        if (!stories) {
            return memberships(groups).mapValues(place -> new Tuple2<>(place, ""));
        }
        JavaPairRDD<String, String> storyOf = stories()
                .flatMapToPair(story ->
                        FlatMapIterator.map(story.groups().iterator(), group -> new Tuple2<>(group, story.id())));
        return groups.mapToPair(group -> new Tuple2<>(group.id(), GroupMembers.of(group)))
                .leftOuterJoin(storyOf)
                .flatMapToPair(group -> {
                    String story = group._2()._2().orNull();
                    if (story == null) {
                        throw new IllegalStateException("group " + group._1() + " is in no story");
                    }
                    return FlatMapIterator.map(
                            memberships(group._2()._1(), group._1()),
                            place -> new Tuple2<>(place._1(), new Tuple2<>(place._2(), story)));
                });
    }

    /** Returns the stories, in no order. */
    JavaRDD<Story> stories() {
        return told.values().filter(last -> last.story() != null).map(ToldStory::story);
    }

    /** Returns what a person should know about how the groups were judged, which has them judged. */
    List<String> notes() {
        List<ToldStory> parts = told.lookup(StoryParts.NOTE);
        List<String> notes = new ArrayList<>();
        for (ToldStory last : parts) {
            notes.addAll(FoldNotes.of(last.note()));
            if (last.part() > 1) {
                notes.add("Stories were told in " + last.part() + " parts of time, each with what is remembered of the"
                        + " earlier ones; with a higher " + AT_ONCE + " they are told at once.");
            }
        }
        return notes;
    }
}

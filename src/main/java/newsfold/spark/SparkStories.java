package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.FoldOptions;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.story.Report;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.StoryUpdate;
import newsfold.internal.story.TemplatePair;
import newsfold.story.Story;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Groups to stories, on the driver: they depend on all groups at once, of which one article each comes there. */
final class SparkStories {
    private final List<Story> stories;
    private final String note;

    /** A report of a group; of the one that stands for it the whole article. */
    private record Part(
            String id,
            @Nullable String site,
            @Nullable ArticleDate published,
            String title,
            @Nullable Article canonical)
            implements Serializable {
        Report report() {
            return new Report(id, Optional.ofNullable(site), Optional.ofNullable(published), title);
        }
    }

    SparkStories(
            JavaPairRDD<String, Article> articles,
            JavaRDD<Match> matches,
            JavaRDD<DuplicateGroup> groups,
            FoldOptions options) {
        if (!options.stories()) {
            this.stories = List.of();
            this.note = "";
            return;
        }
        List<StoryInput> inputs = new ArrayList<>();
        memberships(groups)
                .join(articles)
                .mapToPair(member -> {
                    Article article = member._2()._2();
                    GroupMembership membership = member._2()._1();
                    return new Tuple2<>(membership.group(), part(article, membership.canonical()));
                })
                .groupByKey()
                .toLocalIterator()
                .forEachRemaining(group -> inputs.add(input(group._1(), group._2())));
        inputs.sort(Comparator.comparing(StoryInput::group));
        StoryUpdate update = new StoryTracker(
                        options.granularity(), options.sentenceEncoder().orElse(null))
                .add(inputs, List.of(), templates(matches, groups));
        this.stories = update.stories().stream()
                .sorted(Comparator.comparing(Story::id))
                .toList();
        this.note = update.calibration().reason();
    }

    private static List<TemplatePair> templates(JavaRDD<Match> matches, JavaRDD<DuplicateGroup> groups) {
        JavaRDD<Match> found = ofOneTemplate(matches);
        return found.isEmpty()
                ? List.of()
                : templates(found, memberships(groups).mapValues(GroupMembership::group));
    }

    static JavaRDD<Match> ofOneTemplate(JavaRDD<Match> matches) {
        return matches.filter(match -> match.relation() == Relation.SAME_TEMPLATE);
    }

    /** Returns the groups that matches of one template connect. */
    static List<TemplatePair> templates(JavaRDD<Match> found, JavaPairRDD<String, String> groupOf) {
        return found
                .mapToPair(match -> new Tuple2<>(match.a(), match.b()))
                .join(groupOf)
                .mapToPair(pair -> pair._2())
                .join(groupOf)
                .values()
                .distinct()
                .collect()
                .stream()
                .map(pair -> new TemplatePair(pair._1(), pair._2()))
                .toList();
    }

    /** Returns where each article is, by its id. */
    static JavaPairRDD<String, GroupMembership> memberships(JavaRDD<DuplicateGroup> groups) {
        return groups.flatMapToPair(group -> {
            List<Tuple2<String, GroupMembership>> all = new ArrayList<>();
            for (Member member : group.members()) {
                boolean canonical = member.id().equals(group.canonical());
                all.add(new Tuple2<>(member.id(), new GroupMembership(group.id(), canonical, member.relation())));
            }
            return all.iterator();
        });
    }

    private static Part part(Article article, boolean canonical) {
        return new Part(
                article.id(),
                article.site().orElse(null),
                article.published().orElse(null),
                article.title(),
                canonical ? article.toBuilder().removed(List.of()).build() : null);
    }

    /** The canonical article comes first, the others by id, as in the group. */
    private static StoryInput input(String group, Iterable<Part> parts) {
        List<Part> sorted = new ArrayList<>();
        parts.forEach(sorted::add);
        sorted.sort(
                Comparator.comparing((Part part) -> part.canonical() == null).thenComparing(Part::id));
        Article canonical = sorted.get(0).canonical();
        if (canonical == null) {
            throw new IllegalStateException("group " + group + " has no canonical article");
        }
        return new StoryInput(
                group, canonical, sorted.stream().map(Part::report).toList());
    }

    List<Story> stories() {
        return stories;
    }

    /** Returns what was decided by looking at the input, empty if nothing. */
    String note() {
        return note;
    }

    /** Returns the story of each group. */
    Map<String, String> byGroup() {
        Map<String, String> byGroup = new HashMap<>();
        for (Story story : stories) {
            for (String group : story.groups()) {
                byGroup.put(group, story.id());
            }
        }
        return byGroup;
    }

    static String storyOf(Map<String, String> byGroup, String group) {
        String story = byGroup.get(group);
        if (story == null) {
            throw new IllegalStateException("group " + group + " is in no story");
        }
        return story;
    }
}

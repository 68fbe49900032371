package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** What stories need to know of reports of a group: the first and the last day, and the article that stands for it. */
    private record Part(
            @Nullable ArticleDate first,
            @Nullable ArticleDate last,
            @Nullable Article canonical) implements Serializable {
        static Part of(Article article, boolean canonical) {
            ArticleDate published = article.published().orElse(null);
            return new Part(
                    published,
                    published,
                    canonical ? article.toBuilder().removed(List.of()).build() : null);
        }

        Part and(Part other) {
            return new Part(
                    first == null || (other.first != null && other.first.compareTo(first) < 0) ? other.first : first,
                    last == null || (other.last != null && other.last.compareTo(last) > 0) ? other.last : last,
                    canonical == null ? other.canonical : canonical);
        }

        StoryInput input(String group) {
            if (canonical == null) {
                throw new IllegalStateException("group " + group + " has no canonical article");
            }
            return new StoryInput(
                    group,
                    canonical,
                    Stream.of(Optional.ofNullable(first), Optional.ofNullable(last))
                            .map(day -> new Report(canonical.id(), canonical.site(), day, ""))
                            .toList());
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
                .mapToPair(member -> new Tuple2<>(
                        member._2()._1().group(),
                        Part.of(member._2()._2(), member._2()._1().canonical())))
                .reduceByKey(Part::and)
                .toLocalIterator()
                .forEachRemaining(group -> inputs.add(group._2().input(group._1())));
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

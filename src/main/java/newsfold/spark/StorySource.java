package newsfold.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.story.Report;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.TemplatePair;
import org.jspecify.annotations.Nullable;

/**
 * What stories need to know of a group.
 *
 * @param group its id
 * @param canonical the article that stands for it, without what was cut from its page
 * @param others the days of its other reports
 * @param series groups that are messages of one template with it
 */
record StorySource(String group, Article canonical, Days others, List<String> series) implements Serializable {
    /** The first and the last day of reports, null if none has one. */
    record Days(@Nullable ArticleDate first, @Nullable ArticleDate last) implements Serializable {
        static final Days NONE = new Days(null, null);

        static Days of(@Nullable ArticleDate day) {
            return new Days(day, day);
        }

        Days and(Days other) {
            return new Days(
                    first == null || (other.first != null && other.first.compareTo(first) < 0) ? other.first : first,
                    last == null || (other.last != null && other.last.compareTo(last) > 0) ? other.last : last);
        }
    }

    /** The order in which groups are read: by day, those without one last. */
    record Position(double day, String group) implements Comparable<Position>, Serializable {
        @Override
        public int compareTo(Position other) {
            int days = Double.compare(day, other.day);
            return days != 0 ? days : group.compareTo(other.group);
        }
    }

    static StorySource of(String group, Article canonical, Days others, List<String> series) {
        return new StorySource(group, canonical.toBuilder().removed(List.of()).build(), others, series);
    }

    Position position() {
        return new Position(StoryInput.day(canonical), group);
    }

    StoryInput input() {
        Days all = Days.of(canonical.published().orElse(null)).and(others);
        return new StoryInput(
                group,
                canonical,
                Stream.of(Optional.ofNullable(all.first), Optional.ofNullable(all.last))
                        .map(day -> new Report(canonical.id(), canonical.site(), day, ""))
                        .toList());
    }

    Stream<TemplatePair> templates() {
        return series.stream().map(other -> new TemplatePair(group, other));
    }
}

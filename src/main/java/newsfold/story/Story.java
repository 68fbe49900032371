package newsfold.story;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;

/** Reports of one event. */
public final class Story implements Serializable {
    private static final long serialVersionUID = 1;

    private final Parts parts;

    private record Parts(
            String id,
            String label,
            List<String> keywords,
            @Nullable ArticleDate first,
            @Nullable ArticleDate last,
            List<String> groups,
            String representative)
            implements Serializable {}

    private Story(Parts parts) {
        this.parts = parts;
    }

    /** Returns a story of its parts; the lists are copied. */
    public static Story of(
            String id,
            String label,
            List<String> keywords,
            Optional<ArticleDate> first,
            Optional<ArticleDate> last,
            List<String> groups,
            String representative) {
        return new Story(new Parts(
                id,
                label,
                List.copyOf(keywords),
                first.orElse(null),
                last.orElse(null),
                List.copyOf(groups),
                representative));
    }

    /** Returns the id of the story, stable from batch to batch. */
    public String id() {
        return parts.id;
    }

    /** Returns the headline most central to the story. */
    public String label() {
        return parts.label;
    }

    /** Returns what the story is about, most telling first. */
    public List<String> keywords() {
        return parts.keywords;
    }

    /** Returns the date of the first report, if any report has one. */
    public Optional<ArticleDate> first() {
        return Optional.ofNullable(parts.first);
    }

    /** Returns the date of the last report, if any report has one. */
    public Optional<ArticleDate> last() {
        return Optional.ofNullable(parts.last);
    }

    /** Returns the ids of its duplicate groups, ascending. */
    public List<String> groups() {
        return parts.groups;
    }

    /** Returns the id of the article that tells the story best. */
    public String representative() {
        return parts.representative;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Story story && parts.equals(story.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString().replaceFirst("Parts", "Story");
    }
}

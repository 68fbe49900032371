package newsfold.story;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.article.ArticleDate;
import newsfold.internal.Check;
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
            List<@Nullable Double> probabilities,
            String representative)
            implements Serializable {}

    private Story(Parts parts) {
        this.parts = parts;
    }

    /** Returns a story of its parts; the lists are copied. It is not known how probable its groups are. */
    public static Story of(
            String id,
            String label,
            List<String> keywords,
            Optional<ArticleDate> first,
            Optional<ArticleDate> last,
            List<String> groups,
            String representative) {
        return of(id, label, keywords, first, last, groups, Map.of(), representative);
    }

    /**
     * Returns a story of its parts; the lists are copied.
     *
     * @param probabilities by group how probable it is that it belongs, in [0, 1]; of groups without one it is not known. A group
     *     that is alone is certain, whatever is given
     * @throws IllegalArgumentException if a probability is not in [0, 1]
     */
    public static Story of(
            String id,
            String label,
            List<String> keywords,
            Optional<ArticleDate> first,
            Optional<ArticleDate> last,
            List<String> groups,
            Map<String, Double> probabilities,
            String representative) {
        List<@Nullable Double> given = new ArrayList<>();
        for (String group : groups) {
            Double probability = groups.size() == 1 ? Double.valueOf(1) : probabilities.get(group);
            if (probability != null) {
                Check.argument(
                        probability >= 0 && probability <= 1,
                        "the probability of group %s must be in [0, 1], got %s",
                        group,
                        probability);
            }
            given.add(probability);
        }
        return new Story(new Parts(
                id,
                label,
                List.copyOf(keywords),
                first.orElse(null),
                last.orElse(null),
                List.copyOf(groups),
                Collections.unmodifiableList(given),
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

    /**
     * Returns how probable it is that each group belongs to the story, by group in the order of {@link #groups()}: that another
     * group of the story, whichever is taken, tells the same event. In hundredths, in [0, 0.99]; 1 for a group that is alone.
     *
     * @return the probabilities, without groups for which it is not known: those of stories that an earlier version archived
     */
    public Map<String, Double> probabilities() {
        Map<String, Double> known = new LinkedHashMap<>();
        for (int i = 0; i < parts.groups.size(); i++) {
            Double probability = parts.probabilities.get(i);
            if (probability != null) {
                known.put(parts.groups.get(i), probability);
            }
        }
        return Collections.unmodifiableMap(known);
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

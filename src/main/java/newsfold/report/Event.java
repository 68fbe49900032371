package newsfold.report;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a batch did to an article, a group or a story. */
public final class Event implements Comparable<Event>, Serializable {
    private static final long serialVersionUID = 1;
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::kind)
            .thenComparing(Event::id)
            .thenComparing(Event::before)
            .thenComparing(Event::after);

    private final Parts parts;

    private record Parts(Kind kind, String id, String before, String after, String reason) implements Serializable {}

    private Event(Parts parts) {
        this.parts = parts;
    }

    /** Returns an event of its parts. */
    public static Event of(Kind kind, String id, String before, String after, String reason) {
        return new Event(new Parts(kind, id, before, after, reason));
    }

    /** Returns what happened. */
    public Kind kind() {
        return parts.kind;
    }

    /** Returns the id of what it happened to; of a match the smaller id of its two articles. */
    public String id() {
        return parts.id;
    }

    /**
     * Returns the id before the batch.
     *
     * @return empty if there was none; of a canonical article the one that stood for the group, of a match the id of the
     *     other article
     */
    public String before() {
        return parts.before;
    }

    /**
     * Returns the id after the batch.
     *
     * @return empty if it is no more; of a canonical article the one that stands for the group now
     */
    public String after() {
        return parts.after;
    }

    /** Returns why, in a few words; may be empty. */
    public String reason() {
        return parts.reason;
    }

    /** What can happen. */
    public enum Kind {
        /** The text, title, address or dates of an archived article changed. */
        ARTICLE_REPLACED,
        /** An article was asked to go, by its id. */
        ARTICLE_DELETED,
        /** An article went because of its day. */
        ARTICLE_PRUNED,
        /** An archived article stays, because the page that came under its id shows none any more. */
        ARTICLE_REFUSED,
        /** A pair of articles that stay is no evidence any more. */
        MATCH_GONE,
        /** A group came to be. */
        GROUP_STARTED,
        /** A group got more members. */
        GROUP_GREW,
        /** A group lost members: they went, or belong elsewhere. */
        GROUP_SHRANK,
        /** The group {@code before} went into {@code after}. */
        GROUP_MERGED,
        /** Some articles left the group {@code before} and form {@code after}. */
        GROUP_SPLIT,
        /** Another article stands for the group. */
        GROUP_CANONICAL_CHANGED,
        /** All articles of the group went. */
        GROUP_GONE,
        /** A story came to be. */
        STORY_STARTED,
        /** A story got more groups. */
        STORY_GREW,
        /** A story lost groups. */
        STORY_SHRANK,
        /** The story {@code before} turned out to be part of {@code after}. */
        STORY_MERGED,
        /** The story {@code after} was told as part of {@code before}. */
        STORY_SPLIT,
        /** Nothing was reported for so long that nothing can join the story any more. */
        STORY_QUIET,
        /** All groups of the story went, or are in other stories. */
        STORY_GONE;

        /**
         * Tells whether this happens to groups.
         *
         * @return true from {@link #GROUP_STARTED} to {@link #GROUP_GONE}
         */
        public boolean isOfGroup() {
            return name().startsWith("GROUP_");
        }
    }

    @Override
    public int compareTo(Event that) {
        return ORDER.compare(this, that);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Event event && parts.equals(event.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString().replaceFirst("Parts", "Event");
    }
}

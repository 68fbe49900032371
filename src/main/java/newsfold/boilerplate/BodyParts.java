package newsfold.boilerplate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.internal.Check;

/**
 * Which parts of a page that some readers count as body, and others do not, an article always or never holds. A part that
 * is named in neither set stays or goes as the model judges it, which is the default for all.
 *
 * <p>A part is told by the markup. Flattened text shows only {@link Part#CAPTIONS} and {@link Part#ENTRIES}. An article that
 * would be left without text keeps what it has. Immutable.
 *
 * @param kept parts that always belong to the body
 * @param cut parts that never do, listed among the removed lines
 */
public record BodyParts(Set<Part> kept, Set<Part> cut) implements Serializable {
    /** All parts as the model judges them. */
    public static final BodyParts AS_JUDGED = new BodyParts(Set.of(), Set.of());

    /** The parts. */
    public enum Part {
        /** The lines between headline and text that sum up the article, also known as standfirst or summary. */
        DECK,
        /** Embedded posts of social networks. */
        POSTS,
        /** Captions and credits of pictures and videos. */
        CAPTIONS,
        /** The timed entries of a live blog; what stands above them is no part of them. */
        ENTRIES
    }

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if a part is in both
     */
    public BodyParts {
        kept = inOrder(kept);
        cut = inOrder(cut);
        Set<Part> both = EnumSet.allOf(Part.class);
        both.retainAll(kept);
        both.retainAll(cut);
        Check.argument(both.isEmpty(), "%s are to be both kept and cut; name each part once at most", both);
    }

    private static Set<Part> inOrder(Set<Part> parts) {
        EnumSet<Part> ordered = EnumSet.noneOf(Part.class);
        ordered.addAll(parts);
        return Collections.unmodifiableSet(ordered);
    }

    /**
     * Reads names of parts, in any case.
     *
     * @param names such as "deck,captions"; may be empty
     * @return the parts
     * @throws IllegalArgumentException if a name is none of theirs
     */
    public static Set<Part> parse(String names) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names.split(",")) {
            Part found = Arrays.stream(Part.values())
                    .filter(part -> part.name().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElse(null);
            Check.argument(
                    found != null || name.isBlank(),
                    "\"%s\" is no part of a page; the parts are %s",
                    name.strip(),
                    Arrays.stream(Part.values())
                            .map(part -> part.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
            if (found != null) {
                parts.add(found);
            }
        }
        return parts;
    }
}

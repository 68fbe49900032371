package newsfold.io;

import java.io.Serializable;
import java.util.Comparator;
import newsfold.article.Page;

/**
 * A piece of input that was left out, and why. Ordered by source, position and reason.
 *
 * @param source the file it stood in, {@code -} for standard input, or the id of a page that was not read from a file
 * @param position the line of a JSONL file, counted from 1; the byte offset of a WARC record (for compressed WARC the
 *     offset of its compressed bytes); 0 for a whole file
 * @param reason one line for a person
 */
public record Rejected(String source, long position, String reason) implements Comparable<Rejected>, Serializable {
    private static final Comparator<Rejected> ORDER = Comparator.comparing(Rejected::source)
            .thenComparingLong(Rejected::position)
            .thenComparing(Rejected::reason);

    /**
     * Rejects a page that was read without fault but cannot be used, at the place it was read from.
     *
     * @param page the page
     * @param reason one line for a person
     * @return the reject
     */
    public static Rejected of(Page page, String reason) {
        return new Rejected(page.source().orElse(page.id()), page.position(), reason);
    }

    @Override
    public int compareTo(Rejected other) {
        return ORDER.compare(this, other);
    }
}

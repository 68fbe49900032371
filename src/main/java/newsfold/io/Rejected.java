package newsfold.io;

import java.io.Serializable;
import java.util.Comparator;
import newsfold.article.Page;
import newsfold.article.PageKind;
import org.jspecify.annotations.Nullable;

/**
 * A piece of input that was left out, and why. Ordered by source, position and reason.
 *
 * @param source the file it stood in, {@code -} for standard input, or the id of a page that was not read from a file
 * @param position the line of a JSONL file, counted from 1; the byte offset of a WARC record (for compressed WARC the
 *     offset of its compressed bytes); 0 for a whole file
 * @param reason one line for a person
 * @param kind what the page is in place of an article, null where that is not known
 */
public record Rejected(
        String source,
        long position,
        String reason,
        @Nullable PageKind kind) implements Comparable<Rejected>, Serializable {
    private static final Comparator<Rejected> ORDER = Comparator.comparing(Rejected::source)
            .thenComparingLong(Rejected::position)
            .thenComparing(Rejected::reason);

    /**
     * Rejects a piece of input of which no more is known.
     *
     * @param source where it stood
     * @param position where in the source, as of the record
     * @param reason one line for a person
     */
    public Rejected(String source, long position, String reason) {
        this(source, position, reason, null);
    }

    /**
     * Rejects a page that was read without fault but cannot be used, at the place it was read from.
     *
     * @param page the page
     * @param reason one line for a person
     * @param kind what the page is; an article may be left out as well
     * @return the reject
     */
    public static Rejected of(Page page, String reason, PageKind kind) {
        return new Rejected(
                page.source().orElse(page.id()), page.position(), reason, kind == PageKind.ARTICLE ? null : kind);
    }

    @Override
    public int compareTo(Rejected other) {
        return ORDER.compare(this, other);
    }
}

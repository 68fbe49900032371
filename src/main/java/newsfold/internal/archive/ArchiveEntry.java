package newsfold.internal.archive;

import java.time.LocalDate;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.Check;

/** An article as it goes into an archive. Immutable. */
public final class ArchiveEntry {
    private static final int MAX_BYTES = 32_000;
    private static final int MAX_KEYS = 100_000;

    private final Article article;
    private final byte[] fingerprint;
    private final long[] keys;
    private final Optional<LocalDate> day;

    /**
     * Makes an entry.
     *
     * @param article the article; its removed lines are not kept
     * @param fingerprint opaque bytes, at most 32,000; copied
     * @param keys numbers under which the article is found, at most 100,000, in any order; repeated keys count once;
     *     copied. An archive keeps 34 bits mixed from each: among 200,000,000 archived keys, one in 80 equals the key
     *     of an unrelated article, so whoever looks up must compare fingerprints
     * @param day the day from which retention counts, such as that of publication. Without one, the
     *     newest day of the batch is taken
     * @throws IllegalArgumentException if there are too many bytes or keys
     */
    public ArchiveEntry(Article article, byte[] fingerprint, long[] keys, Optional<LocalDate> day) {
        Check.argument(
                fingerprint.length <= MAX_BYTES,
                "the fingerprint of %s has %d bytes; at most %d are archived",
                article.id(),
                fingerprint.length,
                MAX_BYTES);
        Check.argument(
                keys.length <= MAX_KEYS,
                "%s has %d keys; at most %d are archived, so sample them sparser",
                article.id(),
                keys.length,
                MAX_KEYS);
        this.article = article;
        this.fingerprint = fingerprint.clone();
        this.keys = keys.clone();
        this.day = day;
    }

    /**
     * Makes an entry whose day is that of publication.
     *
     * @param article the article
     * @param fingerprint opaque bytes
     * @param keys numbers under which the article is found
     * @throws IllegalArgumentException if there are too many bytes or keys
     */
    public ArchiveEntry(Article article, byte[] fingerprint, long[] keys) {
        this(article, fingerprint, keys, article.published().map(ArticleDate::day));
    }

    Article article() {
        return article;
    }

    /** Returns the array itself. */
    byte[] fingerprint() {
        return fingerprint;
    }

    /** Returns the array itself. */
    long[] keys() {
        return keys;
    }

    Optional<LocalDate> day() {
        return day;
    }
}

package newsfold.internal.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.text.ShingledText;
import newsfold.internal.text.Shingler;
import org.jspecify.annotations.Nullable;

/**
 * The values of one article that verification compares.
 *
 * @param id id of the article
 * @param text its shingles
 * @param site its outlet, null if unknown
 * @param page identity of its page, null if unknown; equal for two fetches of one page
 * @param changed when its text was written: the date of its last change, else that of its publication; null if unknown
 * @param fetched when its page was fetched, null if unknown
 */
public record Side(
        String id,
        ShingledText text,
        @Nullable String site,
        @Nullable String page,
        @Nullable ArticleDate changed,
        @Nullable Instant fetched) {
    /**
     * Takes the values from an article.
     *
     * @param shingler cuts its text; the same for both sides
     */
    public static Side of(Article article, Shingler shingler) {
        return of(article, shingler.shingle(article.text()));
    }

    /** Takes the values from an article whose shingles are known. */
    public static Side of(Article article, ShingledText text) {
        return new Side(
                article.id(),
                text,
                article.site().orElse(null),
                article.page().or(article::url).orElse(null),
                article.updated().or(article::published).orElse(null),
                article.fetched().orElse(null));
    }

    /**
     * Returns the same values under another id.
     *
     * @param other the id
     */
    public Side withId(String other) {
        return new Side(other, text, site, page, changed, fetched);
    }

    boolean isSameSite(Side other) {
        return site != null && site.equals(other.site);
    }

    boolean isOtherSite(Side other) {
        return site != null && other.site != null && !site.equals(other.site);
    }

    boolean isSamePage(Side other) {
        return page != null && page.equals(other.page);
    }

    /** Tells whether this was written later than another article of its site, as far as is known. */
    boolean isLaterThan(Side other) {
        if (isSamePage(other) && fetched != null && other.fetched != null && !fetched.equals(other.fetched)) {
            return fetched.isAfter(other.fetched);
        }
        if (changed == null || other.changed == null) {
            return false;
        }
        // A day without its hour may have been any hour of that day.
        boolean sameDay = (changed.isDayOnly() || other.changed.isDayOnly())
                && utcDay(changed).equals(utcDay(other.changed));
        return !sameDay && changed.instant().isAfter(other.changed.instant());
    }

    /** Returns how many days lie between two articles, 0 if that is not known. */
    long daysBetween(Side other) {
        return changed == null || other.changed == null
                ? 0
                : Math.abs(ChronoUnit.DAYS.between(utcDay(changed), utcDay(other.changed)));
    }

    private static LocalDate utcDay(ArticleDate date) {
        return LocalDate.ofInstant(date.instant(), ZoneOffset.UTC);
    }
}

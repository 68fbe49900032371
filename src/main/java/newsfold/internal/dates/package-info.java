/**
 * Dates as pages write them, read to {@link newsfold.article.ArticleDate}; not part of the API.
 *
 * <p>{@code DateReader} reads for one page and asks in order: {@code DayOrder} and {@code SiteTimeZone}, what the site's
 * host and language say of its dates; {@code DateText}, the forms of absolute dates, of which {@code DateClues} says
 * quickly which may be there; {@code MonthNames}, {@code Calendars} and {@code ZoneNames}, the words and years of many
 * languages; {@code RelativeDate}, spans such as "2 hours ago".
 */
@NullMarked
package newsfold.internal.dates;

import org.jspecify.annotations.NullMarked;

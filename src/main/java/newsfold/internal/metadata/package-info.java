/**
 * Finds the title, authors, dates and site of a web page.
 *
 * <p>{@code HtmlMetadata} asks {@code MetaTags}, {@code StructuredData} and the blocks for the title ({@code
 * HtmlTitleFinder}), authors ({@code HtmlAuthorFinder}, {@code HtmlByLines}, {@code PersonNames}), dates ({@code
 * HtmlDateFinder}, {@code HtmlVisibleDates}) and the name of the site ({@code HtmlSiteName}). {@code MetadataAgreement}
 * tells which blocks repeat them. Flattened text uses the readers of names and words of dates alone.
 */
@NullMarked
package newsfold.internal.metadata;

import org.jspecify.annotations.NullMarked;

/**
 * Page to article: finds the body in HTML or flattened text, what is known about it, and says why each other line is not
 * part of it.
 *
 * <p>{@code ArticleExtractor} sends HTML and flattened text to two pipelines.
 *
 * <p>HTML, run by {@code HtmlExtractor}, in this order:
 *
 * <ol>
 *   <li>The room {@code internal.html} reads the page into the boxes and blocks of a {@code Dom}.
 *   <li>The room {@code internal.metadata} finds title, authors, dates and the name of the site.
 *   <li>{@code HtmlBodyRegions} makes three guesses at the place of the body.
 *   <li>{@code BlockFeatures} describes each block in numbers, {@code BlockModel} turns these into probabilities, and
 *       {@code BlockListSmoothing}, {@code BlockSiblingSmoothing} and {@code LongBodySmoothing} let neighbours agree.
 *   <li>{@code HtmlBodyChooser}, {@code HtmlBoxRules}, {@code HtmlOtherArticles} and {@code HtmlLineRules} decide by lists
 *       of rules.
 *   <li>{@code HiddenHtmlBody} looks for a body that is not shown, if little was found, and the page is read again.
 *   <li>{@code HtmlBodyParts} keeps or cuts what the user asks for, and {@code HtmlRemovalReasons} names what the other
 *       blocks are.
 * </ol>
 *
 * <p>Flattened text goes to {@code TextStripper} of the room {@code internal.lines}.
 *
 * <p>An {@code Extraction} keeps the {@code ScoredPage} beside the article, so that the page can be judged again when other
 * pages of its site are known. Types are immutable or belong to one call; public ones may be shared between threads.
 * Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.boilerplate;

import org.jspecify.annotations.NullMarked;

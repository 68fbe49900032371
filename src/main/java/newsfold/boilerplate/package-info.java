/**
 * Page to article: finds the body in HTML or flattened text, what is known about it, and says why each other line is not
 * part of it.
 *
 * <p>{@code ArticleExtractor} sends HTML and flattened text to two pipelines.
 *
 * <p>HTML, run by {@code HtmlExtractor}, in this order:
 *
 * <ol>
 *   <li>{@code HtmlWithoutScripts} parses the page without long scripts.
 *   <li>{@code DomReader} cuts the tree into the boxes and blocks of a {@code Dom}; {@code ElementKinds} and {@code
 *       MarkupWords} say what elements and their class names mean.
 *   <li>{@code HtmlMetadata} asks {@code MetaTags}, {@code StructuredData} and the blocks for the title ({@code
 *       HtmlTitleFinder}), authors ({@code HtmlAuthorFinder}, {@code HtmlByLines}, {@code PersonNames}), dates ({@code
 *       HtmlDateFinder}, {@code HtmlVisibleDates}) and the name of the site.
 *   <li>{@code HtmlBodyRegions} makes three guesses at the place of the body.
 *   <li>{@code BlockFeatures} describes each block in numbers, {@code BlockModel} turns these into probabilities, and
 *       {@code BlockListSmoothing} and {@code BlockSiblingSmoothing} let neighbours agree.
 *   <li>{@code HtmlBodyChooser} and {@code HtmlBoxRules} decide by lists of rules.
 *   <li>{@code HiddenHtmlBody} looks for a body that is not shown, if little was found, and the page is read again.
 *   <li>{@code HtmlRemovalReasons} names what the other blocks are.
 * </ol>
 *
 * <p>Flattened text, run by {@code TextStripper}: the page is cut into lines, a model gives each a probability, and
 * {@code LineDecisions} decides by rules.
 *
 * <p>An {@code Extraction} keeps the {@code ScoredPage} beside the article, so that the page can be judged again when other
 * pages of its site are known. Types are immutable or belong to one call; public ones may be shared between threads.
 * Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.boilerplate;

import org.jspecify.annotations.NullMarked;

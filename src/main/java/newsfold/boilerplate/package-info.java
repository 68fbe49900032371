/**
 * Page to article: finds the body in HTML or flattened text, what is known about it, and says why each other line is not
 * part of it.
 *
 * <p>{@code ArticleExtractor} sends HTML and flattened text to two pipelines.
 *
 * <p>HTML, run by {@code HtmlExtractor}: {@code HtmlWithoutScripts} shortens the page for the parser; {@code DomReader} cuts
 * its tree into the boxes and blocks of a {@code Dom}; {@code Metadata} reads title, author, dates and site from
 * {@code MetaTags}, {@code StructuredData} and the blocks; {@code BodyRegions} makes three guesses at the place of the body;
 * {@code BlockFeatures} describes each block in numbers; {@code BlockModel} turns these into probabilities;
 * {@code ListSmoothing} and {@code SiblingSmoothing} let neighbours agree; {@code BodyChooser} decides by a list of rules;
 * {@code RemovalReasons} names what the other blocks are; {@code BodyWriter} writes the body.
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

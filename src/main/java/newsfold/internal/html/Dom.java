package newsfold.internal.html;

import java.util.List;

/**
 * The tree of a page, reduced to what the extractor looks at.
 *
 * @param boxes the elements around text, parents before children
 * @param blocks the runs of text in page order; the position of each is its index
 * @param articles number of elements with the tag article that hold text
 * @param metadataElements elements that metadata is read from
 */
public record Dom(List<HtmlBox> boxes, List<HtmlBlock> blocks, int articles, MetadataElements metadataElements) {}

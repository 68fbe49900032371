package newsfold.boilerplate;

import java.util.List;

/**
 * A page as the body finder sees it.
 *
 * @param boxes the elements around text, parents before children
 * @param blocks the runs of text in page order; the position of each is its index
 * @param articles how many elements of that name hold text
 * @param landmarks elements that metadata is read from
 */
record Dom(List<Box> boxes, List<TextBlock> blocks, int articles, Landmarks landmarks) {}

/**
 * What extraction knows of a page block by block, and the phrases of boilerplate, for judging it again with its site.
 */
@NullMarked
package newsfold.internal.blocks;

import org.jspecify.annotations.NullMarked;

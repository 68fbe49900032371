/**
 * What an archive holds, for programs that read it. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.archive;

import org.jspecify.annotations.NullMarked;

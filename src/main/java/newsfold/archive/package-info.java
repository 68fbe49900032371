/**
 * What survives between batches: articles with their fingerprints and look-up keys, verified matches, duplicate groups,
 * stories and named blobs, in one directory or in memory.
 *
 * <p>{@link newsfold.archive.ArchiveReader} reads one committed state; {@link newsfold.archive.Archive} adds one batch at
 * a time to it. The archive does not know how fingerprints and keys are made: it keeps bytes and numbers, and refuses to
 * open under settings other than those it was written with.
 *
 * <p>Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.archive;

import org.jspecify.annotations.NullMarked;

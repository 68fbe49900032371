/**
 * Keeps articles, matches, groups, stories and named blobs between batches, in one directory or in memory.
 *
 * <p>{@code ArchiveIndex} reads one committed state; {@code Archive} adds one batch at a
 * time to it. The archive does not know how fingerprints and keys are made: it keeps bytes and numbers, and refuses to open
 * under settings other than those it was written with.
 *
 * <p>A batch goes this way:
 *
 * <ol>
 *   <li>{@code BatchedArchive} locks, and lays the changes of the batch ({@code PendingBatch}) over the committed state
 *       ({@code ArchiveStore}); {@code BatchOverlay} is both in one, {@code KeyQuery} looks keys up in both.
 *   <li>{@code RecordCodec} turns values into bytes, {@code KeyHashing} turns keys and names into the numbers they are found
 *       by, {@code LuceneDocuments} makes documents of both.
 *   <li>{@code BatchWriter} writes the documents, one segment for each {@code Quarter} of the year, and commits.
 *       {@code QuarterMergePolicy} merges segments of one quarter.
 *   <li>{@code ArchiveCodec} writes a segment in Lucene's own formats, with three key files beside them:
 *       {@code HashPostingsWriter} the numbers with their documents, {@code BloomFilterWriter} a filter over them,
 *       {@code KeyFilesWriter} where each field lies.
 *   <li>{@code LuceneStore} opens a commit ({@code CommitFinder} tells whether there is one); {@code IndexSnapshot} reads it,
 *       with {@code KeyFiles} for look-ups. {@code DamageGuard} is the gate through which everything read passes, and
 *       {@code ArchiveVerifier} reads it all.
 * </ol>
 *
 * <p>On disk stand, in this order of reading: {@code segments_N}, the commit, with the entries of {@code ArchiveFormat};
 * for each segment its articles and records (stored fields), fingerprints (binary doc values), days and kinds (points), and
 * the key files {@code .nfd}, {@code .nff}, {@code .nfn}.
 *
 * <p>Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.internal.archive;

import org.jspecify.annotations.NullMarked;

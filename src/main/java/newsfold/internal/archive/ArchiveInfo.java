package newsfold.internal.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Counts, settings and parts of an archive, as of its last commit.
 *
 * @param format version of the format on disk, 0 in memory
 * @param settings what it was made with; the key limit is that of this opening
 * @param articles number of articles
 * @param groups number of duplicate groups
 * @param matches number of matches
 * @param stories number of stories
 * @param batches number of committed batches
 * @param lastBatch id of the last committed batch, if there is one
 * @param bytes size of all files of the commit
 * @param segments the parts of the index, by name; none in memory
 */
public record ArchiveInfo(
        int format,
        ArchiveSettings settings,
        long articles,
        long groups,
        long matches,
        long stories,
        long batches,
        Optional<String> lastBatch,
        long bytes,
        List<Segment> segments) {
    /** Copies the list. */
    public ArchiveInfo {
        segments = List.copyOf(segments);
    }

    /**
     * One part of the index. Retention drops it whole once its last day is too old.
     *
     * @param name start of the names of its files
     * @param documents number of articles, or of records if it has no days
     * @param deleted how many of them are deleted but still take room
     * @param bytes size of its files
     * @param first first day of its articles, if it holds articles with a day
     * @param last last day of its articles, if it holds articles with a day
     */
    public record Segment(
            String name, int documents, int deleted, long bytes, Optional<LocalDate> first, Optional<LocalDate> last) {}
}

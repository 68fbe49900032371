package newsfold.spark;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fold does to an archive besides adding pages.
 *
 * @param directory directory of the archive
 * @param id id of the batch
 * @param deleted ids of articles to take out
 * @param firstDay first day to keep, or null to keep all
 */
record ArchiveBatch(
        String directory,
        String id,
        List<String> deleted,
        @Nullable LocalDate firstDay) {}

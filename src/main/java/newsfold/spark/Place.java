package newsfold.spark;

import java.io.Serializable;
import newsfold.internal.grouping.Grouper;
import newsfold.internal.stages.GroupIds;
import newsfold.internal.stages.GroupPlace;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where an archived article is.
 *
 * @param id the article
 * @param group its group
 * @param canonical whether it stands for its group
 * @param size how many articles the group has
 * @param component smallest id among the articles that can ever be grouped together with it
 * @param page identity of the page it was fetched from, or null
 * @param articleBatch the batch that wrote the article
 * @param keysBatch the batch that wrote its keys
 * @param day days since 1970 from which retention counts, or {@link #NO_DAY}
 * @param month which part of the table of articles holds it
 */
record Place(
        String id,
        String group,
        boolean canonical,
        int size,
        String component,
        @Nullable String page,
        int articleBatch,
        int keysBatch,
        int day,
        String month)
        implements Serializable {
    /** Of an article that has none and waits for the newest of its batch. */
    static final int NO_DAY = Integer.MAX_VALUE;

    static Place of(Row row) {
        return new Place(
                row.getAs("id"),
                row.getAs("group"),
                row.getAs("canonical"),
                row.getAs("size"),
                row.getAs("component"),
                row.getAs("page"),
                row.getAs("articleBatch"),
                row.getAs("keysBatch"),
                row.getAs("day"),
                row.getAs("month"));
    }

    Row row(int newestDay) {
        return RowFactory.create(
                id,
                group,
                GroupIds.original(group),
                canonical,
                size,
                component,
                page,
                articleBatch,
                keysBatch,
                day == NO_DAY ? newestDay : day,
                month,
                false);
    }

    boolean isInLargeGroup() {
        return size > Grouper.MAX_FULLY_PAIRED;
    }

    GroupPlace groupPlace() {
        return new GroupPlace(group, !isInLargeGroup() || canonical, "");
    }
}

package newsfold.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.StructType;

/** The tables of an archive. Their columns are on disk: a change needs another format, but one that is added is null in what stands. */
enum ArchiveTable {
    ARTICLES(Columns.ARTICLE + ", fingerprint BINARY", "month", "id"),
    PLACES(
            "id STRING, `group` STRING, named STRING, canonical BOOLEAN, size INT, component STRING, page STRING,"
                    + " articleBatch INT, keysBatch INT, day INT, month STRING",
            "",
            "id"),
    KEYS("key BIGINT, id STRING", "bucket", "key,id"),
    GROUPS(
            "`group` STRING, canonical STRING, reason STRING, members ARRAY<STRUCT<id: STRING, relation: STRING, jaccard:"
                    + " DOUBLE, containment: DOUBLE, containmentOfCanonical: DOUBLE, passages: ARRAY<ARRAY<INT>>>>",
            "",
            "group"),
    MATCHES(
            "low STRING, high STRING, a STRING, b STRING, relation STRING, jaccard DOUBLE, containmentOfA DOUBLE,"
                    + " containmentOfB DOUBLE, passages ARRAY<ARRAY<INT>>",
            "",
            "low,high"),
    STORIES(
            "story STRING, label STRING, keywords ARRAY<STRING>, first STRING, last STRING, groups ARRAY<STRING>,"
                    + " probabilities ARRAY<DOUBLE>, representative STRING",
            "",
            "story"),
    EVENTS("event STRING, id STRING, before STRING, after STRING, reason STRING", "", "event,id,before,after"),
    SITES("site STRING, lastBatch INT, template BINARY", "", "site"),
    VERSIONS(Columns.ARTICLE + ", version STRING", "", "id,version");

    /** What is written of an article. */
    private static final class Columns {
        static final String ARTICLE =
                "id STRING, url STRING, site STRING, title STRING, author STRING, published STRING, updated STRING,"
                        + " fetched STRING, language STRING, canonicalUrl STRING, page STRING, kind STRING, kindReason STRING,"
                        + " body ARRAY<STRUCT<kind: STRING, text: STRING>>";
    }

    private static final String ADDED = ", batch INT, attempt STRING";

    private final String columns;
    private final String partition;
    private final String key;

    ArchiveTable(String columns, String partition, String key) {
        this.columns = columns + ", deleted BOOLEAN";
        this.partition = partition;
        this.key = key;
    }

    String directory() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the column whose values are directories, empty if there is none. */
    String partition() {
        return partition;
    }

    List<String> key() {
        return List.of(key.split(","));
    }

    /** Returns the columns of what a batch adds. */
    StructType written() {
        return StructType.fromDDL(columns + more());
    }

    /** Returns the columns of what is read. */
    StructType schema() {
        return StructType.fromDDL(columns + ADDED + more());
    }

    private String more() {
        return switch (partition) {
            case "month" -> ", month STRING";
            case "bucket" -> ", bucket INT";
            default -> "";
        };
    }
}

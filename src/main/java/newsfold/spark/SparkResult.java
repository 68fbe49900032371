package newsfold.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.Check;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.story.Story;
import newsfold.verify.Match;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a fold on Spark came to, as tables whose columns are the fields of the files that {@link newsfold.FoldResult#writeTo}
 * writes. Dates are text in ISO 8601, because many name only the day.
 *
 * <p>Articles, groups, matches and stories stay with the executors, which keep them until {@link #close()}.
 */
public final class SparkResult implements Closeable {
    private static final String REMOVED =
            ", removed ARRAY<STRUCT<position: INT, text: STRING, reason: STRING, rule: STRING>>";
    private static final String ARTICLES =
            "id STRING, url STRING, site STRING, title STRING, text STRING, published STRING, language STRING,"
                    + " `group` STRING, canonical BOOLEAN, relation STRING, story STRING";
    private static final String GROUPS = "`group` STRING, canonical STRING, members ARRAY<STRUCT<id: STRING, relation:"
            + " STRING, jaccard: DOUBLE, containment: DOUBLE, containmentOfCanonical: DOUBLE, passages: ARRAY<STRUCT<start: INT, `end`:"
            + " INT, canonicalStart: INT, canonicalEnd: INT, shingles: INT>>>>";
    private static final String MATCHES =
            "a STRING, b STRING, relation STRING, jaccard DOUBLE, containmentOfA DOUBLE," + " containmentOfB DOUBLE";
    private static final String STORIES =
            "story STRING, label STRING, keywords ARRAY<STRING>, first STRING, last STRING,"
                    + " groups ARRAY<STRING>, probabilities ARRAY<DOUBLE>, representative STRING";
    private static final String EVENTS = "event STRING, id STRING, before STRING, after STRING, reason STRING";
    private static final String VERSIONS =
            "page STRING, id STRING, fetched STRING, title STRING, hash STRING, words INT,"
                    + " changes ARRAY<STRUCT<change: STRING, before: STRING, after: STRING>>";
    private static final String REJECTED = "source STRING, position BIGINT, reason STRING, kind STRING";

    private final SparkSession spark;
    private final PersistedData persisted;
    private final JavaRDD<FoldedRow> articles;
    private final JavaRDD<DuplicateGroup> groups;
    private final JavaRDD<Match> matches;
    private final JavaRDD<Story> stories;
    private final JavaRDD<Rejected> rejected;
    private final JavaRDD<Event> events;
    private final JavaRDD<String> versions;
    private final List<String> notes;

    /**
     * @param groups those to tell of
     */
    SparkResult(
            SparkSession spark,
            PersistedData persisted,
            JavaRDD<FoldedRow> articles,
            JavaRDD<DuplicateGroup> groups,
            JavaRDD<Match> matches,
            JavaRDD<Story> stories,
            JavaRDD<Rejected> rejected,
            JavaRDD<Event> events,
            JavaRDD<String> versions,
            List<String> notes) {
        this.spark = spark;
        this.persisted = persisted;
        this.articles = articles;
        this.groups = groups;
        this.matches = matches;
        this.stories = stories;
        this.rejected = rejected;
        this.events = events;
        this.versions = versions;
        this.notes = List.copyOf(notes);
    }

    /**
     * Returns the articles with their groups and stories, by id.
     *
     * @param withRemoved whether to add what was cut from each page, with reasons
     * @return {@code id, url, site, title, text, published, language, group, canonical, relation, story}
     */
    public Dataset<Row> articles(boolean withRemoved) {
        return table(articleLines(withRemoved), withRemoved ? ARTICLES + REMOVED : ARTICLES);
    }

    /**
     * Returns the articles with their groups and stories, by id, without what was cut.
     *
     * @return as {@link #articles(boolean)}
     */
    public Dataset<Row> articles() {
        return articles(false);
    }

    /**
     * Returns the groups of more than one article, and those that lost all others, by id.
     *
     * @return {@code group, canonical, members}
     */
    public Dataset<Row> duplicates() {
        return table(groupLines(), GROUPS);
    }

    /**
     * Returns every verified pair that relates, also those that do not merge, by ids.
     *
     * @return {@code a, b, relation, jaccard, containmentOfA, containmentOfB}
     */
    public Dataset<Row> matches() {
        return table(matchLines(), MATCHES);
    }

    /**
     * Brings the stories to the driver, by id. Of very many, {@link #storyTable()} leaves them where they are.
     *
     * @return the stories of all groups, also of one group
     */
    public List<Story> stories() {
        return stories.collect().stream()
                .sorted(Comparator.comparing(Story::id))
                .toList();
    }

    /**
     * Returns the stories as a table, by id.
     *
     * @return {@code story, label, keywords, first, last, groups, probabilities, representative}
     */
    public Dataset<Row> storyTable() {
        return table(storyLines(), STORIES);
    }

    /**
     * Returns what was left out, by source and position.
     *
     * @return {@code source, position, reason, kind}
     */
    public Dataset<Row> rejected() {
        return table(rejectedLines(), REJECTED);
    }

    /**
     * Returns what the batch did to articles, groups and stories, in the order of the file {@code events.jsonl}.
     *
     * @return {@code event, id, before, after, reason}; nothing without an archive
     */
    public Dataset<Row> events() {
        return table(eventLines(), EVENTS);
    }

    /**
     * Returns the histories of the pages that were fetched several times; with an archive, of those that got another version or
     * lost one, with all their archived versions.
     *
     * @return {@code page, id, fetched, title, hash, words, changes}, by page, oldest first
     */
    public Dataset<Row> versions() {
        return table(versions, VERSIONS);
    }

    /**
     * Returns what a person should know about how the input was judged.
     *
     * @return lines of text, empty if nothing stands out
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Writes all tables as JSON lines, each into a directory of its own: {@code articles.jsonl}, {@code duplicates.jsonl},
     * {@code matches.jsonl}, {@code stories.jsonl}, {@code events.jsonl}, {@code versions.jsonl} and {@code rejected.jsonl}. The
     * lines are those that {@link newsfold.FoldResult#writeTo} writes, in the same order.
     *
     * @param directory where to, on any file system Spark knows
     * @param withRemoved whether articles also tell what was cut
     * @throws IllegalArgumentException if one of the seven exists in it; nothing is written then
     */
    public void writeTo(String directory, boolean withRemoved) {
        for (String file : List.of("articles", "duplicates", "matches", "stories", "events", "versions", "rejected")) {
            Path path = new Path(directory, file + ".jsonl");
            Check.argument(!exists(path), "%s exists; name a directory without results", path);
        }
        articleLines(withRemoved).saveAsTextFile(directory + "/articles.jsonl");
        groupLines().saveAsTextFile(directory + "/duplicates.jsonl");
        matchLines().saveAsTextFile(directory + "/matches.jsonl");
        storyLines().saveAsTextFile(directory + "/stories.jsonl");
        eventLines().saveAsTextFile(directory + "/events.jsonl");
        versions.saveAsTextFile(directory + "/versions.jsonl");
        rejectedLines().saveAsTextFile(directory + "/rejected.jsonl");
    }

    private boolean exists(Path path) {
        try {
            return path.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    /**
     * Writes all tables without what was cut.
     *
     * @param directory as in {@link #writeTo(String, boolean)}
     */
    public void writeTo(String directory) {
        writeTo(directory, false);
    }

    /** Lets executors forget what they keep; tables taken from here would be computed again. */
    @Override
    public void close() {
        persisted.release();
    }

    private JavaRDD<String> articleLines(boolean withRemoved) {
        return articles.map(article -> JsonLines.line(writer -> writer.article(article.folded(), withRemoved)));
    }

    private JavaRDD<String> groupLines() {
        return groups.keyBy(DuplicateGroup::id)
                .sortByKey()
                .values()
                .map(group -> JsonLines.line(writer -> writer.group(group)));
    }

    private JavaRDD<String> matchLines() {
        return matches.sortBy(match -> match.a() + '\0' + match.b(), true, matches.getNumPartitions())
                .map(match -> JsonLines.line(writer -> writer.match(match)));
    }

    private JavaRDD<String> storyLines() {
        return stories.keyBy(Story::id)
                .sortByKey()
                .values()
                .map(story -> JsonLines.line(writer -> writer.story(story)));
    }

    private JavaRDD<String> eventLines() {
        return events.keyBy(event -> event)
                .sortByKey(Comparator.naturalOrder())
                .values()
                .map(event -> JsonLines.line(writer -> writer.event(event)));
    }

    private JavaRDD<String> rejectedLines() {
        return rejected.keyBy(reject -> reject)
                .sortByKey(Comparator.naturalOrder())
                .values()
                .map(reject -> JsonLines.line(writer -> writer.rejected(reject)));
    }

    private Dataset<Row> table(JavaRDD<String> lines, String columns) {
        return spark.read().schema(columns).json(spark.createDataset(lines.rdd(), Encoders.STRING()));
    }
}

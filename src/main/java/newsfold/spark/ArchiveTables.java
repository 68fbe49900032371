package newsfold.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive on a file system of Hadoop's. Each batch adds rows to tables; of the rows with the same key the
 * one of the last batch counts. A manifest names what was added, and is written last. Belongs to one thread.
 */
final class ArchiveTables {
    private static final int FORMAT = 2;
    private static final String MANIFESTS = "manifests";
    private static final String STATES = "states";
    private static final String ROW = "newsfold_row";
    private static final String PLACED = "newsfold_id";
    private static final String PLACED_IN = "newsfold_batch";
    private static final String STATE = "state.";
    private static final String BATCH_ID = "id.";

    private final SparkSession spark;
    private final FileContext files;
    private final Path root;
    private final Properties manifest;
    private final String attempt = UUID.randomUUID().toString().substring(0, 8);

    private ArchiveTables(SparkSession spark, FileContext files, Path root, Properties manifest) {
        this.spark = spark;
        this.files = files;
        this.root = root;
        this.manifest = manifest;
    }

    /**
     * Reads the last manifest.
     *
     * @param identity the settings that rows must have been made with, or null for any
     * @throws IOException if there is an archive that is damaged, or of another format or other settings
     */
    static ArchiveTables open(SparkSession spark, String directory, String identity) throws IOException {
        Path root = new Path(directory);
        FileContext files =
                FileContext.getFileContext(root.toUri(), spark.sparkContext().hadoopConfiguration());
        Path last = last(files, new Path(root, MANIFESTS));
        Properties manifest = new Properties();
        if (last == null) {
            requireOwn(files, root);
            manifest.setProperty("format", Integer.toString(FORMAT));
            manifest.setProperty("identity", identity);
        } else {
            try (Reader in = new InputStreamReader(files.open(last), StandardCharsets.UTF_8)) {
                manifest.load(in);
            } catch (IllegalArgumentException e) {
                throw new IOException(last + " is damaged: " + e.getMessage() + "; take the manifest from a backup", e);
            }
        }
        ArchiveTables tables = new ArchiveTables(spark, files, root, manifest);
        tables.check(identity);
        return tables;
    }

    /** A first fold that was lost has left tables and no manifest. */
    private static void requireOwn(FileContext files, Path root) throws IOException {
        Set<String> own = new HashSet<>(Set.of(MANIFESTS, STATES));
        for (ArchiveTable table : ArchiveTable.values()) {
            own.add(table.directory());
        }
        if (files.util().exists(root)) {
            for (RemoteIterator<FileStatus> all = files.listStatus(root); all.hasNext(); ) {
                String name = all.next().getPath().getName();
                if (!own.contains(name)) {
                    throw new IOException(
                            root + " holds " + name + " but no archive of newsfold on Spark; name an empty"
                                    + " directory, or one that a fold has written to");
                }
            }
        }
    }

    private static @Nullable Path last(FileContext files, Path directory) throws IOException {
        @Nullable Path last = null;
        if (files.util().exists(directory)) {
            for (RemoteIterator<FileStatus> all = files.listStatus(directory); all.hasNext(); ) {
                Path path = all.next().getPath();
                if (path.getName().endsWith(".properties") && (last == null || path.compareTo(last) > 0)) {
                    last = path;
                }
            }
        }
        return last;
    }

    private void check(String identity) throws IOException {
        String format = manifest.getProperty("format", "none");
        if (!format.equals(Integer.toString(FORMAT))) {
            throw new IOException(root + " has tables of format " + format + ", this version reads format " + FORMAT
                    + "; open it with the version that wrote it");
        }
        String made = manifest.getProperty("identity", "");
        if (!made.equals(identity)) {
            throw new IOException(root + " was made with \"" + made + "\", asked for \"" + identity
                    + "\"; use the options it was made with, or start a new archive");
        }
        for (ArchiveTable table : ArchiveTable.values()) {
            for (Path path : paths(table)) {
                requireThere(path);
            }
        }
        for (String name : manifest.stringPropertyNames()) {
            if (name.startsWith(STATE)) {
                requireThere(new Path(new Path(root, STATES), manifest.getProperty(name)));
            }
        }
    }

    private void requireThere(Path path) throws IOException {
        if (!files.util().exists(path)) {
            throw new FileNotFoundException(
                    path + " is named by the archive's manifest but missing; bring it back from a backup");
        }
    }

    /** Returns how many batches were committed. */
    int batches() {
        return Integer.parseInt(manifest.getProperty("batches", "0"));
    }

    boolean isCommitted(String batchId) {
        return manifest.containsKey(BATCH_ID + batchId);
    }

    /** Returns the newest day that an article was put under, or the given one if there is none. */
    int newestDay(int otherwise) {
        return Integer.parseInt(manifest.getProperty("newestDay", Integer.toString(otherwise)));
    }

    /** Returns where a stage finds what it left for this batch, and leaves what the next one goes on with. */
    StateFile stateFile(String stage) {
        String last = manifest.getProperty(STATE + stage, "");
        return new StateFile(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()),
                new Path(root, STATES).toString(),
                last.isEmpty() ? null : last,
                stage + '-' + next() + '-' + attempt);
    }

    /** Returns what a stage left for this batch. */
    Optional<byte[]> state(String stage) throws IOException {
        return stateFile(stage).read();
    }

    /** Adds a state that was written to a file, which counts with the commit. */
    void addState(String stage, String file) {
        manifest.setProperty(STATE + stage, file);
    }

    private List<Path> paths(ArchiveTable table) {
        List<Path> paths = new ArrayList<>();
        for (String part : manifest.getProperty(table.directory(), "").split(",", -1)) {
            if (!part.isEmpty()) {
                paths.add(new Path(new Path(root, table.directory()), part));
            }
        }
        return paths;
    }

    /** Returns all rows that were ever added, with the batch that added them. */
    Dataset<Row> rows(ArchiveTable table) {
        String[] paths = paths(table).stream().map(Path::toString).toArray(String[]::new);
        return paths.length == 0
                ? spark.createDataFrame(List.of(), table.schema())
                : spark.read()
                        .schema(table.schema())
                        .option("basePath", new Path(root, table.directory()).toString())
                        .parquet(paths);
    }

    /** Returns the rows that count: of each key the last one, unless it says that there is none. */
    Dataset<Row> live(ArchiveTable table) {
        Dataset<Row> rows = rows(table);
        if (batches() <= 1) {
            return rows.filter(functions.not(functions.col("deleted")));
        }
        Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
        return rows.withColumn(
                        ROW,
                        functions
                                .row_number()
                                .over(Window.partitionBy(key)
                                        .orderBy(functions.col("batch").desc())))
                .filter(ROW + " = 1 and not deleted")
                .drop(ROW);
    }

    /** Returns the rows of a table for users: of articles those that are archived, of events all that ever happened. */
    Dataset<Row> table(String name) {
        ArchiveTable table = Arrays.stream(ArchiveTable.values())
                .filter(one -> one.directory().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an archive has no table \"" + name + "\", only "
                        + Arrays.stream(ArchiveTable.values())
                                .map(ArchiveTable::directory)
                                .toList()));
        return switch (table) {
            case ARTICLES -> ofPlaces(table, "articleBatch");
            case KEYS -> ofPlaces(table, "keysBatch");
            case EVENTS -> rows(table).drop("deleted");
            default -> live(table).drop("deleted");
        };
    }

    private Dataset<Row> ofPlaces(ArchiveTable table, String batch) {
        Dataset<Row> places = live(ArchiveTable.PLACES)
                .select(functions.col("id").as(PLACED), functions.col(batch).as(PLACED_IN));
        return rows(table)
                .join(places, functions.expr("id = " + PLACED + " and batch = " + PLACED_IN), "left_semi")
                .drop("deleted");
    }

    /** Returns the number of the batch that is being written. */
    int next() {
        return batches() + 1;
    }

    /** Adds rows to a table, which nobody sees before the commit. */
    void add(ArchiveTable table, JavaRDD<Row> rows) {
        String part = "batch=" + next() + "/attempt=" + attempt;
        StructType schema = table.written();
        Dataset<Row> data = spark.createDataFrame(rows, schema);
        (table.partition().isEmpty() ? data.write() : data.write().partitionBy(table.partition()))
                .parquet(new Path(new Path(root, table.directory()), part).toString());
        String before = manifest.getProperty(table.directory(), "");
        manifest.setProperty(table.directory(), before.isEmpty() ? part : before + ',' + part);
    }

    /**
     * Makes what was added count.
     *
     * @throws IOException if another writer was faster; nothing that was added counts then
     */
    void commit(String batchId, int newestDay, Map<String, byte[]> stages) throws IOException {
        int number = next();
        for (Map.Entry<String, byte[]> stage : stages.entrySet()) {
            addState(stage.getKey(), stateFile(stage.getKey()).write(stage.getValue()));
        }
        manifest.setProperty("batches", Integer.toString(number));
        manifest.setProperty("newestDay", Integer.toString(newestDay));
        manifest.setProperty(BATCH_ID + batchId, Integer.toString(number));
        Path manifests = new Path(root, MANIFESTS);
        files.mkdir(manifests, null, true);
        Path written = new Path(manifests, "." + attempt);
        try (Writer out = new OutputStreamWriter(
                files.create(written, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE)), StandardCharsets.UTF_8)) {
            manifest.store(out, null);
        }
        try {
            files.rename(written, new Path(manifests, String.format("%09d.properties", number)), Options.Rename.NONE);
        } catch (FileAlreadyExistsException e) {
            files.delete(written, false);
            throw new IOException(
                    "another fold has committed to " + root + " since batch " + batchId
                            + " began, so that nothing of it was kept; fold it again",
                    e);
        }
    }
}

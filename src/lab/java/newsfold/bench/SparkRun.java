package newsfold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.io.PageReader;
import newsfold.spark.SparkFold;
import newsfold.spark.SparkResult;
import org.apache.spark.sql.SparkSession;

/**
 * Folds a file of pages on one machine and in a local Spark, says how long each took, what the stages of Spark cost and
 * whether all lines of the results are the same: {@code SparkRun FILE.jsonl[.gz] CORES [PARTITIONS]}.
 */
final class SparkRun {
    private static final List<String> TABLES =
            List.of("articles.jsonl", "duplicates.jsonl", "matches.jsonl", "stories.jsonl");

    private SparkRun() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int cores = Integer.parseInt(args[1]);
        int partitions = args.length > 2 ? Integer.parseInt(args[2]) : 4 * cores;
        Path into = Files.createTempDirectory("spark-run");
        long start = System.nanoTime();
        try (PageReader pages = PageReader.open(file);
                Newsfold fold =
                        Newsfold.inMemory(FoldOptions.builder().threads(cores).build())) {
            fold.fold(pages).writeTo(into.resolve("local"), true);
        }
        start = lap("one machine", start);
        SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .appName("newsfold")
                .config("spark.ui.enabled", false)
                .config("spark.default.parallelism", partitions)
                .config("spark.sql.shuffle.partitions", partitions)
                .config("spark.hadoop.mapreduce.input.fileinputformat.split.maxsize", Math.max(1, Files.size(file) / partitions))
                .config("spark.extraListeners", StageCosts.class.getName())
                .getOrCreate();
        start = lap("start of Spark", start);
        try (SparkResult result = new SparkFold(spark, FoldOptions.defaults())
                .foldJsonLines(file.toUri().toString())) {
            result.writeTo(into.resolve("spark").toUri().toString(), true);
        }
        lap("Spark", start);
        spark.stop();
        for (String table : TABLES) {
            List<String> local = Files.readAllLines(into.resolve("local").resolve(table));
            boolean same = local.equals(parts(into.resolve("spark").resolve(table)));
            System.out.printf("%-18s %7d lines, %s%n", table, local.size(), same ? "the same" : "DIFFERENT");
        }
        System.out.println("results are in " + into);
    }

    private static List<String> parts(Path table) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(table)) {
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        return lines;
    }

    private static long lap(String what, long start) {
        long now = System.nanoTime();
        System.out.printf("%-18s %7.1f s%n", what, (now - start) / 1e9);
        return now;
    }
}

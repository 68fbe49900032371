package newsfold.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.io.PageReader;
import newsfold.spark.SparkFold;
import newsfold.spark.SparkResult;
import org.apache.spark.sql.SparkSession;

/**
 * Folds a file of pages on one machine and in a local Spark, says how long each took, what the stages of Spark cost and
 * whether all lines of the results are the same: {@code SparkRun FILE.jsonl[.gz] CORES [PARTITIONS
 * [alone]]}; alone means without one machine. A small part of the file is folded first, so that no stage is measured while
 * its code is being compiled.
 */
final class SparkRun {
    private static final List<String> TABLES =
            List.of("articles.jsonl", "duplicates.jsonl", "matches.jsonl", "stories.jsonl");

    private static final int WARM_UP = 3_000;

    private SparkRun() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int cores = Integer.parseInt(args[1]);
        int partitions = args.length > 2 ? Integer.parseInt(args[2]) : 4 * cores;
        Path into = Files.createTempDirectory("spark-run");
        long start = System.nanoTime();
        if (args.length <= 3) {
            onOneMachine(file, cores, into.resolve("local"));
        }
        start = lap("one machine", start);
        SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .appName("newsfold")
                .config("spark.ui.enabled", false)
                .config("spark.default.parallelism", partitions)
                .config("spark.sql.shuffle.partitions", partitions)
                .config(
                        "spark.hadoop.mapreduce.input.fileinputformat.split.maxsize",
                        Math.max(1, Files.size(file) / partitions))
                .getOrCreate();
        Path some = Files.write(into.resolve("some.jsonl"), firstLines(file));
        try (SparkResult result = new SparkFold(spark, FoldOptions.defaults())
                .foldJsonLines(some.toUri().toString())) {
            result.writeTo(into.resolve("some").toUri().toString());
        }
        start = lap("start of Spark", start);
        spark.sparkContext().addSparkListener(new StageCosts());
        try (SparkResult result = new SparkFold(spark, FoldOptions.defaults())
                .foldJsonLines(file.toUri().toString())) {
            result.writeTo(into.resolve("spark").toUri().toString(), true);
        }
        lap("Spark", start);
        spark.stop();
        for (String table : args.length > 3 ? List.<String>of() : TABLES) {
            List<String> local = Files.readAllLines(into.resolve("local").resolve(table));
            boolean same = local.equals(parts(into.resolve("spark").resolve(table)));
            System.out.printf("%-18s %7d lines, %s%n", table, local.size(), same ? "the same" : "DIFFERENT");
        }
        System.out.println("results are in " + into);
    }

    private static void onOneMachine(Path file, int cores, Path into) throws IOException {
        try (PageReader pages = PageReader.open(file);
                Newsfold fold =
                        Newsfold.inMemory(FoldOptions.builder().threads(cores).build())) {
            fold.fold(pages).writeTo(into, true);
        }
    }

    private static List<String> firstLines(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            return lines.lines().limit(WARM_UP).toList();
        }
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
        double cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        System.out.printf("%-18s %7.1f s, %.1f s of processor time up to here%n", what, (now - start) / 1e9, cpu);
        return now;
    }
}

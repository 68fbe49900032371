package newsfold.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import newsfold.FoldOptions;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.internal.grouping.Sample;
import newsfold.spark.SparkFold;
import newsfold.spark.SparkResult;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds the copies among made-up pages with newsfold on Spark and with Spark's own MinHashLSH, in turns, and says what each took
 * and found: {@code MinHashLshRun COUNT CORES PARTITIONS [TABLES...]}. Three pages in ten are copies of one of the seven before
 * them, in which up to two words in ten were changed; one page in ten carries one notice of 60 words. MinHashLSH compares runs
 * of five words at a distance of a half; what it joins, also through others, is one cluster.
 */
final class MinHashLshRun {
    private static final int WORDS = 400;
    private static final int NOTICE = 10;
    private static final int RUN = 5;
    private static final int FEATURES = 1 << 22;
    private static final double DUPLICATE = 0.5;

    /** Pages, and by number that of the page that one is a copy of, or its own. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Made(List<Page> pages, int[] origin) {}

    private MinHashLshRun() {}

    public static void main(String[] args) {
        Made made = made(Integer.parseInt(args[0]));
        int partitions = Integer.parseInt(args[2]);
        SparkSession spark = SparkSession.builder()
                .master("local[" + args[1] + "]")
                .appName("newsfold")
                .config("spark.ui.enabled", false)
                .config("spark.default.parallelism", partitions)
                .config("spark.sql.shuffle.partitions", partitions)
                .getOrCreate();
        Set<Long> truth = truth(made);
        System.out.printf(
                "%d pages, %d pairs of a Jaccard similarity of %s and more%n",
                made.pages().size(), truth.size(), DUPLICATE);
        Made few = new Made(made.pages().subList(0, Math.min(2_000, made.pages().size())), made.origin());
        newsfold(spark, few, partitions);
        minHash(spark, few, partitions, 5);
        double start = cpu();
        int[] clusters = newsfold(spark, made, partitions);
        tell("newsfold", cpu() - start, clusters, made, truth);
        for (String tables : Arrays.copyOfRange(args, 3, args.length)) {
            start = cpu();
            clusters = minHash(spark, made, partitions, Integer.parseInt(tables));
            tell("MinHashLSH " + tables, cpu() - start, clusters, made, truth);
        }
        spark.stop();
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static Made made(int count) {
        Sample sample = new Sample(20261130);
        SplittableRandom random = new SplittableRandom(11);
        String notice = sample.text(60);
        List<Page> pages = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int[] origin = new int[count];
        for (int i = 0; i < count; i++) {
            boolean copy = i % 10 >= 7;
            origin[i] = copy ? i - i % 10 + random.nextInt(7) : i;
            String text = copy ? sample.edited(texts.get(origin[i]), random.nextDouble() / 5) : sample.text(WORDS);
            texts.add(text);
            pages.add(Page.text(id(i), i % NOTICE == 3 ? text + "\n\n" + notice : text)
                    .title("Title " + sample.text(6))
                    .site("site" + i % 500 + ".example")
                    .published(ArticleDate.of(LocalDate.of(2026, 5, 1).plusDays(i % 20)))
                    .build());
        }
        return new Made(pages, origin);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "%08d", number);
    }

    private static Set<String> runs(String text) {
        String[] words = text.split("\\s+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", Arrays.asList(words).subList(i, i + RUN)));
        }
        return runs;
    }

    /** Returns the pairs that are alike, of those that were made from one page: others have the notice at most in common. */
    private static Set<Long> truth(Made made) {
        Map<Integer, List<Integer>> byOrigin = new HashMap<>();
        for (int i = 0; i < made.origin().length; i++) {
            byOrigin.computeIfAbsent(made.origin()[i], first -> new ArrayList<>())
                    .add(i);
        }
        Set<Long> truth = new HashSet<>();
        byOrigin.values().stream().filter(family -> family.size() > 1).forEach(family -> {
            List<Set<String>> runs = family.stream()
                    .map(page -> runs(made.pages().get(page).content()))
                    .toList();
            for (int i = 0; i < family.size(); i++) {
                for (int j = i + 1; j < family.size(); j++) {
                    Set<String> both = new HashSet<>(runs.get(i));
                    both.retainAll(runs.get(j));
                    double all = runs.get(i).size() + runs.get(j).size() - both.size();
                    if (both.size() >= DUPLICATE * all) {
                        truth.add(pair(family.get(i), family.get(j)));
                    }
                }
            }
        });
        return truth;
    }

    private static long pair(int low, int high) {
        return (long) low << 32 | high;
    }

    private static int[] newsfold(SparkSession spark, Made made, int partitions) {
        JavaRDD<Page> pages =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(made.pages(), partitions);
        int[] clusters = new int[made.pages().size()];
        try (SparkResult result =
                new SparkFold(spark, FoldOptions.builder().stories(false).build()).fold(pages)) {
            Map<String, Integer> numbers = new HashMap<>();
            for (Row row : result.articles().select("id", "group").collectAsList()) {
                clusters[Integer.parseInt(row.getString(0))] =
                        numbers.computeIfAbsent(row.getString(1), group -> numbers.size());
            }
        }
        return clusters;
    }

    private static int[] minHash(SparkSession spark, Made made, int partitions, int tables) {
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(made.pages(), partitions)
                .map(page -> {
                    int[] features = runs(page.content()).stream()
                            .mapToInt(run -> Math.floorMod(run.hashCode(), FEATURES))
                            .sorted()
                            .distinct()
                            .toArray();
                    double[] ones = new double[features.length];
                    Arrays.fill(ones, 1);
                    return RowFactory.create(Integer.parseInt(page.id()), Vectors.sparse(FEATURES, features, ones));
                });
        Dataset<Row> vectors = spark.createDataFrame(
                rows, new StructType().add("id", DataTypes.IntegerType).add("runs", new VectorUDT()));
        MinHashLSHModel model = new MinHashLSH()
                .setNumHashTables(tables)
                .setSeed(5)
                .setInputCol("runs")
                .setOutputCol("hashes")
                .fit(vectors);
        Dataset<Row> hashed = model.transform(vectors).cache();
        int[] clusters = new int[made.pages().size()];
        for (int i = 0; i < clusters.length; i++) {
            clusters[i] = i;
        }
        for (Row pair : model.approxSimilarityJoin(hashed, hashed, 1 - DUPLICATE)
                .filter("datasetA.id < datasetB.id")
                .select(functions.col("datasetA.id"), functions.col("datasetB.id"))
                .collectAsList()) {
            clusters[root(clusters, pair.getInt(0))] = root(clusters, pair.getInt(1));
        }
        hashed.unpersist();
        for (int i = 0; i < clusters.length; i++) {
            clusters[i] = root(clusters, i);
        }
        return clusters;
    }

    private static int root(int[] parents, int of) {
        int root = of;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private static void tell(String what, double seconds, int[] clusters, Made made, Set<Long> truth) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            members.computeIfAbsent(clusters[i], cluster -> new ArrayList<>()).add(i);
        }
        long found = truth.stream()
                .filter(pair -> clusters[(int) (pair >> 32)] == clusters[(int) (long) pair])
                .count();
        long pairs = 0;
        long wrong = 0;
        for (List<Integer> cluster : members.values()) {
            for (int i = 0; i < cluster.size(); i++) {
                for (int j = i + 1; j < cluster.size(); j++) {
                    pairs++;
                    wrong += made.origin()[cluster.get(i)] == made.origin()[cluster.get(j)] ? 0 : 1;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %7.1f s of processor time, recall %.4f, %d wrong of %d pairs%n",
                what,
                seconds,
                found / (double) truth.size(),
                wrong,
                pairs);
    }
}

package newsfold.spark;

import java.io.File;
import java.util.concurrent.atomic.AtomicInteger;
import newsfold.FoldOptions;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;

/**
 * A driver in a process of its own with two executors in theirs, which folds two batches into an archive; in the second one
 * of the executors is killed, or the driver: {@code ClusterJob DIRECTORY SERIALIZER executor|driver}.
 */
final class ClusterJob {
    private ClusterJob() {}

    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .appName("newsfold")
                .config("spark.serializer", "org.apache.spark.serializer." + args[1])
                .config("spark.kryo.registrator", SparkFold.KryoValues.class.getName())
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.default.parallelism", 2)
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        SparkFold fold = new SparkFold(spark, FoldOptions.defaults());
        String directory = new File(args[0]).toURI().toString();
        for (int day = 0; day < 2; day++) {
            if (day == 1) {
                spark.sparkContext().addSparkListener(new Killer(args[2].equals("executor")));
            }
            try (SparkResult result =
                    fold.archive(directory + "tables", "day " + day).foldJsonLines(directory + day + ".jsonl")) {
                result.writeTo(directory + "out-" + day, true);
            }
        }
        spark.stop();
    }

    /** Kills an executor while a batch is judged, or the driver while its tables are written. */
    private static final class Killer extends SparkListener {
        private final boolean executor;
        private final AtomicInteger seen = new AtomicInteger();

        Killer(boolean executor) {
            this.executor = executor;
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart task) {
            if (executor && seen.incrementAndGet() == 80) {
                // The executors are all the children that a driver has.
                boolean killed = ProcessHandle.current()
                        .children()
                        .findFirst()
                        .orElseThrow()
                        .destroyForcibly();
                System.out.println("killed an executor: " + killed);
            }
        }

        @Override
        public void onStageCompleted(SparkListenerStageCompleted stage) {
            if (!executor && stage.stageInfo().name().startsWith("parquet") && seen.incrementAndGet() == 3) {
                Runtime.getRuntime().halt(9);
            }
        }
    }
}

package newsfold.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Says at the end of any Spark job what its stages cost: {@code -Dspark.extraListeners=newsfold.bench.StageCosts}. Stages of
 * one line of code are added up. The task of a stage that took most processor time is set against the median of its stage;
 * where others use the cores too, processor time says more than the clock.
 */
public final class StageCosts extends SparkListener {
    private static final int SHOWN = 24;

    /** In a stage without a task of at least so many milliseconds, it matters little how they compare. */
    private static final long SHORTEST = 200;

    private final Map<Integer, List<Long>> times = new HashMap<>();
    private final Map<String, Cost> costs = new HashMap<>();
    private final Cost total = new Cost("all");
    private long jobs;
    private long toDriver;
    private String worst = "none";
    private double most;

    private static final class Cost {
        private final String code;
        private long stages;
        private long tasks;
        private long cpu;
        private long shuffled;
        private long spilled;
        private long memory;
        private double skew;
        private long longest;

        Cost(String code) {
            this.code = code;
        }

        void print() {
            System.out.printf(
                    "%-44s %6d %6d %8.1f %9.2f %9.2f %7d %7d %5.1f%n",
                    code, stages, tasks, cpu / 1e9, shuffled / 1e6, spilled / 1e6, memory / 1_000_000, longest, skew);
        }
    }

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        jobs++;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        toDriver += task.taskMetrics().resultSize();
        times.computeIfAbsent(task.stageId(), id -> new ArrayList<>())
                .add(task.taskMetrics().executorCpuTime() / 1_000_000);
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted stage) {
        var info = stage.stageInfo();
        var metrics = info.taskMetrics();
        List<Long> tasks = times.getOrDefault(info.stageId(), List.of(0L)).stream()
                .sorted()
                .toList();
        long longest = tasks.get(tasks.size() - 1);
        double skew = (double) longest / Math.max(1, tasks.get((tasks.size() - 1) / 2));
        for (Cost cost : List.of(total, costs.computeIfAbsent(info.name(), Cost::new))) {
            cost.stages++;
            cost.tasks += tasks.size();
            cost.cpu += metrics.executorCpuTime();
            cost.shuffled += metrics.shuffleWriteMetrics().bytesWritten();
            cost.spilled += metrics.diskBytesSpilled();
            cost.memory = Math.max(cost.memory, metrics.peakExecutionMemory());
            if (longest >= cost.longest) {
                cost.longest = longest;
                cost.skew = skew;
            }
        }
        if (longest >= SHORTEST && skew > most) {
            most = skew;
            worst = info.name();
        }
    }

    @Override
    public void onApplicationEnd(SparkListenerApplicationEnd end) {
        System.out.printf(
                "%d jobs%n%-44s %6s %6s %8s %9s %9s %7s %7s %5s%n",
                jobs, "line", "stages", "tasks", "CPU s", "moved MB", "spill MB", "MB", "max ms", "/med");
        costs.values().stream()
                .sorted((a, b) -> Long.compare(b.cpu, a.cpu))
                .limit(SHOWN)
                .forEach(Cost::print);
        total.print();
        System.out.printf("%.2f MB told to the driver%n", toDriver / 1e6);
        System.out.printf(
                "most uneven of the stages with a task of %d ms and more: %s, %.1f times the median%n",
                SHORTEST, worst, most);
    }
}

package newsfold.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * How many times as fast some work is on two threads as on one. Takes turns in one process: one thread, two threads, and the
 * work of one thread twice side by side, which tells what the machine gives: on two cores that share nothing, and nobody else
 * uses, it takes no longer than one alone, and the ratio is 2.
 *
 * <p>The share of the caller is the processor time of the calling thread, which waits for the others after each stage: it is
 * the critical path when the threads run at the same speed, and, unlike the clock, is worth a look on a busy machine. It
 * leaves out what the garbage collector does.
 */
final class ThreadRatio {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;

    private final IntConsumer work;

    /** @param work does the same on as many threads as it is told, and may be called by two threads at a time */
    ThreadRatio(IntConsumer work) {
        this.work = work;
    }

    void print() {
        double[][] ratios = new double[3][ROUNDS];
        double[][] seconds = new double[4][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double[] one = measure(() -> work.accept(1));
            double[] two = measure(() -> work.accept(2));
            double[] twice = measure(this::sideBySide);
            if (round >= 0) {
                ratios[0][round] = one[0] / two[0];
                ratios[1][round] = one[1] / two[1];
                ratios[2][round] = 2 * one[0] / twice[0];
                seconds[0][round] = one[0];
                seconds[1][round] = two[0];
                seconds[2][round] = one[1];
                seconds[3][round] = two[1];
            }
        }
        line("medians of %d rounds, one thread and two", ROUNDS);
        line(
                "on the clock             %.3f and %.3f s: %.2f times",
                median(seconds[0]), median(seconds[1]), median(ratios[0]));
        line(
                "the caller's processor   %.3f and %.3f s: %.2f times",
                median(seconds[2]), median(seconds[3]), median(ratios[1]));
        line("this machine, twice the same side by side: %.2f times", median(ratios[2]));
    }

    /** Returns seconds on the clock and of the calling thread. */
    private static double[] measure(Runnable task) {
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        task.run();
        double clock = (System.nanoTime() - start) / 1e9;
        return new double[] {clock, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e9};
    }

    private void sideBySide() {
        Thread other = new Thread(() -> work.accept(1), "side-by-side");
        other.start();
        work.accept(1);
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

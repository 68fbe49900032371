package newsfold.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs one job over a range of numbers on a fixed number of named threads, which end with the call. */
public final class Parallel {
    private Parallel() {}

    /** Work on part of a range. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does the work for some numbers.
         *
         * @param from the first number
         * @param to the end, exclusive
         */
        void run(int from, int to);
    }

    /**
     * Hands out a range in chunks. The work must not depend on which thread does which chunk, or when.
     *
     * @param threads how many at most, at least 1; with 1 the caller's own thread does everything
     * @param count the range is 0 to this, exclusive
     * @param chunk numbers a chunk, at least 1
     * @param work called for every chunk, by several threads at a time
     */
    public static void run(int threads, int count, int chunk, Work work) {
        Check.argument(threads >= 1, "threads must be at least 1, got %d", threads);
        int chunks = (count + chunk - 1) / chunk;
        int workers = Math.min(threads, chunks);
        if (workers <= 1) {
            for (int from = 0; from < count; from += chunk) {
                work.run(from, Math.min(count, from + chunk));
            }
            return;
        }
        AtomicInteger names = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "newsfold-" + names.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                running.add(executor.submit(() -> {
                    for (int mine = next.getAndIncrement(); mine < chunks; mine = next.getAndIncrement()) {
                        int from = mine * chunk;
                        work.run(from, Math.min(count, from + chunk));
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for workers", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}

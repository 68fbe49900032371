package newsfold.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Spreads work over a bounded number of named threads that end before the call returns. */
public final class Parallel {
    /** Items taken at once by {@link #map}: the shared counter stays cold, and uneven pages still balance. */
    private static final int CHUNK = 16;

    private Parallel() {}

    /** Work on part of a range. */
    @FunctionalInterface
    public interface Work {
        /** Does the work for some numbers. */
        void run(int from, int to);
    }

    /**
     * Hands out a range in chunks. The work must not depend on which thread does which chunk, or when.
     *
     * @param threads most threads to use, the caller's among them, at least 1
     * @param count the range is 0 to this, exclusive
     * @param chunk numbers a chunk, at least 1
     * @param work called for every chunk, by several threads at a time
     * @throws RuntimeException what the work threw first; the other threads stop at their next chunk
     * @throws CancellationException if the calling thread is interrupted, which it stays
     */
    public static void run(int threads, int count, int chunk, Work work) {
        Check.argument(threads >= 1, "threads must be at least 1, got %d", threads);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        int chunks = (int) (((long) count + chunk - 1) / chunk);
        Runnable task = () -> {
            try {
                for (int mine; (mine = next.getAndIncrement()) < chunks && failure.get() == null; ) {
                    Check.notInterrupted();
                    int from = mine * chunk;
                    work.run(from, (int) Math.min(count, (long) from + chunk));
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, chunks); i++) {
            Thread thread = new Thread(task, "newsfold-" + i);
            thread.setDaemon(true);
            thread.start();
            helpers.add(thread);
        }
        task.run();
        join(helpers, failure);
        rethrow(failure.get());
    }

    /**
     * Applies a function to every item. The result does not depend on the number of threads.
     *
     * @param threads most threads to use, the caller's among them, at least 1
     * @param function applied to each item once; must be safe to call from several threads
     * @return the results in the order of the items
     * @throws RuntimeException what the function threw first
     */
    public static <T, R> List<R> map(int threads, List<T> items, Function<? super T, ? extends R> function) {
        Object[] results = new Object[items.size()];
        run(threads, results.length, CHUNK, (from, to) -> {
            for (int i = from; i < to; i++) {
                results[i] = function.apply(items.get(i));
            }
        });
        @SuppressWarnings("unchecked") // Filled by the function only.
        List<R> list = (List<R>) Arrays.asList(results);
        return list;
    }

    private static void join(List<Thread> threads, AtomicReference<@Nullable Throwable> failure) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException e) {
                    // Threads left behind would go on writing into results nobody waits for.
                    interrupted = true;
                    failure.compareAndSet(null, new CancellationException("the thread was interrupted"));
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}

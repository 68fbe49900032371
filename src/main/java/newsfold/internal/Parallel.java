package newsfold.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps a list on a bounded number of named threads that end before the call returns. */
public final class Parallel {
    /** Items taken at once: large enough that the shared counter is cold, small enough to balance uneven pages. */
    private static final int CHUNK = 16;

    private Parallel() {}

    /**
     * Applies a function to every item. The result does not depend on the number of threads.
     *
     * @param threads most threads to use, the caller's among them, at least 1
     * @param items the items
     * @param function applied to each item once; must be safe to call from several threads
     * @param <T> type of an item
     * @param <R> type of a result
     * @return the results in the order of the items
     * @throws RuntimeException what the function threw first; the other threads stop at their next item
     */
    public static <T, R> List<R> map(int threads, List<T> items, Function<? super T, ? extends R> function) {
        Check.argument(threads >= 1, "threads must be at least 1, got %d", threads);
        Object[] results = new Object[items.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            try {
                for (int from; (from = next.getAndAdd(CHUNK)) < results.length && failure.get() == null; ) {
                    int to = Math.min(from + CHUNK, results.length);
                    for (int i = from; i < to; i++) {
                        results[i] = function.apply(items.get(i));
                    }
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        List<Thread> helpers = new ArrayList<>();
        int wanted = Math.min(threads, (results.length + CHUNK - 1) / CHUNK);
        for (int i = 1; i < wanted; i++) {
            Thread thread = new Thread(work, "newsfold-" + i);
            thread.setDaemon(true);
            thread.start();
            helpers.add(thread);
        }
        work.run();
        join(helpers);
        rethrow(failure.get());
        @SuppressWarnings("unchecked") // Filled by the function only.
        List<R> list = (List<R>) (List<?>) Arrays.asList(results);
        return list;
    }

    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException e) {
                    // Leaving threads behind would let them write into results nobody waits for.
                    interrupted = true;
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

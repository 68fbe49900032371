package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private final List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheItemsOnAnyNumberOfThreads() {
        List<Integer> expected = numbers.stream().map(n -> n * 3).toList();
        for (int threads = 1; threads <= 8; threads++) {
            assertEquals(expected, Parallel.map(threads, numbers, n -> n * 3), "threads: " + threads);
        }
    }

    @Test
    void oneThreadIsTheCallers() {
        Set<String> seen = new ConcurrentSkipListSet<>();
        Parallel.map(1, numbers, n -> seen.add(Thread.currentThread().getName()));
        assertEquals(Set.of(Thread.currentThread().getName()), seen);
    }

    @Test
    void otherThreadsAreNamedAndBounded() {
        Set<String> seen = new ConcurrentSkipListSet<>();
        Parallel.map(3, numbers, n -> seen.add(Thread.currentThread().getName()));
        seen.remove(Thread.currentThread().getName());
        assertTrue(Set.of("newsfold-1", "newsfold-2").containsAll(seen), seen.toString());
    }

    @Test
    void aFailureReachesTheCaller() {
        var failure = assertThrows(
                IllegalStateException.class,
                () -> Parallel.map(4, numbers, n -> {
                    if (n == 500) {
                        throw new IllegalStateException("item 500");
                    }
                    return n;
                }));
        assertEquals("item 500", failure.getMessage());
    }
}

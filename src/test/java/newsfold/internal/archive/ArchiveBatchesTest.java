package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Batches are committed, forgotten, remembered, and made by several threads. */
@ParameterizedClass
@EnumSource(ArchiveKind.class)
class ArchiveBatchesTest extends ArchiveFixture {
    @Test
    void rollbackForgetsEverythingSinceTheCommit() throws IOException {
        archive.put(Samples.entry("a", 1));
        archive.putGroup(Samples.group("g", "a"));
        archive.commit("1");
        archive.delete("a");
        archive.put(Samples.entry("b", 1));
        archive.putBlob("x", new byte[1]);
        archive.rollback();
        assertEquals(List.of("a:1"), find(1));
        assertEquals(Optional.of("g"), archive.groupOf("a"));
        assertTrue(archive.blob("x").isEmpty());
        assertEquals(1, archive.size());
    }

    @Test
    void batchesAreRememberedAndNotCommittedTwice() throws IOException {
        assertFalse(archive.isCommitted("1"));
        archive.put(Samples.entry("a"));
        archive.commit("1");
        assertTrue(archive.isCommitted("1"));
        archive.put(Samples.entry("b"));
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> archive.commit("1"));
        assertTrue(String.valueOf(error.getMessage()).contains("batch 1 is committed already"), error.getMessage());
        archive.commit("2");
        assertTrue(archive.isCommitted("1"));
        assertEquals(2, archive.size());
    }

    @Test
    void severalThreadsMayAddAndLookUpAtOnceWithTheSameResult() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            archive.put(Samples.entry("old" + i, i % 10, i));
        }
        archive.commit("1");
        List<Thread> threads = new ArrayList<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int t = 0; t < 4; t++) {
            int first = t;
            Thread thread = new Thread(
                    () -> {
                        try {
                            for (int i = first; i < 100; i += 4) {
                                archive.put(Samples.entry("new" + i, i % 10, 1000 + i));
                                archive.putGroup(Samples.group("g" + i, "new" + i, "old" + i));
                                assertEquals("new" + i + ":1", find(1000 + i).get(0));
                                assertTrue(find(i % 10).size() >= 10);
                                assertEquals(
                                        Samples.article("old" + i).text(),
                                        archive.article("old" + i).orElseThrow().text());
                            }
                        } catch (IOException | RuntimeException | Error e) {
                            failures.add(e);
                        }
                    },
                    "adder-" + t);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), List.copyOf(failures));
        try (Archive alone = Archive.inMemory()) {
            for (int i = 0; i < 100; i++) {
                alone.put(Samples.entry("old" + i, i % 10, i));
            }
            alone.commit("1");
            for (int i = 0; i < 100; i++) {
                alone.put(Samples.entry("new" + i, i % 10, 1000 + i));
                alone.putGroup(Samples.group("g" + i, "new" + i, "old" + i));
            }
            assertEquals(ArchiveState.of(alone), ArchiveState.of(archive));
            alone.commit("2");
            archive.commit("2");
            assertEquals(ArchiveState.of(alone), ArchiveState.of(archive));
        }
    }

    @Test
    void aClosedArchiveSaysSo() throws IOException {
        archive.close();
        archive.close();
        assertThrows(IllegalStateException.class, () -> archive.contains("a"));
        assertThrows(IllegalStateException.class, () -> archive.put(Samples.entry("a")));
    }
}

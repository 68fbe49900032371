package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process with SIGKILL and looks at what it leaves. */
class KilledWriterTest {
    /** Most time a child may write; a batch takes some 10 ms. */
    private static final int LONGEST_NANOS = 250_000_000;

    @TempDir
    Path directory = Path.of("");

    @Test
    void aKilledWriterLeavesExactlyTheCommittedBatches() throws IOException, InterruptedException {
        kill(4);
    }

    @Test
    @Tag("slow")
    void twoHundredKilledWritersLeaveExactlyTheCommittedBatches() throws IOException, InterruptedException {
        kill(200);
    }

    private void kill(int times) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(2026);
        int midBatch = 0;
        Path path = directory.resolve("archive");
        try (Archive undisturbed = Archive.inMemory()) {
            int done = 0;
            for (int round = 0; round < times; round++) {
                int acknowledged = runAndKill(path, done, random.nextInt(LONGEST_NANOS));
                String place = "round " + round + ", " + acknowledged + " batches acknowledged";
                ArchiveCheck check = ArchiveCheck.of(path);
                assertEquals(List.of(), check.problems(), place);
                midBatch += check.leftovers().isEmpty() ? 0 : 1;
                try (ArchiveIndex reader = ArchiveIndex.open(path)) {
                    int committed = Math.toIntExact(reader.info().batches());
                    // The child may die after a commit and before it says so.
                    assertTrue(committed >= acknowledged && committed <= acknowledged + 1, place + ", " + committed);
                    while (done < committed) {
                        HourlyJob.stage(undisturbed, done);
                        undisturbed.commit(HourlyJob.name(done++));
                        assertTrue(reader.isCommitted(HourlyJob.name(done - 1)), place);
                    }
                    assertEquals(ArchiveState.of(undisturbed), ArchiveState.of(reader), place);
                }
            }
            // The lost batch is run again and ends in the same state.
            try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
                HourlyJob.stage(archive, done);
                archive.commit(HourlyJob.name(done));
                HourlyJob.stage(undisturbed, done);
                undisturbed.commit(HourlyJob.name(done));
                assertEquals(ArchiveState.of(undisturbed), ArchiveState.of(archive));
            }
            assertTrue(times < 100 || midBatch > times / 20, midBatch + " of " + times + " kills hit a commit");
        }
    }

    /** Returns how many batches the child said it committed, counting those before it. */
    private static int runAndKill(Path path, int first, int nanos) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HourlyJob.class.getName(),
                        path.toString(),
                        Integer.toString(first))
                .redirectErrorStream(true)
                .start();
        int acknowledged = first;
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = child.inputReader()) {
            boolean killed = false;
            for (String line; (line = lines.readLine()) != null; ) {
                output.append(line).append('\n');
                if (line.equals("open")) {
                    Thread killer = new Thread(
                            () -> {
                                try {
                                    TimeUnit.NANOSECONDS.sleep(nanos);
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                // Process.destroyForcibly would also close the stream that is being read.
                                child.toHandle().destroyForcibly();
                            },
                            "killer");
                    killer.setDaemon(true);
                    killer.start();
                    killed = true;
                } else if (line.startsWith("committed ")) {
                    acknowledged = Integer.parseInt(line.substring("committed ".length())) + 1;
                }
            }
            assertTrue(killed, "the child never opened the archive: " + output);
        } finally {
            child.destroyForcibly();
        }
        // 128 + 9, SIGKILL: it did not end by itself.
        assertEquals(137, child.waitFor(), output.toString());
        return acknowledged;
    }
}

package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random changes, made to an archive on disk and to one in memory, leave both the same. */
class ArchiveTwinTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void theArchivesOnDiskAndInMemoryAgreeAfterEveryCommitAndInBetween() throws IOException {
        for (int trial = 0; trial < 2; trial++) {
            SplittableRandom random = new SplittableRandom(100 + trial);
            ArchiveSettings settings = ArchiveSettings.builder().keyLimit(12).build();
            Path path = directory.resolve("twin" + trial);
            Archive disk = Archive.open(path, settings);
            try (Archive memory = Archive.inMemory(settings)) {
                for (int batch = 0; batch < 40; batch++) {
                    int changes = random.nextInt(12);
                    for (int i = 0; i < changes; i++) {
                        change(random, disk, memory);
                    }
                    String place = "trial " + trial + ", batch " + batch;
                    if (batch % 4 == 0) {
                        assertEquals(ArchiveState.of(memory), ArchiveState.of(disk), place + " before the commit");
                    }
                    switch (random.nextInt(8)) {
                        case 0 -> {
                            disk.rollback();
                            memory.rollback();
                        }
                        case 1 -> {
                            // Whoever opens it again sees what memory sees after a rollback.
                            disk.close();
                            disk = Archive.open(path, settings);
                            memory.rollback();
                        }
                        default -> {
                            disk.commit(place);
                            memory.commit(place);
                        }
                    }
                    assertEquals(ArchiveState.of(memory), ArchiveState.of(disk), place);
                }
                assertEquals(List.of(), ArchiveCheck.of(path).problems(), "trial " + trial);
            } finally {
                disk.close();
            }
        }
    }

    private static void change(SplittableRandom random, Archive... archives) throws IOException {
        List<String> ids = archives[0].ids();
        int what = ids.size() < 4 ? 0 : random.nextInt(12);
        String one = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
        String other = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
        String name = "n" + random.nextInt(6);
        LocalDate day = Samples.DAY.plusDays(random.nextInt(400));
        long[] keys = random.longs(5, 0, 40).toArray();
        String fresh = "a" + random.nextInt(60);
        boolean rarely = random.nextInt(5) == 0;
        for (Archive archive : archives) {
            switch (what) {
                case 0, 1, 2, 3 -> {
                    archive.put(Samples.entry(fresh, day, keys));
                    archive.putGroup(Samples.group("g" + fresh, fresh));
                }
                case 4 -> archive.delete(one);
                case 5 -> {
                    if (!one.equals(other)) {
                        archive.putMatch(Samples.match(one, other));
                    }
                }
                case 6 -> {
                    if (!one.equals(other)) {
                        archive.putGroup(Samples.group(archive.groupOf(one).orElse(name), one, other));
                    }
                }
                case 7 -> archive.removeGroup(archive.groupOf(one).orElse(name));
                case 8 -> archive.putStory(Samples.story(name, day, day.plusDays(3), "g" + one, "g" + other));
                case 9 -> archive.removeStory(name);
                case 10 -> archive.putBlob(name, new byte[] {(byte) keys[0]});
                default -> {
                    if (rarely) {
                        archive.prune(Samples.DAY.plusDays(keys[0]));
                    }
                }
            }
        }
    }
}

package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCheckTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void aFlippedByteAnywhereIsFoundAndItsFileAndSegmentAreNamed() throws IOException {
        Path archive = archive();
        assertTrue(ArchiveCheck.of(archive).isSound());
        SplittableRandom random = new SplittableRandom(7);
        int flipped = 0;
        for (Path file : files(archive)) {
            byte[] sound = Files.readAllBytes(file);
            if (sound.length == 0) {
                continue;
            }
            for (int place :
                    new int[] {0, sound.length - 1, random.nextInt(sound.length), random.nextInt(sound.length)}) {
                byte[] damaged = sound.clone();
                damaged[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, damaged);
                ArchiveCheck check = ArchiveCheck.of(archive);
                String name = file.getFileName().toString();
                String where = name + " at byte " + place + ": " + check.problems();
                assertFalse(check.isSound(), where);
                assertTrue(
                        check.problems().stream().anyMatch(problem -> problem.contains(name)),
                        "names the file: " + where);
                String segment = name.startsWith("segments") ? "the commit" : name.substring(0, name.indexOf('.'));
                assertTrue(
                        check.problems().stream().anyMatch(problem -> problem.contains(segment)),
                        "names the segment: " + where);
                flipped++;
            }
            Files.write(file, sound);
        }
        assertTrue(flipped > 20, "flipped " + flipped);
        assertTrue(ArchiveCheck.of(archive).isSound());
    }

    @Test
    void aFileCutShortOrMissingIsFound() throws IOException {
        Path archive = archive();
        for (Path file : files(archive)) {
            byte[] sound = Files.readAllBytes(file);
            if (sound.length == 0) {
                continue;
            }
            Files.write(file, java.util.Arrays.copyOf(sound, sound.length / 2));
            assertFalse(ArchiveCheck.of(archive).isSound(), "cut " + file);
            Files.delete(file);
            if (!file.getFileName().toString().startsWith("segments")) {
                assertFalse(ArchiveCheck.of(archive).isSound(), "missing " + file);
            }
            Files.write(file, sound);
        }
    }

    @Test
    void leftoversOfAKilledJobAreNoDamageAndTheNextWriterRemovesThem() throws IOException {
        Path archive = archive();
        Files.write(archive.resolve("_zz.cfs"), new byte[100]);
        Files.write(archive.resolve("pending_segments_9"), new byte[10]);
        ArchiveCheck check = ArchiveCheck.of(archive);
        assertTrue(check.isSound(), check.toString());
        assertEquals(List.of("_zz.cfs", "pending_segments_9"), check.leftovers());
        Archive.open(archive, ArchiveSettings.defaults()).close();
        assertEquals(List.of(), ArchiveCheck.of(archive).leftovers());
    }

    @Test
    void aDirectoryWithoutArchiveIsRefused() {
        assertThrows(IOException.class, () -> ArchiveCheck.of(directory));
        assertThrows(IOException.class, () -> ArchiveCheck.of(directory.resolve("missing")));
    }

    private Path archive() throws IOException {
        Path path = directory.resolve("archive");
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            for (int batch = 0; batch < 3; batch++) {
                for (int i = 0; i < 20; i++) {
                    String id = "a" + batch + "-" + i;
                    archive.put(Samples.entry(id, Samples.DAY.plusDays(batch * 100L), i, batch));
                    archive.putGroup(Samples.group("g" + id, id));
                }
                archive.putMatch(Samples.match("a0-1", "a0-2"));
                archive.commit("batch " + batch);
            }
            // So that a segment has a file of deletions.
            archive.delete("a1-3");
            archive.commit("deletion");
        }
        return path;
    }

    private static List<Path> files(Path archive) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            return files.sorted().toList();
        }
    }
}

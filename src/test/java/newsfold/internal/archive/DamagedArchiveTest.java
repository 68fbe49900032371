package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file of an archive: it is found, named, nothing is lost by it, and no answer is wrong. */
class DamagedArchiveTest {
    @TempDir
    Path directory = Path.of("");

    private Path path = Path.of("");
    private String state = "";
    private final Map<String, byte[]> sound = new TreeMap<>();

    @BeforeEach
    void writeSmallArchive() throws IOException {
        writeArchive(3);
    }

    private void writeArchive(int batches) throws IOException {
        path = directory.resolve("archive-" + batches);
        sound.clear();
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            for (int batch = 0; batch < batches; batch++) {
                HourlyJob.stage(archive, batch);
                archive.commit(HourlyJob.name(batch));
            }
            archive.delete(archive.ids().get(2));
            archive.commit("deletion");
        }
        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
            state = ArchiveState.of(reader);
        }
        Files.delete(path.resolve("write.lock"));
        sound.putAll(files());
    }

    @Test
    void eachMissingFileIsNamedAndNothingElseIsTouched() throws IOException {
        for (String name : sound.keySet()) {
            Files.delete(path.resolve(name));
            assertRefused(name, "without " + name);
            restore(name);
        }
    }

    @Test
    void sampledFlippedBitsAreFoundBeforeAnythingIsReadOrWritten() throws IOException {
        flipBits(211);
    }

    @Test
    @Tag("slow")
    void aFlippedBitOfAnyByteIsFoundBeforeAnythingIsReadOrWritten() throws IOException {
        writeArchive(1);
        flipBits(1);
    }

    private void flipBits(int step) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (Map.Entry<String, byte[]> file : sound.entrySet()) {
            for (int place = random.nextInt(step); place < file.getValue().length; place += step) {
                byte[] damaged = file.getValue().clone();
                damaged[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(path.resolve(file.getKey()), damaged);
                assertRefused(file.getKey(), file.getKey() + " flipped at byte " + place);
                restore(file.getKey());
            }
        }
    }

    @Test
    void filesCutShortAnywhereAreFoundBeforeAnythingIsReadOrWritten() throws IOException {
        cutShort(701);
    }

    @Test
    @Tag("slow")
    void filesCutShortAtAnyByteAreFoundBeforeAnythingIsReadOrWritten() throws IOException {
        writeArchive(1);
        cutShort(1);
    }

    private void cutShort(int step) throws IOException {
        for (Map.Entry<String, byte[]> file : sound.entrySet()) {
            for (int length = 0; length < file.getValue().length; length += step) {
                Files.write(path.resolve(file.getKey()), Arrays.copyOf(file.getValue(), length));
                assertRefused(file.getKey(), file.getKey() + " cut to " + length + " bytes");
                restore(file.getKey());
            }
        }
    }

    @Test
    void filesThatLackAByteAreFoundBeforeAnythingIsReadOrWritten() throws IOException {
        leaveOut(701);
    }

    @Test
    @Tag("slow")
    void filesThatLackAnyOneByteAreFoundBeforeAnythingIsReadOrWritten() throws IOException {
        writeArchive(1);
        leaveOut(1);
    }

    private void leaveOut(int step) throws IOException {
        for (Map.Entry<String, byte[]> file : sound.entrySet()) {
            byte[] whole = file.getValue();
            for (int place = 0; place < whole.length; place += step) {
                Files.write(path.resolve(file.getKey()), without(whole, place));
                assertRefused(file.getKey(), file.getKey() + " without byte " + place);
                restore(file.getKey());
            }
        }
    }

    @Test
    void aFileOfAnotherArchiveIsFoundBeforeAnythingIsReadOrWritten() throws IOException {
        Path other = directory.resolve("other");
        try (Archive archive = Archive.open(other, ArchiveSettings.defaults())) {
            for (int batch = 10; batch < 13; batch++) {
                HourlyJob.stage(archive, batch);
                archive.commit(HourlyJob.name(batch));
            }
            archive.delete(archive.ids().get(2));
            archive.commit("deletion");
        }
        int replaced = 0;
        for (String name : sound.keySet()) {
            if (Files.exists(other.resolve(name))) {
                Files.copy(other.resolve(name), path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                if (name.startsWith("segments_")) {
                    // A foreign commit is sound in itself: what is named is a file that it does not fit.
                    String message = String.valueOf(
                            assertThrows(IOException.class, () -> read(name)).getMessage());
                    assertTrue(message.contains("_0.") && message.contains("copy"), message);
                    assertThrows(IOException.class, () -> write(name));
                    assertFalse(ArchiveCheck.of(path).isSound());
                } else {
                    assertRefused(name, name + " of another archive");
                }
                restore(name);
                replaced++;
            }
        }
        assertTrue(replaced > 2, sound.keySet() + " replaced " + replaced);
    }

    /** As in files that are too large to be read whole when an archive is opened. */
    @Test
    void damageThatIsMetWhileReadingEndsInNothingButAnIoException() throws IOException {
        readDamaged(127);
    }

    @Test
    @Tag("slow")
    void damageOfAnyByteThatIsMetWhileReadingEndsInNothingButAnIoException() throws IOException {
        writeArchive(1);
        readDamaged(1);
    }

    private void readDamaged(int step) throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        for (Map.Entry<String, byte[]> file : sound.entrySet()) {
            byte[] whole = file.getValue();
            for (int place = random.nextInt(step); place < whole.length; place += step) {
                byte[] flipped = whole.clone();
                flipped[place] ^= (byte) (1 << random.nextInt(8));
                readDamaged(file.getKey(), flipped, "flipped at byte " + place);
                readDamaged(file.getKey(), Arrays.copyOf(whole, place), "cut to " + place + " bytes");
                readDamaged(file.getKey(), without(whole, place), "without byte " + place);
            }
        }
    }

    private void readDamaged(String name, byte[] damaged, String what) throws IOException {
        Files.write(path.resolve(name), damaged);
        try (ArchiveIndex reader = BatchedArchive.reader(LuceneStore.read(path, 0))) {
            assertFalse(ArchiveState.of(reader).isEmpty());
        } catch (IOException | UncheckedIOException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(
                    message.contains("verify") || (name.startsWith("segments_") && message.contains("segments_N")),
                    name + " " + what + ": " + e);
        } catch (NoSuchElementException e) {
            // Of the helper that asks for everything that is listed.
            assertEquals(ArchiveState.class.getName(), caller(e).getClassName(), e.toString());
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name + " " + what, e);
        }
        restore(name);
    }

    private static byte[] without(byte[] whole, int place) {
        byte[] damaged = Arrays.copyOf(whole, whole.length - 1);
        System.arraycopy(whole, place + 1, damaged, place, damaged.length - place);
        return damaged;
    }

    private static StackTraceElement caller(NoSuchElementException thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("newsfold."))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(String name, String what) throws IOException {
        Path damaged = path.resolve(name);
        byte[] before = Files.exists(damaged) ? Files.readAllBytes(damaged) : new byte[0];
        assertNames(name, what, assertThrows(IOException.class, () -> read(what), what));
        assertNames(name, what, assertThrows(IOException.class, () -> write(what), what));
        Map<String, byte[]> after = files();
        after.keySet().removeAll(List.of("write.lock", "writer.owner"));
        Map<String, byte[]> others = new TreeMap<>(sound);
        assertTrue(Arrays.equals(before, after.getOrDefault(name, new byte[0])), what + " and was changed");
        others.remove(name);
        after.remove(name);
        assertEquals(others.keySet(), after.keySet(), what);
        others.forEach((file, bytes) -> assertTrue(Arrays.equals(bytes, after.get(file)), what + " changed " + file));
        try {
            ArchiveCheck check = ArchiveCheck.of(path);
            assertFalse(check.isSound(), what);
            assertTrue(check.problems().stream().anyMatch(problem -> problem.contains(name)), what + ": " + check);
        } catch (IOException e) {
            // Only the commit can be missed so much that there is nothing to check.
            assertNames(name, what, e);
            assertTrue(name.startsWith("segments_"), what);
        }
    }

    private static void assertNames(String name, String what, IOException error) {
        String message = String.valueOf(error.getMessage());
        assertTrue(
                message.contains(name) || (name.startsWith("segments_") && message.contains("segments_N")),
                what + ": " + message);
        assertTrue(message.contains("copy"), what + " says what to do: " + message);
    }

    private void read(String what) throws IOException {
        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
            assertEquals(state, ArchiveState.of(reader), what);
        } catch (RuntimeException | Error e) {
            fail(what, e);
        }
    }

    private void write(String what) throws IOException {
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            HourlyJob.stage(archive, 3);
            archive.commit(HourlyJob.name(3));
        } catch (RuntimeException | Error e) {
            fail(what, e);
        }
    }

    private void restore(String name) throws IOException {
        Files.write(path.resolve(name), sound.getOrDefault(name, new byte[0]));
        Files.deleteIfExists(path.resolve("write.lock"));
        Files.deleteIfExists(path.resolve("writer.owner"));
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(path)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}

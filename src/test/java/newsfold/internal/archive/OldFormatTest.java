package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives written by every format so far, which must stay readable. When the format changes, write a new one with
 * {@link FormatFixture} and keep the old ones: never write one of them again.
 */
class OldFormatTest {
    private static final Path FIXTURES = Path.of("src/test/resources/archive");
    static final ArchiveSettings SETTINGS =
            ArchiveSettings.builder().identity("keys of the fixture").build();

    @TempDir
    Path directory = Path.of("");

    @Test
    void anArchiveOfFormat1IsReadCheckedAndContinued() throws IOException {
        assertStillWorks("format-1");
    }

    @Test
    void anArchiveOfFormat2IsReadCheckedAndContinued() throws IOException {
        assertStillWorks("format-2");
    }

    @Test
    void anArchiveOfFormat3IsReadCheckedAndContinued() throws IOException {
        assertStillWorks("format-3");
    }

    @Test
    void anArchiveOfFormat4IsReadCheckedAndContinued() throws IOException {
        assertStillWorks("format-4");
    }

    @Test
    void anArchiveOfLucene10IsReadByItAndRefusedByLucene9() throws IOException {
        if (Version.LATEST.major >= 10) {
            assertStillWorks("format-3-lucene-10");
            return;
        }
        Path path = copy("format-3-lucene-10");
        for (Executable opening : List.<Executable>of(
                () -> Archive.open(path, SETTINGS), () -> ArchiveIndex.open(path), () -> ArchiveCheck.of(path))) {
            String message = String.valueOf(
                    assertThrows(ArchiveFormatException.class, opening).getMessage());
            assertTrue(message.contains("Lucene " + Version.LATEST) && message.contains("newer version"), message);
        }
    }

    private Path copy(String name) throws IOException {
        Path path = directory.resolve(name);
        Files.createDirectories(path);
        try (Stream<Path> files = Files.list(FIXTURES.resolve(name).resolve("files"))) {
            for (Path file : files.toList()) {
                Files.copy(file, path.resolve(file.getFileName().toString()));
            }
        }
        return path;
    }

    private void assertStillWorks(String name) throws IOException {
        Path path = copy(name);
        String state = Files.readString(FIXTURES.resolve(name).resolve("state.txt"));
        ArchiveCheck check = ArchiveCheck.of(path);
        assertEquals(List.of(), check.problems());
        assertTrue(check.articles() > 20, check.toString());
        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
            assertEquals(state, ArchiveState.of(reader));
        }
        try (Archive archive = Archive.open(path, SETTINGS)) {
            assertEquals(state, ArchiveState.of(archive));
            HourlyJob.stage(archive, 3);
            archive.commit(HourlyJob.name(3));
            assertEquals(4, archive.info().batches());
            assertEquals(ArchiveFormat.VERSION, archive.info().format());
        }
        assertEquals(List.of(), ArchiveCheck.of(path).problems());
    }
}

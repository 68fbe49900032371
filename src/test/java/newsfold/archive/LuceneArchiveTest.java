package newsfold.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneArchiveTest extends ArchiveContract {
    @TempDir
    Path directory = Path.of("");

    private int opened;

    @Override
    Archive open(ArchiveSettings settings) throws IOException {
        return Archive.open(directory.resolve("archive" + opened++), settings);
    }

    @Test
    void whatWasCommittedIsThereAfterReopeningAndTheRestIsNot() throws IOException {
        Path path = directory.resolve("own");
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            archive.put(Samples.entry("a", 1, 2));
            archive.putGroup(Samples.group("g", "a"));
            archive.commit("1");
            archive.put(Samples.entry("b", 1));
        }
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            assertEquals(List.of("a"), archive.ids());
            assertTrue(archive.isCommitted("1"));
            assertEquals("g", archive.groupOf("a").orElseThrow());
        }
    }

    @Test
    void readersSeeTheLastCommitWhileABatchIsWritten() throws IOException {
        Path path = directory.resolve("own");
        assertThrows(IOException.class, () -> ArchiveReader.open(path));
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            archive.put(Samples.entry("a", 1));
            archive.commit("1");
            archive.put(Samples.entry("b", 1));
            try (ArchiveReader reader = ArchiveReader.open(path)) {
                assertEquals(List.of("a"), reader.ids());
                archive.commit("2");
                assertEquals(List.of("a"), reader.ids());
                assertFalse(reader.isCommitted("2"));
            }
            try (ArchiveReader reader = ArchiveReader.open(path)) {
                assertEquals(List.of("a", "b"), reader.ids());
            }
        }
    }

    @Test
    void aSecondWriterIsRefused() throws IOException {
        Path path = directory.resolve("own");
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            assertThrows(ArchiveLockedException.class, () -> Archive.open(path, ArchiveSettings.defaults()));
            archive.put(Samples.entry("a", 1));
            archive.commit("1");
        }
    }

    @Test
    void otherSettingsAreRefusedWithBothValues() throws IOException {
        Path path = directory.resolve("own");
        Archive.open(path, ArchiveSettings.builder().identity("sketch 1").build())
                .close();
        ArchiveFormatException error = assertThrows(
                ArchiveFormatException.class,
                () -> Archive.open(
                        path, ArchiveSettings.builder().identity("sketch 2").build()));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("\"sketch 1\"") && message.contains("\"sketch 2\""), message);
        try (ArchiveReader reader = ArchiveReader.open(path)) {
            assertEquals("sketch 1", reader.settings().identity());
        }
    }
}

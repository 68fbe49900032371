package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What an archive on disk promises beyond one in memory. */
class LuceneArchiveTest {
    @TempDir
    Path directory = Path.of("");

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
        assertThrows(IOException.class, () -> ArchiveIndex.open(path));
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            archive.put(Samples.entry("a", 1));
            archive.commit("1");
            archive.put(Samples.entry("b", 1));
            try (ArchiveIndex reader = ArchiveIndex.open(path)) {
                assertEquals(List.of("a"), reader.ids());
                archive.commit("2");
                assertEquals(List.of("a"), reader.ids());
                assertFalse(reader.isCommitted("2"));
            }
            try (ArchiveIndex reader = ArchiveIndex.open(path)) {
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
    void theMessageToASecondWriterNamesTheFirst() throws IOException {
        Path path = directory.resolve("own");
        String self = "process " + ProcessHandle.current().pid() + "@";
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            assertEquals(0, archive.size());
            ArchiveLockedException error =
                    assertThrows(ArchiveLockedException.class, () -> Archive.open(path, ArchiveSettings.defaults()));
            assertTrue(String.valueOf(error.getMessage()).contains(self), error.getMessage());
        }
        Archive.open(path, ArchiveSettings.defaults()).close();
    }

    @Test
    void anArchiveOfAnotherFormatIsRefusedWithBothVersions() throws IOException {
        Path path = directory.resolve("own");
        try (Directory files = new MMapDirectory(path);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of(ArchiveFormat.FORMAT_ENTRY, "99").entrySet());
            writer.commit();
        }
        for (Executable opening : List.<Executable>of(
                () -> Archive.open(path, ArchiveSettings.defaults()), () -> ArchiveIndex.open(path))) {
            ArchiveFormatException error = assertThrows(ArchiveFormatException.class, opening);
            String message = String.valueOf(error.getMessage());
            assertTrue(message.contains("format 99") && message.contains("format " + ArchiveFormat.VERSION), message);
        }
    }

    @Test
    void aLargeBlobThatIsReplacedWithEveryBatchTakesItsRoomAndASegmentOnce() throws IOException {
        byte[] state = new byte[3 << 20];
        SplittableRandom random = new SplittableRandom(5);
        Path path = directory.resolve("blob");
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults());
                Archive plain = Archive.open(directory.resolve("plain"), ArchiveSettings.defaults())) {
            for (int batch = 0; batch < 24; batch++) {
                random.nextBytes(state);
                archive.put(Samples.entry("a" + batch, batch));
                archive.putBlob("state", state);
                archive.commit("b" + batch);
                plain.put(Samples.entry("a" + batch, batch));
                plain.commit("b" + batch);
                assertTrue(sizeOf(path) < 1.2 * state.length, batch + ": " + sizeOf(path));
                assertTrue(
                        archive.info().segments().size()
                                <= plain.info().segments().size() + 1,
                        batch + ": " + archive.info().segments());
            }
            assertArrayEquals(state, archive.blob("state").orElseThrow());
        }
    }

    private static long sizeOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void aQuarterThatIsOverBecomesOneSegmentAndStaysSoWithFewLateArticles() throws IOException {
        Path path = directory.resolve("quarters");
        LocalDate first = LocalDate.of(2025, 1, 5);
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            for (int batch = 0; batch < 8; batch++) {
                putDay(archive, batch, first.plusDays(batch), 40);
            }
            assertTrue(segmentsOf(archive, first) > 1, "more than one while the quarter lasts");
            for (int batch = 8; batch < 11; batch++) {
                putDay(archive, batch, first.plusMonths(3).plusDays(batch), 40);
            }
            assertEquals(1, segmentsOf(archive, first));
            String united = nameOf(archive, first);
            putDay(archive, 11, first.plusDays(9), 10);
            assertEquals(united, nameOf(archive, first), "the large segment is not copied for a few late articles");
            assertEquals(11 * 40 + 10, archive.size());
            assertEquals(11 * 40 + 10, archive.ids().size());
        }
        assertEquals(List.of(), ArchiveCheck.of(path).problems());
    }

    private static void putDay(Archive archive, int batch, LocalDate day, int articles) throws IOException {
        for (int i = 0; i < articles; i++) {
            archive.put(Samples.entry("a" + batch + "-" + i, day, batch, i));
        }
        archive.commit("batch " + batch);
    }

    private static long segmentsOf(Archive archive, LocalDate day) throws IOException {
        return archive.info().segments().stream()
                .filter(segment -> segment.first().isPresent())
                .filter(segment -> segment.first().get().isBefore(day.plusMonths(2)))
                .count();
    }

    /** Returns the name of the largest segment of the quarter of a day. */
    private static String nameOf(Archive archive, LocalDate day) throws IOException {
        return archive.info().segments().stream()
                .filter(segment -> segment.first().isPresent())
                .filter(segment -> segment.first().get().isBefore(day.plusMonths(2)))
                .max(Comparator.comparingLong(ArchiveInfo.Segment::documents))
                .orElseThrow()
                .name();
    }

    @Test
    void anIndexThatIsNoArchiveIsRefused() throws IOException {
        Path path = directory.resolve("own");
        try (Directory files = new MMapDirectory(path);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        assertThrows(ArchiveFormatException.class, () -> Archive.open(path, ArchiveSettings.defaults()));
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
        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
            assertEquals("sketch 1", reader.settings().identity());
        }
    }

    /** These pairs were found by search: the 40-bit numbers of their names are the same. */
    @Test
    void namesThatShareANumberAreToldApart() throws IOException {
        assertEquals(KeyHashing.name(0, "article 284218"), KeyHashing.name(0, "article 697654"));
        assertEquals(KeyHashing.name(0, "article 1433362"), KeyHashing.name(65, "article 298141"));
        assertEquals(KeyHashing.name(0, "article 1077967"), KeyHashing.name(4, "blob 252810"));
        try (Archive archive = Archive.open(directory.resolve("own"), ArchiveSettings.defaults())) {
            archive.put(Samples.entry("article 284218", 1));
            archive.put(Samples.entry("article 1433362", 1));
            archive.put(Samples.entry("article 1077967", 1));
            archive.commit("1");
            assertFalse(archive.contains("article 697654"));
            assertTrue(archive.groupOf("article 298141").isEmpty());
            assertTrue(archive.blob("blob 252810").isEmpty());
            archive.put(Samples.entry("article 697654", 2));
            archive.put(Samples.entry("article 298141", 2));
            archive.putGroup(Samples.group("g", "article 298141", "article 284218"));
            archive.putBlob("blob 252810", new byte[] {1});
            archive.commit("2");
            assertEquals(5, archive.size());
            for (String id : archive.ids()) {
                assertEquals(id, archive.article(id).orElseThrow().id());
            }
            assertEquals("g", archive.groupOf("article 298141").orElseThrow());
            assertTrue(archive.groupOf("article 1433362").isEmpty());
            assertEquals(1, archive.blob("blob 252810").orElseThrow().length);
            archive.delete("article 697654");
            archive.commit("3");
            assertTrue(archive.contains("article 284218"));
            assertFalse(archive.contains("article 697654"));
        }
    }
}

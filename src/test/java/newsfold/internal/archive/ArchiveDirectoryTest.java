package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which directories an archive is made in, and what its files are to Lucene. */
class ArchiveDirectoryTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void aDirectoryWithAnyFileButNoArchiveIsRefusedAndLeftAlone() throws IOException {
        for (String name : List.of("_0.cfs", "notes.txt", "_2.si", "segments.gen")) {
            Path path = Files.createDirectory(directory.resolve("with " + name));
            Files.writeString(path.resolve(name), "something");
            IOException error = assertThrows(IOException.class, () -> Archive.open(path, ArchiveSettings.defaults()));
            String message = String.valueOf(error.getMessage());
            assertTrue(message.contains(name) && message.contains("segments_N"), message);
            assertTrue(message.contains("empty directory"), message);
            assertEquals(Set.of(name), names(path));
            assertThrows(IOException.class, () -> ArchiveIndex.open(path));
            assertThrows(IOException.class, () -> ArchiveCheck.of(path));
            assertEquals(Set.of(name), names(path));
        }
    }

    @Test
    void aWriterThatWasKilledBeforeItsFirstCommitIsNoObstacle() throws IOException {
        Path path = Files.createDirectory(directory.resolve("killed"));
        Files.createFile(path.resolve("write.lock"));
        Files.writeString(path.resolve("writer.owner"), "process 1");
        Files.writeString(path.resolve("pending_segments_1"), "half a commit");
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            archive.put(Samples.entry("a", 1));
            archive.commit("1");
        }
        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
            assertEquals(List.of("a"), reader.ids());
        }
        assertFalse(names(path).contains("pending_segments_1"));
    }

    @Test
    void aReaderTellsItsSizesAfterAWriterMergedItsFiles() throws IOException {
        Path path = directory.resolve("merged");
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            archive.put(Samples.entry("first", 1));
            archive.commit("first");
            Set<String> files = new TreeSet<>(names(path));
            files.removeIf(name -> !name.endsWith(".si"));
            try (ArchiveIndex reader = ArchiveIndex.open(path)) {
                for (int batch = 0; batch < 40 && names(path).containsAll(files); batch++) {
                    archive.put(Samples.entry("a" + batch, batch));
                    archive.commit("batch " + batch);
                }
                assertFalse(names(path).containsAll(files), "no merge");
                assertEquals(files.size(), reader.info().segments().size());
                assertTrue(reader.info().bytes() > 0);
            }
        }
    }

    @Test
    void readersOpenAtAnyMomentOfAWriter() throws IOException, InterruptedException {
        Path path = directory.resolve("busy");
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            Thread reading = new Thread(() -> {
                try {
                    while (!done.get()) {
                        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
                            assertEquals(reader.info().batches(), reader.size());
                        }
                        ArchiveCheck check = ArchiveCheck.of(path);
                        assertEquals(List.of(), check.problems());
                    }
                } catch (IOException | AssertionError e) {
                    failure.set(e);
                }
            });
            reading.start();
            for (int batch = 0; batch < 80 && failure.get() == null; batch++) {
                archive.put(Samples.entry("a" + batch, batch));
                archive.commit("batch " + batch);
            }
            done.set(true);
            reading.join();
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    @Test
    void luceneKnowsNoCodecOfNewsfoldAndOpensTheFilesAsItsOwn() throws IOException {
        Path path = directory.resolve("archive");
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            archive.put(Samples.entry("a", 1));
            archive.commit("1");
        }
        assertTrue(Codec.availableCodecs().stream().noneMatch(name -> name.contains("Newsfold")));
        try (Directory files = new MMapDirectory(path);
                DirectoryReader reader = DirectoryReader.open(files)) {
            assertEquals(
                    Codec.getDefault().getName(),
                    SegmentInfos.readLatestCommit(files).info(0).info.getCodec().getName());
            assertTrue(reader.numDocs() > 0);
            assertTrue(names(path).containsAll(reader.getIndexCommit().getFileNames()));
        }
    }

    @Test
    void aCodecThatTheHostHasMadeTheDefaultIsNotUsed() throws IOException {
        Codec before = Codec.getDefault();
        Path path = directory.resolve("archive");
        Codec.setDefault(new FilterCodec("HostCodec", before) {});
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            archive.put(Samples.entry("a", 1));
            archive.commit("1");
        } finally {
            Codec.setDefault(before);
        }
        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
            assertEquals(List.of("a"), reader.ids());
        }
    }

    private static Set<String> names(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }
}

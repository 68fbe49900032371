package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir
    Path path = Path.of("");

    /** A directory on a disk with so many bytes left. */
    private static final class SmallDisk extends FilterDirectory {
        private final AtomicLong left;

        SmallDisk(Directory in, long bytes) {
            super(in);
            this.left = new AtomicLong(bytes);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return new FilterIndexOutput("small " + name, name, super.createOutput(name, context)) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    super.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] b, int offset, int length) throws IOException {
                    take(length);
                    super.writeBytes(b, offset, length);
                }
            };
        }

        private void take(long bytes) throws IOException {
            if (left.addAndGet(-bytes) < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void aFullDiskIsReportedAndLeavesTheArchiveAsItWas() throws IOException {
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            HourlyJob.stage(archive, 0);
            archive.commit(HourlyJob.name(0));
        }
        String before = state();
        int failures = 0;
        for (long room = 0; ; room = room * 5 / 4 + 40) {
            try (Archive archive = BatchedArchive.open(
                    new SmallDisk(FSDirectory.open(path), room), path, ArchiveSettings.defaults())) {
                HourlyJob.stage(archive, 1);
                if (fails(archive, room)) {
                    failures++;
                } else {
                    break;
                }
            }
            assertEquals(before, state(), "with room for " + room + " bytes");
            assertEquals(List.of(), ArchiveCheck.of(path).problems(), "with room for " + room + " bytes");
        }
        assertEquals(List.of(), ArchiveCheck.of(path).leftovers());
        assertTrue(failures > 10, failures + " rooms were too small");
        try (Archive undisturbed = Archive.inMemory()) {
            for (int batch = 0; batch < 2; batch++) {
                HourlyJob.stage(undisturbed, batch);
                undisturbed.commit(HourlyJob.name(batch));
            }
            assertEquals(ArchiveState.of(undisturbed), state());
        }
    }

    @Test
    void anInterruptedCommitIsReportedAndCanBeRepeated() throws IOException {
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            HourlyJob.stage(archive, 0);
            archive.commit(HourlyJob.name(0));
        }
        String before = state();
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            HourlyJob.stage(archive, 1);
            Thread.currentThread().interrupt();
            IOException error = assertThrows(IOException.class, () -> archive.commit(HourlyJob.name(1)));
            assertTrue(Thread.interrupted(), "the interrupt is still to be seen");
            assertTrue(String.valueOf(error.getMessage()).contains("keeps its last commit"), error.toString());
        }
        assertEquals(before, state());
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            HourlyJob.stage(archive, 1);
            archive.commit(HourlyJob.name(1));
        }
        assertEquals(List.of(), ArchiveCheck.of(path).problems());
    }

    @Test
    void anArchiveThatMayNotBeWrittenIsNotCalledDamaged() throws IOException {
        try (Archive archive = Archive.open(path, ArchiveSettings.defaults())) {
            HourlyJob.stage(archive, 0);
            archive.commit(HourlyJob.name(0));
        }
        Directory readOnly = new FilterDirectory(FSDirectory.open(path)) {
            @Override
            public Lock obtainLock(String name) throws IOException {
                throw new FileSystemException(name, null, "Read-only file system");
            }
        };
        String message = String.valueOf(
                assertThrows(IOException.class, () -> BatchedArchive.open(readOnly, path, ArchiveSettings.defaults()))
                        .getMessage());
        assertTrue(message.contains("Read-only file system") && message.contains("sound"), message);
    }

    private static boolean fails(Archive archive, long room) throws IOException {
        try {
            archive.commit(HourlyJob.name(1));
            return false;
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.contains("No space left on device"), room + ": " + message);
            assertTrue(message.contains("batch 1") && message.contains("keeps its last commit"), message);
            assertThrows(IllegalStateException.class, () -> archive.contains("a1"));
            return true;
        }
    }

    private String state() throws IOException {
        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
            return ArchiveState.of(reader);
        }
    }
}

package newsfold.internal.archive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** A file beside the index that says who writes, for the message to whoever comes second. Lucene's lock does the locking. */
final class WriterLock {
    /** Lucene leaves files alone whose names do not look like its own. */
    static final String FILE = "writer.owner";

    private WriterLock() {}

    /** Tells others that this process writes. To be called by the holder of the lock. */
    static void claim(Path directory) throws IOException {
        Files.writeString(directory.resolve(FILE), self());
    }

    static void release(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    static ArchiveLockedException refused(Path directory, IOException cause) {
        return new ArchiveLockedException(
                String.format(
                        Locale.ROOT,
                        "%s is being written by %s; wait until it is done, or open the archive for reading",
                        directory,
                        owner(directory)),
                cause);
    }

    private static String owner(Path directory) {
        try {
            String owner = Files.readString(directory.resolve(FILE), StandardCharsets.UTF_8);
            return owner.isBlank() ? "a process that gave no name" : owner.strip();
        } catch (IOException e) {
            // The owner holds the lock for a moment before it says who it is, and a file may be unreadable to us.
            return "a process that gave no name";
        }
    }

    /** Returns process, host, user and start of the process; nothing that is not public on the host anyway. */
    private static String self() {
        String started = ProcessHandle.current()
                .info()
                .startInstant()
                .map(Instant::toString)
                .orElse("an unknown time");
        return String.format(
                Locale.ROOT,
                "process %s of user %s, running since %s%n",
                ManagementFactory.getRuntimeMXBean().getName(),
                System.getProperty("user.name"),
                started);
    }
}

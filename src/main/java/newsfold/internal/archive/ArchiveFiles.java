package newsfold.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Opens the directory of an archive without a line on standard error.
 *
 * <p>Lucene maps files by native calls, of which a JVM from 22 on warns unless its host has enabled them for Lucene. There
 * files are mapped by means of the JDK alone, which releases a mapping when it is collected and not when it is closed.
 */
final class ArchiveFiles {
    private static final int FIRST_WITH_WARNINGS = 22;

    /** An archive has some ten files so small a segment, and some thirty segments: a few megabytes of heap at most. */
    private static final int MAX_SMALL_BYTES = 16 << 10;

    /** Their classes log what they found in the JVM, once, when they are loaded. */
    private static final List<String> TALKATIVE = List.of(
            "org.apache.lucene.store.MemorySegmentIndexInputProvider",
            "org.apache.lucene.internal.vectorization.VectorizationProvider",
            "org.apache.lucene.internal.vectorization.PanamaVectorizationProvider");

    private ArchiveFiles() {}

    static Directory open(Path path) throws IOException {
        boolean enabled = isNativeAccessEnabled();
        List<Logger> muted = new ArrayList<>();
        for (String name : TALKATIVE) {
            Logger logger = Logger.getLogger(name);
            // What the host has set stays.
            if (logger.getLevel() == null) {
                logger.setLevel(Level.OFF);
                muted.add(logger);
            }
        }
        try {
            Class.forName("org.apache.lucene.util.VectorUtil");
            return new SmallInMemory(enabled ? new MMapDirectory(path) : new Mapped(path), path);
        } catch (ClassNotFoundException e) {
            throw new IOException("lucene-core lacks " + e.getMessage(), e);
        } finally {
            muted.forEach(logger -> logger.setLevel(null));
        }
    }

    private static boolean isNativeAccessEnabled() {
        if (Runtime.version().feature() < FIRST_WITH_WARNINGS) {
            return true;
        }
        try {
            Module lucene = MMapDirectory.class.getModule();
            return Boolean.TRUE.equals(
                    Module.class.getMethod("isNativeAccessEnabled").invoke(lucene));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every JVM from 22 on tells whether native access is enabled", e);
        }
    }

    /** Reads small files whole when they are opened: to map one and to give the map back takes many times as long. */
    private static final class SmallInMemory extends FilterDirectory {
        private final Path path;

        SmallInMemory(Directory others, Path path) {
            super(others);
            this.path = path;
        }

        @Override
        public IndexInput openInput(String name, IOContext context) throws IOException {
            ensureOpen();
            if (fileLength(name) > MAX_SMALL_BYTES) {
                return in.openInput(name, context);
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path.resolve(name)));
            return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(bytes)), name);
        }
    }

    /** Reads through maps of the JDK. */
    private static final class Mapped extends FilterDirectory {
        private static final int MAP_BITS = 30;

        private final Path path;

        Mapped(Path path) throws IOException {
            super(new NIOFSDirectory(path));
            this.path = path;
        }

        @Override
        public IndexInput openInput(String name, IOContext context) throws IOException {
            ensureOpen();
            try (FileChannel file = FileChannel.open(path.resolve(name), StandardOpenOption.READ)) {
                long size = file.size();
                List<ByteBuffer> maps = new ArrayList<>();
                for (long from = 0; from < size || maps.isEmpty(); from += 1L << MAP_BITS) {
                    maps.add(file.map(FileChannel.MapMode.READ_ONLY, from, Math.min(size - from, 1L << MAP_BITS)));
                }
                return new ByteBuffersIndexInput(new ByteBuffersDataInput(maps), name);
            }
        }
    }
}

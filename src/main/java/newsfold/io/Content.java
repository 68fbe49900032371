package newsfold.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bytes of a file as they are stored, on disk or in a zip file. */
interface Content {
    /** Opens them for reading once. */
    InputStream open() throws IOException;

    /** Opens them for reading from any place. */
    default SeekableByteChannel channel() throws IOException {
        return new ReopenedChannel(this::open);
    }

    /** Returns how many bytes on disk are read by reading this; 0 in a zip file, which counts as a whole. */
    default long bytesOnDisk() throws IOException {
        return 0;
    }

    /** A file on disk. */
    record OnDisk(Path path) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return Files.newByteChannel(path);
        }

        @Override
        public long bytesOnDisk() throws IOException {
            return Files.size(path);
        }
    }

    /** A file in a zip file. */
    record Zipped(ZipFile zip, ZipEntry entry) implements Content {
        @Override
        public InputStream open() throws IOException {
            return zip.getInputStream(entry);
        }
    }

    /** A stream that was opened by somebody else. */
    record Opened(InputStream open) implements Content {}
}

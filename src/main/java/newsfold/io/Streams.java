package newsfold.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens files, compressed or not, and words what can go wrong with them. */
final class Streams {
    private static final int BUFFER = 1 << 16;

    private Streams() {}

    /** Opens a file for reading; gzip is recognised by its first bytes, whatever the name says. */
    static InputStream open(Path file, Intake intake) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return decompressed(in, intake);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    static InputStream decompressed(InputStream in, Intake intake) throws IOException {
        BufferedInputStream buffered = new Counted(in, intake);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** Reads at most {@code limit} bytes; a result of {@code limit + 1} bytes means that there were more. */
    static byte[] readAtMost(InputStream in, int limit) throws IOException {
        return in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    }

    /** Says in a line what a failure means to the owner of the file. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "the file is gone: it was there when the directory was listed, or is a broken link";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof EOFException) {
            return "compressed data ends early";
        }
        if (e instanceof ZipException) {
            return "compressed data is damaged: " + e.getMessage();
        }
        if (e instanceof CharacterCodingException) {
            return "text cannot be decoded: " + e.getMessage();
        }
        String message = e.getMessage();
        if (e instanceof EndOfInputException && message != null) {
            return message;
        }
        if (e instanceof FileSystemException named && named.getReason() != null) {
            message = named.getReason();
        }
        return "cannot be read: " + (message == null ? e.getClass().getSimpleName() : oneLine(message));
    }

    /** A message as one line of bearable length. */
    static String oneLine(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    /** Counts what is read, and never claims to be at the end while more bytes may come. */
    private static final class Counted extends BufferedInputStream {
        Counted(InputStream in, Intake intake) {
            super(
                    new InputStream() {
                        @Override
                        public int read() throws IOException {
                            int b = in.read();
                            intake.read(b < 0 ? 0 : 1);
                            return b;
                        }

                        @Override
                        public int read(byte[] into, int offset, int length) throws IOException {
                            int count = in.read(into, offset, length);
                            intake.read(Math.max(0, count));
                            return count;
                        }

                        @Override
                        public void close() throws IOException {
                            in.close();
                        }
                    },
                    BUFFER);
        }

        /**
         * GZIPInputStream looks for a further gzip member only if this is positive, and a pipe that is slow would make it
         * stop after the first.
         */
        @Override
        public synchronized int available() throws IOException {
            mark(1);
            int next = read();
            reset();
            return next < 0 ? 0 : 1;
        }
    }
}

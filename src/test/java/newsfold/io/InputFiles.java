package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** A directory of files to read, and what tests of readers have in common. */
abstract class InputFiles {
    @TempDir
    Path directory = Path.of("");

    void expect(List<String> ids, String... rejects) throws IOException {
        assertEquals(List.of(rejects), told(read(ids)));
    }

    /** Reads the directory, checks the ids, and returns the rejects. */
    List<Rejected> read(List<String> ids) throws IOException {
        List<String> found = new ArrayList<>();
        try (PageReader reader = PageReader.open(directory)) {
            reader.forEach(page -> found.add(page.id()));
            assertEquals(ids, found);
            assertEquals(ids.size(), reader.pages());
            assertEquals(reader.rejected().size(), reader.rejects());
            return reader.rejected();
        }
    }

    List<String> told(List<Rejected> rejects) {
        String root = directory + "/";
        return rejects.stream()
                .map(reject -> reject.source().replace(root, "") + " " + reject.position() + " " + reject.reason())
                .toList();
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(UTF_8));
    }

    void write(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    static byte[] line(String id) {
        return ("{\"id\":\"" + id + "\",\"text\":\"Some words of " + id + ".\"}\n").getBytes(UTF_8);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}

package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Records of WARC files to test with. */
final class WarcFiles {
    static final String DATE = "2025-10-07T09:30:00Z";

    private WarcFiles() {}

    static byte[] response(String url, String status, String type, byte[] body) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(
                ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(UTF_8));
        http.writeBytes(body);
        return record("response", url, "application/http;msgtype=response", http.toByteArray());
    }

    static byte[] record(String kind, String url, String type, byte[] block) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        String head = "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Date: " + DATE
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-" + "%012d".formatted(url.length())
                + ">\r\n" + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n") + "Content-Type: " + type
                + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        record.writeBytes(head.getBytes(UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}

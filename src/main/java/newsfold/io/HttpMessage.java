package newsfold.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A captured HTTP response. Its body is read by what it holds: crawlers often store bodies decoded and keep the header
 * that says otherwise, and a wrong {@code Content-Length} is common.
 */
final class HttpMessage {
    private static final Pattern STATUS = Pattern.compile("HTTP/\\S{1,10}[ \t]+(\\d{3})\\b");

    private final int status;
    private final HeaderFields fields;
    private final byte[] body;

    private final boolean headEnds;

    private HttpMessage(int status, boolean headEnds, HeaderFields fields, byte[] body) {
        this.status = status;
        this.headEnds = headEnds;
        this.fields = fields;
        this.body = body;
    }

    static HttpMessage parse(byte[] block) throws BadRecordException {
        int end = HeaderFields.end(block, block.length);
        int head = end < 0 ? block.length : end;
        HeaderFields fields = HeaderFields.parse(block, head);
        Matcher status = STATUS.matcher(fields.firstLine());
        if (!status.lookingAt()) {
            throw new BadRecordException("bad record: it does not start with an HTTP status line");
        }
        return new HttpMessage(
                Integer.parseInt(status.group(1)), end >= 0, fields, Arrays.copyOfRange(block, head, block.length));
    }

    /** Tells whether all of the header was there. */
    boolean headEnds() {
        return headEnds;
    }

    int status() {
        return status;
    }

    boolean successful() {
        return status >= 200 && status <= 299;
    }

    HeaderFields fields() {
        return fields;
    }

    /** Returns the body without chunks and compression, which is at most {@code limit} bytes at each step. */
    byte[] decoded(ReadContext context) throws IOException, BadRecordException {
        byte[] content = body;
        String transfer = fields.get("transfer-encoding");
        if (transfer != null && transfer.toLowerCase(Locale.ROOT).contains("chunked")) {
            content = withoutChunks(content);
        }
        String codings = fields.get("content-encoding");
        if (codings != null) {
            String[] names = codings.split(",", -1);
            for (int i = names.length - 1; i >= 0; i--) {
                content = ContentCoding.decode(names[i].strip(), content, context);
            }
        }
        return ContentCoding.byContent(content, context);
    }

    /**
     * Joins chunks (RFC 9112, section 7.1). A body that does not start with one is returned as it is, and the empty chunk at
     * the end may be missing.
     */
    private static byte[] withoutChunks(byte[] body) throws BadRecordException {
        byte[] joined = new byte[body.length];
        int length = 0;
        int at = 0;
        while (true) {
            Chunk chunk = Chunk.at(body, at);
            if (chunk == null || (chunk.end() <= body.length && !chunk.endsWell(body))) {
                if (at == 0) {
                    return body;
                }
                if (at == body.length) {
                    return Arrays.copyOf(joined, length);
                }
                throw new BadRecordException("the chunked body is damaged");
            }
            if (chunk.size() == 0) {
                return Arrays.copyOf(joined, length);
            }
            if (chunk.end() > body.length) {
                throw new BadRecordException("the chunked body ends early");
            }
            System.arraycopy(body, chunk.start(), joined, length, chunk.size());
            length += chunk.size();
            at = chunk.end() + (body.length > chunk.end() && body[chunk.end()] == '\r' ? 2 : 1);
            at = Math.min(at, body.length);
        }
    }

    private record Chunk(int start, int size) {
        static @Nullable Chunk at(byte[] body, int from) {
            long size = 0;
            int i = from;
            while (i < body.length && i - from < 8 && Character.digit(body[i], 16) >= 0) {
                size = (size << 4) | Character.digit(body[i], 16);
                i++;
            }
            if (i == from) {
                return null;
            }
            while (i < body.length && (body[i] == ' ' || body[i] == '\t')) {
                i++;
            }
            if (i < body.length && body[i] == ';') {
                // Extensions, which nobody uses.
                while (i < body.length && body[i] != '\n') {
                    i++;
                }
            }
            if (i < body.length && body[i] == '\r') {
                i++;
            }
            boolean whole = i < body.length && body[i] == '\n' && size <= Integer.MAX_VALUE - i - 1;
            return whole ? new Chunk(i + 1, (int) size) : null;
        }

        int end() {
            return start + size;
        }

        boolean endsWell(byte[] body) {
            return size == 0 || end() == body.length || body[end()] == '\r' || body[end()] == '\n';
        }
    }
}

package newsfold.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes one {@code Content-Encoding} of a body. What the header says is only believed where the bytes agree: a body that
 * was stored decoded, or has a charset for a coding, is returned as it is.
 */
final class ContentCoding {
    private ContentCoding() {}

    static byte[] decode(String coding, byte[] body, ReadContext context) throws IOException, BadRecordException {
        if (body.length == 0) {
            return body;
        }
        // Whatever the header says: nothing else starts like this.
        boolean gzip = GzipMembers.startsLikeGzip(body);
        byte[] decoded = switch (gzip ? "gzip" : coding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" ->
                gzip ? bounded(new GzipMembers(new ByteArrayInputStream(body), true), context) : asItIs(coding, body);
            case "deflate" -> inflated(coding, body, context);
            case "br" -> brotli(coding, body, context);
            case "zstd" ->
                Zstandard.starts(body)
                        ? bounded(Zstandard.open(new ByteArrayInputStream(body)), context)
                        : asItIs(coding, body);
            case "", "identity", "none" -> body;
            default -> asItIs(coding, body);
        };
        if (decoded.length > context.maxRecordBytes()) {
            throw new BadRecordException(context.tooLong("the record"));
        }
        return decoded;
    }

    /** Decompresses a body that no header calls compressed, if its first bytes do. */
    static byte[] byContent(byte[] body, ReadContext context) throws IOException, BadRecordException {
        if (GzipMembers.startsLikeGzip(body)) {
            return decode("gzip", body, context);
        }
        return Zstandard.starts(body) ? decode("zstd", body, context) : body;
    }

    private static byte[] asItIs(String coding, byte[] body) throws BadRecordException {
        if (TextDecoder.isBinary(body)) {
            throw new BadRecordException("the body is not what its Content-Encoding '" + ReadFailure.oneLine(coding)
                    + "' says, or of an unknown one");
        }
        return body;
    }

    private static byte[] bounded(InputStream in, ReadContext context) throws IOException {
        try (in) {
            return Compression.readAtMost(in, context.maxRecordBytes());
        }
    }

    /** The standard means zlib (RFC 9110, section 8.4.1.2), many servers send bare deflate. */
    private static byte[] inflated(String coding, byte[] body, ReadContext context)
            throws IOException, BadRecordException {
        boolean zlib =
                body.length >= 2 && (body[0] & 0x0F) == 8 && (((body[0] & 0xFF) << 8) | (body[1] & 0xFF)) % 31 == 0;
        if (!zlib && !TextDecoder.isBinary(body)) {
            return body;
        }
        Inflater inflater = new Inflater(!zlib);
        try {
            return bounded(new InflaterInputStream(new ByteArrayInputStream(body), inflater), context);
        } catch (ZipException e) {
            return asItIs(coding, body);
        } finally {
            inflater.end();
        }
    }

    /** Brotli has no sign at its start: what cannot be decoded may be plain text. */
    private static byte[] brotli(String coding, byte[] body, ReadContext context)
            throws IOException, BadRecordException {
        try {
            return bounded(Brotli.open(new ByteArrayInputStream(body)), context);
        } catch (IOException e) {
            return asItIs(coding, body);
        } catch (NoClassDefFoundError e) {
            if (TextDecoder.isBinary(body)) {
                throw new BadRecordException(
                        "the body is compressed with brotli; add org.brotli:dec to the class path");
            }
            return body;
        }
    }

    /** A class of its own, so that the one around it loads where the library is missing. */
    private static final class Brotli {
        static InputStream open(InputStream in) throws IOException {
            return new BrotliInputStream(in);
        }
    }
}

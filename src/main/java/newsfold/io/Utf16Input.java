package newsfold.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-16 as UTF-8, for readers that go from byte to byte. Spreadsheets and Windows write tables in it. */
final class Utf16Input extends InputStream {
    private static final int PROBE = 1 << 10;
    private static final int BUFFER = 1 << 13;

    private final Reader text;
    private final char[] units = new char[BUFFER];
    private byte[] bytes = new byte[0];
    private int at;
    /** Units that were read and are not encoded: half a pair at the end of a buffer. */
    private int kept;

    private Utf16Input(Reader text) {
        this.text = text;
    }

    /** Returns a stream of UTF-8 if the first bytes of another one show UTF-16, else all of the other one. */
    static InputStream asUtf8(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        Charset wide = TextDecoder.utf16(Compression.start(buffered, PROBE));
        return wide == null ? buffered : new Utf16Input(new InputStreamReader(buffered, wide));
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        int read = text.read(units, kept, BUFFER - kept);
        int length = kept + Math.max(0, read);
        kept = read > 0 && Character.isHighSurrogate(units[length - 1]) ? 1 : 0;
        bytes = new String(units, 0, length - kept).getBytes(StandardCharsets.UTF_8);
        at = 0;
        if (kept > 0) {
            units[0] = units[length - 1];
        }
        // Nothing but half a pair was read.
        return bytes.length > 0 || (read > 0 && fill());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

package newsfold.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/** Reads a page a line. */
final class JsonLinesPages implements PageSource {
    private final String source;
    private final LineReader lines;
    private final InputStream in;
    private final ReadContext context;
    private boolean empty = true;

    JsonLinesPages(String source, InputStream in, ReadContext context) {
        this.source = source;
        this.in = in;
        this.context = context;
        this.lines = new LineReader(in, context.maxRecordBytes());
    }

    @Override
    public @Nullable Page read() throws IOException {
        while (true) {
            switch (lines.next()) {
                case END -> {
                    if (empty) {
                        empty = false;
                        context.reject(source, 0, "the file is empty");
                    }
                    return null;
                }
                case TOO_LONG -> {
                    empty = false;
                    context.reject(source, lines.number(), context.tooLong("the line"));
                }
                case LINE -> {
                    try {
                        Page page = parse(lines.bytes(), lines.length());
                        if (page != null) {
                            return page;
                        }
                    } catch (BadRecordException e) {
                        empty = false;
                        context.reject(source, lines.number(), e.getMessage());
                    }
                }
            }
        }
    }

    private @Nullable Page parse(byte[] bytes, int length) throws BadRecordException, UnusableInputException {
        int from = lines.number() == 1 ? skipByteOrderMark(bytes, length) : 0;
        byte[] line = from == 0 ? bytes : Arrays.copyOfRange(bytes, from, length);
        Page page = parse(line, length - from, source, lines.number(), context.names(), context.accounts());
        empty &= page == null;
        return page;
    }

    /** Reads one line; returns null if it is blank. */
    static @Nullable Page parse(
            byte[] bytes, int length, String source, long position, FieldNames names, ReadAccounts accounts)
            throws BadRecordException {
        int from = 0;
        while (from < length && (bytes[from] == ' ' || bytes[from] == '\t' || bytes[from] == '\r')) {
            from++;
        }
        if (from == length) {
            return null;
        }
        int invalid = WellFormed.invalidUtf8(bytes, length);
        if (invalid >= 0) {
            throw new BadRecordException("invalid UTF-8 at byte " + invalid + " of the line");
        }
        return JsonPageParser.parse(bytes, from, length - from, source, position, names, accounts);
    }

    private static int skipByteOrderMark(byte[] bytes, int length) throws UnusableInputException {
        byte[] start = Arrays.copyOf(bytes, Math.min(length, 1 << 10));
        if (WellFormed.startsWith(start, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return 3;
        }
        // One reject for the file, instead of one for each of its lines.
        if (TextDecoder.utf16(start) != null) {
            throw new UnusableInputException("JSONL must be UTF-8, this is UTF-16");
        }
        if (TextDecoder.isBinary(start)) {
            throw new UnusableInputException("not JSONL: the file is binary");
        }
        return 0;
    }

    @Override
    public long position() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package newsfold.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a table into records of fields (RFC 4180), leniently: quotes inside a field that has none around it are text. */
final class CsvRecords {
    /** How often the lines behind a quote that never closes are read again, which keeps time linear in the file. */
    private static final int MAX_RESTARTS = 100;

    private final LineReader lines;
    private final int limit;
    /** Lines that belong to no record, because the one that took them was never closed. */
    private final Deque<byte[]> again = new ArrayDeque<>();

    private char separator = ',';
    private long line;
    private long lastLine;
    private int restarts;

    CsvRecords(InputStream in, int limit) {
        this.lines = new LineReader(in, limit);
        this.limit = limit;
    }

    void separator(char between) {
        separator = between;
    }

    /** Returns the line, counted from 1, on which the last record starts. */
    long line() {
        return line;
    }

    /** Returns the first line without a byte order mark; it does not count as a record. */
    byte[] firstLine() throws IOException {
        byte[] first =
                lines.next() == LineReader.Status.LINE ? Arrays.copyOf(lines.bytes(), lines.length()) : new byte[0];
        lastLine = lines.number();
        boolean mark = WellFormed.startsWith(first, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return mark ? Arrays.copyOfRange(first, 3, first.length) : first;
    }

    /** Returns the fields of the next record, or null at the end. */
    @Nullable
    List<String> next() throws IOException, BadRecordException {
        line = lastLine + 1;
        byte[] part = nextLine();
        if (part == null) {
            return null;
        }
        Splitter fields = new Splitter(separator);
        List<byte[]> behind = new ArrayList<>();
        long size = part.length;
        while (fields.take(part)) {
            part = size > limit ? null : nextLine();
            if (part == null) {
                startAgain(behind);
                throw new BadRecordException(
                        size > limit
                                ? "the row is longer than the limit of " + limit
                                        + " bytes; quotes in it may never be closed"
                                : "the quotes around a field are never closed");
            }
            behind.add(part);
            size += part.length;
        }
        return fields.texts();
    }

    private void startAgain(List<byte[]> behind) throws UnusableInputException {
        if (++restarts > MAX_RESTARTS) {
            throw new UnusableInputException("quotes are never closed in more than " + MAX_RESTARTS + " rows");
        }
        for (int i = behind.size() - 1; i >= 0; i--) {
            again.addFirst(behind.get(i));
        }
        lastLine -= behind.size();
    }

    private byte @Nullable [] nextLine() throws IOException, BadRecordException {
        byte[] stored = again.pollFirst();
        if (stored != null) {
            lastLine++;
            return stored;
        }
        LineReader.Status status = lines.next();
        if (status == LineReader.Status.END) {
            return null;
        }
        lastLine++;
        if (status == LineReader.Status.TOO_LONG) {
            throw new BadRecordException("the row is longer than the limit of " + limit + " bytes");
        }
        return Arrays.copyOf(lines.bytes(), lines.length());
    }

    /** Returns the fields of one line. */
    static List<String> split(byte[] line, char separator) {
        Splitter fields = new Splitter(separator);
        fields.take(line);
        return fields.texts();
    }

    /** Splits one record, line by line. */
    private static final class Splitter {
        private final char separator;
        private final List<byte[]> fields = new ArrayList<>();
        private final ByteArrayOutputStream field = new ByteArrayOutputStream();
        private boolean quoted;
        private boolean inQuotes;

        Splitter(char separator) {
            this.separator = separator;
        }

        /** Takes a line; true if a field in quotes goes on behind it. */
        boolean take(byte[] line) {
            if (inQuotes) {
                field.write('\n');
            }
            for (int i = 0; i < line.length; i++) {
                byte b = line[i];
                if (inQuotes) {
                    if (b != '"') {
                        field.write(b);
                    } else if (i + 1 < line.length && line[i + 1] == '"') {
                        field.write(b);
                        i++;
                    } else {
                        inQuotes = false;
                    }
                } else if (b == separator) {
                    endField();
                } else if (b == '"' && field.size() == 0 && !quoted) {
                    quoted = true;
                    inQuotes = true;
                } else {
                    field.write(b);
                }
            }
            if (!inQuotes) {
                endField();
            }
            return inQuotes;
        }

        private void endField() {
            fields.add(field.toByteArray());
            field.reset();
            quoted = false;
        }

        List<String> texts() {
            return fields.stream().map(bytes -> TextDecoder.decode(bytes, null)).toList();
        }
    }
}

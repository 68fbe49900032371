package newsfold.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines of bytes, holding at most the limit in memory however long a line is. */
final class LineReader {
    /** What {@link #next()} found. */
    enum Status {
        LINE,
        TOO_LONG,
        END
    }

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long number;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * Goes to the next line. If reading fails, the part of a line read until then is lost and {@link #number()} is that
     * line's number.
     */
    Status next() throws IOException {
        length = 0;
        number++;
        boolean any = false;
        boolean tooLong = false;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    if (!any) {
                        number--;
                        return Status.END;
                    }
                    return finish(tooLong);
                }
            }
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int part = stop - at;
            if (part > limit - length) {
                tooLong = true;
            } else if (!tooLong) {
                append(part);
            }
            at = stop;
            if (stop < end) {
                at++;
                return finish(tooLong);
            }
        }
    }

    private Status finish(boolean tooLong) {
        if (tooLong) {
            return Status.TOO_LONG;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return Status.LINE;
    }

    private void append(int part) {
        if (length + part > line.length) {
            // Twice the need, but never far beyond the limit.
            line = Arrays.copyOf(line, (int) Math.min(2L * (length + part), limit));
        }
        System.arraycopy(buffer, at, line, length, part);
        length += part;
    }

    /** The bytes of the line, valid up to {@link #length()} and until the next call of {@link #next()}. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Counted from 1. */
    long number() {
        return number;
    }
}

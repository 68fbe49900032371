package newsfold.io;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes from record to record of a WARC file (ISO 28500) or of its forerunner ARC, plain, with a gzip member a record or in
 * another compression, in bounded memory.
 *
 * <p>A damaged stretch is one reject, and reading goes on at the next record behind it.
 */
final class WarcRecords implements Closeable {
    private static final String VERSION = "WARC/";

    private final SeekableByteChannel channel;
    private final String source;
    private final ReadContext context;
    private WarcInput input;
    private long position;
    /** Bytes of the last record's block that nobody has read. */
    private long unread;

    /** Whether several records share a gzip member, so that only reading leads from one to the next. */
    private boolean membersAreShared;

    /** Whether the last record ended in a failure that is reported already. */
    private boolean broken;

    private boolean any;
    private boolean arc;

    WarcRecords(InputFile file, ReadContext context) throws IOException {
        this.source = file.source();
        this.context = context;
        this.arc = file.kind() == InputFile.Kind.ARC;
        this.channel = Compression.channel(file);
        this.input = new WarcInput(channel, 0);
    }

    long position() {
        return position;
    }

    /** Returns the next record, or null at the end. */
    @Nullable
    WarcRecord next() throws IOException {
        boolean reported = broken;
        boolean lost = broken || isCheaperToSearch();
        reported |= lost;
        long from = position;
        while (true) {
            // From the record before, whose header may have promised more than it has and swallowed the start of this.
            long before = position;
            try {
                if (!lost) {
                    input.skip(unread);
                    unread = 0;
                    return record();
                }
            } catch (IOException e) {
                if (!reported) {
                    reported = true;
                    context.reject(source, position, reason(e));
                }
            }
            any = true;
            broken = false;
            unread = 0;
            lost = false;
            from = WarcRecordSearch.after(channel, Math.max(from, before) + 1, arc);
            if (from < 0) {
                return null;
            }
            input.close();
            input = new WarcInput(channel, from);
            position = from;
        }
    }

    /** A giant in a member of its own is passed by looking for the next member, so that a bomb is never inflated. */
    private boolean isCheaperToSearch() {
        return input.compressed() && !membersAreShared && unread > context.maxRecordBytes();
    }

    private String reason(IOException e) {
        if (e instanceof EOFException && !input.compressed()) {
            return "the file ends within a record";
        }
        return e instanceof UnusableInputException ? String.valueOf(e.getMessage()) : ReadFailure.reason(e);
    }

    private @Nullable WarcRecord record() throws IOException {
        long before = position;
        int first = input.read();
        while (first == '\r' || first == '\n') {
            first = input.read();
        }
        if (first < 0) {
            if (!any) {
                any = true;
                context.reject(source, 0, "the file is empty");
            }
            return null;
        }
        position = input.position();
        membersAreShared |= any && input.compressed() && position == before;
        any = true;
        HeaderFields fields = header(first);
        if (fields.isDamaged()) {
            throw new UnusableInputException("not a WARC record: its header is damaged");
        }
        long length = length(fields.get("content-length"));
        unread = length;
        return new WarcRecord(position, fields, length, this::block);
    }

    private HeaderFields header(int first) throws IOException {
        byte[] header = new byte[1 << 10];
        int length = 0;
        int lineStart = 0;
        for (int b = first; ; b = input.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (length == 0 && b == ArcHeader.FIRST) {
                // Some files with the name of the one are of the other form.
                arc = true;
            }
            if (!arc && length < VERSION.length() && b != VERSION.charAt(length)) {
                throw new UnusableInputException("not a WARC record: it does not start with " + VERSION);
            }
            if (length == context.maxRecordBytes()) {
                throw new UnusableInputException(context.tooLong("the header of the record"));
            }
            if (length == header.length) {
                header = Arrays.copyOf(header, (int) Math.min(2L * length, context.maxRecordBytes()));
            }
            header[length++] = (byte) b;
            if (b == '\n') {
                int line = length - lineStart;
                if (arc) {
                    return ArcHeader.parse(header, length);
                }
                if (line == 1 || (line == 2 && header[lineStart] == '\r')) {
                    return HeaderFields.parse(header, length);
                }
                lineStart = length;
            }
        }
    }

    private static long length(@Nullable String value) throws UnusableInputException {
        if (value == null) {
            throw new UnusableInputException("not a WARC record: it has no Content-Length");
        }
        if (!value.matches("\\d{1,18}")) {
            throw new UnusableInputException(
                    "not a WARC record: its Content-Length is '" + ReadFailure.oneLine(value) + "'");
        }
        return Long.parseLong(value);
    }

    private byte[] block(int length) throws IOException {
        byte[] block = new byte[Math.min(length, 1 << 16)];
        int read = 0;
        try {
            while (read < length) {
                if (read > 0 && input.atRecordOfNextMember()) {
                    // The header promised more than was written.
                    unread = 0;
                    return Arrays.copyOf(block, read);
                }
                if (read == block.length) {
                    // Grown as bytes come, because the length is what a foreign header says.
                    block = Arrays.copyOf(block, (int) Math.min(2L * read, length));
                }
                int count = input.read(block, read, block.length - read);
                if (count < 0) {
                    throw new EOFException();
                }
                read += count;
                unread -= count;
            }
        } catch (IOException e) {
            broken = true;
            throw new UnusableInputException(reason(e));
        }
        return read == block.length ? block : Arrays.copyOf(block, read);
    }

    @Override
    public void close() throws IOException {
        input.close();
        channel.close();
    }
}

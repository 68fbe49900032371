package newsfold.io;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** The bytes of a WARC file from an offset on, decompressed, with the place in the file where they stand. */
final class WarcInput implements Closeable {
    private static final int BUFFER = 1 << 14;
    private static final byte[] VERSION = {'W', 'A', 'R', 'C', '/'};

    private final SeekableByteChannel channel;
    private final InputStream in;
    private final @Nullable GzipMembers members;
    private final long offset;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    /** Where the bytes of the buffer start: an offset, or in compressed files the member they come from. */
    private long start;

    /** Whether the buffer begins where a member does. */
    private boolean memberBegins;

    private boolean any;

    /** Starts at an offset of a channel, which somebody else closes. */
    WarcInput(SeekableByteChannel channel, long offset) throws IOException {
        this.channel = channel;
        channel.position(offset);
        InputStream raw = Channels.newInputStream(channel);
        byte[] magic = raw.readNBytes(2);
        channel.position(offset);
        members = GzipMembers.startsLikeGzip(magic) ? new GzipMembers(raw, false) : null;
        in = members == null ? raw : members;
        this.offset = offset;
        start = offset;
    }

    boolean compressed() {
        return members != null;
    }

    /** Returns the offset in the file of the byte read last; in compressed files that of its member. */
    long position() {
        return members == null ? start + at - 1 : start;
    }

    /** Returns the next byte, or -1 at the end. */
    int read() throws IOException {
        return fill() ? buffer[at++] & 0xFF : -1;
    }

    int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, offset, count);
        at += count;
        return count;
    }

    /** Tells whether a member begins here that begins with a record. */
    boolean atRecordOfNextMember() throws IOException {
        if (!fill() || !memberBegins || at > 0 || end < VERSION.length) {
            return false;
        }
        for (int i = 0; i < VERSION.length; i++) {
            if (buffer[i] != VERSION[i]) {
                return false;
            }
        }
        return true;
    }

    /** Skips bytes, in plain files without reading them. */
    void skip(long count) throws IOException {
        long left = count - Math.min(count, end - at);
        at += (int) Math.min(count, end - at);
        if (left > 0 && members == null) {
            long target = start + end + left;
            if (target > channel.size()) {
                throw new EOFException();
            }
            channel.position(target);
            start = target;
            at = 0;
            end = 0;
            return;
        }
        while (left > 0) {
            if (!fill()) {
                throw new EOFException();
            }
            int step = (int) Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        start += members == null ? end : 0;
        at = 0;
        end = 0;
        int count = in.read(buffer, 0, BUFFER);
        if (count <= 0) {
            return false;
        }
        end = count;
        if (members != null) {
            long member = offset + members.memberStart();
            memberBegins = member != start || !any;
            start = member;
        }
        any = true;
        return true;
    }

    @Override
    public void close() {
        if (members != null) {
            members.end();
        }
    }
}

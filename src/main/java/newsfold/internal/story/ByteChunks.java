package newsfold.internal.story;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are written one after the other. Unlike an array that doubles, it never holds more than twice what was written. */
final class ByteChunks extends OutputStream {
    private static final int LENGTH = 1 << 18;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[LENGTH];
    private int used;

    @Override
    public void write(int value) {
        reserve();
        last[used++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int from = offset; from < offset + length; ) {
            reserve();
            int count = Math.min(offset + length - from, LENGTH - used);
            System.arraycopy(bytes, from, last, used, count);
            used += count;
            from += count;
        }
    }

    private void reserve() {
        if (used == LENGTH) {
            full.add(last);
            last = new byte[LENGTH];
            used = 0;
        }
    }

    /** Returns all that was written. */
    byte[] toBytes() {
        byte[] all = new byte[Math.addExact(Math.multiplyExact(full.size(), LENGTH), used)];
        for (int chunk = 0; chunk < full.size(); chunk++) {
            System.arraycopy(full.get(chunk), 0, all, chunk * LENGTH, LENGTH);
        }
        System.arraycopy(last, 0, all, full.size() * LENGTH, used);
        return all;
    }
}

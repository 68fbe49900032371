package newsfold.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The ids seen so far, as 128 bits of their SHA-256 in one flat table: 24 to 48 bytes an id however long it is, where a
 * set of strings needs 100 and more. 64 bits would confuse two of a billion ids about one time in forty, and an attacker
 * could choose such a pair; 128 bits of SHA-256 do neither.
 */
final class IdSet {
    private static final int INITIAL = 1 << 10;

    private final MessageDigest digest;
    private long[] table = new long[2 * INITIAL];
    private int size;

    IdSet() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds an id; false if it was there already. */
    boolean add(String id) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong();
        // Zero marks a free slot, so the high word may not be zero.
        high = high == 0 ? 1 : high;
        long low = hash.getLong();
        if (!insert(table, high, low)) {
            return false;
        }
        size++;
        if (size > table.length / 2 * 2L / 3) {
            grow();
        }
        return true;
    }

    int size() {
        return size;
    }

    private void grow() {
        if (table.length > (1 << 29)) {
            throw new IllegalStateException("more than " + size + " ids in one batch; cut the input into batches");
        }
        long[] larger = new long[2 * table.length];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0) {
                insert(larger, table[i], table[i + 1]);
            }
        }
        table = larger;
    }

    private static boolean insert(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        int slot = (int) low & mask;
        while (table[2 * slot] != 0) {
            if (table[2 * slot] == high && table[2 * slot + 1] == low) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[2 * slot] = high;
        table[2 * slot + 1] = low;
        return true;
    }
}

package newsfold.boilerplate;

/** A set of numbers whose bits are well mixed already; open addressing, at most half full. */
final class LongSet {
    private long[] slots = new long[16];
    private boolean hasZero;
    private int size;

    void add(long value) {
        if (value == 0) {
            size += hasZero ? 0 : 1;
            hasZero = true;
            return;
        }
        int slot = slot(value);
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = value;
        size++;
        if (2 * size > slots.length) {
            grow();
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (long value : old) {
            if (value != 0) {
                int slot = slot(value);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = value;
            }
        }
    }

    boolean contains(long value) {
        if (value == 0) {
            return hasZero;
        }
        int slot = slot(value);
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private int slot(long value) {
        return (int) (((value ^ (value >>> 32)) * 0x9E3779B9L) >>> 16) & (slots.length - 1);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }
}

package newsfold.internal;

/** A set of 64-bit values. Nothing is ever removed. Not for several threads while it changes. */
public final class LongSet {
    private final LongIntMap numbers = new LongIntMap();

    /** Makes an empty set. */
    public LongSet() {}

    /** Adds a value. */
    public void add(long value) {
        numbers.number(value);
    }

    /** Tells whether a value was added. */
    public boolean contains(long value) {
        return numbers.get(value) >= 0;
    }

    /** Returns the number of values. */
    public int size() {
        return numbers.size();
    }
}

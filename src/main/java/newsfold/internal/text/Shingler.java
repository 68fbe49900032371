package newsfold.internal.text;

/**
 * Cuts texts into overlapping runs of tokens.
 *
 * <p>Immutable and safe to share between threads. A thread that cuts many texts and needs no positions is faster with a
 * {@link ShingleBuffer} of its own.
 */
public final class Shingler {
    /** Default number of words a shingle. */
    public static final int DEFAULT_SIZE = 5;

    private final int size;

    /** Creates a shingler of {@value #DEFAULT_SIZE} words. */
    public Shingler() {
        this(DEFAULT_SIZE);
    }

    /**
     * Creates a shingler.
     *
     * @param size words a shingle, 1 to 64
     */
    public Shingler(int size) {
        this.size = new ShingleBuffer(size).size();
    }

    /**
     * Returns the number of words a shingle.
     *
     * @return the size
     */
    public int size() {
        return size;
    }

    /**
     * Cuts a text, at a cost linear in its length.
     *
     * @param text any text
     * @return its shingles, none if it has fewer tokens than a shingle
     */
    public ShingledText shingle(String text) {
        ShingleBuffer buffer = new ShingleBuffer(size);
        buffer.fill(text);
        return buffer.toShingledText();
    }
}

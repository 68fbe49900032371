package newsfold.text;

/**
 * Cuts texts into overlapping runs of tokens. Immutable and free to share between threads; a thread that cuts many texts
 * and needs no places in them is faster with its own {@link ShingleBuffer}.
 */
public final class Shingler {
    /** Words a shingle, unless a job asks for another number. */
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
     * Cuts a text. Linear in its length.
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

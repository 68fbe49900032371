package newsfold.text;

/**
 * The shingles of a text in reading order, with their positions.
 *
 * <p>Shingles are 64-bit hashes and texts are compared by them alone. Two different runs of words have one hash in about
 * one of 10<sup>14</sup> comparisons of two articles.
 *
 * <p>Immutable. Holds the text and 25 to 35 bytes a shingle.
 */
public final class ShingledText {
    private final String text;
    private final long[] shingles;
    private final int[] tokenEnds;
    /** First and last token of each shingle, empty if all shingles have the same number of tokens. */
    private final int[] firstTokens;

    private final int[] lastTokens;
    private final long contentHash;
    /** Open-addressing table of the first index of each distinct shingle plus one. */
    private final int[] table;

    /** A Bloom filter of one bit a shingle, which rejects most shingles that are not in this text. */
    private final long[] filter;

    private final int distinct;

    ShingledText(String text, long[] shingles, int[] tokenEnds, int[] firstTokens, int[] lastTokens, long contentHash) {
        this.text = text;
        this.shingles = shingles;
        this.tokenEnds = tokenEnds;
        this.firstTokens = firstTokens;
        this.lastTokens = lastTokens;
        this.contentHash = contentHash;
        this.table = new int[Integer.highestOneBit(Math.max(1, shingles.length)) * 4];
        this.filter = new long[table.length / 8 + 1];
        int count = 0;
        for (int i = 0; i < shingles.length; i++) {
            int slot = slot(shingles[i]);
            filter[filterWord(shingles[i])] |= 1L << (shingles[i] >>> 32);
            if (table[slot] == 0) {
                table[slot] = i + 1;
                count++;
            }
        }
        this.distinct = count;
    }

    private int filterWord(long shingle) {
        // The length of the table is a power of two, at least four; the filter is one word longer than a power of two.
        return (int) (shingle >>> 40) & (Math.max(1, filter.length - 1) - 1);
    }

    /** Returns the slot of a shingle in the table, or the free slot where it belongs. */
    private int slot(long shingle) {
        int mask = table.length - 1;
        int slot = (int) shingle & mask;
        while (table[slot] != 0 && shingles[table[slot] - 1] != shingle) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * Returns the number of shingles, repeats included.
     *
     * @return the count
     */
    public int size() {
        return shingles.length;
    }

    /**
     * Returns the number of distinct shingles.
     *
     * @return the count
     */
    public int distinct() {
        return distinct;
    }

    /**
     * Finds a shingle at constant cost.
     *
     * @param shingle the hash
     * @return the index of its first occurrence, or -1
     */
    public int find(long shingle) {
        if ((filter[filterWord(shingle)] & 1L << (shingle >>> 32)) == 0) {
            return -1;
        }
        return table[slot(shingle)] - 1;
    }

    /**
     * Returns the number of tokens of the text.
     *
     * @return the count
     */
    public int tokenCount() {
        return tokenEnds.length;
    }

    /**
     * Returns one shingle.
     *
     * @param index its index among the shingles, from 0
     * @return the hash
     */
    public long shingle(int index) {
        return shingles[index];
    }

    /**
     * Returns the start of a shingle in the text.
     *
     * @param index its index among the shingles, from 0
     * @return the position of its first character
     */
    public int start(int index) {
        return tokenStart(firstTokens.length == 0 ? index : firstTokens[index]);
    }

    /** Computed on demand, because a comparison of texts needs only the ends of passages. */
    private int tokenStart(int token) {
        int at = token == 0 ? 0 : tokenEnds[token - 1];
        int last = tokenEnds[token] - 1;
        while (at < last && FoldTable.isBetween(text, at)) {
            at++;
        }
        // Both tokens of a character that decomposes into two start at that character.
        return Math.min(at, last);
    }

    /**
     * Returns the end of a shingle in the text.
     *
     * @param index its index among the shingles, from 0
     * @return the position after its last character
     */
    public int end(int index) {
        int size = tokenEnds.length - shingles.length + 1;
        return tokenEnds[lastTokens.length == 0 ? index + size - 1 : lastTokens[index]];
    }

    /**
     * Returns a hash of all tokens in order.
     *
     * <p>Texts that differ only in folding and punctuation have equal hashes.
     *
     * @return the hash
     */
    public long contentHash() {
        return contentHash;
    }

    /**
     * Returns a copy of the shingles.
     *
     * @return the hashes in text order
     */
    public long[] toArray() {
        return shingles.clone();
    }
}

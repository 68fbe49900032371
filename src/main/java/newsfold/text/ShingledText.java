package newsfold.text;

/**
 * The shingles of a text in reading order, with their places in it. Immutable; holds the text and takes 25 to 35 bytes a
 * shingle.
 *
 * <p>Shingles are 64-bit hashes: texts are compared by them alone, and two different runs of words meet by chance in one
 * of about 10<sup>14</sup> comparisons of two articles.
 */
public final class ShingledText {
    private final String text;
    private final long[] shingles;
    private final int[] tokenEnds;
    /** The tokens a shingle runs from and to, empty if every shingle runs over the same number of tokens. */
    private final int[] firstTokens;

    private final int[] lastTokens;
    private final long contentHash;
    /** Open addressing: the first index of a shingle plus one, at the first free place from the shingle's low bits on. */
    private final int[] table;

    /** A bit a shingle among 32 for each: says of most shingles that stand elsewhere that they do not stand here. */
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
        int different = 0;
        for (int i = 0; i < shingles.length; i++) {
            int slot = slot(shingles[i]);
            filter[filterWord(shingles[i])] |= 1L << (shingles[i] >>> 32);
            if (table[slot] == 0) {
                table[slot] = i + 1;
                different++;
            }
        }
        this.distinct = different;
    }

    private int filterWord(long shingle) {
        // The table's length is a power of two of at least four, and the filter one word longer than a power of two.
        return (int) (shingle >>> 40) & (Math.max(1, filter.length - 1) - 1);
    }

    /** Returns the place of a shingle in the table, or the free place where it belongs. */
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
     * Returns the number of different shingles.
     *
     * @return the count
     */
    public int distinct() {
        return distinct;
    }

    /**
     * Finds a shingle. Constant cost.
     *
     * @param shingle the hash
     * @return the index where it first occurs, or -1
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
     * @param index its place among the shingles, from 0
     * @return the hash
     */
    public long shingle(int index) {
        return shingles[index];
    }

    /**
     * Returns where a shingle starts in the text.
     *
     * @param index its place among the shingles, from 0
     * @return the position of its first character
     */
    public int start(int index) {
        return tokenStart(firstTokens.length == 0 ? index : firstTokens[index]);
    }

    /** Found when asked for, which is seldom: comparing texts looks at the ends of passages only. */
    private int tokenStart(int token) {
        int at = token == 0 ? 0 : tokenEnds[token - 1];
        int last = tokenEnds[token] - 1;
        while (at < last && FoldTable.isBetween(text, at)) {
            at++;
        }
        // A character that decomposes into two tokens is the place of both.
        return Math.min(at, last);
    }

    /**
     * Returns where a shingle ends in the text.
     *
     * @param index its place among the shingles, from 0
     * @return the position after its last character
     */
    public int end(int index) {
        int size = tokenEnds.length - shingles.length + 1;
        return tokenEnds[lastTokens.length == 0 ? index + size - 1 : lastTokens[index]];
    }

    /**
     * Returns a hash of all tokens in order. Equal texts, up to folding and punctuation, have equal hashes.
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

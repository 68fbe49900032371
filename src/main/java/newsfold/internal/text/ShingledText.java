package newsfold.internal.text;

import java.util.BitSet;

/**
 * The shingles of a text in reading order, with their positions.
 *
 * <p>Shingles are 64-bit hashes and texts are compared by them alone. Two different runs of words have one hash in about
 * one of 10<sup>14</sup> comparisons of two articles.
 *
 * <p>Immutable. Holds the text and 33 to 43 bytes a shingle.
 */
public final class ShingledText {
    /** A changed word hides the shingles of the four words on each side, and two close to each other those between. */
    private static final int NEAR_A_BLOCK = 10;

    /** Where each character is a token, as far in words. */
    private static final int NEAR_A_BLOCK_UNSPACED = 20;

    private final String text;
    private final long[] shingles;
    private final long[] tokens;
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

    ShingledText(
            String text,
            long[] shingles,
            long[] tokens,
            int[] tokenEnds,
            int[] firstTokens,
            int[] lastTokens,
            long contentHash) {
        this.text = text;
        this.shingles = shingles;
        this.tokens = tokens;
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
        return tokenStart(firstToken(index));
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
        return tokenEnds[lastToken(index)];
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
     * Returns the words of this text and another where both run in parallel. Takes about 10 µs for two texts of 400 words.
     *
     * @param other the other text
     * @param blocks shingles of this text where both run in parallel, as first and last ones in turns; words elsewhere, such
     *     as boilerplate of one of them, are no evidence
     * @param blocksOfOther the same of the other text
     */
    public ParallelWording parallel(ShingledText other, int[] blocks, int[] blocksOfOther) {
        return new ParallelWording(wording(near(blocks)), other.wording(other.near(blocksOfOther)));
    }

    /**
     * Returns how long the shingles in a row are that another text lacks.
     *
     * @param other the other text
     * @return the characters of the longest run
     */
    public int longestOwn(ShingledText other) {
        int longest = 0;
        int from = 0;
        for (int i = 0; i < shingles.length; i++) {
            if (other.find(shingles[i]) >= 0) {
                from = i + 1;
            } else {
                longest = Math.max(longest, end(i) - start(from));
            }
        }
        return longest;
    }

    /** Returns the tokens of blocks of shingles and the words of the same paragraphs just before and after them. */
    private BitSet near(int[] blocks) {
        BitSet near = new BitSet(tokens.length);
        for (int i = 0; i < blocks.length; i += 2) {
            int first = firstToken(blocks[i]);
            int last = lastToken(blocks[i + 1]);
            near.set(first, last + 1);
            for (int token = first; token > Math.max(0, first - near(first)) && !isParagraphEnd(token - 1); ) {
                near.set(--token);
            }
            int end = Math.min(tokens.length - 1, last + near(last));
            for (int token = last; token < end && !isParagraphEnd(token); ) {
                near.set(++token);
            }
        }
        return near;
    }

    private int near(int token) {
        return FoldTable.isUnspacedUnit(text.charAt(tokenEnds[token] - 1)) ? NEAR_A_BLOCK_UNSPACED : NEAR_A_BLOCK;
    }

    private boolean isParagraphEnd(int token) {
        return hasLineEnd(tokenEnds[token], tokenStart(token + 1));
    }

    private boolean hasLineEnd(int from, int to) {
        int at = text.indexOf('\n', from);
        return at >= 0 && at < to;
    }

    /**
     * Tells whether a paragraph ends inside a shingle.
     *
     * @param index its index among the shingles, from 0
     * @return true if it has words of two paragraphs
     */
    public boolean spansParagraphs(int index) {
        return hasLineEnd(start(index), end(index));
    }

    private int firstToken(int shingle) {
        return firstTokens.length == 0 ? shingle : firstTokens[shingle];
    }

    private int lastToken(int shingle) {
        return lastTokens.length == 0 ? shingle + tokens.length - shingles.length : lastTokens[shingle];
    }

    /**
     * Returns how much a part of this text is about the same as another text: the share of its different content words that
     * the other text has.
     *
     * @param other the other text
     * @param from first shingle of the part
     * @param to shingle after its last one
     * @return in [0, 1]
     */
    public double sharedContent(ShingledText other, int from, int to) {
        return new Wording(text, tokens, tokenEnds, firstToken(from), lastToken(to - 1) + 1, new BitSet())
                .sharedContent(other.wording(new BitSet()));
    }

    /**
     * The same for the words of a part that stand in no shingle around it.
     *
     * @param other another text
     * @param from first shingle of the part
     * @param to shingle after its last one
     * @return in [0, 1]
     */
    public double sharedContentInside(ShingledText other, int from, int to) {
        int first = from == 0 ? 0 : lastToken(from);
        int end = to == size() ? tokens.length : firstToken(to - 1) + 1;
        return new Wording(text, tokens, tokenEnds, first, Math.max(first, end), new BitSet())
                .sharedContent(other.wording(new BitSet()));
    }

    private Wording wording(BitSet aligned) {
        return new Wording(text, tokens, tokenEnds, 0, tokens.length, aligned);
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

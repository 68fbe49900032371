package newsfold.internal.text;

import java.util.Arrays;
import newsfold.internal.Check;
import newsfold.internal.Mix;

/**
 * Cuts texts into shingles, in arrays that it reuses from text to text.
 *
 * <p>A token is a word (letters, digits and their marks), or one character in scripts without spaces. A shingle is the
 * hash of a run of tokens. A run has {@link #size()} tokens if it ends in a word, {@value #UNSPACED_SIZE} if it ends in a
 * Han, kana or Hangul character, and {@value #UNSPACED_ALPHABET_SIZE} if it ends in a Thai, Lao, Khmer or Burmese one. A
 * text of fewer tokens has no shingles.
 *
 * <p>Belongs to one thread. Once the arrays are large enough, a text costs no allocation.
 */
public final class ShingleBuffer {
    static final int UNSPACED_SIZE = 8;
    static final int UNSPACED_ALPHABET_SIZE = 12;

    /** An odd multiplier whose set bits are spread evenly. Stored fingerprints depend on it. */
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private static final int CHUNK = 1024;

    /** Longer arrays, which a very long text needed, are freed before the next text. */
    private static final int MAX_KEPT = 1 << 20;

    private final int size;
    private String text = "";
    private char[] units = new char[0];
    private long[] tokens = new long[0];
    private int[] ends = new int[0];
    private byte[] windows = new byte[0];
    private int tokenCount;
    private boolean spaceless;

    // The tokeniser's state where the fast loop hands over to the slow path.
    private long word;
    private boolean inWord;

    private long[] shingles = new long[0];
    private long[] moved = new long[0];
    private int[] firstTokens = new int[0];
    private int[] lastTokens = new int[0];
    private int shingleCount;
    private long contentHash;

    /**
     * Creates an empty buffer.
     *
     * @param size words a shingle, 1 to 64
     */
    public ShingleBuffer(int size) {
        Check.argument(size >= 1 && size <= 64, "shingle size must be in 1..64, got %d", size);
        this.size = size;
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
     * Replaces the content of the buffer by the tokens and shingles of a text.
     *
     * <p>Linear in the length of the text.
     *
     * @param text any text
     */
    public void fill(String text) {
        this.text = text;
        int length = text.length();
        if (units.length < length || (units.length > MAX_KEPT && length <= MAX_KEPT)) {
            units = new char[length + (length >> 2)];
        }
        text.getChars(0, length, units, 0);
        tokenize(length);
        if (GermanSpelling.lacksUmlauts(units, tokens, ends, tokenCount)
                && !GermanSpelling.fold(units, length, tokens, ends)) {
            tokenize(length);
        }
        shingle();
    }

    /**
     * Returns the number of tokens of the text.
     *
     * @return the count
     */
    public int tokenCount() {
        return tokenCount;
    }

    /**
     * Returns the number of shingles of the text, repeats included.
     *
     * @return the count
     */
    public int shingleCount() {
        return shingleCount;
    }

    /**
     * Returns the shingles in text order, without a copy.
     *
     * <p>The first {@link #shingleCount()} values are valid until the next {@link #fill}. Callers must not write to the
     * array.
     *
     * @return the hashes
     */
    public long[] shingles() {
        return shingles;
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
     * Copies the shingles and their positions in the text.
     *
     * @return an immutable copy
     */
    public ShingledText toShingledText() {
        return new ShingledText(
                text,
                Arrays.copyOf(shingles, shingleCount),
                Arrays.copyOf(tokens, tokenCount),
                Arrays.copyOf(ends, tokenCount),
                spaceless ? Arrays.copyOf(firstTokens, shingleCount) : new int[0],
                spaceless ? Arrays.copyOf(lastTokens, shingleCount) : new int[0],
                contentHash);
    }

    private void tokenize(int length) {
        if (spaceless) {
            Arrays.fill(windows, (byte) 0);
        }
        if (tokens.length > MAX_KEPT && length <= MAX_KEPT) {
            allocate(0);
        }
        // Words and their spaces take five characters and more.
        reserve(Math.min(length / 5, MAX_KEPT) + CHUNK + 32);
        tokenCount = 0;
        spaceless = false;
        word = 0;
        inWord = false;
        int position = 0;
        while (position < length) {
            // A code unit decomposes into at most 18 characters.
            reserve(tokenCount + CHUNK + 32);
            position = scan(position, Math.min(length, position + CHUNK), length);
        }
        endWord(length);
    }

    /**
     * Scans up to {@code to}, or to where the arrays are full, and returns the position reached. This is the hot loop.
     *
     * <p>A character costs a rotation and an exclusive or. Each store is unconditional and only the token count decides
     * which values stay: branch prediction fails at the ends of words, and a wrong prediction costs more than a word.
     */
    private int scan(int from, int to, int length) {
        long[] codes = FoldTable.codes();
        char[] unit = units;
        long hash = word;
        int wasWord = inWord ? 1 : 0;
        int count = tokenCount;
        int limit = tokens.length - 32;
        long[] hashes = tokens;
        int[] finish = ends;
        int i = from;
        while (i < to) {
            long special = 0;
            // A counted loop without calls, so that the compiler removes the range checks of i.
            for (; i < to; i++) {
                long code = codes[unit[i]];
                if (code > 0) {
                    special = code;
                    break;
                }
                hashes[count] = hash;
                finish[count] = i;
                long mask = code >> 63;
                count += wasWord & (int) ~mask;
                wasWord = (int) mask & 1;
                hash = (Long.rotateLeft(hash, 7) & mask) ^ code;
            }
            if (special == FoldTable.IGNORED) {
                i++;
            } else if (special != 0) {
                word = hash;
                inWord = wasWord != 0;
                tokenCount = count;
                i = special == FoldTable.SPECIAL ? special(i, length) : single(special, i, i + 1);
                hash = word;
                wasWord = inWord ? 1 : 0;
                count = tokenCount;
                if (count > limit) {
                    break;
                }
            }
        }
        word = hash;
        inWord = wasWord != 0;
        tokenCount = count;
        return i;
    }

    /** Handles surrogates, jamo and characters that decompose into several. Returns the position after them. */
    private int special(int at, int length) {
        char unit = units[at];
        if (Character.isHighSurrogate(unit) && at + 1 < length && Character.isLowSurrogate(units[at + 1])) {
            feed(FoldTable.supplementary(Character.toCodePoint(unit, units[at + 1])), at, at + 2);
            return at + 2;
        }
        if (Character.isSurrogate(unit)) {
            feed(FoldTable.SEPARATOR, at, at + 1);
            return at + 1;
        }
        long[] expansion = FoldTable.expansion(unit);
        if (expansion.length > 0) {
            for (long code : expansion) {
                feed(code, at, at + 1);
            }
            return at + 1;
        }
        int composed = FoldTable.composeHangul(units, at, length);
        if (composed != 0) {
            int next = at + (composed >>> 16);
            return single(FoldTable.codes()[composed & 0xffff], at, next);
        }
        return single(FoldTable.loneJamo(unit), at, at + 1);
    }

    private void feed(long code, int at, int next) {
        if (code == FoldTable.IGNORED) {
            return;
        }
        if (code > 0) {
            single(code, at, next);
        } else if (code == FoldTable.SEPARATOR) {
            endWord(at);
        } else {
            if (!inWord) {
                inWord = true;
                word = 0;
            }
            word = Long.rotateLeft(word, 7) ^ code;
        }
    }

    private void endWord(int at) {
        if (inWord) {
            tokens[tokenCount] = word;
            ends[tokenCount] = at;
            tokenCount++;
        }
        inWord = false;
        word = 0;
    }

    private int single(long code, int at, int next) {
        endWord(at);
        tokens[tokenCount] = code;
        ends[tokenCount] = next;
        windows[tokenCount] = (byte) (FoldTable.isAlphabetic(code) ? UNSPACED_ALPHABET_SIZE : UNSPACED_SIZE);
        spaceless = true;
        tokenCount++;
        return next;
    }

    private void reserve(int capacity) {
        if (tokens.length < capacity) {
            int grown = Math.max(capacity, tokens.length + (tokens.length >> 1));
            tokens = Arrays.copyOf(tokens, grown);
            ends = Arrays.copyOf(ends, grown);
            windows = Arrays.copyOf(windows, grown);
        }
    }

    private void allocate(int capacity) {
        tokens = new long[capacity];
        ends = new int[capacity];
        windows = new byte[capacity];
        shingles = new long[capacity];
        moved = new long[capacity];
        firstTokens = new int[0];
        lastTokens = new int[0];
    }

    private void shingle() {
        if (shingles.length < tokenCount) {
            shingles = new long[tokenCount + (tokenCount >> 2)];
            moved = new long[shingles.length];
        }
        if (spaceless) {
            shingleByWindow();
            return;
        }
        int made = Math.max(0, tokenCount - size + 1);
        System.arraycopy(tokens, 0, shingles, 0, made);
        for (int word = 1; word < size; word++) {
            // Moved, because the compiler vectorises only loops that read both arrays at the same index.
            System.arraycopy(tokens, word, moved, 0, made);
            append(shingles, moved, made);
        }
        mix(shingles, made);
        shingleCount = made;
        contentHash = Mix.mix(wholeHash() ^ tokenCount);
    }

    private static void append(long[] hashes, long[] next, int count) {
        for (int i = 0; i < count; i++) {
            hashes[i] = hashes[i] * BASE + next[i];
        }
    }

    private static void mix(long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            hashes[i] = Mix.mix(hashes[i]);
        }
    }

    /** Hashes all tokens as one run, in four interleaved parts that the processor computes in parallel. */
    private long wholeHash() {
        long[] from = tokens;
        long step = power(4);
        int i = 0;
        long first = 0;
        long second = 0;
        long third = 0;
        long fourth = 0;
        for (; i < (tokenCount & 3); i++) {
            fourth = fourth * BASE + from[i];
        }
        for (; i < tokenCount; i += 4) {
            first = first * step + from[i];
            second = second * step + from[i + 1];
            third = third * step + from[i + 2];
            fourth = fourth * step + from[i + 3];
        }
        return ((first * BASE + second) * BASE + third) * BASE + fourth;
    }

    /** Makes shingles of different sizes by prefix sums, which give the hash of any run. */
    private void shingleByWindow() {
        if (firstTokens.length < tokenCount) {
            firstTokens = new int[shingles.length];
            lastTokens = new int[shingles.length];
        }
        long[] prefix = new long[tokenCount + 1];
        long[] powers = {power(size), power(UNSPACED_SIZE), power(UNSPACED_ALPHABET_SIZE)};
        int made = 0;
        for (int i = 0; i < tokenCount; i++) {
            prefix[i + 1] = prefix[i] * BASE + tokens[i];
            int window = windows[i] == 0 ? size : windows[i];
            if (i + 1 >= window) {
                long leaving = powers[windows[i] == 0 ? 0 : windows[i] == UNSPACED_SIZE ? 1 : 2];
                shingles[made] = Mix.mix(prefix[i + 1] - prefix[i + 1 - window] * leaving);
                firstTokens[made] = i + 1 - window;
                lastTokens[made] = i;
                made++;
            }
        }
        shingleCount = made;
        contentHash = Mix.mix(prefix[tokenCount] ^ tokenCount);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}

package newsfold.internal.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import newsfold.internal.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * The words of a line as phrases are made of them: in lower case, without punctuation, all numbers alike, each character
 * of Han and kana a word.
 *
 * <p>A word is kept as 64 bits that stand for it, so that no string is made of a word that is only looked up;
 * {@link #texts} gives strings.
 */
public final class PhraseTokens {
    /** What stands for a number of any digits. */
    public static final String NUMBER = "#";

    private static final long NUMBER_ID = WordHashes.id(NUMBER);

    /** Six letters stand in for a stemmer in languages that inflect at the end. */
    private static final int STEM = 6;

    private static final int MAX_LENGTH = Byte.MAX_VALUE;

    private long[] ids;
    private int size;

    /** What the first letters of each word stand for, if somebody asks. */
    private long @Nullable [] stems;

    /** The characters of each word, negative where the first one is East Asian. */
    private byte[] lengths = {};

    /** The words themselves, if somebody asks. */
    private @Nullable List<String> texts;

    /** The word that is being read: where it starts, its characters in the line, what they are. */
    private int start = -1;

    private int length;
    private boolean number;

    /** No letter was read whose lower case depends on its neighbours. */
    private boolean plain;

    private long id;
    private long stem;

    /** Characters of the word after folding. */
    private int folded;

    private boolean wide;

    private PhraseTokens(int room) {
        this(new long[room]);
    }

    private PhraseTokens(long[] ids) {
        this.ids = ids;
    }

    /** Cuts a line of which the words are known already: where it is simple, the words are the same. */
    public static PhraseTokens of(String line, WordHashes words, int limit) {
        if (!words.isSimple()) {
            return of(line, limit);
        }
        PhraseTokens found = new PhraseTokens(words.ids(limit));
        found.size = found.ids.length;
        return found;
    }

    public static PhraseTokens of(List<String> tokens) {
        PhraseTokens found = new PhraseTokens(tokens.size());
        for (String token : tokens) {
            found.add(WordHashes.id(token));
        }
        return found;
    }

    /**
     * Cuts a line into words.
     *
     * @param line the line
     * @param limit the most words to return
     * @return words in lower case; {@value #NUMBER} for a number
     */
    public static List<String> texts(String line, int limit) {
        PhraseTokens found = new PhraseTokens(8);
        List<String> texts = new ArrayList<>();
        found.texts = texts;
        found.read(line, limit);
        return texts;
    }

    /** Cuts a line into words, of which no more is known than what stands for each. */
    public static PhraseTokens of(String line, int limit) {
        PhraseTokens found = new PhraseTokens(Math.min(limit + 1, line.length() / 4 + 4));
        found.read(line, limit);
        return found;
    }

    /** Cuts a line into words and keeps what {@link #stem}, {@link #length} and {@link #isEastAsian} tell. */
    public static PhraseTokens withStems(String line, int limit) {
        int room = Math.min(limit + 1, line.length() / 5 + 4);
        PhraseTokens found = new PhraseTokens(room);
        found.stems = new long[room];
        found.lengths = new byte[room];
        found.read(line, limit);
        return found;
    }

    /** Returns 64 bits that stand for the first letters of a word. */
    public long stem(int i) {
        return Objects.requireNonNull(stems, "cut without stems")[i];
    }

    /** Returns the characters of a word, at most {@value #MAX_LENGTH}. */
    public int length(int i) {
        return Math.abs(lengths[i]);
    }

    /** Tells whether a word starts with an East Asian character. */
    public boolean isEastAsian(int i) {
        return lengths[i] < 0;
    }

    public int size() {
        return size;
    }

    public long get(int i) {
        return ids[i];
    }

    /** Returns 64 bits that stand for all words in their order. */
    public long sequence() {
        long sequence = size;
        for (int i = 0; i < size; i++) {
            sequence = WordHashes.append(sequence, ids[i]);
        }
        return sequence;
    }

    private void read(String line, int limit) {
        for (int i = 0; i < line.length() && size < limit; i++) {
            char c = line.charAt(i);
            if (c >= 0x80 && Scripts.isInHanOrKanaBlock(c)) {
                flush(line, i);
                ideograph(line, i);
            } else if (isLetterOrMark(c)) {
                letter(line, i, c);
            } else if (c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
                if (length == 0 || !number) {
                    flush(line, i);
                    open(i);
                    number = true;
                    length = 1;
                }
            } else if (!joins(c)) {
                flush(line, i);
            }
        }
        if (size < limit) {
            flush(line, line.length());
        }
    }

    private static boolean isLetterOrMark(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private void letter(String line, int at, char c) {
        if (length > 0 && number) {
            flush(line, at);
        }
        if (length == 0) {
            open(at);
        }
        length++;
        if (c < 0x80) {
            step(c <= 'Z' ? (char) (c + 32) : c);
        } else if (c == '\u0130' || c == '\u0131') {
            step('i');
        } else if (c == '\u03a3' || Character.isSurrogate(c)) {
            // A letter whose lower case depends on its neighbours.
            plain = false;
        } else if (c != '\u0307') {
            step(Character.toLowerCase(c));
        }
    }

    private void step(char c) {
        id = WordHashes.step(id, c);
        if (folded == 0) {
            wide = Scripts.isEastAsian(c);
        }
        if (++folded == STEM) {
            stem = id;
        }
    }

    private void ideograph(String line, int at) {
        open(at);
        step(line.charAt(at));
        add(line, at + 1);
    }

    private void open(int at) {
        start = at;
        folded = 0;
        wide = false;
        number = false;
        plain = true;
        id = WordHashes.BASIS;
    }

    /** "don't" is one word, "l'article" two: elided articles are one or two letters long. "1,200" is one number. */
    private boolean joins(char c) {
        if (c == '\'' || c == '\u2019') {
            return length > 2;
        }
        return (c == ',' || c == '.') && length > 0 && number;
    }

    private void flush(String line, int end) {
        if (length == 0) {
            return;
        }
        if (number) {
            id = NUMBER_ID;
            folded = 1;
        } else if (!plain) {
            reread(text(line, end));
        }
        add(line, end);
        length = 0;
    }

    private void reread(String word) {
        open(start);
        for (int i = 0; i < word.length(); i++) {
            step(word.charAt(i));
        }
    }

    /** Returns the word that is being read and ends here. */
    private String text(String line, int end) {
        if (number) {
            return NUMBER;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (isLetterOrMark(c) || Scripts.isInHanOrKanaBlock(c)) {
                letters.append(c);
            }
        }
        // Turkish has four letters i; pages mix them up in capitals, so all become one.
        return letters.toString()
                .toLowerCase(Locale.ROOT)
                .replace('\u0131', 'i')
                .replace("\u0307", "");
    }

    private void add(String line, int end) {
        List<String> wanted = texts;
        if (wanted != null) {
            wanted.add(text(line, end));
        }
        add(id);
        long[] known = stems;
        if (known != null) {
            if (known.length < ids.length) {
                known = Arrays.copyOf(known, ids.length);
                stems = known;
                lengths = Arrays.copyOf(lengths, ids.length);
            }
            known[size - 1] = folded < STEM ? id : stem;
            int count = Math.min(MAX_LENGTH, folded);
            lengths[size - 1] = (byte) (wide ? -count : count);
        }
    }

    private void add(long value) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size + 2);
        }
        ids[size++] = value;
    }
}

package newsfold.boilerplate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a line as {@link Phrases#tokens} cuts them, each as 64 bits that stand for it: no string is made of a word
 * that is only looked up.
 */
final class PhraseTokens {
    private long[] ids;
    private int size;

    private int start = -1;
    private int length;
    private boolean number;
    private boolean plain;
    private long id;

    /** Six letters stand in for a stemmer in languages that inflect at the end. */
    private static final int STEM = 6;

    /** From here on characters are words or syllables of scripts without spaces, more or less. */
    private static final char WIDE = '\u2e80';

    private static final int LONGEST = Byte.MAX_VALUE;

    /** What the first letters of each word stand for, if somebody asks. */
    private long @Nullable [] stems;

    /** The characters of each word, negative where the first one is of a script without spaces. */
    private byte[] lengths = {};

    private int folded;
    private boolean wide;
    private long stem;

    private PhraseTokens(int room) {
        this(new long[room]);
    }

    private PhraseTokens(long[] ids) {
        this.ids = ids;
    }

    /** Cuts a line of which the words are known already: where it is simple, the words are the same. */
    static PhraseTokens of(String line, WordHashes words, int limit) {
        if (!words.isSimple()) {
            return of(line, limit);
        }
        PhraseTokens found = new PhraseTokens(words.ids(limit));
        found.size = found.ids.length;
        return found;
    }

    static PhraseTokens of(List<String> tokens) {
        PhraseTokens found = new PhraseTokens(tokens.size());
        for (String token : tokens) {
            found.add(WordHashes.id(token));
        }
        return found;
    }

    /** Cuts a line exactly as {@link Phrases#tokens} does. */
    static PhraseTokens of(String line, int limit) {
        PhraseTokens found = new PhraseTokens(Math.min(limit + 1, line.length() / 4 + 4));
        found.read(line, limit);
        return found;
    }

    /** Cuts a line likewise and keeps what {@link #stem} and its like tell. */
    static PhraseTokens withStems(String line, int limit) {
        int room = Math.min(limit + 1, line.length() / 5 + 4);
        PhraseTokens found = new PhraseTokens(room);
        found.stems = new long[room];
        found.lengths = new byte[room];
        found.read(line, limit);
        return found;
    }

    /** 64 bits that stand for the first letters of a word. */
    long stem(int i) {
        return Objects.requireNonNull(stems, "cut without stems")[i];
    }

    /** The characters of a word, a great many of them not counted out. */
    int length(int i) {
        return Math.abs(lengths[i]);
    }

    /** Tells whether a word starts with an ideograph or another character of a script without spaces. */
    boolean isWide(int i) {
        return lengths[i] < 0;
    }

    int size() {
        return size;
    }

    long get(int i) {
        return ids[i];
    }

    /** 64 bits that stand for all words in their order. */
    long sequence() {
        long sequence = size;
        for (int i = 0; i < size; i++) {
            sequence = WordHashes.append(sequence, ids[i]);
        }
        return sequence;
    }

    private void read(String line, int limit) {
        for (int i = 0; i < line.length() && size < limit; i++) {
            char c = line.charAt(i);
            if (c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Phrases.isLetterOrMark(c)) {
                if (c >= 0x80 && Phrases.isIdeograph(c)) {
                    flush(line, i);
                    ideograph(c);
                } else {
                    letter(line, i, c);
                }
            } else if (c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
                if (length == 0 || !number) {
                    flush(line, i);
                    open(i);
                    number = true;
                    length = 1;
                }
            } else if (c >= 0x80 && Phrases.isIdeograph(c)) {
                flush(line, i);
                ideograph(c);
            } else if (!joins(c)) {
                flush(line, i);
            }
        }
        if (size < limit) {
            flush(line, line.length());
        }
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
            wide = c >= WIDE;
        }
        if (++folded == STEM) {
            stem = id;
        }
    }

    private void ideograph(char c) {
        open(0);
        step(c);
        add();
    }

    private void open(int at) {
        start = at;
        folded = 0;
        wide = false;
        number = false;
        plain = true;
        id = WordHashes.BASIS;
    }

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
            id = NUMBER;
            folded = 1;
        } else if (!plain) {
            reread(Phrases.tokens(line.substring(start, end), 1));
        }
        add();
        length = 0;
    }

    private static final long NUMBER = WordHashes.id("#");

    private void reread(List<String> alone) {
        open(start);
        String word = alone.isEmpty() ? "" : alone.get(0);
        for (int i = 0; i < word.length(); i++) {
            step(word.charAt(i));
        }
    }

    private void add() {
        add(id);
        long[] known = stems;
        if (known != null) {
            if (known.length < ids.length) {
                known = Arrays.copyOf(known, ids.length);
                stems = known;
                lengths = Arrays.copyOf(lengths, ids.length);
            }
            known[size - 1] = folded < STEM ? id : stem;
            int count = Math.min(LONGEST, folded);
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

package newsfold.boilerplate;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a line as {@link Phrases#tokens} cuts them, each as 64 bits that stand for it: no string is made of a word
 * that is only looked up.
 */
final class TokenIds {
    private long[] ids;
    private int size;

    private int start = -1;
    private int length;
    private boolean number;
    private boolean plain;
    private long id;

    private TokenIds(int room) {
        this(new long[room]);
    }

    private TokenIds(long[] ids) {
        this.ids = ids;
    }

    /** Cuts a line of which the words are known already: where it is simple, the words are the same. */
    static TokenIds of(String line, Words words, int limit) {
        if (!words.isSimple()) {
            return of(line, limit);
        }
        TokenIds found = new TokenIds(words.ids(limit));
        found.size = found.ids.length;
        return found;
    }

    static TokenIds of(List<String> tokens) {
        TokenIds found = new TokenIds(tokens.size());
        for (String token : tokens) {
            found.add(Words.id(token));
        }
        return found;
    }

    /** Cuts a line exactly as {@link Phrases#tokens} does. */
    static TokenIds of(String line, int limit) {
        TokenIds found = new TokenIds(Math.min(limit + 1, line.length() / 4 + 4));
        found.read(line, limit);
        return found;
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
            sequence = Words.append(sequence, ids[i]);
        }
        return sequence;
    }

    private void read(String line, int limit) {
        for (int i = 0; i < line.length() && size < limit; i++) {
            char c = line.charAt(i);
            if (c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Phrases.isLetterOrMark(c)) {
                if (c >= 0x80 && Phrases.isIdeograph(c)) {
                    flush(line, i);
                    add(Words.step(Words.BASIS, c));
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
                add(Words.step(Words.BASIS, c));
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
            id = Words.step(id, c <= 'Z' ? (char) (c + 32) : c);
        } else if (c == '\u0130' || c == '\u0131') {
            id = Words.step(id, 'i');
        } else if (c == '\u03a3' || Character.isSurrogate(c)) {
            // A letter whose lower case depends on its neighbours.
            plain = false;
        } else if (c != '\u0307') {
            id = Words.step(id, Character.toLowerCase(c));
        }
    }

    private void open(int at) {
        start = at;
        number = false;
        plain = true;
        id = Words.BASIS;
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
            add(NUMBER);
        } else if (plain) {
            add(id);
        } else {
            List<String> alone = Phrases.tokens(line.substring(start, end), 1);
            add(alone.isEmpty() ? Words.BASIS : Words.id(alone.get(0)));
        }
        length = 0;
    }

    private static final long NUMBER = Words.id("#");

    private void add(long value) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size + 2);
        }
        ids[size++] = value;
    }
}

package newsfold.boilerplate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up words as they are read, by hash and characters, so that no string is made of a word nobody knows. */
final class NameTable {
    private final @Nullable String[] names;
    private final long[] values;

    NameTable(Map<String, Long> entries) {
        int size = Integer.highestOneBit(Math.max(2, entries.size())) * 4;
        this.names = new @Nullable String[size];
        this.values = new long[size];
        entries.forEach((name, value) -> {
            int slot = slot(name.hashCode());
            while (names[slot] != null) {
                slot = (slot + 1) & (names.length - 1);
            }
            names[slot] = name;
            values[slot] = value;
        });
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (names.length - 1);
    }

    /** Returns the value of the word that stands among the characters, whose {@link String#hashCode} is given, or 0. */
    long get(int hash, char[] word, int from, int length) {
        int slot = slot(hash);
        for (String name = names[slot]; name != null; name = names[slot]) {
            if (name.hashCode() == hash && equal(name, word, from, length)) {
                return values[slot];
            }
            slot = (slot + 1) & (names.length - 1);
        }
        return 0;
    }

    private static boolean equal(String name, char[] word, int from, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != word[from + i]) {
                return false;
            }
        }
        return true;
    }
}

package newsfold.internal.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.internal.WordLists;
import newsfold.internal.models.WordOdds;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words that authors of pages put into {@code class}, {@code id}, {@code itemprop} and {@code role}, and sorts
 * them into kinds. One instance serves one page and one thread: attribute values repeat, so each is read once.
 */
public final class MarkupWords {
    /** The kinds; the ordinal is the bit in a reading. */
    public enum Mark {
        CONTENT,
        COMMENT,
        SOCIAL,
        RELATED,
        PROMO,
        CAPTION,
        BYLINE,
        META,
        TAGS,
        NAVIGATION,
        FOOTER,
        SIDEBAR,
        PART,
        ADVERT,
        CONSENT,
        TITLE,
        DECK,
        HIDDEN,
        QUOTE,
        POST;

        @SuppressWarnings("EnumOrdinal") // Bits live for one page; nothing stored depends on the order.
        public long bit() {
            return 1L << ordinal();
        }
    }

    /** Stands beside the bits of {@link Mark} for names that declare an element to be the text of an article. */
    private static final long DECLARES = 1L << 62;

    /** Utility-class pages carry hundreds of names an element; the first few dozen say all there is. */
    private static final int MAX_CHARS = 600;

    private static final int MAX_WORD = 40;

    private static final Map<String, Long> MARKS = marks();

    private static final int MAYBE_BITS = 13;

    /** Bits of the hashes of all words in {@link #MARKS}; most words are in none of the lists, which one look tells. */
    private static final BitSet MAYBE = maybe();

    private final Map<String, Reading> seen = new HashMap<>();

    /** What one element's attributes say. */
    public static final class Reading {
        /** Bits of {@link Mark}. */
        public final long marks;

        /** One of the names declares the element to be the text of an article. */
        public final boolean declaresBody;

        /** The words and the whole names they come from, in lower case and without digits, some more than once. */
        public final List<String> words;

        /** What a learnt table says of the least and the most promising word, once weighed; see {@link #weigh}. */
        public float least;

        public float most;

        /** The table that said so: training describes a page with one after the other. */
        @Nullable
        WordOdds weighedBy;

        private Reading(List<String> words) {
            long bits = 0;
            for (String word : words) {
                bits |= MAYBE.get(bit(word)) ? MARKS.getOrDefault(word, 0L) : 0;
            }
            this.marks = bits & ~DECLARES;
            this.declaresBody = (bits & DECLARES) != 0;
            this.words = words;
        }

        /** Fills in what a table says of the words, once an element name set. */
        public void weigh(WordOdds odds) {
            if (weighedBy != odds) {
                least = 0;
                most = 0;
                for (String word : words) {
                    float odd = odds.of(WordOdds.markup(word.hashCode()));
                    least = Math.min(least, odd);
                    most = Math.max(most, odd);
                }
                weighedBy = odds;
            }
        }

        public boolean has(Mark mark) {
            return (marks & mark.bit()) != 0;
        }

        /** Returns the first three words, each after a space, for a person to read. */
        public String label() {
            StringBuilder label = new StringBuilder();
            int shown = 0;
            for (int i = 0; i < words.size() && shown < 3; i++) {
                if (words.indexOf(words.get(i)) == i) {
                    label.append(' ').append(words.get(i));
                    shown++;
                }
            }
            return label.toString();
        }
    }

    Reading read(ElementAttributes element) {
        String rest = element.id.isEmpty() && element.itemprop.isEmpty() && element.role.isEmpty()
                ? ""
                : ' ' + element.id + ' ' + element.itemprop + ' ' + element.role;
        return seen.computeIfAbsent(
                rest.isEmpty() ? element.names : element.names + rest, names -> new Reading(words(names)));
    }

    /** Returns the parts of each name, then the name as a whole: "post-bodyText" gives post, body, text, postbodytext. */
    private static List<String> words(String attributes) {
        List<String> words = new ArrayList<>();
        int end = Math.min(attributes.length(), MAX_CHARS);
        // The letters of the name that is being read, of which the last ones are its last part.
        char[] name = new char[end];
        int length = 0;
        int part = 0;
        boolean afterLower = false;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? attributes.charAt(i) : ' ';
            boolean lower = c >= 'a' && c <= 'z';
            boolean upper = c >= 'A' && c <= 'Z';
            if (!lower && (afterLower || !upper)) {
                add(name, part, length, words);
                part = length;
            }
            if (lower || upper) {
                name[length++] = (char) (c | 0x20);
            } else if (c <= ' ') {
                add(name, 0, length, words);
                length = 0;
                part = 0;
            }
            afterLower = lower;
        }
        return words;
    }

    private static void add(char[] letters, int from, int to, List<String> words) {
        if (to - from > 1 && to - from <= MAX_WORD) {
            String word = new String(letters, from, to - from);
            // A name of one part comes twice in a row.
            if (words.isEmpty() || !words.get(words.size() - 1).equals(word)) {
                words.add(word);
            }
        }
    }

    private static int bit(String word) {
        return (word.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - MAYBE_BITS);
    }

    private static BitSet maybe() {
        BitSet maybe = new BitSet(1 << MAYBE_BITS);
        MARKS.keySet().forEach(word -> maybe.set(bit(word)));
        return maybe;
    }

    private static Map<String, Long> marks() {
        WordLists lists = new WordLists(MarkupWords.class, "markup-words.txt");
        Map<String, Long> marks = new HashMap<>();
        for (Mark mark : Mark.values()) {
            for (String word : lists.words(mark.name().toLowerCase(Locale.ROOT))) {
                marks.merge(word, mark.bit(), (a, b) -> a | b);
            }
        }
        lists.words("declared").forEach(name -> marks.merge(name, DECLARES, (a, b) -> a | b));
        return marks;
    }
}

package newsfold.internal.html;

import java.util.ArrayList;
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
                bits |= MARKS.getOrDefault(word, 0L);
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
        return seen.computeIfAbsent(element.names + rest, names -> new Reading(words(names)));
    }

    /** Returns the parts of each name, then the name as a whole: "post-bodyText" gives post, body, text, postbodytext. */
    private static List<String> words(String attributes) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        boolean afterLower = false;
        int end = Math.min(attributes.length(), MAX_CHARS);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? attributes.charAt(i) : ' ';
            boolean lower = c >= 'a' && c <= 'z';
            boolean upper = c >= 'A' && c <= 'Z';
            if (!lower && (afterLower || !upper)) {
                flush(word, words);
            }
            if (lower || upper) {
                word.append((char) (c | 0x20));
                whole.append((char) (c | 0x20));
            } else if (c <= ' ') {
                flush(whole, words);
            }
            afterLower = lower;
        }
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        // A name of one part comes twice in a row.
        boolean again = !words.isEmpty() && words.get(words.size() - 1).contentEquals(word);
        if (word.length() > 1 && word.length() <= MAX_WORD && !again) {
            words.add(word.toString());
        }
        word.setLength(0);
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

package newsfold.internal.lines;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of the headline that many addresses hold: {@code /2026/03/council-rebuilds-northern-pier.html}. */
public final class AddressWords {
    /** Fewer words are a section or a number. */
    private static final int MIN_WORDS = 3;

    /** Shorter words are left out of many addresses. */
    private static final int MIN_LETTERS = 3;

    private final Set<String> words;

    private AddressWords(Set<String> words) {
        this.words = words;
    }

    /** Reads the part of an address with the most words; an address without words agrees with no headline. */
    public static AddressWords of(String url) {
        int scheme = url.indexOf("://");
        int path = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        if (path < 0) {
            return new AddressWords(Set.of());
        }
        return new AddressWords(Arrays.stream(url.substring(path).split("[/?#]"))
                .map(part -> words(part.replaceFirst("\\.[a-z]{2,5}$", "")))
                .max(Comparator.comparingInt(Set::size))
                .filter(found -> found.size() >= MIN_WORDS)
                .orElse(Set.of()));
    }

    /** Returns how much of a line is in the address and of the address in the line, as an F1 of words in [0, 1]. */
    double agreement(String line) {
        if (words.isEmpty()) {
            return 0;
        }
        String lower = line.toLowerCase(Locale.ROOT).replace("\u00df", "ss");
        Set<String> plain = words(lower);
        Set<String> spelt =
                words(lower.replace("\u00e4", "ae").replace("\u00f6", "oe").replace("\u00fc", "ue"));
        double best = 0;
        for (Set<String> own : List.of(plain, spelt)) {
            int shared = (int) own.stream().filter(words::contains).count();
            best = Math.max(best, own.isEmpty() ? 0 : 2.0 * shared / (own.size() + words.size()));
        }
        return best;
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '\u2019') {
                if (word.length() >= MIN_LETTERS) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return words;
    }
}

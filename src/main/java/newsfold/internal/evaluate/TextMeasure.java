package newsfold.internal.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of what was found is right and how much of what is right was found: words counted with repeats, runs of four
 * words, snippets, lines, dates, names.
 *
 * @param hit items in both
 * @param extra items only in what is judged
 * @param missing items only in the reference
 */
record TextMeasure(long hit, long extra, long missing) {
    /** Compares words, letter case aside, as the WCXB benchmark does. */
    static TextMeasure words(String text, String gold) {
        return compare(
                counts(tokens(text.toLowerCase(Locale.ROOT)), 1), counts(tokens(gold.toLowerCase(Locale.ROOT)), 1));
    }

    /** Compares runs of four words, as the article extraction benchmark of Zyte does; shorter texts are one run. */
    static TextMeasure shingles(String text, String gold) {
        return compare(counts(tokens(text), 4), counts(tokens(gold), 4));
    }

    double precision() {
        return hit + extra == 0 ? (missing == 0 ? 1 : 0) : (double) hit / (hit + extra);
    }

    double recall() {
        return hit + missing == 0 ? (extra == 0 ? 1 : 0) : (double) hit / (hit + missing);
    }

    double f1() {
        return f1(precision(), recall());
    }

    /** Writes precision, recall and their harmonic mean. */
    void put(Scores scores, String name) {
        scores.put(name + "P", precision());
        scores.put(name + "R", recall());
        scores.put(name + "F1", f1());
    }

    /** Writes the means over pages of precision and recall, and the harmonic mean of the two. */
    static void putMeans(Scores scores, String name, List<TextMeasure> pages) {
        double precision = 0;
        double recall = 0;
        for (TextMeasure page : pages) {
            precision += page.precision() / pages.size();
            recall += page.recall() / pages.size();
        }
        scores.put(name + "P", precision);
        scores.put(name + "R", recall);
        scores.put(name + "F1", f1(precision, recall));
    }

    boolean perfect() {
        return extra == 0 && missing == 0;
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Cuts a text into runs of letters, digits and underscores, in any script. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                tokens.add(text.substring(start, i));
                start = -1;
            }
        }
        return tokens;
    }

    private static Map<String, Integer> counts(List<String> tokens, int size) {
        Map<String, Integer> counts = new HashMap<>();
        if (!tokens.isEmpty()) {
            int last = Math.max(0, tokens.size() - size);
            for (int i = 0; i <= last; i++) {
                counts.merge(String.join(" ", tokens.subList(i, Math.min(tokens.size(), i + size))), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static TextMeasure compare(Map<String, Integer> text, Map<String, Integer> gold) {
        long hit = 0;
        long own = 0;
        long wanted = 0;
        for (Map.Entry<String, Integer> entry : text.entrySet()) {
            own += entry.getValue();
            hit += Math.min(entry.getValue(), gold.getOrDefault(entry.getKey(), 0));
        }
        for (int count : gold.values()) {
            wanted += count;
        }
        return new TextMeasure(hit, own - hit, wanted - hit);
    }
}

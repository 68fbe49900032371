package newsfold.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes from one text to another, word by word, without regard to punctuation and case. The greedy algorithm of Myers, <i>An
 * O(ND) Difference Algorithm and Its Variations</i> (1986), so the cost grows with the number of differences.
 */
public final class WordDiff {
    /** Beyond this the texts have little in common, and the trace would take tens of megabytes. */
    private static final int MAX_CHANGES = 2_000;

    /** Where words are not spaced, every character counts as one. */
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    private static final Pattern WORD = Pattern.compile("[" + UNSPACED + "]|[^\\s" + UNSPACED + "]+");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final List<Word> a;
    private final List<Word> b;
    private final int lengthOfA;
    private final int lengthOfB;

    private WordDiff(String a, String b) {
        this.a = words(a);
        this.b = words(b);
        this.lengthOfA = a.length();
        this.lengthOfB = b.length();
    }

    /**
     * Words that stand in one text where others, or none, stand in the other, as half-open character ranges.
     *
     * @param startA first character in the first text
     * @param endA end in the first text, exclusive; equal to the start if something was added
     * @param startB first character in the second text
     * @param endB end in the second text, exclusive; equal to the start if something was left out
     */
    public record Change(int startA, int endA, int startB, int endB) {}

    private record Word(String key, int start, int end) {}

    /**
     * Compares two texts.
     *
     * @return the changes in order, or empty if the texts differ too much for a list to help
     */
    public static Optional<List<Change>> of(String a, String b) {
        return new WordDiff(a, b).changes();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String key = NOISE.matcher(matcher.group()).replaceAll("").toLowerCase(Locale.ROOT);
            if (!key.isEmpty()) {
                words.add(new Word(key, matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    private boolean same(int x, int y) {
        return a.get(x).key().equals(b.get(y).key());
    }

    private Optional<List<Change>> changes() {
        List<int[]> trace = new ArrayList<>();
        int[] reach = {0};
        for (int d = 0; d <= MAX_CHANGES; d++) {
            // furthest[k + d] is how far the first text is read on diagonal k after d differences.
            int[] furthest = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 2) {
                int x = start(reach, d, k);
                int y = x - k;
                while (x < a.size() && y < b.size() && same(x, y)) {
                    x++;
                    y++;
                }
                furthest[k + d] = x;
                if (x >= a.size() && y >= b.size()) {
                    trace.add(furthest);
                    return Optional.of(read(trace));
                }
            }
            trace.add(furthest);
            reach = furthest;
        }
        return Optional.empty();
    }

    /** Where diagonal k starts after d differences, from what d - 1 differences reached. */
    private static int start(int[] reach, int d, int k) {
        if (d == 0) {
            return 0;
        }
        int below = k - 1 + d - 1;
        int above = k + 1 + d - 1;
        boolean down = k == -d || (k != d && reach[below] < reach[above]);
        return down ? reach[above] : reach[below] + 1;
    }

    /** Goes back from the end and gathers what is on no diagonal run. */
    private List<Change> read(List<int[]> trace) {
        boolean[] keptOfA = new boolean[a.size()];
        boolean[] keptOfB = new boolean[b.size()];
        int x = a.size();
        int k = a.size() - b.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = d == 0 ? new int[] {0} : trace.get(d - 1);
            int from = start(reach, d, k);
            for (int i = from; i < x; i++) {
                keptOfA[i] = true;
                keptOfB[i - k] = true;
            }
            if (d == 0) {
                break;
            }
            int below = k - 1 + d - 1;
            int above = k + 1 + d - 1;
            boolean down = k == -d || (k != d && reach[below] < reach[above]);
            x = down ? reach[above] : reach[below];
            k = down ? k + 1 : k - 1;
        }
        return gather(keptOfA, keptOfB);
    }

    private List<Change> gather(boolean[] keptOfA, boolean[] keptOfB) {
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < keptOfA.length || j < keptOfB.length) {
            int fromA = i;
            int fromB = j;
            while (i < keptOfA.length && !keptOfA[i]) {
                i++;
            }
            while (j < keptOfB.length && !keptOfB[j]) {
                j++;
            }
            if (i > fromA || j > fromB) {
                changes.add(new Change(
                        start(a, fromA, lengthOfA), end(a, fromA, i, lengthOfA),
                        start(b, fromB, lengthOfB), end(b, fromB, j, lengthOfB)));
            }
            i++;
            j++;
        }
        return Collections.unmodifiableList(changes);
    }

    private static int start(List<Word> words, int index, int length) {
        return index < words.size() ? words.get(index).start() : length;
    }

    private static int end(List<Word> words, int from, int to, int length) {
        return to > from ? words.get(to - 1).end() : start(words, from, length);
    }
}

package newsfold.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What changes from one text to another, word by word, punctuation and case aside. The greedy algorithm of Myers, <i>An
 * O(ND) Difference Algorithm and Its Variations</i> (1986), so the cost grows with the number of differences.
 */
final class WordDiff {
    /** Beyond this the texts have little in common, and the trace would take tens of megabytes. */
    private static final int MOST = 2_000;

    private final List<String> a;
    private final List<String> b;
    private final String[] keysOfA;
    private final String[] keysOfB;

    private WordDiff(String a, String b) {
        this.a = words(a);
        this.b = words(b);
        this.keysOfA = keys(this.a);
        this.keysOfB = keys(this.b);
    }

    /**
     * Words that stand in one text where others, or none, stand in the other.
     *
     * @param before the words of the first text, empty if something was added
     * @param after the words of the second text, empty if something was left out
     */
    record Change(String before, String after) {}

    /** Returns the changes in order, or empty if the texts differ too much for a list to help. */
    static Optional<List<Change>> of(String a, String b) {
        return new WordDiff(a, b).changes();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    private static String[] keys(List<String> words) {
        return words.stream()
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "").toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private Optional<List<Change>> changes() {
        List<int[]> trace = new ArrayList<>();
        int[] reach = {0};
        for (int d = 0; d <= MOST; d++) {
            // furthest[k + d] is how far the first text is read on diagonal k after d differences.
            int[] furthest = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 2) {
                int x = start(reach, d, k);
                int y = x - k;
                while (x < keysOfA.length && y < keysOfB.length && keysOfA[x].equals(keysOfB[y])) {
                    x++;
                    y++;
                }
                furthest[k + d] = x;
                if (x >= keysOfA.length && y >= keysOfB.length) {
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
        boolean[] keptOfA = new boolean[keysOfA.length];
        boolean[] keptOfB = new boolean[keysOfB.length];
        int x = keysOfA.length;
        int k = keysOfA.length - keysOfB.length;
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
                changes.add(new Change(String.join(" ", a.subList(fromA, i)), String.join(" ", b.subList(fromB, j))));
            }
            i++;
            j++;
        }
        return Collections.unmodifiableList(changes);
    }
}

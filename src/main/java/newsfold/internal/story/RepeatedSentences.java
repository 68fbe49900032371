package newsfold.internal.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sentences that five groups of a batch have word for word: notices, disclaimers and passages of an agency. They say nothing of
 * what a report tells by itself, so reports are compared without them.
 */
final class RepeatedSentences {
    private static final int MIN_GROUPS = 5;

    /** A shorter sentence may come from several pens. */
    private static final int MIN_LETTERS = 30;

    /** What has fewer letters without them is compared as it is. */
    private static final int MIN_REST = 60;

    private final Set<Long> repeated = new HashSet<>();

    private interface Sink {
        void sentence(long hash, int letters, int from, int to);
    }

    /** Looks at the texts of a batch. */
    RepeatedSentences(List<String> texts) {
        Map<Long, int[]> seen = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            int text = i;
            scan(texts.get(i), (hash, letters, from, to) -> {
                if (letters >= MIN_LETTERS) {
                    int[] count = seen.computeIfAbsent(hash, key -> new int[] {-1, 0});
                    if (count[0] != text) {
                        count[0] = text;
                        count[1]++;
                    }
                }
            });
        }
        seen.forEach((hash, count) -> {
            if (count[1] >= MIN_GROUPS) {
                repeated.add(hash);
            }
        });
    }

    /** Returns a text without them. */
    String cut(String text) {
        if (repeated.isEmpty()) {
            return text;
        }
        StringBuilder rest = new StringBuilder();
        int[] left = new int[1];
        scan(text, (hash, letters, from, to) -> {
            if (!repeated.contains(hash)) {
                rest.append(text, from, to);
                left[0] += letters;
            }
        });
        return left[0] < MIN_REST ? text : rest.toString();
    }

    /** Cuts at every mark that may end a sentence, as equal texts are cut alike wherever that is. */
    private static void scan(String text, Sink sink) {
        long hash = 0;
        int letters = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = 31 * hash + Character.toLowerCase(c);
                hash ^= hash >>> 29;
                hash *= 0x9E3779B97F4A7C15L;
                letters++;
            }
            if (c == '\n' || Sentences.isEnd(c) || i == text.length() - 1) {
                sink.sentence(hash, letters, from, i + 1);
                hash = 0;
                letters = 0;
                from = i + 1;
            }
        }
    }
}

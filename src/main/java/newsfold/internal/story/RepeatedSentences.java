package newsfold.internal.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

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
        long[] hashes = texts.stream()
                .flatMapToLong(text -> {
                    LongStream.Builder own = LongStream.builder();
                    scan(text, (hash, letters, from, to) -> {
                        if (letters >= MIN_LETTERS) {
                            own.add(hash);
                        }
                    });
                    return own.build().distinct();
                })
                .sorted()
                .toArray();
        for (int i = MIN_GROUPS - 1; i < hashes.length; i++) {
            if (hashes[i] == hashes[i - MIN_GROUPS + 1]) {
                repeated.add(hashes[i]);
            }
        }
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

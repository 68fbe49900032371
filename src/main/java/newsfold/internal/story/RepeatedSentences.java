package newsfold.internal.story;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
    private final List<String> texts;
    /** By text the hashes of its longer sentences. */
    private final long[][] sentences;

    private long[] found = new long[64];

    private interface Sink {
        void sentence(long hash, int letters, int from, int to);
    }

    /** Looks at the texts of a batch. */
    RepeatedSentences(List<String> texts) {
        this.texts = texts;
        sentences = new long[texts.size()][];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = sentences(texts.get(i));
        }
        long[] hashes = Arrays.stream(sentences)
                .flatMapToLong(own -> Arrays.stream(own).distinct())
                .sorted()
                .toArray();
        for (int i = MIN_GROUPS - 1; i < hashes.length; i++) {
            if (hashes[i] == hashes[i - MIN_GROUPS + 1]) {
                repeated.add(hashes[i]);
            }
        }
    }

    private long[] sentences(String text) {
        int[] count = new int[1];
        scan(text, (hash, letters, from, to) -> {
            if (letters >= MIN_LETTERS) {
                if (count[0] == found.length) {
                    found = Arrays.copyOf(found, 2 * count[0]);
                }
                found[count[0]++] = hash;
            }
        });
        return Arrays.copyOf(found, count[0]);
    }

    /** Returns one of the texts without them. */
    String cut(int index) {
        String text = texts.get(index);
        if (repeated.isEmpty() || Arrays.stream(sentences[index]).noneMatch(repeated::contains)) {
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
            char lower = Letters.lowerCase(c);
            if (lower != 0) {
                hash = (Long.rotateLeft(hash, 5) ^ lower) * 0x9E3779B97F4A7C15L;
                letters++;
            } else if (c != ' ' && (c == '\n' || Sentences.isEnd(c))) {
                sink.sentence(hash, letters, from, i + 1);
                hash = 0;
                letters = 0;
                from = i + 1;
            }
        }
        if (from < text.length()) {
            sink.sentence(hash, letters, from, text.length());
        }
    }
}

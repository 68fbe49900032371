package newsfold.internal.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sentences that five groups of a batch have word for word at about one time: notices, disclaimers and passages of an agency.
 * They say nothing of what a report tells by itself, so reports are compared without them. A batch of years has many more
 * sentences five times than one of a week, so those of other times do not count: a stream is told what one batch is.
 */
final class RepeatedSentences {
    private static final int MIN_GROUPS = 5;

    /** A shorter sentence may come from several pens. */
    private static final int MIN_LETTERS = 30;

    /** What has fewer letters without them is compared as it is. */
    private static final int MIN_REST = 60;

    /** How many days before and after a group others count. */
    static final double REACH_DAYS = 3;

    /** By hash of a sentence the days of the groups that have it, ascending, those without a date last. */
    private final Map<Long, double[]> repeated = new HashMap<>();

    private final List<String> texts;
    private final double[] days;
    /** By text the hashes of its longer sentences. */
    private final long[][] sentences;

    private long[] found = new long[64];

    private interface Sink {
        void sentence(long hash, int letters, int from, int to);
    }

    /**
     * Looks at a batch.
     *
     * @param texts of its groups
     * @param days their days, NaN if unknown
     */
    RepeatedSentences(List<String> texts, double[] days) {
        this.texts = texts;
        this.days = days;
        sentences = new long[texts.size()][];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = sentences(texts.get(i));
        }
        long[] hashes = Arrays.stream(sentences)
                .flatMapToLong(own -> Arrays.stream(own).distinct())
                .sorted()
                .toArray();
        Map<Long, List<Double>> daysOf = new HashMap<>();
        for (int from = 0, to = 0; from < hashes.length; from = to) {
            while (to < hashes.length && hashes[to] == hashes[from]) {
                to++;
            }
            if (to - from >= MIN_GROUPS) {
                daysOf.put(hashes[from], new ArrayList<>());
            }
        }
        for (int i = 0; i < sentences.length && !daysOf.isEmpty(); i++) {
            double day = days[i];
            Arrays.stream(sentences[i])
                    .distinct()
                    .mapToObj(daysOf::get)
                    .filter(Objects::nonNull)
                    .forEach(all -> all.add(day));
        }
        daysOf.forEach((hash, own) ->
                repeated.put(hash, own.stream().mapToDouble(day -> day).sorted().toArray()));
    }

    /** Tells whether enough groups of about its time have a sentence of a group. What has no date may be of any time. */
    private boolean isRepeated(long hash, int group) {
        double[] all = repeated.get(hash);
        if (all == null) {
            return false;
        }
        double day = days[group];
        if (Double.isNaN(day)) {
            return true;
        }
        int near = firstFrom(all, Math.nextUp(day + REACH_DAYS)) - firstFrom(all, day - REACH_DAYS);
        int undated = all.length - firstFrom(all, Double.POSITIVE_INFINITY);
        return near + undated >= MIN_GROUPS;
    }

    private static int firstFrom(double[] ascending, double day) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
        if (repeated.isEmpty() || Arrays.stream(sentences[index]).noneMatch(hash -> isRepeated(hash, index))) {
            return text;
        }
        StringBuilder rest = new StringBuilder();
        int[] left = new int[1];
        scan(text, (hash, letters, from, to) -> {
            if (!isRepeated(hash, index)) {
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

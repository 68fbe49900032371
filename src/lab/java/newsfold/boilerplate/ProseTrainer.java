package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.models.WordOdds;

/**
 * Learns what the words of a block say about it, all words together: logistic regression over words and pairs of words,
 * by stochastic gradients with a rate of its own for each weight (Duchi, Hazan and Singer, 2011).
 */
final class ProseTrainer {
    private static final int EPOCHS = 6;
    private static final double RATE = 0.3;
    private static final double DECAY = 2e-5;
    private static final int SIZE = 12_000;
    private static final int HOSTS = 4;

    private ProseTrainer() {}

    static WordOdds train(List<TrainBlockModel.Sample> samples, int without) {
        Map<Integer, Integer> places = vocabulary(samples, without);
        List<int[]> rows = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (TrainBlockModel.Sample sample : samples) {
            if (sample.fold == without) {
                continue;
            }
            for (HtmlBlock block : sample.dom.blocks()) {
                float label = sample.labels[block.position];
                if (Float.isNaN(label) || sample.regions.isObviousBoilerplate(block)) {
                    continue;
                }
                int[] keys = WordOdds.proseKeys(block.words());
                rows.add(row(keys, places));
                targets.add(new float[] {
                    label,
                    (float) (sample.balance * TrainBlockModel.weight(sample, block)),
                    WordOdds.proseScale(keys.length)
                });
            }
        }
        return fit(places, rows, targets, SIZE);
    }

    /**
     * Fits the odds of words.
     *
     * @param places where each word stands in the rows
     * @param rows the places of the words of each text
     * @param targets label, weight and scale of each text
     * @param size how many words are kept
     */
    static WordOdds fit(Map<Integer, Integer> places, List<int[]> rows, List<float[]> targets, int size) {
        float[] weights = descend(rows, targets, places.size());
        List<int[]> kept = new ArrayList<>();
        places.forEach((key, place) -> {
            int quantised = WordOdds.quantise(weights[place]);
            if (quantised != 0) {
                kept.add(new int[] {key, quantised});
            }
        });
        kept.sort((a, b) -> Math.abs(a[1]) != Math.abs(b[1])
                ? Integer.compare(Math.abs(b[1]), Math.abs(a[1]))
                : Integer.compare(a[0], b[0]));
        List<int[]> best = new ArrayList<>(kept.subList(0, Math.min(size, kept.size())));
        best.sort((a, b) -> Integer.compare(a[0], b[0]));
        int[] hashes = new int[best.size()];
        byte[] odds = new byte[best.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = best.get(i)[0];
            odds[i] = (byte) best.get(i)[1];
        }
        return new WordOdds(hashes, odds);
    }

    /** Returns the places of those words that have one. */
    static int[] row(int[] keys, Map<Integer, Integer> places) {
        int n = 0;
        int[] row = new int[keys.length];
        for (int key : keys) {
            Integer place = places.get(key);
            if (place != null) {
                row[n++] = place;
            }
        }
        return Arrays.copyOf(row, n);
    }

    /** Words that only one corner of the web uses say nothing elsewhere. */
    private static Map<Integer, Integer> vocabulary(List<TrainBlockModel.Sample> samples, int without) {
        Map<Integer, Set<String>> hosts = new HashMap<>();
        for (TrainBlockModel.Sample sample : samples) {
            if (sample.fold == without) {
                continue;
            }
            for (HtmlBlock block : sample.dom.blocks()) {
                if (!sample.regions.isObviousBoilerplate(block)) {
                    note(WordOdds.proseKeys(block.words()), sample.host, hosts);
                }
            }
        }
        return places(hosts);
    }

    /** Returns the places of words in a table, of those that enough hosts have. */
    static Map<Integer, Integer> places(Map<Integer, Set<String>> hosts) {
        int[] keys = hosts.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= HOSTS)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            places.put(keys[i], i);
        }
        return places;
    }

    /** Notes a host for each of some words, until enough are known. */
    static void note(int[] keys, String host, Map<Integer, Set<String>> hosts) {
        for (int key : keys) {
            Set<String> seen = hosts.computeIfAbsent(key, k -> new HashSet<>(4));
            if (seen.size() < HOSTS) {
                seen.add(host);
            }
        }
    }

    private static float[] descend(List<int[]> rows, List<float[]> targets, int size) {
        SplittableRandom random = new SplittableRandom(5);
        int[] order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        float[] weights = new float[size];
        float[] squares = new float[size];
        Arrays.fill(squares, 1e-2f);
        double bias = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[other];
                order[other] = swap;
            }
            for (int at : order) {
                int[] row = rows.get(at);
                float[] target = targets.get(at);
                double score = 0;
                for (int place : row) {
                    score += weights[place];
                }
                double p = 1 / (1 + Math.exp(-(bias + score * target[2])));
                double slope = target[1] * (p - target[0]);
                bias -= 0.002 * slope;
                for (int place : row) {
                    float g = (float) (slope * target[2] + DECAY * weights[place]);
                    squares[place] += g * g;
                    weights[place] -= (float) (RATE * g / Math.sqrt(squares[place]));
                }
            }
        }
        return weights;
    }
}

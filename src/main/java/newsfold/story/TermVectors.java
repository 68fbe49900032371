package newsfold.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The groups of one collection as weighted terms of unit length: BM25 term weights (Robertson and Zaragoza, <i>The
 * Probabilistic Relevance Framework</i>, 2009) with rarity counted in the collection itself.
 */
final class TermVectors {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<String> terms;
    private final int[] documentFrequency;
    private final int[][] ids;
    private final double[][] weights;

    private TermVectors(List<String> terms, int[] documentFrequency, int[][] ids, double[][] weights) {
        this.terms = terms;
        this.documentFrequency = documentFrequency;
        this.ids = ids;
        this.weights = weights;
    }

    /** Counts and weighs the terms of all inputs. */
    static TermVectors of(List<StoryInput> inputs) {
        Stemmers stemmers = new Stemmers();
        Map<String, Integer> vocabulary = new HashMap<>();
        List<String> terms = new ArrayList<>();
        int size = inputs.size();
        int[][] ids = new int[size][];
        double[][] counts = new double[size][];
        double total = 0;
        int[] lengths = new int[size];
        for (int i = 0; i < size; i++) {
            StoryInput input = inputs.get(i);
            UnaryOperator<String> stemmer =
                    stemmers.of(input.article().language().orElse(""));
            TreeMap<Integer, Integer> tally = new TreeMap<>();
            Words.forEach(input.article().title() + "\n" + input.article().text(), word -> {
                String stem = stemmer.apply(word);
                Integer id = vocabulary.get(stem);
                if (id == null) {
                    id = terms.size();
                    vocabulary.put(stem, id);
                    terms.add(stem);
                }
                tally.merge(id, 1, Integer::sum);
            });
            ids[i] = tally.keySet().stream().mapToInt(Integer::intValue).toArray();
            counts[i] =
                    tally.values().stream().mapToDouble(Integer::doubleValue).toArray();
            lengths[i] = (int) Arrays.stream(counts[i]).sum();
            total += lengths[i];
        }
        int[] df = new int[terms.size()];
        for (int[] own : ids) {
            for (int id : own) {
                df[id]++;
            }
        }
        double mean = Math.max(1, total / Math.max(1, size));
        for (int i = 0; i < size; i++) {
            double norm = 0;
            double[] own = counts[i];
            for (int t = 0; t < own.length; t++) {
                double idf = Math.log1p((size - df[ids[i][t]] + 0.5) / (df[ids[i][t]] + 0.5));
                own[t] = idf * own[t] / (own[t] + K1 * (1 - B + B * lengths[i] / mean));
                norm += own[t] * own[t];
            }
            double scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
            for (int t = 0; t < own.length; t++) {
                own[t] *= scale;
            }
        }
        return new TermVectors(terms, df, ids, counts);
    }

    int size() {
        return ids.length;
    }

    String term(int id) {
        return terms.get(id);
    }

    int termCount() {
        return terms.size();
    }

    int documentFrequency(int id) {
        return documentFrequency[id];
    }

    /** Returns the term ids of a group, ascending; not to be changed. */
    int[] ids(int node) {
        return ids[node];
    }

    /** Returns the weights that go with {@link #ids}; not to be changed. */
    double[] weights(int node) {
        return weights[node];
    }

    /** Returns the cosine of two groups. */
    double cosine(int a, int b) {
        double sum = 0;
        int j = 0;
        for (int i = 0; i < ids[a].length; i++) {
            while (j < ids[b].length && ids[b][j] < ids[a][i]) {
                j++;
            }
            if (j < ids[b].length && ids[b][j] == ids[a][i]) {
                sum += weights[a][i] * weights[b][j];
            }
        }
        return sum;
    }
}

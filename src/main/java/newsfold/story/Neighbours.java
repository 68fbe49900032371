package newsfold.story;

import java.util.Arrays;
import java.util.List;

/** Finds which groups resemble which, and how much once time and surroundings are taken into account. */
final class Neighbours {
    private static final double LEAST = 0.03;
    private static final double DECAY_DAYS = 4;
    private static final int NEAREST = 3;
    private static final double SMOOTHING = 0.4;

    private Neighbours() {}

    /** Links the groups by cosine and nearness in time, smoothed over nearest neighbours and scaled by density. */
    static SimilarityGraph of(List<StoryInput> inputs, TermVectors vectors) {
        return scaled(smoothed(raw(inputs, vectors)));
    }

    private static SimilarityGraph raw(List<StoryInput> inputs, TermVectors vectors) {
        int size = inputs.size();
        double[] days = new double[size];
        for (int i = 0; i < size; i++) {
            days[i] = inputs.get(i)
                    .article()
                    .published()
                    .map(date -> date.instant().getEpochSecond() / 86400.0)
                    .orElse(Double.NaN);
        }
        int[] filled = new int[vectors.termCount()];
        int[][] postings = new int[vectors.termCount()][];
        double[][] weights = new double[vectors.termCount()][];
        for (int id = 0; id < postings.length; id++) {
            postings[id] = new int[vectors.documentFrequency(id)];
            weights[id] = new double[vectors.documentFrequency(id)];
        }
        SimilarityGraph.Builder graph = new SimilarityGraph.Builder(size);
        double[] sums = new double[size];
        for (int node = 0; node < size; node++) {
            Arrays.fill(sums, 0, node, 0);
            int[] ids = vectors.ids(node);
            double[] own = vectors.weights(node);
            for (int t = 0; t < ids.length; t++) {
                int id = ids[t];
                for (int p = 0; p < filled[id]; p++) {
                    sums[postings[id][p]] += own[t] * weights[id][p];
                }
                postings[id][filled[id]] = node;
                weights[id][filled[id]++] = own[t];
            }
            for (int other = 0; other < node; other++) {
                double gap = Math.abs(days[node] - days[other]);
                double similarity = Double.isNaN(gap) ? sums[other] : sums[other] * Math.exp(-gap / DECAY_DAYS);
                if (similarity >= LEAST) {
                    graph.add(other, node, similarity);
                }
            }
        }
        return graph.build();
    }

    /** Mixes into each pair's similarity what each one's nearest neighbours have in common with the other. */
    private static SimilarityGraph smoothed(SimilarityGraph graph) {
        int size = graph.size();
        SimilarityGraph.Builder result = new SimilarityGraph.Builder(size);
        int[][] nearest = new int[size][];
        for (int node = 0; node < size; node++) {
            nearest[node] = nearest(graph, node);
        }
        for (int node = 0; node < size; node++) {
            for (int i = graph.start(node); i < graph.end(node); i++) {
                int other = graph.neighbour(i);
                if (node < other) {
                    double around = (mean(graph, nearest[node], other) + mean(graph, nearest[other], node)) / 2;
                    result.add(node, other, (1 - SMOOTHING) * graph.similarity(i) + SMOOTHING * around);
                }
            }
        }
        return result.build();
    }

    private static double mean(SimilarityGraph graph, int[] nodes, int other) {
        double sum = 0;
        for (int node : nodes) {
            sum += node == other ? 1 : graph.between(node, other);
        }
        return sum / NEAREST;
    }

    private static int[] nearest(SimilarityGraph graph, int node) {
        return java.util.stream.IntStream.range(graph.start(node), graph.end(node))
                .boxed()
                .sorted((a, b) -> {
                    int order = Double.compare(graph.similarity(b), graph.similarity(a));
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .limit(NEAREST)
                .mapToInt(graph::neighbour)
                .toArray();
    }

    /** Divides by how similar the two ends are to their own nearest neighbours, so that dense corners do not fuse. */
    private static SimilarityGraph scaled(SimilarityGraph graph) {
        int size = graph.size();
        double[] density = new double[size];
        for (int node = 0; node < size; node++) {
            double[] values = Arrays.stream(nearest(graph, node))
                    .mapToDouble(graph.similarityTo(node))
                    .toArray();
            density[node] = Arrays.stream(values).sum() / NEAREST;
        }
        SimilarityGraph.Builder result = new SimilarityGraph.Builder(size);
        for (int node = 0; node < size; node++) {
            for (int i = graph.start(node); i < graph.end(node); i++) {
                int other = graph.neighbour(i);
                if (node < other) {
                    double around = Math.max(0.1, (density[node] + density[other]) / 2);
                    result.add(node, other, graph.similarity(i) / Math.sqrt(around));
                }
            }
        }
        return result.build();
    }
}

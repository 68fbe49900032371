package newsfold.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Average-link agglomerative clustering of a sparse similarity graph: pairs without an edge count as similarity 0. Ties
 * go to the smallest node numbers, so the result depends on the graph alone.
 */
final class AverageLink {
    private AverageLink() {}

    /**
     * Merges clusters while two of them have a mean similarity of at least a threshold.
     *
     * @param graph symmetric similarities
     * @param threshold the least mean similarity of a merge, above 0
     * @return for each node the smallest node of its cluster
     */
    static int[] cluster(SimilarityGraph graph, double threshold) {
        int size = graph.size();
        List<Map<Integer, Double>> links = new ArrayList<>(size);
        int[] parent = new int[size];
        int[] count = new int[size];
        int[] version = new int[size];
        PriorityQueue<Candidate> queue = new PriorityQueue<>();
        for (int node = 0; node < size; node++) {
            parent[node] = node;
            count[node] = 1;
            Map<Integer, Double> own = new HashMap<>();
            for (int i = graph.start(node); i < graph.end(node); i++) {
                int other = graph.neighbour(i);
                double similarity = graph.similarity(i);
                own.put(other, similarity);
                if (node < other && similarity >= threshold) {
                    queue.add(new Candidate(similarity, node, other, 0, 0));
                }
            }
            links.add(own);
        }
        while (!queue.isEmpty()) {
            Candidate best = queue.remove();
            int a = best.a;
            int b = best.b;
            if (parent[a] != a || parent[b] != b || version[a] != best.versionA || version[b] != best.versionB) {
                continue;
            }
            parent[b] = a;
            count[a] += count[b];
            version[a]++;
            Map<Integer, Double> mine = links.get(a);
            mine.remove(b);
            for (Map.Entry<Integer, Double> entry : links.get(b).entrySet()) {
                int other = entry.getKey();
                if (other != a) {
                    links.get(other).remove(b);
                    mine.merge(other, entry.getValue(), Double::sum);
                }
            }
            links.get(b).clear();
            for (Map.Entry<Integer, Double> entry : mine.entrySet()) {
                int other = entry.getKey();
                links.get(other).put(a, entry.getValue());
                double mean = entry.getValue() / ((double) count[a] * count[other]);
                if (mean >= threshold) {
                    int low = Math.min(a, other);
                    int high = Math.max(a, other);
                    queue.add(new Candidate(mean, low, high, version[low], version[high]));
                }
            }
        }
        int[] cluster = new int[size];
        Arrays.setAll(cluster, node -> node);
        for (int node = 0; node < size; node++) {
            int root = node;
            while (parent[root] != root) {
                root = parent[root];
            }
            cluster[node] = root;
        }
        return cluster;
    }

    private record Candidate(double mean, int a, int b, int versionA, int versionB) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int order = Double.compare(other.mean, mean);
            if (order == 0) {
                order = Integer.compare(a, other.a);
            }
            return order != 0 ? order : Integer.compare(b, other.b);
        }
    }
}

package newsfold.internal.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsfold.internal.linking.TermVector;
import newsfold.story.StoryLink;

/** Explains memberships by the strongest links. */
final class LinkExplainer {
    private static final int LINKS = 3;
    private static final int TERMS = 6;

    private LinkExplainer() {}

    private record Edge(int from, int to, float similarity) {}

    /** Returns for each group that is in the pool its strongest links within its story, best first. */
    static Map<String, List<StoryLink>> links(StoryPool pool, Collection<String> groups) {
        List<PooledGroup> nodes = pool.nodes;
        Set<String> wanted = new HashSet<>(groups);
        Map<Integer, List<Edge>> edges = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            PooledGroup node = nodes.get(i);
            for (int link = 0; link < node.linked.length; link++) {
                int other = node.linked[link];
                if (!node.story.equals(nodes.get(other).story)) {
                    continue;
                }
                float similarity = node.similarities[link];
                if (wanted.contains(node.group)) {
                    edges.computeIfAbsent(i, key -> new ArrayList<>()).add(new Edge(i, other, similarity));
                }
                if (wanted.contains(nodes.get(other).group)) {
                    edges.computeIfAbsent(other, key -> new ArrayList<>()).add(new Edge(other, i, similarity));
                }
            }
        }
        Map<String, List<StoryLink>> links = new TreeMap<>();
        edges.forEach((position, own) -> links.put(
                nodes.get(position).group,
                own.stream()
                        .sorted(Comparator.comparingDouble(Edge::similarity)
                                .reversed()
                                .thenComparing(edge -> nodes.get(edge.to).group))
                        .limit(LINKS)
                        .map(edge -> link(pool, edge))
                        .toList()));
        return links;
    }

    private static StoryLink link(StoryPool pool, Edge edge) {
        PooledGroup node = pool.nodes.get(edge.from);
        PooledGroup other = pool.nodes.get(edge.to);
        return new StoryLink(node.group, other.group, edge.similarity, shared(pool, node.vector, other.vector));
    }

    private static List<String> shared(StoryPool pool, TermVector a, TermVector b) {
        record Shared(String term, double weight) {}
        List<Shared> shared = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.terms().length && j < b.terms().length) {
            int order = Integer.compare(a.terms()[i], b.terms()[j]);
            if (order == 0) {
                int term = a.terms()[i];
                double weight = (double) a.weights()[i++] * b.weights()[j++];
                if (!pool.weigher.profiler.isFunctionWord(term)) {
                    shared.add(new Shared(pool.weigher.profiler.shown(term), weight));
                }
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return shared.stream()
                .sorted(Comparator.comparingDouble(Shared::weight).reversed().thenComparing(Shared::term))
                .limit(TERMS)
                .map(Shared::term)
                .toList();
    }
}

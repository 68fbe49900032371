package newsfold.internal.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which groups are messages of one series, from pairs that are of one template. */
final class TemplateSeries {
    private TemplateSeries() {}

    /** Joins the series of groups; what is not in the pool does not count. */
    static void join(List<PooledGroup> nodes, Collection<TemplatePair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        Map<String, PooledGroup> byGroup = new HashMap<>();
        nodes.forEach(node -> byGroup.put(node.group, node));
        Map<String, String> parents = new HashMap<>();
        for (TemplatePair pair : pairs) {
            PooledGroup a = byGroup.get(pair.group());
            PooledGroup b = byGroup.get(pair.other());
            if (a != null && b != null && a != b) {
                a.series = name(a);
                b.series = name(b);
                String first = first(a.series, parents);
                String other = first(b.series, parents);
                if (!first.equals(other)) {
                    parents.put(first.compareTo(other) < 0 ? other : first, first.compareTo(other) < 0 ? first : other);
                }
            }
        }
        nodes.stream()
                .filter(node -> !node.series.isEmpty())
                .forEach(node -> node.series = first(node.series, parents));
    }

    private static String name(PooledGroup node) {
        return node.series.isEmpty() ? node.group : node.series;
    }

    private static String first(String series, Map<String, String> parents) {
        String at = series;
        for (String parent = parents.get(at); parent != null; parent = parents.get(at)) {
            String above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = above;
        }
        return at;
    }

    /** Numbers the series, by group; -1 for a group of none. */
    static int[] numbers(List<PooledGroup> nodes) {
        Map<String, Integer> numbers = new HashMap<>();
        return nodes.stream()
                .mapToInt(node ->
                        node.series.isEmpty() ? -1 : numbers.computeIfAbsent(node.series, first -> numbers.size()))
                .toArray();
    }
}

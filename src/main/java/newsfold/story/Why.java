package newsfold.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Explains memberships by the strongest links. */
final class Why {
    private static final int LINKS = 3;
    private static final int TERMS = 6;

    private Why() {}

    /** Returns the strongest links of a group within its story, best first, empty if the group is not in the pool. */
    static List<StoryLink> links(StoryPool pool, String group) {
        List<Node> nodes = pool.nodes;
        int position = -1;
        for (int i = 0; i < nodes.size() && position < 0; i++) {
            position = nodes.get(i).group.equals(group) ? i : -1;
        }
        List<StoryLink> links = new ArrayList<>();
        if (position < 0) {
            return links;
        }
        Node node = nodes.get(position);
        for (int link = 0; link < node.linked.length; link++) {
            add(pool, node, nodes.get(node.linked[link]), node.similarities[link], links);
        }
        for (int later = position + 1; later < nodes.size(); later++) {
            Node other = nodes.get(later);
            for (int link = 0; link < other.linked.length; link++) {
                if (other.linked[link] == position) {
                    add(pool, node, other, other.similarities[link], links);
                }
            }
        }
        links.sort(Comparator.comparingDouble(StoryLink::similarity).reversed().thenComparing(StoryLink::other));
        return links.stream().limit(LINKS).toList();
    }

    private static void add(StoryPool pool, Node node, Node other, double similarity, List<StoryLink> links) {
        if (node.story.equals(other.story)) {
            links.add(new StoryLink(node.group, other.group, similarity, shared(pool, node.vector, other.vector)));
        }
    }

    private static List<String> shared(StoryPool pool, TermVector a, TermVector b) {
        record Shared(String term, double weight) {}
        List<Shared> shared = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.terms().length && j < b.terms().length) {
            int order = Integer.compare(a.terms()[i], b.terms()[j]);
            if (order == 0) {
                shared.add(new Shared(pool.profiler.shown(a.terms()[i]), (double) a.weights()[i++] * b.weights()[j++]));
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

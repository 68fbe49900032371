package newsfold.internal.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links of single nodes that may not merge as a pair but may once one of them has met another node. */
final class WaitingPairs {
    private final Map<Integer, List<Link>> byNode = new HashMap<>();

    /** What a node has in common with another one. */
    record Link(int other, double value, float maximum) {}

    /** Puts a link aside. */
    void add(int a, int b, double value, float maximum) {
        byNode.computeIfAbsent(a, node -> new ArrayList<>()).add(new Link(b, value, maximum));
        byNode.computeIfAbsent(b, node -> new ArrayList<>()).add(new Link(a, value, maximum));
    }

    /** Takes the links of a node, so that the nodes at their other ends wait for it no longer. */
    List<Link> take(int node) {
        List<Link> taken = byNode.remove(node);
        if (taken == null) {
            return List.of();
        }
        for (Link link : taken) {
            List<Link> others = byNode.get(link.other);
            if (others != null) {
                others.removeIf(other -> other.other == node);
            }
        }
        return taken;
    }
}

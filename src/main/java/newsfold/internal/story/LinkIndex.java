package newsfold.internal.story;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import newsfold.internal.linking.GroupClustering;
import newsfold.internal.linking.TermIndex;
import newsfold.internal.linking.TermVector;

/**
 * The groups of a pool by number, as far as new ones can be linked to them. What came before a time is in it by its number
 * alone, as is what stands alone for good: most of what a long stream remembers. Not for sharing between threads.
 */
final class LinkIndex {
    private static final int MAX_LINKS = 100;

    private final TermIndex.Found found = new TermIndex.Found();
    private TermIndex index = new TermIndex();

    /** The time from which on groups are here; NaN if none are. */
    private double first = Double.NaN;

    /** Forgets all groups. */
    void clear() {
        index = new TermIndex();
        first = Double.NaN;
    }

    /** Forgets all groups; those that are added from now on are all that there are. */
    void begin() {
        clear();
        first = Double.NEGATIVE_INFINITY;
    }

    /**
     * Takes groups in, unless they are here.
     *
     * @param groups all groups of the pool
     * @param alone the numbers of those that nothing can be linked to
     * @param clock the time of what came last
     * @param from the time that the earliest of the groups to be linked looks back to
     */
    void cover(List<PooledGroup> groups, BitSet alone, double clock, double from) {
        if (from >= first) {
            return;
        }
        clear();
        first = from;
        double reached = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < groups.size(); i++) {
            PooledGroup group = groups.get(i);
            double day = Math.min(group.day, clock);
            reached = day > reached ? day : reached;
            boolean linkable = !alone.get(i) && (Double.isNaN(group.day) || reached >= from);
            index.add(linkable ? group.vector : TermVector.NONE, group.day, clock);
        }
    }

    /** Adds a group that nothing can be linked to under the next number. */
    void addAlone(PooledGroup group, double clock) {
        index.add(TermVector.NONE, group.day, clock);
    }

    /** Returns how many groups have a number. */
    int size() {
        return index.size();
    }

    /** Links a group to those that came before, and adds it under the next number. */
    void link(PooledGroup group, double clock) {
        index.find(
                group.vector, group.day, clock, StoryPool.LINK_DAYS, GroupClustering.MIN_SIMILARITY, MAX_LINKS, found);
        group.linked = Arrays.copyOf(found.nodes, found.count);
        group.similarities = Arrays.copyOf(found.similarities, found.count);
        group.evidence = Arrays.copyOf(found.evidence, found.count);
        index.add(group.vector, group.day, clock);
    }
}

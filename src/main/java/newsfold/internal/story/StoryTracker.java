package newsfold.internal.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.internal.linking.GroupClustering;
import newsfold.internal.linking.LinkModel;
import newsfold.internal.linking.ThresholdFit;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import newsfold.story.StoryLink;
import org.jspecify.annotations.Nullable;

/**
 * Follows stories through a stream of batches. Ids are stable: a story keeps its id while it grows, and when stories
 * merge or split the larger part keeps it, of equal parts the one that came first.
 *
 * <p>A dated group is weighed once, by what was rare before its day, and judged among the groups of about its time. So a stream
 * ends with the stories of one batch.
 *
 * <p>Groups are linked to others within 32 days, through others further. Up to 10,000 groups are remembered and judged anew with each batch. Beyond
 * that a story is settled when its last report is older than 48 days, and forgotten when it is older than 96; of a running
 * story, what is older than 120 days. Time is counted by the dates in the stream, not by any clock. So memory is bounded
 * by what is published in that time, less than 10 kB a group, and 2 kB in {@link #toBytes()}. A batch costs its own groups and a
 * fraction of clustering what is remembered at once. A group that names no date is of the day it was fetched, if that is known
 * ({@link Article#fetched()}); otherwise it counts as published when it comes. A date far beyond all others is not taken for the
 * time of the stream.
 *
 * <p>The order within a batch does not matter, the order of batches does. Not for sharing between threads.
 */
public final class StoryTracker {
    /** Name under which an archive keeps the state of its tracker. */
    public static final String STATE = "stories";

    private final Granularity granularity;
    private final StoryPool pool;
    private final Map<String, RetiredGroups> pasts;
    private final Set<String> quiet;

    /** Starts without stories. */
    public StoryTracker() {
        this(Granularity.STORY);
    }

    /**
     * Starts without stories.
     *
     * @param granularity how much belongs to one story
     */
    public StoryTracker(Granularity granularity) {
        this(granularity, null);
    }

    /**
     * Starts without stories.
     *
     * @param granularity how much belongs to one story
     * @param encoder gives sentence vectors, null to go by words alone; the caller closes it
     */
    public StoryTracker(Granularity granularity, @Nullable SentenceEncoder encoder) {
        this(granularity, encoder, StoryPool.SMALL);
    }

    /** Starts without stories, and settles those that are old enough when more groups than this are remembered. */
    StoryTracker(Granularity granularity, @Nullable SentenceEncoder encoder, int small) {
        this(granularity, StoryPool.empty(new TermCounter(), small, encoder), new TreeMap<>(), new TreeSet<>());
    }

    StoryTracker(Granularity granularity, StoryPool pool, Map<String, RetiredGroups> pasts, Set<String> quiet) {
        this.granularity = granularity;
        this.pool = pool;
        this.pasts = pasts;
        this.quiet = quiet;
    }

    /**
     * Goes on where {@link #toBytes()} was called.
     *
     * @param state the bytes
     * @return a tracker that will do the same as the one that wrote them
     * @throws IOException if the bytes are damaged or of a version that this library does not read
     */
    public static StoryTracker fromBytes(byte[] state) throws IOException {
        return fromBytes(state, null);
    }

    /**
     * Goes on where {@link #toBytes()} was called, with an encoder for what comes. Vectors of what came are in the bytes;
     * groups without one are compared by words.
     *
     * @param state the bytes
     * @param encoder gives sentence vectors, the same as before; null to go by words alone
     * @return a tracker that will do the same as the one that wrote them
     * @throws IOException if the bytes are damaged or of a version that this library does not read
     */
    public static StoryTracker fromBytes(byte[] state, @Nullable SentenceEncoder encoder) throws IOException {
        return TrackerCodec.read(state, encoder);
    }

    /**
     * Returns everything needed to go on later.
     *
     * @return bytes that carry their format version
     */
    public byte[] toBytes() {
        return TrackerCodec.write(granularity, pool, pasts, quiet);
    }

    /**
     * Adds a batch.
     *
     * @param inputs groups that are new or changed, in any order, each once; a group already known keeps its place, its
     *     reports and its shown article are replaced
     * @return what changed
     * @throws IllegalArgumentException if a group is given twice
     */
    public StoryUpdate add(List<StoryInput> inputs) {
        return add(inputs, List.of(), List.of());
    }

    /**
     * Adds a batch and drops groups that are no more, because they merged into others or were deleted.
     *
     * @param inputs groups that are new or changed, in any order, each once
     * @param removed ids of groups to drop; those not known are ignored
     * @param templates groups, new or known, that are messages of one template and so never of one story
     * @return what changed
     * @throws IllegalArgumentException if a group is given twice
     */
    public StoryUpdate add(List<StoryInput> inputs, Collection<String> removed, Collection<TemplatePair> templates) {
        Set<String> touched = new HashSet<>();
        drop(new HashSet<>(removed), touched);
        Map<String, PooledGroup> known = new HashMap<>();
        pool.nodes.forEach(node -> known.put(node.group, node));
        Map<String, String> pastStory = new HashMap<>();
        pasts.forEach((story, past) -> past.groups.keySet().forEach(group -> pastStory.put(group, story)));
        List<StoryInput> fresh = new ArrayList<>();
        for (StoryInput input : inputs) {
            PooledGroup node = known.get(input.group());
            String old = pastStory.get(input.group());
            if (node != null) {
                node.describe(input);
                touched.add(node.story);
            } else if (old != null) {
                touched.add(old);
            } else {
                fresh.add(input);
            }
        }
        for (PooledGroup old : pool.add(fresh)) {
            pasts.computeIfAbsent(old.story, story -> new RetiredGroups()).add(old);
        }
        pool.templates.addAll(templates);
        TemplateSeries.join(pool.nodes, pool.templates);
        pool.templates.clear();
        GroupClustering look = pool.look(LinkModel.SHIPPED);
        ThresholdFit typical = look.typical();
        double shift = Calibration.shift(granularity);
        Calibration calibration = new Calibration(typical.threshold() + shift, typical.reason());
        StoryIdAssigner book = new StoryIdAssigner(pool, pasts, quiet);
        return book.write(pool.clusters(look, ThresholdFit.PLAIN + shift), touched, calibration);
    }

    /**
     * Returns what can still change.
     *
     * @return ids of the stories that are remembered
     */
    public Set<String> stories() {
        Set<String> stories = new TreeSet<>(pasts.keySet());
        pool.nodes.forEach(node -> stories.add(node.story));
        return stories;
    }

    /**
     * Explains why a group is in its story.
     *
     * @param group id of the group
     * @return its strongest links within the story, best first; empty if it stands alone or is too old to be remembered
     */
    public List<StoryLink> links(String group) {
        return links(List.of(group)).getOrDefault(group, List.of());
    }

    /**
     * Explains why groups are in their stories; many at once cost little more than one.
     *
     * @param groups ids of the groups
     * @return by group its strongest links within its story, best first; without groups that stand alone or are too old to
     *     be remembered
     */
    public Map<String, List<StoryLink>> links(Collection<String> groups) {
        return LinkExplainer.links(pool, groups);
    }

    /**
     * Explains why every group that is remembered is in its story.
     *
     * @return by group its strongest links within its story, best first; without groups that stand alone
     */
    public Map<String, List<StoryLink>> links() {
        return LinkExplainer.links(
                pool, pool.nodes.stream().map(node -> node.group).toList());
    }

    private void drop(Set<String> removed, Set<String> touched) {
        if (removed.isEmpty()) {
            return;
        }
        pool.retire(node -> removed.contains(node.group)).forEach(node -> touched.add(node.story));
        pasts.forEach((story, past) -> {
            if (past.groups.keySet().removeAll(removed)) {
                touched.add(story);
            }
        });
    }
}

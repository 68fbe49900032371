package newsfold.internal.linking;

import java.util.Arrays;
import java.util.BitSet;

/** Linked groups in view of their surroundings, and which of them belong together. */
public final class GroupClustering {
    /** A faint link is not looked at. */
    public static final double MIN_SIMILARITY = 0.04;

    /** Where links are doubtful, reports of a story are assumed to be as alike as in a collection that is this sparse. */
    private static final double DOUBTFUL_SPARSITY = 0.3;

    private final LinkedGroups groups;
    private final SimilarityGraph probabilities;
    private final SimilarityGraph near;
    private final SimilarityGraph mixed;
    private final Strictness strictness;

    /**
     * Looks at groups.
     *
     * @param reach how many days apart two groups are of about one time
     * @param sizes for each group, how many groups its story has as far as is known, at least 1
     * @param stories how many stories that makes
     * @param smallness how much it counts how many stories there are, from 0 in a large pool to 1
     */
    public GroupClustering(LinkedGroups groups, double reach, int[] sizes, int stories, double smallness) {
        this.groups = groups;
        probabilities = groups.graph((group, link) -> groups.probabilities[group][link], 0);
        SimilarityGraph texts = groups.graph((group, link) -> groups.similarities[group][link], 0);
        strictness = Strictness.of(groups.faded(texts), probabilities, groups, reach, sizes, smallness);
        double[] doubt = strictness.doubt();
        if (Arrays.stream(doubt).anyMatch(own -> own > 0)) {
            texts = groups.graph((group, link) -> doubted(group, link, doubt), MIN_SIMILARITY);
        }
        near = groups.faded(texts);
        int[] neighbours = NeighbourMixing.neighbours(sizes, stories, smallness);
        mixed = NeighbourMixing.mix(texts, near, strictness.sparsity(), neighbours);
    }

    private double doubted(int group, int link, double[] doubt) {
        double power = Math.min(doubt[group], doubt[groups.links[group][link]]);
        return groups.similarities[group][link] * Math.pow(groups.probabilities[group][link], power);
    }

    /** Returns the mean threshold, and the reason that holds for most groups. */
    public ThresholdFit typical() {
        return strictness.typical();
    }

    /**
     * Puts groups together.
     *
     * @param fixed groups that stay alone, though others are judged in view of them
     * @param threshold the least relative similarity of a merge, above 0
     * @return for each group the smallest number of its cluster
     */
    public int[] clusters(BitSet fixed, double threshold) {
        double[] sparsity = strictness.sparsity().clone();
        for (int i = 0; i < sparsity.length; i++) {
            sparsity[i] = Math.max(sparsity[i], DOUBTFUL_SPARSITY * strictness.doubt()[i]);
        }
        Linkage.Links links =
                new Linkage.Links(new DateEvidence(near, groups.days).fade(mixed), groups.faded(mixed), probabilities);
        return Linkage.cluster(links, groups.days, strictness.powers(), sparsity, fixed, threshold)
                .cut(threshold);
    }
}

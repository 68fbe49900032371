package newsfold.internal.linking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Linked groups in view of their surroundings, and which of them belong together. */
public final class GroupClustering {
    /** A faint link is not looked at. */
    public static final double MIN_SIMILARITY = 0.04;

    /** Log-odds from which on evidence counts. */
    private static final double NO_EVIDENCE = -5;

    /** This number of groups shows half of how usual it is that something tells the same; the rest is taken for even. */
    private static final double EVEN_GROUPS = 20;

    private final LinkedGroups groups;
    private final double reachDays;
    private final SimilarityGraph evidence;
    private final SimilarityGraph near;
    private final SimilarityGraph mixed;
    private final Strictness strictness;

    /**
     * Looks at groups.
     *
     * @param reachDays how many days apart two groups are of about one time
     */
    public GroupClustering(LinkedGroups groups, double reachDays) {
        this.groups = groups;
        this.reachDays = reachDays;
        SimilarityGraph[] graphs = SimilarityGraph.of(
                groups.links,
                (group, link) -> groups.similarities[group][link],
                (group, link) -> Math.max(0, groups.evidence[group][link] - NO_EVIDENCE));
        SimilarityGraph texts = graphs[0];
        evidence = graphs[1];
        near = groups.faded(texts);
        mixed = NeighbourMixing.mix(texts, near, evidence);
        strictness = Strictness.of(near, groups, reachDays);
    }

    /** Returns the mean threshold, and the reason that holds for most groups. */
    public ThresholdFit typical() {
        return strictness.typical();
    }

    /**
     * Puts groups together.
     *
     * @param fixed groups that stay alone, though others are judged in view of them
     * @param rule says whether two clusters may merge
     * @param threshold the least relative similarity of a merge, above 0
     * @return the clusters
     */
    public Clusters clusters(BitSet fixed, MergeRule rule, double threshold) {
        Linkage.Links links = new Linkage.Links(
                new DateEvidence(near, groups.days).fade(mixed), Linkage.densities(groups.faded(mixed)), evidence);
        OneOfSeries distinct = new OneOfSeries(groups.series, rule);
        Hierarchy hierarchy =
                Linkage.cluster(links, groups.days, strictness.powers(), surroundings(), fixed, distinct, threshold);
        return new Clusters(hierarchy.cut(threshold), hierarchy.memberships(threshold));
    }

    /**
     * Returns for each group how many in its language are of about its time, those without a date included, and how probable the
     * best link of one of these is in the mean.
     */
    private double[][] surroundings() {
        double[][] around = new double[2][groups.size()];
        Arrays.stream(groups.languages).distinct().forEach(language -> {
            int[] own = IntStream.range(0, groups.size())
                    .filter(i -> groups.languages[i].equals(language))
                    .toArray();
            surroundings(own, around);
        });
        return around;
    }

    private void surroundings(int[] own, double[][] around) {
        double[] days = groups.days;
        int[] dated = groups.byDay(Arrays.stream(own));
        double[] sorted = Arrays.stream(dated).mapToDouble(i -> days[i]).toArray();
        double[] linked = new double[dated.length + 1];
        for (int i = 0; i < dated.length; i++) {
            linked[i + 1] = linked[i] + bestLink(evidence, dated[i]);
        }
        double undated = Arrays.stream(own)
                .filter(i -> Double.isNaN(days[i]))
                .mapToDouble(i -> bestLink(evidence, i))
                .sum();
        for (int i : own) {
            boolean any = Double.isNaN(days[i]);
            int from = any ? 0 : LinkedGroups.before(sorted, days[i] - reachDays);
            int to = any ? sorted.length : LinkedGroups.before(sorted, days[i] + reachDays);
            around[0][i] = own.length - sorted.length + to - from;
            around[1][i] = (undated + linked[to] - linked[from] + EVEN_GROUPS / 2) / (around[0][i] + EVEN_GROUPS);
        }
    }

    private static double bestLink(SimilarityGraph evidence, int group) {
        double best = 0;
        for (int link = evidence.start(group); link < evidence.end(group); link++) {
            best = Math.max(best, evidence.similarity(link));
        }
        return 1 / (1 + Math.exp(-best - NO_EVIDENCE));
    }
}

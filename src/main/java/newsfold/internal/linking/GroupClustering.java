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
    private final SimilarityGraph mixed;
    private final MergeRule rule;
    private final BitSet fixed;
    private final Look look;

    /**
     * Looks at groups.
     *
     * @param reachDays how many days apart two groups are of about one time
     * @param rule says whether two clusters may merge
     * @param fixed groups that stay alone, though others are judged in view of them
     */
    public GroupClustering(LinkedGroups groups, double reachDays, MergeRule rule, BitSet fixed) {
        this.groups = groups;
        this.reachDays = reachDays;
        this.rule = rule;
        this.fixed = fixed;
        look = Look.at(groups, reachDays, rule.minEvidence(), fixed);
        // Not before the graphs that it was made of are let go: graphs are most of what a large batch takes.
        mixed = look.mixed.links().build();
    }

    /** What links show, and the links that remain when neighbours are mixed. */
    private record Look(
            Strictness strictness, DateEvidence dates, SimilarityGraph evidence, NeighbourMixing.Mixed mixed) {
        static Look at(LinkedGroups groups, double reachDays, double minEvidence, BitSet fixed) {
            SimilarityGraph[] graphs = SimilarityGraph.of(groups.links, groups.similarities, groups.evidence);
            SimilarityGraph evidence = graphs[1].above(NO_EVIDENCE);
            SimilarityGraph near = graphs[0].faded(groups.days);
            // Of a large batch nearly all stay alone, and for those no pair need be looked at.
            BitSet mergeable = new BitSet(groups.size());
            for (int group = 0; group < groups.size(); group++) {
                mergeable.set(group, !fixed.get(group) && (float) mostEvidence(evidence, group) >= minEvidence);
            }
            return new Look(
                    Strictness.of(near, groups, reachDays),
                    new DateEvidence(near, groups.days),
                    evidence,
                    new NeighbourMixing(near, evidence).mix(graphs[0], groups.days, mergeable));
        }
    }

    /** Returns the mean threshold, and the reason that holds for most groups. */
    public ThresholdFit typical() {
        return look.strictness.typical();
    }

    /** Returns the groups that stay alone. Not to be changed. */
    public BitSet fixed() {
        return fixed;
    }

    /**
     * Puts groups together.
     *
     * @param threshold the least relative similarity of a merge, above 0
     * @return the clusters
     */
    public Clusters clusters(double threshold) {
        Linkage.Links links =
                new Linkage.Links(look.dates.fade(mixed), look.mixed.densities().get(), look.evidence);
        OneOfSeries distinct = new OneOfSeries(groups.series, rule);
        Hierarchy hierarchy = Linkage.cluster(
                links, groups.days, look.strictness.powers(), surroundings(), fixed, distinct, threshold);
        return new Clusters(hierarchy.cut(threshold), hierarchy.memberships(threshold));
    }

    /**
     * Returns for each group how many in its language are of about its time, those without a date included, how probable the
     * best link of one of these is in the mean, and how much it is like a report.
     */
    private double[][] surroundings() {
        double[][] around = new double[3][groups.size()];
        around[2] = groups.eventLikeness;
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
            linked[i + 1] = linked[i] + bestLink(look.evidence, dated[i]);
        }
        double undated = Arrays.stream(own)
                .filter(i -> Double.isNaN(days[i]))
                .mapToDouble(i -> bestLink(look.evidence, i))
                .sum();
        for (int i : own) {
            boolean any = Double.isNaN(days[i]);
            int from = any ? 0 : LinkedGroups.before(sorted, days[i] - reachDays);
            int to = any ? sorted.length : LinkedGroups.before(sorted, days[i] + reachDays);
            double within = own.length - sorted.length + to - from;
            around[0][i] = any ? within : within + toCome(sorted, days[i], to - from);
            around[1][i] = (undated + linked[to] - linked[from] + EVEN_GROUPS / 2) / (within + EVEN_GROUPS);
        }
    }

    /**
     * Returns how many groups of about the time of one are still to come, if as many come as came: what is judged on its own day
     * should not be judged otherwise two weeks later. It is known where the time before is known as a whole.
     */
    private double toCome(double[] sorted, double day, int within) {
        double passed = Math.max(1, Math.min(reachDays, sorted[sorted.length - 1] - day));
        return day - reachDays < sorted[0] ? 0 : within * (reachDays - passed) / (reachDays + passed);
    }

    private static double bestLink(SimilarityGraph evidence, int group) {
        return 1 / (1 + Math.exp(-mostEvidence(evidence, group) - NO_EVIDENCE));
    }

    private static double mostEvidence(SimilarityGraph evidence, int group) {
        double most = 0;
        for (int link = evidence.start(group); link < evidence.end(group); link++) {
            most = Math.max(most, evidence.similarity(group, link));
        }
        return most;
    }
}

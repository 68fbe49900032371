package newsfold.internal.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keeps messages of one series apart, in whatever clusters they are; all else is for another rule to say. */
final class OneOfSeries implements MergeRule {
    private final Map<Integer, Set<Integer>> seriesOf = new HashMap<>();
    private final MergeRule rule;

    /**
     * Starts with every group alone.
     *
     * @param series by group the number of its series, below 0 if it is of none
     * @param rule what else decides
     */
    OneOfSeries(int[] series, MergeRule rule) {
        this.rule = rule;
        for (int group = 0; group < series.length; group++) {
            if (series[group] >= 0) {
                seriesOf.put(group, new HashSet<>(Set.of(series[group])));
            }
        }
    }

    @Override
    public boolean allows(int a, int b, double[] features) {
        return !share(seriesOf.getOrDefault(a, Set.of()), seriesOf.getOrDefault(b, Set.of()))
                && rule.allows(a, b, features);
    }

    @Override
    public boolean waits(double[] features) {
        return rule.waits(features);
    }

    @Override
    public double probability(double[] features) {
        return rule.probability(features);
    }

    private static boolean share(Set<Integer> some, Set<Integer> others) {
        return some.size() > others.size() ? share(others, some) : some.stream().anyMatch(others::contains);
    }

    @Override
    public void merged(int a, int b) {
        rule.merged(a, b);
        Set<Integer> other = seriesOf.remove(b);
        if (other != null) {
            Set<Integer> own = seriesOf.putIfAbsent(a, other);
            if (own != null) {
                own.addAll(other);
            }
        }
    }
}

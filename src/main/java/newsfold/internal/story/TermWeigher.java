package newsfold.internal.story;

import java.util.ArrayList;
import java.util.List;
import newsfold.article.Article;
import newsfold.internal.linking.TermProfile;
import newsfold.internal.linking.TermVector;

/**
 * Weighs the terms of groups. A dated group is weighed once, by what was rare before its day, whether the days come in one
 * batch or in many; so a stream ends with the weights of one batch and nothing has to be weighed anew because more is
 * known years later. Only the first groups are weighed anew as others come, because a few groups do not show what is
 * rare; and groups without a date, which belong to no day. Not for sharing between threads.
 */
final class TermWeigher {
    /** A group and its day, NaN if unknown. */
    record Dated(StoryInput input, double day) {}

    /** So many groups show well enough what is rare. */
    static final int SEED = 3_000;

    final TermCounter profiler;
    final DocumentFrequencies rarity;

    /** Whether enough was known to begin weighing groups for good. */
    boolean seeded;

    TermWeigher(TermCounter profiler, DocumentFrequencies rarity, boolean seeded) {
        this.profiler = profiler;
        this.rarity = rarity;
        this.seeded = seeded;
    }

    /**
     * Counts and weighs groups.
     *
     * @param inputs in order of time, undated ones last
     * @param known the groups that came before; weighed for good when the first groups become enough
     * @param clock the latest day that is no mistake
     * @return the groups, in the same order
     */
    List<PooledGroup> weigh(List<Dated> inputs, List<PooledGroup> known, double clock) {
        List<PooledGroup> fresh = new ArrayList<>(inputs.size());
        RepeatedSentences repeated = new RepeatedSentences(
                inputs.stream().map(dated -> dated.input().article().text()).toList(),
                inputs.stream().mapToDouble(Dated::day).toArray());
        for (int i = 0; i < inputs.size(); i++) {
            Dated dated = inputs.get(i);
            Article article = dated.input().article();
            PooledGroup node = new PooledGroup(
                    dated.input(),
                    dated.day(),
                    profiler.profile(article.language().orElse(""), article.title(), repeated.cut(i)));
            node.known = (float) DocumentFrequencies.known(node.profile, profiler);
            fresh.add(node);
        }
        profiler.endBatch();
        // What has no date may be of any day, so it counts from the first one.
        fresh.stream().filter(node -> Double.isNaN(node.day)).forEach(node -> rarity.add(node.profile));
        for (int i = 0; i < fresh.size() && !Double.isNaN(fresh.get(i).day); i++) {
            PooledGroup node = fresh.get(i);
            // A day that is a mistake must not end the day at hand: no later one would begin.
            double day = Math.floor(Math.min(node.day, clock));
            if (!(day <= rarity.day)) {
                rarity.begin(day);
                if (!seeded && rarity.groups() >= SEED) {
                    seeded = true;
                    known.forEach(this::settle);
                    fresh.subList(0, i).forEach(this::settle);
                }
            }
            int language = profiler.languageTerm(node.language);
            if (seeded) {
                node.vector = TermVector.weigh(
                        node.profile,
                        term -> rarity.before(term, node.known, profiler, language),
                        rarity.meanLengthBefore(),
                        node.known);
            }
            rarity.add(node.profile);
            if (seeded) {
                node.profile = TermProfile.NONE;
            }
        }
        for (PooledGroup node : fresh) {
            if (node.profile != TermProfile.NONE) {
                int language = profiler.languageTerm(node.language);
                weigh(node);
                node.profile = TermVector.heaviest(
                        node.profile, term -> rarity.ofAll(term, node.known, profiler, language), rarity.meanLength());
            }
        }
        return fresh;
    }

    /** Weighs by all that is known, unless the group is weighed for good. */
    void weigh(PooledGroup node) {
        if (node.profile != TermProfile.NONE) {
            int language = profiler.languageTerm(node.language);
            node.vector = TermVector.weigh(
                    node.profile,
                    term -> rarity.ofAll(term, node.known, profiler, language),
                    rarity.meanLength(),
                    node.known);
        }
    }

    private void settle(PooledGroup node) {
        weigh(node);
        if (!Double.isNaN(node.day)) {
            node.profile = TermProfile.NONE;
        }
    }
}

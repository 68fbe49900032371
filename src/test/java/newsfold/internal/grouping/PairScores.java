package newsfold.internal.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;

/** Pairwise precision and recall of groups against the truth. */
record PairScores(double precision, double recall, int largest) {
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static PairScores of(List<DuplicateGroup> groups, Map<String, Integer> truth) {
        Map<Integer, Integer> sizes = new HashMap<>();
        truth.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
        long expected = sizes.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
        long found = 0;
        long right = 0;
        int largest = 0;
        for (DuplicateGroup group : groups) {
            long n = group.members().size();
            largest = (int) Math.max(largest, n);
            found += n * (n - 1) / 2;
            Map<Integer, Long> stories = new HashMap<>();
            for (Member member : group.members()) {
                stories.merge(truth.getOrDefault(member.id(), -1), 1L, Long::sum);
            }
            right += stories.values().stream().mapToLong(k -> k * (k - 1) / 2).sum();
        }
        return new PairScores(
                found == 0 ? 1 : (double) right / found, expected == 0 ? 1 : (double) right / expected, largest);
    }
}

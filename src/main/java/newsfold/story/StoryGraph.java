package newsfold.story;

import java.util.ArrayList;
import java.util.List;

/** The groups of one batch as vectors, and which resemble which. */
final class StoryGraph {
    private static final double DECAY_DAYS = 4;
    private static final double WINDOW_DAYS = 16;
    private static final double LEAST = 0.04;
    private static final int MOST_LINKS = 100;

    private final TermIndex index = new TermIndex();
    private final Profiler profiler = new Profiler();
    private final SimilarityGraph raw;
    private final int medianLength;

    /** Takes the inputs in order of time. */
    StoryGraph(List<StoryInput> inputs) {
        List<Profile> profiles = new ArrayList<>(inputs.size());
        double total = 0;
        for (StoryInput input : inputs) {
            Profile profile = profiler.profile(input.article());
            profiles.add(profile);
            total += profile.length();
        }
        int[] frequency = new int[profiler.termCount()];
        for (Profile profile : profiles) {
            for (int term : profile.terms()) {
                frequency[term]++;
            }
        }
        int size = inputs.size();
        double meanLength = total / Math.max(1, size);
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(size);
        TermIndex.Found found = new TermIndex.Found();
        for (int node = 0; node < size; node++) {
            TermVector vector = TermVector.weigh(profiles.get(node), frequency, size, meanLength);
            double day = day(inputs.get(node));
            index.find(vector, day, DECAY_DAYS, WINDOW_DAYS, LEAST, MOST_LINKS, found);
            for (int i = 0; i < found.count; i++) {
                links.add(found.nodes[i], node, found.similarities[i]);
            }
            index.add(vector, day);
        }
        raw = links.build();
        medianLength = size == 0
                ? 0
                : profiles.stream()
                        .mapToInt(Profile::length)
                        .sorted()
                        .skip(size / 2)
                        .findFirst()
                        .orElse(0);
    }

    static double day(StoryInput input) {
        return input.article()
                .published()
                .map(date -> date.instant().getEpochSecond() / 86400.0)
                .orElse(Double.NaN);
    }

    SimilarityGraph raw() {
        return raw;
    }

    /** Returns how many words a typical group has. */
    int medianLength() {
        return medianLength;
    }

    TermVector vector(int node) {
        return index.vector(node);
    }

    String term(int number) {
        return profiler.term(number);
    }
}

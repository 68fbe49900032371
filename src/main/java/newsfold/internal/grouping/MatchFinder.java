package newsfold.internal.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import newsfold.internal.Check;
import newsfold.internal.Parallel;
import newsfold.internal.candidates.Candidates;
import newsfold.internal.verify.Side;
import newsfold.internal.verify.Verifier;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/** Candidate pairs to matches, on several threads. Immutable and free to share between threads. */
public final class MatchFinder {
    /** Pairs come by their first article, so that a chunk needs most of its articles more than once. */
    private static final int CHUNK = 256;

    private final Verifier verifier;
    private final int threads;

    /**
     * Creates a finder.
     *
     * @param verifier decides about each pair
     * @param threads how many threads a call may use, at least 1; changes nothing but the time
     */
    public MatchFinder(Verifier verifier, int threads) {
        Check.argument(threads >= 1, "threads must be at least 1, got %d", threads);
        this.verifier = verifier;
        this.threads = threads;
    }

    /**
     * Verifies pairs.
     *
     * @param candidates the pairs
     * @param sides called now and then for a function that gives an article by its place; each function stays on one
     *     thread, so that it may reuse a buffer, while several are in use at a time
     * @return the matches of those that relate, in the order of the pairs
     */
    public List<Match> find(Candidates candidates, Supplier<? extends IntFunction<Side>> sides) {
        // Of very many pairs that share a common key, few relate.
        int chunks = (candidates.size() + CHUNK - 1) / CHUNK;
        List<List<Match>> verified = new ArrayList<>(Collections.nCopies(chunks, List.of()));
        Parallel.run(threads, candidates.size(), CHUNK, (from, to) -> {
            IntFunction<Side> maker = sides.get();
            Map<Integer, Side> made = new HashMap<>();
            List<Match> related = new ArrayList<>();
            for (int i = from; i < to; i++) {
                Side a = made.computeIfAbsent(candidates.first(i), maker::apply);
                Side b = made.computeIfAbsent(candidates.second(i), maker::apply);
                Match match = verifier.verify(a, b);
                if (match.relation() != Relation.NONE) {
                    related.add(match);
                }
            }
            verified.set(from / CHUNK, related);
        });
        List<Match> matches = new ArrayList<>();
        verified.forEach(matches::addAll);
        return matches;
    }
}

package newsfold.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import newsfold.article.Article;
import newsfold.candidates.CandidateFinder;
import newsfold.candidates.CandidateKeys;
import newsfold.candidates.Candidates;
import newsfold.internal.Check;
import newsfold.internal.Parallel;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.text.ShingleBuffer;
import newsfold.text.Shingler;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import newsfold.verify.Side;
import newsfold.verify.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the duplicate groups of one batch in memory: signs every article, looks up candidates, verifies them and groups
 * the matches. Immutable and free to share between threads; the result does not depend on the order of the articles or
 * on the number of threads.
 */
public final class DuplicateFinder {
    private static final int CHUNK = 256;

    private final int threads;
    private final CanonicalPolicy policy;

    /**
     * Creates a finder with the default canonical policy.
     *
     * @param threads how many threads a call may use, at least 1
     */
    public DuplicateFinder(int threads) {
        this(threads, CanonicalPolicy.earliest());
    }

    /**
     * Creates a finder.
     *
     * @param threads how many threads a call may use, at least 1
     * @param policy chooses the article that stands for a group
     */
    public DuplicateFinder(int threads, CanonicalPolicy policy) {
        Check.argument(threads >= 1, "threads must be at least 1, got %d", threads);
        this.threads = threads;
        this.policy = policy;
    }

    /**
     * Finds the groups of a batch.
     *
     * @param articles the articles, each id once
     * @return groups and matches
     */
    public Duplicates find(List<Article> articles) {
        return find(
                articles.stream().map(Item::of).toList(),
                place -> articles.get(place).text());
    }

    /**
     * Finds the groups of a batch whose texts are kept elsewhere.
     *
     * @param items the articles, each id once
     * @param texts gives the text of an article by its place in {@code items}, the same at every call; is called by several
     *     threads
     * @return groups and matches
     */
    public Duplicates find(List<Item> items, IntFunction<String> texts) {
        Integer[] order = new Integer[items.size()];
        Arrays.setAll(order, place -> place);
        Arrays.sort(
                order, Comparator.comparing((Integer place) -> items.get(place).id()));
        List<Item> sorted = Arrays.stream(order).map(items::get).toList();
        IntFunction<String> text = position -> texts.apply(order[position]);

        @Nullable Fingerprint[] signed = new Fingerprint[sorted.size()];
        Parallel.run(threads, sorted.size(), CHUNK, (from, to) -> {
            ShingleBuffer buffer = new ShingleBuffer(Shingler.DEFAULT_SIZE);
            Fingerprinter fingerprinter = new Fingerprinter(Shingler.DEFAULT_SIZE);
            for (int i = from; i < to; i++) {
                buffer.fill(text.apply(i));
                signed[i] = fingerprinter.sign(buffer);
            }
        });
        List<Fingerprint> fingerprints = new ArrayList<>(signed.length);
        for (Fingerprint fingerprint : signed) {
            if (fingerprint != null) {
                fingerprints.add(fingerprint);
            }
        }
        Candidates candidates =
                new CandidateFinder(new CandidateKeys(), CandidateFinder.DEFAULT_CAP).find(fingerprints);

        Shingler shingler = new Shingler();
        Verifier verifier = new Verifier();
        @Nullable Match[] verified = new Match[candidates.size()];
        Parallel.run(threads, candidates.size(), CHUNK, (from, to) -> {
            Map<Integer, Side> sides = new HashMap<>();
            for (int i = from; i < to; i++) {
                Side a = sides.computeIfAbsent(
                        candidates.first(i), at -> side(sorted.get(at), text.apply(at), shingler));
                Side b = sides.computeIfAbsent(
                        candidates.second(i), at -> side(sorted.get(at), text.apply(at), shingler));
                verified[i] = verifier.verify(a, b);
            }
        });
        List<Match> matches = new ArrayList<>();
        for (Match match : verified) {
            if (match != null && match.relation() != Relation.NONE) {
                matches.add(match);
            }
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            positions.put(sorted.get(i).id(), i);
        }
        List<DuplicateGroup> groups = new Grouper(policy).group(sorted, matches, (a, b) -> {
            int first = positions.getOrDefault(a, -1);
            int second = positions.getOrDefault(b, -1);
            return verifier.verify(
                    side(sorted.get(first), text.apply(first), shingler),
                    side(sorted.get(second), text.apply(second), shingler));
        });
        return new Duplicates(groups, matches, candidates.size(), candidates.cappedKeys());
    }

    private static Side side(Item item, String text, Shingler shingler) {
        return new Side(item.id(), shingler.shingle(text), item.site(), item.published());
    }
}

package newsfold.duplicates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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
 * on the number of threads. Takes about 500 bytes an article beside the texts.
 */
public final class DuplicateFinder {
    private static final int CHUNK = 512;
    /** Shingled texts that grouping keeps, since it asks for one article's pairs in a row: about 5 MB. */
    private static final int KEPT_SIDES = 400;

    private final int threads;
    private final CanonicalPolicy policy;
    private final Verifier verifier;

    /**
     * Creates a finder for articles with the default canonical policy.
     *
     * @param threads how many threads a call may use, at least 1
     */
    public DuplicateFinder(int threads) {
        this(threads, CanonicalPolicy.earliest(), Verifier.ofArticles());
    }

    /**
     * Creates a finder.
     *
     * @param threads how many threads a call may use, at least 1
     * @param policy chooses the article that stands for a group
     * @param verifier decides about pairs: for articles, or for pages with their furniture
     */
    public DuplicateFinder(int threads, CanonicalPolicy policy, Verifier verifier) {
        Check.argument(threads >= 1, "threads must be at least 1, got %d", threads);
        this.threads = threads;
        this.policy = policy;
        this.verifier = verifier;
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
     * @param texts gives the text of an article by its place in {@code items}, the same at every call; called by several
     *     threads
     * @return groups and matches
     */
    public Duplicates find(List<Item> items, IntFunction<String> texts) {
        Integer[] order = new Integer[items.size()];
        Arrays.setAll(order, place -> place);
        Arrays.sort(
                order, Comparator.comparing((Integer place) -> items.get(place).id()));
        List<Item> sorted = Arrays.stream(order).map(items::get).toList();
        Texts texted = new Texts(sorted, position -> texts.apply(order[position]));

        Candidates candidates =
                new CandidateFinder(new CandidateKeys(), CandidateFinder.DEFAULT_CAP).find(sign(texted), threads);
        List<Match> matches = new MatchFinder(verifier, threads).find(candidates, texted::sides);
        List<DuplicateGroup> groups = new Grouper(policy).group(sorted, matches, callback(texted), threads);
        matches.removeIf(match -> match.relation() == Relation.NONE);
        return new Duplicates(groups, matches, candidates.size(), candidates.cappedKeys());
    }

    private List<Fingerprint> sign(Texts texts) {
        @Nullable Fingerprint[] signed = new Fingerprint[texts.items().size()];
        Parallel.run(threads, signed.length, CHUNK, (from, to) -> {
            ShingleBuffer buffer = new ShingleBuffer(Shingler.DEFAULT_SIZE);
            Fingerprinter fingerprinter = new Fingerprinter(Shingler.DEFAULT_SIZE);
            for (int i = from; i < to; i++) {
                buffer.fill(texts.texts().apply(i));
                signed[i] = fingerprinter.sign(buffer);
            }
        });
        return Arrays.stream(signed).map(Objects::requireNonNull).toList();
    }

    /** Verifies by ids; each function it gives is for one thread, and remembers the articles it was asked about last. */
    private Supplier<BiFunction<String, String, Match>> callback(Texts texts) {
        return () -> {
            Map<Integer, Side> recent = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Side> eldest) {
                    return size() > KEPT_SIDES;
                }
            };
            IntFunction<Side> sides = texts.sides();
            return (a, b) -> verifier.verify(
                    recent.computeIfAbsent(texts.position(a), sides::apply),
                    recent.computeIfAbsent(texts.position(b), sides::apply));
        };
    }

    /** The articles by ascending id, and their texts. */
    private record Texts(List<Item> items, IntFunction<String> texts) {
        /** Returns the place of an article that is there. Few are ever asked for: not worth a table of all. */
        int position(String id) {
            int low = 0;
            int high = items.size() - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (items.get(middle).id().compareTo(id) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Returns a function for one thread. */
        IntFunction<Side> sides() {
            ShingleBuffer buffer = new ShingleBuffer(Shingler.DEFAULT_SIZE);
            return position -> {
                Item item = items.get(position);
                buffer.fill(texts.apply(position));
                return new Side(item.id(), buffer.toShingledText(), item.site(), item.published());
            };
        }
    }
}

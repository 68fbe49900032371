package newsfold.internal.stages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import newsfold.duplicates.Duplicates;
import newsfold.duplicates.Item;
import newsfold.internal.Parallel;
import newsfold.internal.candidates.CandidateFinder;
import newsfold.internal.candidates.Candidates;
import newsfold.internal.grouping.Comparisons;
import newsfold.internal.grouping.Grouped;
import newsfold.internal.grouping.MatchFinder;
import newsfold.internal.text.ShingleBuffer;
import newsfold.internal.verify.Side;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import org.jspecify.annotations.Nullable;

/** The stages from fingerprints to groups, over texts in memory and without an archive. Safe to share between threads. */
public final class DuplicateSearch {
    private static final int CHUNK = 512;
    /** Shingled texts that grouping keeps, since it asks for one article's pairs in a row: about 5 MB. */
    private static final int KEPT_SIDES = 400;

    private final DuplicateStages stages;

    /**
     * Creates a search.
     *
     * @param stages the stages
     */
    public DuplicateSearch(DuplicateStages stages) {
        this.stages = stages;
    }

    /**
     * Finds the groups of a batch.
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

        int threads = stages.settings().threads();
        List<Fingerprint> fingerprints = fingerprints(texted, threads);
        Candidates candidates =
                new CandidateFinder(stages.keys(), CandidateFinder.DEFAULT_CAP).find(fingerprints, threads);
        List<Match> matches = new MatchFinder(stages.verifier(), threads)
                .find(candidates, () -> texted.sides(stages.shingleBuffer()));
        Grouped grouped = stages.grouper().group(sorted, matches, comparisons(texted, fingerprints), threads);
        return new Duplicates(
                grouped.groups(), EvidenceMatches.of(matches, grouped), candidates.size(), candidates.commonKeys());
    }

    private List<Fingerprint> fingerprints(Texts texts, int threads) {
        @Nullable Fingerprint[] signed = new Fingerprint[texts.items().size()];
        Parallel.run(threads, signed.length, CHUNK, (from, to) -> {
            ShingleBuffer buffer = stages.shingleBuffer();
            for (int i = from; i < to; i++) {
                signed[i] = stages.fingerprint(texts.texts().apply(i), buffer);
            }
        });
        return Arrays.stream(signed).map(Objects::requireNonNull).toList();
    }

    /** What it gives is for one thread, and remembers the articles it was asked about last. */
    private Supplier<Comparisons> comparisons(Texts texts, List<Fingerprint> fingerprints) {
        return () -> {
            Map<Integer, Side> recent = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Side> eldest) {
                    return size() > KEPT_SIDES;
                }
            };
            IntFunction<Side> sides = texts.sides(stages.shingleBuffer());
            return new Comparisons() {
                @Override
                public Match verify(String a, String b) {
                    return stages.verifier()
                            .verify(
                                    recent.computeIfAbsent(texts.position(a), sides::apply),
                                    recent.computeIfAbsent(texts.position(b), sides::apply));
                }

                @Override
                public Fingerprint fingerprint(String id) {
                    return fingerprints.get(texts.position(id));
                }
            };
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
        IntFunction<Side> sides(ShingleBuffer buffer) {
            return position -> {
                Item item = items.get(position);
                buffer.fill(texts.apply(position));
                return new Side(
                        item.id(),
                        buffer.toShingledText(),
                        item.site(),
                        item.url(),
                        item.updated() == null ? item.published() : item.updated(),
                        item.fetched());
            };
        }
    }
}

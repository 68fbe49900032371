package newsfold.internal.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import newsfold.internal.Parallel;
import newsfold.signature.Fingerprint;

/**
 * Turns keys sorted with their articles into accepted pairs, each once. Under a key that more articles have than the cap,
 * every article is paired with the key's representatives only.
 */
final class PairJoin {
    private static final int CHUNK = 1024;

    /** Bits beside the number of an article for what it was met under, in the order of {@link Meeting}. */
    private static final int MEETING_BITS = 2;

    private static final int BY_SAMPLE = 1;
    private static final int BY_REPRESENTATIVE = 2;

    private final CandidateKeys keys;
    private final List<Fingerprint> fingerprints;
    private final int cap;

    PairJoin(CandidateKeys keys, List<Fingerprint> fingerprints, int cap) {
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.cap = cap;
    }

    Candidates join(SharedKeys shared, int threads) {
        int count = shared.size();
        int mostFrequent = 0;
        // The runs of equal keys that several articles have, by the places where they start and end.
        int[] runStarts = new int[count / 2 + 1];
        int[] runEnds = new int[count / 2 + 1];
        int runs = 0;
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && shared.key(to) == shared.key(from)) {
                to++;
            }
            mostFrequent = Math.max(mostFrequent, to - from);
            if (to - from > 1) {
                runStarts[runs] = from;
                runEnds[runs++] = to;
            }
            from = to;
        }
        // By article, the runs it stands in, so that a pair that shares many keys is judged once.
        int articles = fingerprints.size();
        AtomicIntegerArray next = new AtomicIntegerArray(articles);
        Parallel.run(threads, runs, CHUNK, (from, to) -> {
            for (int run = from; run < to; run++) {
                for (int i = runStarts[run]; i < runEnds[run]; i++) {
                    next.getAndIncrement(shared.article(i));
                }
            }
        });
        int[] offsets = new int[articles + 1];
        for (int article = 0; article < articles; article++) {
            offsets[article + 1] = offsets[article] + next.get(article);
            next.set(article, offsets[article]);
        }
        // In any order for an article: its pairs are sorted.
        int[] runsOf = new int[offsets[articles]];
        int[] placeIn = new int[offsets[articles]];
        Parallel.run(threads, runs, CHUNK, (from, to) -> {
            for (int run = from; run < to; run++) {
                for (int i = runStarts[run]; i < runEnds[run]; i++) {
                    int at = next.getAndIncrement(shared.article(i));
                    runsOf[at] = run;
                    placeIn[at] = i;
                }
            }
        });
        CommonRuns common = CommonRuns.of(shared, runStarts, runEnds, runs, cap, fingerprints);
        SampleSizes sizes = new SampleSizes(fingerprints, threads);
        int chunks = (articles + CHUNK - 1) / CHUNK;
        long[][] found = new long[chunks][];
        Parallel.run(threads, articles, CHUNK, (from, to) -> {
            Judge judge = new Judge(common, sizes);
            for (int article = from; article < to; article++) {
                for (int at = offsets[article]; at < offsets[article + 1]; at++) {
                    int run = runsOf[at];
                    boolean isCommon = common.isCommon(run);
                    if (isCommon && !common.isRepresentative(run, article)) {
                        for (int i : common.representatives(run)) {
                            judge.meetLater(article, i, shared, true);
                        }
                        continue;
                    }
                    // Owners ascend within a run: the articles after this one follow its own place.
                    for (int i = placeIn[at] + 1; i < runEnds[run]; i++) {
                        judge.meetLater(article, i, shared, isCommon);
                    }
                }
                judge.accept(article);
            }
            found[from / CHUNK] = judge.pairs();
        });
        int total = 0;
        for (long[] pairs : found) {
            total += pairs.length;
        }
        long[] all = new long[total];
        int end = 0;
        for (long[] pairs : found) {
            System.arraycopy(pairs, 0, all, end, pairs.length);
            end += pairs.length;
        }
        return new Candidates(all, common.size(), mostFrequent);
    }

    /** Collects whom an article meets under its keys, often several times, and judges each once. */
    private final class Judge {
        private int[] met = new int[256];
        private final CommonRuns common;
        private final SampleSizes sizes;
        private int metCount;
        private long[] pairs = new long[64];
        private int pairCount;

        Judge(CommonRuns common, SampleSizes sizes) {
            this.common = common;
            this.sizes = sizes;
        }

        /** Meets the article at a place in the sorted keys, if it stands after the other. */
        void meetLater(int article, int place, SharedKeys shared, boolean isCommon) {
            int other = shared.article(place);
            // Two keys of one article may collide, so that it is not later than itself.
            if (other <= article) {
                return;
            }
            if (metCount == met.length) {
                met = Arrays.copyOf(met, metCount * 2);
            }
            int meeting = isCommon ? BY_REPRESENTATIVE : shared.isSample(place) ? BY_SAMPLE : 0;
            met[metCount++] = other << MEETING_BITS | meeting;
        }

        void accept(int article) {
            Arrays.sort(met, 0, metCount);
            for (int from = 0; from < metCount; ) {
                int other = met[from] >>> MEETING_BITS;
                int samples = 0;
                int to = from;
                for (; to < metCount && met[to] >>> MEETING_BITS == other; to++) {
                    samples += meeting(to) == BY_SAMPLE ? 1 : 0;
                }
                // They are sorted: the one that counts is the last.
                int last = meeting(to - 1);
                Meeting meeting = last == BY_REPRESENTATIVE
                        ? Meeting.REPRESENTATIVE
                        : last == BY_SAMPLE ? Meeting.SAMPLE : Meeting.BANDS;
                if (isCandidate(article, other, samples, meeting)) {
                    if (pairCount == pairs.length) {
                        pairs = Arrays.copyOf(pairs, pairCount * 2);
                    }
                    pairs[pairCount++] = (long) article << Integer.SIZE | other;
                }
                from = to;
            }
            metCount = 0;
        }

        private int meeting(int at) {
            return met[at] & (1 << MEETING_BITS) - 1;
        }

        /**
         * Tells whether two that met are a pair.
         *
         * @param samples sampled shingles among the keys that are not common
         */
        private boolean isCandidate(int article, int other, int samples, Meeting meeting) {
            Fingerprint a = fingerprints.get(article);
            Fingerprint b = fingerprints.get(other);
            // Two articles that have a common key may share more keys than they met under.
            if ((common.concerns(article) && common.concerns(other)) || sizes.bothWhole(article, other)) {
                return keys.accepts(a, b, meeting);
            }
            return !CandidateKeys.tooFew(samples, sizes.smaller(article, other)) && keys.acceptsJoined(a, b, samples);
        }

        long[] pairs() {
            return Arrays.copyOf(pairs, pairCount);
        }
    }
}

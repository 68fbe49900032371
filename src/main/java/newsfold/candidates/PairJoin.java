package newsfold.candidates;

import java.util.Arrays;
import java.util.List;
import newsfold.signature.Fingerprint;

/** Turns keys sorted with their articles into accepted pairs, each once. */
final class PairJoin {
    private final CandidateKeys keys;
    private final List<Fingerprint> fingerprints;
    private final int cap;
    private long[] pairs = new long[1024];
    private int pairCount;

    PairJoin(CandidateKeys keys, List<Fingerprint> fingerprints, int cap) {
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.cap = cap;
    }

    Candidates join(long[] shared, int[] owners, int count) {
        int cappedKeys = 0;
        int mostFrequent = 0;
        // The runs of equal keys that are of use, by the places where they start and end.
        int[] runStarts = new int[count / 2 + 1];
        int[] runEnds = new int[count / 2 + 1];
        int runs = 0;
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && shared[to] == shared[from]) {
                to++;
            }
            mostFrequent = Math.max(mostFrequent, to - from);
            if (to - from > cap) {
                cappedKeys++;
            } else if (to - from > 1) {
                runStarts[runs] = from;
                runEnds[runs++] = to;
            }
            from = to;
        }
        // By article, the runs it stands in, so that a pair that shares many keys is judged once.
        int articles = fingerprints.size();
        int[] offsets = new int[articles + 1];
        for (int run = 0; run < runs; run++) {
            for (int i = runStarts[run]; i < runEnds[run]; i++) {
                offsets[owners[i] + 1]++;
            }
        }
        for (int article = 0; article < articles; article++) {
            offsets[article + 1] += offsets[article];
        }
        int[] runsOf = new int[offsets[articles]];
        int[] placeIn = new int[offsets[articles]];
        int[] next = Arrays.copyOf(offsets, articles);
        for (int run = 0; run < runs; run++) {
            for (int i = runStarts[run]; i < runEnds[run]; i++) {
                int at = next[owners[i]]++;
                runsOf[at] = run;
                placeIn[at] = i;
            }
        }
        int[] judgedBy = new int[articles];
        for (int article = 0; article < articles; article++) {
            int start = pairCount;
            for (int at = offsets[article]; at < offsets[article + 1]; at++) {
                // Owners ascend within a run: the articles after this one follow its own place.
                for (int i = placeIn[at] + 1; i < runEnds[runsOf[at]]; i++) {
                    judge(article, owners[i], judgedBy);
                }
            }
            Arrays.sort(pairs, start, pairCount);
        }
        return new Candidates(Arrays.copyOf(pairs, pairCount), cappedKeys, mostFrequent);
    }

    private void judge(int article, int other, int[] judgedBy) {
        if (judgedBy[other] == article + 1) {
            return;
        }
        judgedBy[other] = article + 1;
        if (keys.accepts(fingerprints.get(article), fingerprints.get(other))) {
            if (pairCount == pairs.length) {
                pairs = Arrays.copyOf(pairs, pairCount + (pairCount >> 1));
            }
            pairs[pairCount++] = (long) article << Integer.SIZE | other;
        }
    }
}

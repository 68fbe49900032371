package newsfold.internal.candidates;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import newsfold.internal.KeySort;
import newsfold.signature.Fingerprint;

/**
 * Articles of equal content, where these are more than a few. The first of them stand for the others.
 */
final class EqualContents {
    private final int articles;
    private final BitSet copies;
    /** Pairs of a carrier and an article of its content. */
    private final long[] pairs;

    private EqualContents(int articles, BitSet copies, long[] pairs) {
        this.articles = articles;
        this.copies = copies;
        this.pairs = pairs;
    }

    static EqualContents of(List<Fingerprint> fingerprints) {
        long[] hashes = new long[fingerprints.size()];
        int[] places = new int[hashes.length];
        int count = 0;
        for (int place = 0; place < places.length; place++) {
            Fingerprint fingerprint = fingerprints.get(place);
            if (fingerprint.shingleCount() > 0) {
                hashes[count] = fingerprint.contentHash();
                places[count++] = place;
            }
        }
        KeySort.sort(hashes, places, 0, count);
        BitSet copies = new BitSet();
        long[] pairs = new long[0];
        int pairCount = 0;
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && hashes[to] == hashes[from]) {
                to++;
            }
            if (to - from > CandidateFinder.MAX_COMPARED) {
                pairs = Arrays.copyOf(
                        pairs, Math.max(pairs.length, pairCount + CandidateFinder.CARRIERS * (to - from)));
                for (int i = from + CandidateFinder.CARRIERS; i < to; i++) {
                    copies.set(places[i]);
                    for (int carrier = from; carrier < from + CandidateFinder.CARRIERS; carrier++) {
                        pairs[pairCount++] = (long) places[carrier] << Integer.SIZE | places[i];
                    }
                }
            }
        }
        return new EqualContents(hashes.length, copies, Arrays.copyOf(pairs, pairCount));
    }

    boolean isEmpty() {
        return copies.isEmpty();
    }

    /** Returns the places of the articles that are compared with others, ascending. */
    int[] compared() {
        int[] compared = new int[articles - copies.cardinality()];
        int count = 0;
        for (int place = copies.nextClearBit(0); place < articles; place = copies.nextClearBit(place + 1)) {
            compared[count++] = place;
        }
        return compared;
    }

    /** Adds the pairs of copies to those found among {@link #compared}, whose places it turns into places of articles. */
    Candidates withCopies(Candidates among) {
        int[] compared = compared();
        long[] all = Arrays.copyOf(pairs, pairs.length + among.size());
        for (int pair = 0; pair < among.size(); pair++) {
            all[pairs.length + pair] =
                    (long) compared[among.first(pair)] << Integer.SIZE | compared[among.second(pair)];
        }
        Arrays.sort(all);
        return new Candidates(all, among.commonKeys(), among.mostFrequent());
    }
}

package newsfold.internal.candidates;

import java.util.Arrays;
import java.util.List;
import newsfold.internal.KeySort;
import newsfold.internal.Parallel;
import newsfold.signature.Fingerprint;

/**
 * The keys that several articles of a batch have, sorted, each with its article; and a few that one article has, which the
 * sieve let through. The same on any number of threads.
 */
final class SharedKeys {
    /** Parts of the space of keys, by their highest bits: sorted apart, by several threads. */
    private static final int PART_BITS = 6;

    private static final int PARTS = 1 << PART_BITS;

    private static final int CHUNK = 2048;

    private final long[] keys;
    private final int[] owners;

    private SharedKeys(long[] keys, int[] owners) {
        this.keys = keys;
        this.owners = owners;
    }

    static SharedKeys of(CandidateKeys keys, List<Fingerprint> fingerprints, int threads) {
        int articles = fingerprints.size();
        KeySieve sieve = new KeySieve(articles * 40L);
        Parallel.run(threads, articles, CHUNK, (from, to) -> {
            for (Fingerprint fingerprint : fingerprints.subList(from, to)) {
                if (fingerprint.shingleCount() > 0) {
                    for (long key : keys.unsorted(fingerprint)) {
                        sieve.see(key);
                    }
                }
            }
        });
        Chunk[] chunks = new Chunk[(articles + CHUNK - 1) / CHUNK];
        Parallel.run(threads, articles, CHUNK, (from, to) -> {
            Chunk chunk = new Chunk();
            for (int article = from; article < to; article++) {
                if (fingerprints.get(article).shingleCount() > 0) {
                    chunk.add(article, keys.unsorted(fingerprints.get(article)), keys.whole(), sieve);
                }
            }
            chunk.divide();
            chunks[from / CHUNK] = chunk;
        });
        return sorted(chunks, threads);
    }

    private static SharedKeys sorted(Chunk[] chunks, int threads) {
        int[] starts = new int[PARTS + 1];
        for (int part = 0; part < PARTS; part++) {
            starts[part + 1] = starts[part];
            for (Chunk chunk : chunks) {
                starts[part + 1] += chunk.starts[part + 1] - chunk.starts[part];
            }
        }
        long[] keys = new long[starts[PARTS]];
        int[] owners = new int[starts[PARTS]];
        Parallel.run(threads, PARTS, 1, (from, to) -> {
            int at = starts[from];
            for (Chunk chunk : chunks) {
                int size = chunk.starts[from + 1] - chunk.starts[from];
                System.arraycopy(chunk.keys, chunk.starts[from], keys, at, size);
                System.arraycopy(chunk.owners, chunk.starts[from], owners, at, size);
                at += size;
            }
            KeySort.sort(keys, owners, starts[from], at);
        });
        return new SharedKeys(keys, owners);
    }

    int size() {
        return keys.length;
    }

    /** Returns a key; they ascend in unsigned order, and under one key the articles ascend. */
    long key(int at) {
        return keys[at];
    }

    int article(int at) {
        return owners[at] >>> 1;
    }

    /** Tells whether the key stands for a sampled shingle, rather than for the whole article. */
    boolean isSample(int at) {
        return (owners[at] & 1) != 0;
    }

    /** What some articles contribute. */
    private static final class Chunk {
        private long[] keys = new long[1024];
        private int[] owners = new int[1024];
        private int count;
        private final int[] starts = new int[PARTS + 1];

        void add(int article, long[] own, int whole, KeySieve sieve) {
            if (keys.length < count + own.length) {
                int grown = count + Math.max(own.length, count >> 1);
                keys = Arrays.copyOf(keys, grown);
                owners = Arrays.copyOf(owners, grown);
            }
            for (int i = 0; i < own.length; i++) {
                keys[count] = own[i];
                owners[count] = article << 1 | (i >= whole ? 1 : 0);
                count += sieve.isRepeated(own[i]) ? 1 : 0;
            }
        }

        /** Orders the keys by part. */
        void divide() {
            for (int i = 0; i < count; i++) {
                starts[part(keys[i]) + 1]++;
            }
            for (int part = 0; part < PARTS; part++) {
                starts[part + 1] += starts[part];
            }
            long[] ordered = new long[count];
            int[] orderedOwners = new int[count];
            int[] next = starts.clone();
            for (int i = 0; i < count; i++) {
                int at = next[part(keys[i])]++;
                ordered[at] = keys[i];
                orderedOwners[at] = owners[i];
            }
            keys = ordered;
            owners = orderedOwners;
        }

        private static int part(long key) {
            return (int) (key >>> (Long.SIZE - PART_BITS));
        }
    }
}

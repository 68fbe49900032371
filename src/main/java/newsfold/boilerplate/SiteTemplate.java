package newsfold.boilerplate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed;

/**
 * What one site repeats: for each block how many different articles it stood beside, lately.
 *
 * @param lastBatch the last batch with pages of the site
 * @param pages different articles seen, faded
 * @param counts different articles by key of the block, faded
 * @param recent sketches of the last articles seen, oldest first, to recognise copies in later batches
 */
record SiteTemplate(int lastBatch, double pages, NavigableMap<Long, Double> counts, List<long[]> recent) {
    static final SiteTemplate EMPTY = new SiteTemplate(0, 0, new TreeMap<>(), List.of());

    private static final double FADE = 0.85;
    private static final double FORGET_BELOW = 0.6;

    private static final int SKETCH = 8;
    private static final int RECENT = 48;

    SiteTemplate learn(List<Article> batch, int now) {
        NavigableMap<Long, Double> next = new TreeMap<>();
        counts.forEach((key, count) -> {
            if (count * FADE >= FORGET_BELOW) {
                next.put(key, count * FADE);
            }
        });
        double articles = pages * FADE;
        Deque<long[]> sketches = new ArrayDeque<>(recent);
        // Copies of one article are found through a representative; sorting made the choice independent of the order.
        for (Article article : batch) {
            long[] sketch = sketch(article);
            if (sketches.stream().anyMatch(other -> isCopy(sketch, other))) {
                continue;
            }
            if (sketch.length > 0) {
                sketches.addLast(sketch);
            }
            articles++;
            SortedSet<Long> keys = new TreeSet<>();
            for (Block block : article.body()) {
                keys.add(key(block.text()));
            }
            for (Removed line : article.removed()) {
                keys.add(key(line.text()));
            }
            for (long key : keys) {
                next.merge(key, 1.0, Double::sum);
            }
        }
        while (sketches.size() > RECENT) {
            sketches.removeFirst();
        }
        // A block seen beside a single article tells nothing yet unless the next batch repeats it: all are kept until
        // they fade, which bounds the table by what a few batches hold.
        return new SiteTemplate(now, articles, next, List.copyOf(sketches));
    }

    /** Returns beside how many different articles a block stood, lately. */
    double count(String text) {
        return counts.getOrDefault(key(text), 0.0);
    }

    /** Returns the keys of the blocks seen more than once. */
    List<Long> keys() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1.2)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isCopy(long[] a, long[] b) {
        int shared = 0;
        for (long hash : a) {
            if (Arrays.binarySearch(b, hash) >= 0) {
                shared++;
            }
        }
        // An article of few long blocks gives no sketch and is taken for new: its blocks are too few to matter.
        return a.length > 0 && b.length > 0 && shared * 2 >= Math.min(a.length, b.length);
    }

    /** The smallest hashes of the long blocks of the body: copies share most of them. */
    private static long[] sketch(Article article) {
        List<Long> hashes = new ArrayList<>();
        for (Block block : article.body()) {
            if (block.text().length() >= 60) {
                hashes.add(key(block.text()));
            }
        }
        return hashes.stream()
                .mapToLong(Long::longValue)
                .distinct()
                .sorted()
                .limit(SKETCH)
                .toArray();
    }

    /** Hashes the words of a block, all numbers alike, so that counters and dates do not hide a template. */
    static long key(String text) {
        long hash = 0x9E3779B97F4A7C15L;
        for (String token : Phrases.tokens(text, 4000)) {
            for (int i = 0; i < token.length(); i++) {
                hash = (hash ^ token.charAt(i)) * 0x100000001B3L;
            }
            hash = (hash ^ ' ') * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(lastBatch);
        out.writeDouble(pages);
        out.writeInt(counts.size());
        for (Map.Entry<Long, Double> entry : counts.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeDouble(entry.getValue());
        }
        out.writeInt(recent.size());
        for (long[] sketch : recent) {
            out.writeInt(sketch.length);
            for (long hash : sketch) {
                out.writeLong(hash);
            }
        }
    }

    static SiteTemplate read(DataInputStream in) throws IOException {
        int lastBatch = in.readInt();
        double pages = in.readDouble();
        NavigableMap<Long, Double> counts = new TreeMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            long key = in.readLong();
            counts.put(key, in.readDouble());
        }
        List<long[]> recent = new ArrayList<>();
        int sketches = in.readInt();
        for (int i = 0; i < sketches; i++) {
            int length = in.readInt();
            if (length < 0 || length > SKETCH) {
                throw new IOException("site templates are damaged: a sketch of " + length + " hashes");
            }
            long[] sketch = new long[length];
            for (int j = 0; j < length; j++) {
                sketch[j] = in.readLong();
            }
            recent.add(sketch);
        }
        return new SiteTemplate(lastBatch, pages, counts, recent);
    }
}

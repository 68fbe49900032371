package newsfold.internal.templates;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import newsfold.boilerplate.Extraction;
import newsfold.internal.blocks.ScoredPage;

/**
 * What one site repeats on its pages.
 *
 * @param lastBatch the last batch with pages of the site
 * @param pages number of different articles seen; older ones count less
 * @param counts number of different articles that a block stood beside, by {@link BlockKey} of the block; older ones count less
 * @param paths how probable body was under each tag path; see {@link ScoredPage#tagPaths}
 * @param recent sketches of the last articles seen, oldest first, to recognise copies in later batches
 */
record SiteTemplate(
        int lastBatch,
        double pages,
        NavigableMap<Long, Double> counts,
        NavigableMap<Long, PathStatistics> paths,
        List<long[]> recent) {
    static final SiteTemplate EMPTY = new SiteTemplate(0, 0, new TreeMap<>(), new TreeMap<>(), List.of());

    /**
     * What stood under one tag path.
     *
     * @param pages number of different articles with a block there; older ones count less
     * @param probabilities sum over them of the probability that it was body
     */
    record PathStatistics(double pages, double probabilities) {
        private static final PathStatistics NONE = new PathStatistics(0, 0);

        PathStatistics plus(PathStatistics other) {
            return new PathStatistics(pages + other.pages, probabilities + other.probabilities);
        }

        private PathStatistics faded() {
            return new PathStatistics(pages * FADE, probabilities * FADE);
        }
    }

    /** What a batch weighs against the next one with pages of the site. */
    private static final double FADE = 0.85;

    private static final double FORGET_BELOW = 0.6;

    static final int RECENT = 48;

    /**
     * Adds the pages of a batch.
     *
     * @param batch pages of the site in an order that does not depend on who came first, each with an article
     * @param now number of the batch
     */
    SiteTemplate learn(List<Extraction> batch, int now) {
        // Copies of one article are found through a representative; sorting made the choice independent of the order.
        SeenArticles sketches = new SeenArticles(recent);
        SiteLesson lesson = new SiteLesson();
        int articles = 0;
        for (Extraction extraction : batch) {
            if (sketches.addIfNew(SiteLesson.sketch(extraction.article().orElseThrow()))) {
                articles++;
                lesson.add(extraction);
            }
        }
        return learn(lesson, articles, sketches.last(RECENT), now);
    }

    /** Adds what different articles showed. */
    SiteTemplate learn(SiteLesson lesson, int articles, List<long[]> sketches, int now) {
        NavigableMap<Long, PathStatistics> nextPaths = new TreeMap<>();
        paths.forEach((path, known) -> {
            if (known.pages() * FADE >= FORGET_BELOW) {
                nextPaths.put(path, known.faded());
            }
        });
        NavigableMap<Long, Double> next = new TreeMap<>();
        counts.forEach((key, count) -> {
            if (count * FADE >= FORGET_BELOW) {
                next.put(key, count * FADE);
            }
        });
        return new SiteTemplate(now, pages * FADE + articles, lesson.blocks(next), lesson.paths(nextPaths), sketches);
    }

    /** Returns the number of different articles that a block stood beside; older ones count less. */
    double count(String text) {
        return counts.getOrDefault(BlockKey.of(text), 0.0);
    }

    /** Returns what stood under a tag path. */
    PathStatistics path(long key) {
        return paths.getOrDefault(key, PathStatistics.NONE);
    }

    /** Returns the keys of the blocks seen more than once. */
    List<Long> keys() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1.2)
                .map(Map.Entry::getKey)
                .toList();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(lastBatch);
        out.writeDouble(pages);
        out.writeInt(counts.size());
        for (Map.Entry<Long, Double> entry : counts.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeDouble(entry.getValue());
        }
        out.writeInt(paths.size());
        for (Map.Entry<Long, PathStatistics> entry : paths.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeDouble(entry.getValue().pages());
            out.writeDouble(entry.getValue().probabilities());
        }
        out.writeInt(recent.size());
        for (long[] sketch : recent) {
            out.writeInt(sketch.length);
            for (long hash : sketch) {
                out.writeLong(hash);
            }
        }
    }

    /** Reads what was written; version 1 knew no tag paths. */
    static SiteTemplate read(DataInputStream in, int version) throws IOException {
        int lastBatch = in.readInt();
        double pages = in.readDouble();
        NavigableMap<Long, Double> counts = new TreeMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            long key = in.readLong();
            counts.put(key, in.readDouble());
        }
        NavigableMap<Long, PathStatistics> paths = new TreeMap<>();
        int known = version == 1 ? 0 : in.readInt();
        for (int i = 0; i < known; i++) {
            long key = in.readLong();
            double seen = in.readDouble();
            paths.put(key, new PathStatistics(seen, in.readDouble()));
        }
        List<long[]> recent = new ArrayList<>();
        int sketches = in.readInt();
        for (int i = 0; i < sketches; i++) {
            int length = in.readInt();
            if (length < 0 || length > SiteLesson.SKETCH) {
                throw new IOException("site templates are damaged: a sketch of " + length + " hashes");
            }
            long[] sketch = new long[length];
            for (int j = 0; j < length; j++) {
                sketch[j] = in.readLong();
            }
            recent.add(sketch);
        }
        return new SiteTemplate(lastBatch, pages, counts, paths, recent);
    }
}

package newsfold.internal.templates;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.LongPredicate;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.boilerplate.Extraction;
import newsfold.internal.blocks.ScoredPage;

/**
 * What different articles of one site show of its template. Lessons add up to the same in any order, so that the pages of a
 * very large site can be counted in many places. Belongs to one thread.
 */
public final class SiteLesson implements Serializable {
    private static final long serialVersionUID = 1;

    /** Blocks of at least this many characters are prose, unless they are among the first or last of a body. */
    private static final int PROSE_CHARS = 160;

    private static final int EDGE_BLOCKS = 5;

    /** Beyond this, blocks seen once are dropped: a site of thousands of pages a batch shows its template at once. */
    private static final int MAX_KEYS = 20_000;

    private static final int MAX_PATHS = 10_000;

    /** Hashes of a sketch at most. */
    static final int SKETCH = 8;

    /** Probabilities are added as whole numbers of this size, because sums of fractions depend on their order. */
    private static final double UNIT = 0x1p-40;

    @SuppressWarnings("serial") // Made by this class.
    private final Map<Long, Integer> blocks = new HashMap<>();

    @SuppressWarnings("serial") // Made by this class.
    private final Set<Long> prose = new HashSet<>();

    @SuppressWarnings("serial") // Made by this class.
    private final Map<Long, Integer> pathPages = new HashMap<>();

    @SuppressWarnings("serial") // Made by this class.
    private final Map<Long, Long> pathUnits = new HashMap<>();

    private boolean manyBlocks;
    private boolean manyPaths;

    /**
     * What decides whether an article is another one than those seen.
     *
     * @param id its id
     * @param page identity of its page, empty if there is none
     * @param length characters of its text
     * @param sketch the smallest hashes of the long blocks of its body; copies share most of them
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    public record Head(String id, String page, int length, long[] sketch) implements Serializable {
        /** Takes it from an extracted page that has an article. */
        public static Head of(Extraction extraction) {
            Article article = extraction.article().orElseThrow();
            return new Head(
                    article.id(), SiteTemplates.page(article), article.text().length(), SiteLesson.sketch(article));
        }
    }

    /** Returns what one page shows. */
    public static SiteLesson of(Extraction extraction) {
        SiteLesson lesson = new SiteLesson();
        lesson.add(extraction);
        return lesson;
    }

    void add(Extraction extraction) {
        Article article = extraction.article().orElseThrow();
        ScoredPage page = extraction.unwrap(ScoredPage.class).orElse(null);
        List<String> body = page != null
                ? page.bodyTexts()
                : article.body().stream().map(Block::text).toList();
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < body.size(); i++) {
            String text = body.get(i);
            long key = BlockKey.of(text);
            keys.add(key);
            if (text.length() >= PROSE_CHARS && i >= EDGE_BLOCKS && i < body.size() - EDGE_BLOCKS) {
                prose.add(key);
            }
        }
        for (Removed line : article.removed()) {
            keys.add(BlockKey.of(line.text()));
        }
        keys.forEach(key -> blocks.merge(key, 1, Integer::sum));
        if (page != null) {
            addPaths(page);
        }
    }

    /** Adds for each tag path of a page how probable body is there, long texts counting more. */
    private void addPaths(ScoredPage page) {
        long[] paths = page.tagPaths();
        Map<Long, double[]> sums = new HashMap<>();
        for (int i = 0; i < paths.length; i++) {
            double weight = Math.sqrt(page.text(i).length());
            double[] sum = sums.computeIfAbsent(paths[i], any -> new double[2]);
            sum[0] += weight * page.probability(i);
            sum[1] += weight;
        }
        sums.forEach((path, sum) -> {
            pathPages.merge(path, 1, Integer::sum);
            pathUnits.merge(path, Math.round(sum[1] == 0 ? 0 : sum[0] / sum[1] / UNIT), Long::sum);
        });
    }

    /** Adds what other articles of the site show, and returns this. */
    public SiteLesson and(SiteLesson other) {
        other.blocks.forEach((key, count) -> blocks.merge(key, count, Integer::sum));
        prose.addAll(other.prose);
        other.pathPages.forEach((path, count) -> pathPages.merge(path, count, Integer::sum));
        other.pathUnits.forEach((path, units) -> pathUnits.merge(path, units, Long::sum));
        manyBlocks |= other.manyBlocks;
        manyPaths |= other.manyPaths;
        return this;
    }

    /**
     * Takes this apart by blocks and tag paths.
     *
     * @param count how many parts
     * @return parts that add up to this; one block is in the same part of every lesson
     */
    public List<SiteLesson> parts(int count) {
        List<SiteLesson> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new SiteLesson());
        }
        blocks.forEach((key, pages) -> {
            SiteLesson part = parts.get((int) Math.floorMod(key, (long) count));
            part.blocks.put(key, pages);
            if (prose.contains(key)) {
                part.prose.add(key);
            }
        });
        pathPages.forEach((path, pages) -> {
            SiteLesson part = parts.get((int) Math.floorMod(path, (long) count));
            part.pathPages.put(path, pages);
            part.pathUnits.put(path, pathUnits.getOrDefault(path, 0L));
        });
        return parts;
    }

    /**
     * Drops what {@link SiteTemplate#learn} would drop, from a part in which all articles are counted.
     *
     * @param known what earlier batches taught of the site
     */
    SiteLesson trim(SiteTemplate known) {
        // Prose inside a body, seen once, is the article itself and would fill the table; the rest waits for more.
        dropOnce(blocks, key -> prose.contains(key) && !known.counts().containsKey(key));
        prose.clear();
        manyBlocks |= blocks.size() > MAX_KEYS;
        if (manyBlocks) {
            dropOnce(blocks, key -> !known.counts().containsKey(key));
        }
        manyPaths |= pathPages.size() > MAX_PATHS;
        if (manyPaths) {
            dropOnce(pathPages, path -> !known.paths().containsKey(path));
            pathUnits.keySet().retainAll(pathPages.keySet());
        }
        return this;
    }

    private static void dropOnce(Map<Long, Integer> counts, LongPredicate which) {
        counts.entrySet().removeIf(entry -> entry.getValue() <= 1 && which.test(entry.getKey()));
    }

    /** Adds the blocks to what is known of them. */
    NavigableMap<Long, Double> blocks(NavigableMap<Long, Double> known) {
        blocks.forEach((key, count) -> known.merge(key, (double) count, Double::sum));
        known.entrySet().removeIf(entry -> entry.getValue() <= 1 && prose.contains(entry.getKey()));
        if (manyBlocks || known.size() > MAX_KEYS) {
            known.values().removeIf(count -> count <= 1);
        }
        return known;
    }

    /** Adds the tag paths to what is known of them. */
    NavigableMap<Long, SiteTemplate.PathStatistics> paths(NavigableMap<Long, SiteTemplate.PathStatistics> known) {
        pathPages.forEach((path, count) -> known.merge(
                path,
                new SiteTemplate.PathStatistics(count, pathUnits.getOrDefault(path, 0L) * UNIT),
                SiteTemplate.PathStatistics::plus));
        if (manyPaths || known.size() > MAX_PATHS) {
            known.values().removeIf(path -> path.pages() <= 1);
        }
        return known;
    }

    static long[] sketch(Article article) {
        long[] hashes = article.body().stream()
                .map(Block::text)
                .filter(text -> text.length() >= 60)
                .mapToLong(BlockKey::of)
                .distinct()
                .sorted()
                .toArray();
        return Arrays.copyOf(hashes, Math.min(SKETCH, hashes.length));
    }
}

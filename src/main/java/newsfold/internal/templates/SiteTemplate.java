package newsfold.internal.templates;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.boilerplate.Extraction;
import newsfold.boilerplate.ScoredPage;

/**
 * What one site repeats: for each block how many different articles it stood beside, lately, and what stands where.
 *
 * @param lastBatch the last batch with pages of the site
 * @param pages different articles seen, faded
 * @param counts different articles by key of the block, faded
 * @param places how likely what stood in each place of the pages was body
 * @param recent sketches of the last articles seen, oldest first, to recognise copies in later batches
 */
record SiteTemplate(
        int lastBatch,
        double pages,
        NavigableMap<Long, Double> counts,
        NavigableMap<Long, Place> places,
        List<long[]> recent) {
    static final SiteTemplate EMPTY = new SiteTemplate(0, 0, new TreeMap<>(), new TreeMap<>(), List.of());

    /**
     * What stood in one place of the pages; see {@link BlockContexts}.
     *
     * @param pages different articles with something there, faded
     * @param likely sum over them of how likely it was body
     */
    record Place(double pages, double likely) {
        private static final Place NONE = new Place(0, 0);

        private Place and(Place other) {
            return new Place(pages + other.pages, likely + other.likely);
        }
    }

    private static final double FADE = 0.85;
    private static final double FORGET_BELOW = 0.6;

    /** Blocks of so many characters are prose, and so many at either end of a body may be chrome all the same. */
    private static final int LONG = 160;

    private static final int EDGE = 5;

    /** Beyond this the blocks seen once are dropped: a site of thousands of pages a batch shows its template at once. */
    private static final int MOST_KEYS = 20_000;

    private static final int MOST_PLACES = 10_000;

    private static final int SKETCH = 8;
    private static final int RECENT = 48;

    SiteTemplate learn(List<Extraction> batch, int now) {
        Map<Long, Place> nextPlaces = new HashMap<>();
        places.forEach((key, place) -> {
            if (place.pages() * FADE >= FORGET_BELOW) {
                nextPlaces.put(key, new Place(place.pages() * FADE, place.likely() * FADE));
            }
        });
        Map<Long, Double> next = new HashMap<>();
        counts.forEach((key, count) -> {
            if (count * FADE >= FORGET_BELOW) {
                next.put(key, count * FADE);
            }
        });
        double articles = pages * FADE;
        // Copies of one article are found through a representative; sorting made the choice independent of the order.
        SeenArticles sketches = new SeenArticles(recent);
        Set<Long> passing = new HashSet<>();
        List<ScoredPage> judged = new ArrayList<>();
        for (Extraction extraction : batch) {
            Article article = extraction.article().orElseThrow();
            if (!sketches.addIfNew(sketch(article))) {
                continue;
            }
            articles++;
            Set<Long> keys = new HashSet<>();
            List<String> body = extraction
                    .page()
                    .map(ScoredPage::bodyTexts)
                    .orElseGet(() -> article.body().stream().map(Block::text).toList());
            int size = body.size();
            for (int i = 0; i < size; i++) {
                String text = body.get(i);
                long key = key(text);
                keys.add(key);
                if (text.length() >= LONG && i >= EDGE && i < size - EDGE) {
                    passing.add(key);
                }
            }
            for (Removed line : article.removed()) {
                keys.add(key(line.text()));
            }
            extraction.page().ifPresent(judged::add);
            for (long key : keys) {
                next.merge(key, 1.0, Double::sum);
            }
        }
        for (ScoredPage page : judged) {
            new BlockContexts(page, next, articles)
                    .likely()
                    .forEach((place, likely) -> nextPlaces.merge(place, new Place(1, likely), Place::and));
        }
        if (nextPlaces.size() > MOST_PLACES) {
            nextPlaces.values().removeIf(place -> place.pages() <= 1);
        }
        // Prose amid a body, seen once, is the article itself and would fill the table; the rest waits for later
        // batches.
        next.entrySet().removeIf(entry -> entry.getValue() <= 1 && passing.contains(entry.getKey()));
        if (next.size() > MOST_KEYS) {
            next.values().removeIf(count -> count <= 1);
        }
        return new SiteTemplate(now, articles, new TreeMap<>(next), new TreeMap<>(nextPlaces), sketches.last(RECENT));
    }

    /** Returns beside how many different articles a block stood, lately. */
    double count(String text) {
        return counts.getOrDefault(key(text), 0.0);
    }

    /** Returns what stood in a place, lately. */
    Place place(long key) {
        return places.getOrDefault(key, Place.NONE);
    }

    /** Returns the keys of the blocks seen more than once. */
    List<Long> keys() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1.2)
                .map(Map.Entry::getKey)
                .toList();
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
        // One pass over the characters: this runs over every block of every page.
        long hash = 0x9E3779B97F4A7C15L;
        boolean inNumber = false;
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit && inNumber) {
                continue;
            }
            inNumber = digit || (inNumber && (c == ',' || c == '.'));
            if (digit) {
                hash = (hash ^ '#') * 0x100000001B3L;
                between = false;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * 0x100000001B3L;
                between = false;
            } else if (!between && !inNumber) {
                hash = (hash ^ ' ') * 0x100000001B3L;
                between = true;
            }
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
        out.writeInt(places.size());
        for (Map.Entry<Long, Place> entry : places.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeDouble(entry.getValue().pages());
            out.writeDouble(entry.getValue().likely());
        }
        out.writeInt(recent.size());
        for (long[] sketch : recent) {
            out.writeInt(sketch.length);
            for (long hash : sketch) {
                out.writeLong(hash);
            }
        }
    }

    /** Reads what was written; version 1 knew no places. */
    static SiteTemplate read(DataInputStream in, int version) throws IOException {
        int lastBatch = in.readInt();
        double pages = in.readDouble();
        NavigableMap<Long, Double> counts = new TreeMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            long key = in.readLong();
            counts.put(key, in.readDouble());
        }
        NavigableMap<Long, Place> places = new TreeMap<>();
        int known = version == 1 ? 0 : in.readInt();
        for (int i = 0; i < known; i++) {
            long key = in.readLong();
            double seen = in.readDouble();
            places.put(key, new Place(seen, in.readDouble()));
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
        return new SiteTemplate(lastBatch, pages, counts, places, recent);
    }
}

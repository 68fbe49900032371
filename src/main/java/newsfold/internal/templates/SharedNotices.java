package newsfold.internal.templates;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.ByteReader;
import newsfold.internal.ByteWriter;
import newsfold.internal.Mix;
import newsfold.internal.Scripts;

/**
 * Notices that many sites put into their articles: a disclaimer, a note on how the text was made, a cookie notice.
 *
 * <p>A block is one if it stands beside articles of several sites that have nothing else in common, neither text nor words.
 * The paragraphs of an agency's report stand beside each other on all sites that print it, and a quotation stands in reports
 * of one event, whose words are alike. Immutable, safe for all threads; what is learnt does not depend on the order of the
 * batch.
 */
public final class SharedNotices implements Serializable {
    private static final long serialVersionUID = 1;

    /** Sites with unrelated articles that make a block a notice. */
    public static final int MIN_SITES = 4;

    /** Shorter blocks are subheads and credits, which mean something in each article. */
    private static final int MIN_CHARS = 40;

    private static final int MIN_CHARS_UNSPACED = 14;

    /** Share of different long words that unrelated articles have in common, of all that either has. */
    private static final double MAX_ALIKE = 0.1;

    /** Brief reports carry notices longer than themselves. */
    private static final double MIN_KEPT = 0.25;

    private static final int SKETCH = 96;
    private static final int MIN_WORD = 6;

    /** Blocks that two sites share and that may turn out to be notices; the newest are remembered. */
    private static final int MAX_REMEMBERED = 500;

    /** Long words beside a block without which nothing is known of the article. */
    private static final int MIN_WORDS = 10;

    /**
     * An article that a block stood beside.
     *
     * @param site hash of its site
     * @param words the smallest hashes of its other long words, ascending
     */
    public record Beside(long site, List<Long> words) implements Serializable {}

    private final TreeMap<Long, List<Beside>> seen;

    private SharedNotices(Map<Long, List<Beside>> seen) {
        this.seen = new TreeMap<>(seen);
    }

    /**
     * Returns notices that nobody has seen.
     *
     * @return the start of an archive
     */
    public static SharedNotices none() {
        return new SharedNotices(new TreeMap<>());
    }

    /**
     * Adds what the articles of a batch have in common across sites.
     *
     * @param batch articles of pages that earlier batches did not have
     * @return new notices; these stay as they are
     */
    public SharedNotices learn(Collection<Article> batch) {
        List<Article> articles = new ArrayList<>(batch);
        articles.sort(Comparator.comparing(Article::id));
        Map<Long, String> firstSites = new HashMap<>();
        Set<Long> shared = new HashSet<>();
        for (Article article : articles) {
            String site = article.site().orElse("");
            for (long key : keys(article)) {
                String first = firstSites.putIfAbsent(key, site);
                if (isRemembered(key) || (first != null && !first.equals(site))) {
                    shared.add(key);
                }
            }
        }
        Map<Long, List<Beside>> grown = new HashMap<>();
        for (Article article : articles) {
            Set<Long> keys = keys(article);
            keys.retainAll(shared);
            if (!keys.isEmpty()) {
                LongFunction<Beside> beside = beside(article);
                keys.forEach(key -> grown.put(
                        key,
                        grow(grown.getOrDefault(key, seen.getOrDefault(key, List.of())), () -> beside.apply(key))));
            }
        }
        return with(grown);
    }

    /**
     * Tells whether earlier batches had a block on two sites or more.
     *
     * @param key key of the block
     * @return true if it may turn out to be a notice, or did
     */
    public boolean isRemembered(long key) {
        return seen.containsKey(key);
    }

    /**
     * Adds unrelated articles to those that a block is known to stand beside.
     *
     * @param key key of the block
     * @param articles those of a batch, in the order of their ids; not read further than needed
     * @return unrelated articles, as many as make a notice at most
     */
    public List<Beside> grow(long key, Iterator<Beside> articles) {
        List<Beside> unrelated = seen.getOrDefault(key, List.of());
        while (unrelated.size() < MIN_SITES && articles.hasNext()) {
            unrelated = grow(unrelated, articles::next);
        }
        return unrelated;
    }

    private static List<Beside> grow(List<Beside> unrelated, Supplier<Beside> article) {
        if (unrelated.size() >= MIN_SITES) {
            return unrelated;
        }
        Beside other = article.get();
        if (other.words.size() < MIN_WORDS || unrelated.stream().anyMatch(known -> isRelated(known, other))) {
            return unrelated;
        }
        List<Beside> grown = new ArrayList<>(unrelated);
        grown.add(other);
        return grown;
    }

    /**
     * Adds what a batch showed.
     *
     * @param grown by key of a block what {@link #grow} returned, of all blocks of the batch that are remembered or stand
     *     beside two articles
     * @return new notices; these stay as they are
     */
    public SharedNotices with(Map<Long, List<Beside>> grown) {
        TreeMap<Long, List<Beside>> next = new TreeMap<>(seen);
        grown.forEach((key, unrelated) -> {
            if (unrelated.size() >= 2) {
                next.put(key, unrelated);
            }
        });
        if (next.equals(seen)) {
            return this;
        }
        if (next.size() > MAX_REMEMBERED) {
            // What few sites share goes first, and of that what this batch did not have.
            next.entrySet().removeIf(block -> !isNotice(block.getValue()) && !grown.containsKey(block.getKey()));
        }
        return new SharedNotices(next);
    }

    /**
     * Returns the keys of the blocks that may be notices.
     *
     * @param article an article
     * @return one key for each different block that is long enough; none where the site is not known
     */
    public static Set<Long> keys(Article article) {
        Set<Long> keys = new HashSet<>();
        for (Block block : article.site().isEmpty() ? List.<Block>of() : article.body()) {
            String text = block.text();
            boolean unspaced = Scripts.isUnspaced(text.codePointAt(text.length() / 2));
            if (text.length() >= (unspaced ? MIN_CHARS_UNSPACED : MIN_CHARS)) {
                keys.add(BlockKey.of(text));
            }
        }
        return keys;
    }

    /**
     * Returns what stands beside the blocks of an article. The other paragraphs count also where several sites have them: that
     * is how copies are known. Takes time by the length of the article, and of the block for each one asked for.
     *
     * @param article an article
     * @return by key of a block the rest of the article
     */
    public static LongFunction<Beside> beside(Article article) {
        long site = hash(article.site().orElse(""));
        Set<Long> words = new HashSet<>();
        addWords(article.title(), words);
        Map<Long, Set<Long>> blocks = new HashMap<>();
        for (Block block : article.body()) {
            Set<Long> own = blocks.computeIfAbsent(BlockKey.of(block.text()), any -> new HashSet<>());
            addWords(block.text(), own);
            words.addAll(own);
        }
        long[] sorted = words.stream().mapToLong(word -> word).sorted().toArray();
        return key -> {
            Set<Long> own = blocks.getOrDefault(key, Set.of());
            List<Long> rest = new ArrayList<>();
            for (int i = 0; i < sorted.length && rest.size() < SKETCH; i++) {
                if (!own.contains(sorted[i])) {
                    rest.add(sorted[i]);
                }
            }
            return new Beside(site, rest);
        };
    }

    /** Adds the hashes of long words, and of three letters in a row where no spaces part words. */
    private static void addWords(String text, Set<Long> words) {
        int[] letters = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        int from = 0;
        for (int i = 0; i <= letters.length; i++) {
            boolean letter = i < letters.length && Character.isLetter(letters[i]);
            if (letter && Scripts.isUnspaced(letters[i])) {
                if (i >= 2 && Scripts.isUnspaced(letters[i - 1]) && Scripts.isUnspaced(letters[i - 2])) {
                    words.add(hash(letters, i - 2, i + 1));
                }
                from = i + 1;
            } else if (!letter) {
                if (i - from >= MIN_WORD) {
                    words.add(hash(letters, from, i));
                }
                from = i + 1;
            }
        }
    }

    private static long hash(int[] letters, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = Mix.mix(hash * 31 + letters[i]);
        }
        return hash;
    }

    private static long hash(String text) {
        int[] letters = text.codePoints().toArray();
        return hash(letters, 0, letters.length);
    }

    /** Tells whether two articles are of one site or have words in common: a bottom-k estimate of their Jaccard similarity. */
    private static boolean isRelated(Beside a, Beside b) {
        if (a.site == b.site) {
            return true;
        }
        int i = 0;
        int j = 0;
        int union = 0;
        int both = 0;
        while (union < SKETCH && i < a.words.size() && j < b.words.size()) {
            int order = a.words.get(i).compareTo(b.words.get(j));
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            union++;
        }
        union = Math.min(SKETCH, union + a.words.size() - i + b.words.size() - j);
        return both > MAX_ALIKE * union;
    }

    /** Tells whether a block that stands beside these unrelated articles is a notice. */
    public static boolean isNotice(List<Beside> unrelated) {
        return unrelated.size() >= MIN_SITES;
    }

    /**
     * Takes the notices out of an article.
     *
     * @param article an article, of a learnt batch or a later one
     * @return the article without them, which it lists as removed; the same article if there are none
     */
    public Article apply(Article article) {
        if (seen.isEmpty()) {
            return article;
        }
        List<Optional<String>> rules = new ArrayList<>();
        boolean found = false;
        for (Block block : article.body()) {
            boolean notice = isNotice(seen.getOrDefault(BlockKey.of(block.text()), List.of()));
            rules.add(
                    notice
                            ? Optional.of("beside unrelated articles of " + MIN_SITES + " sites and more")
                            : Optional.empty());
            found |= notice;
        }
        return found ? RepeatedBlocks.without(article, rules, Reason.TEMPLATE, MIN_KEPT) : article;
    }

    /**
     * Writes the notices.
     *
     * @return bytes that {@link #fromBytes} reads; equal for equal notices
     */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter();
        out.writeByte(1);
        out.writeUnsigned(seen.size());
        seen.forEach((key, articles) -> {
            out.writeLong(key);
            out.writeUnsigned(articles.size());
            for (Beside article : articles) {
                out.writeLong(article.site);
                out.writeUnsigned(article.words.size());
                article.words.forEach(out::writeLong);
            }
        });
        return out.toBytes();
    }

    /**
     * Reads notices.
     *
     * @param bytes what {@link #toBytes} wrote
     * @return the notices
     * @throws IOException if the bytes are of another version or damaged
     */
    public static SharedNotices fromBytes(byte[] bytes) throws IOException {
        ByteReader in = new ByteReader(bytes);
        int version = in.readByte();
        if (version != 1) {
            throw new IOException("shared notices have version " + version + ", this library reads version 1");
        }
        TreeMap<Long, List<Beside>> seen = new TreeMap<>();
        int blocks = in.readCount();
        for (int i = 0; i < blocks; i++) {
            long key = in.readLong();
            int count = in.readCount();
            List<Beside> articles = new ArrayList<>(count);
            for (int j = 0; j < count; j++) {
                long site = in.readLong();
                int size = in.readCount();
                List<Long> words = new ArrayList<>(size);
                for (int k = 0; k < size; k++) {
                    words.add(in.readLong());
                }
                articles.add(new Beside(site, words));
            }
            seen.put(key, articles);
        }
        return new SharedNotices(seen);
    }
}

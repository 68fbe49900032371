package newsfold.internal.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsfold.article.Article;

/**
 * Finds the articles added so far that share a key: an open-addressing table from key to a chain of articles. Takes about
 * 40 bytes a key. Not for several threads.
 */
public final class BatchIndex {
    /** Longer chains are boilerplate or copies; their newest articles say as much as all of them. */
    private static final int MAX_CHAIN = 1000;
    /** Articles that are told of those that share a key: the ones that share most. */
    private static final int MAX_SHARING = 64;

    private final List<FingerprintedArticle> articles = new ArrayList<>();
    /** Of articles of equal content the one with the smallest id. */
    private final Map<Long, FingerprintedArticle> byContent = new HashMap<>();

    private final Map<String, Article> newestOfPage = new HashMap<>();

    private long[] table = new long[1 << 10];
    private int[] heads = new int[1 << 10];
    private int[] owners = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int postings;
    private int keys;

    /**
     * Adds an article.
     *
     * @param article the article
     */
    public void add(FingerprintedArticle article) {
        article.article()
                .page()
                .ifPresent(page -> newestOfPage.merge(
                        page,
                        article.article(),
                        (known, other) -> PageVersions.BY_AGE.compare(known, other) >= 0 ? known : other));
        long content = article.fingerprint().contentHash();
        FingerprintedArticle equal = byContent.get(content);
        if (equal == null || article.id().compareTo(equal.id()) < 0) {
            byContent.put(content, article);
        }
        if (equal != null) {
            // Whoever resembles this one resembles the other.
            return;
        }
        int owner = articles.size();
        articles.add(article);
        for (long key : article.keys()) {
            int slot = slot(key);
            if (heads[slot] == 0) {
                table[slot] = key;
                keys++;
            }
            if (++postings == owners.length) {
                owners = Arrays.copyOf(owners, postings * 2);
                next = Arrays.copyOf(next, postings * 2);
            }
            owners[postings] = owner;
            next[postings] = heads[slot];
            heads[slot] = postings;
            if (keys * 2 > table.length) {
                grow();
            }
        }
    }

    /** Returns the newest article that was fetched from an article's page. */
    Optional<Article> newest(Article article) {
        return article.page().map(newestOfPage::get).filter(version -> PageVersions.ofOnePage(version, article));
    }

    /** Returns an article of equal content, or else articles that share keys, those that share most first. */
    List<FingerprintedArticle> sharing(FingerprintedArticle wanted) {
        FingerprintedArticle equal = byContent.get(wanted.fingerprint().contentHash());
        if (equal != null) {
            return List.of(equal);
        }
        Map<Integer, Integer> shared = new TreeMap<>();
        for (long key : wanted.keys()) {
            int steps = 0;
            for (int at = heads[slot(key)]; at != 0 && steps < MAX_CHAIN; at = next[at], steps++) {
                shared.merge(owners[at], 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MAX_SHARING)
                .map(entry -> articles.get(entry.getKey()))
                .toList();
    }

    private int slot(long key) {
        int mask = table.length - 1;
        // Keys are mixed already; the high bits spread as well as any.
        int slot = (int) (key >>> 32) & mask;
        while (heads[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldTable = table;
        int[] oldHeads = heads;
        table = new long[oldTable.length * 2];
        heads = new int[oldHeads.length * 2];
        for (int i = 0; i < oldTable.length; i++) {
            if (oldHeads[i] != 0) {
                int slot = slot(oldTable[i]);
                table[slot] = oldTable[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}

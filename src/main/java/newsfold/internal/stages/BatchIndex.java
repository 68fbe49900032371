package newsfold.internal.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.internal.LongPostings;
import newsfold.internal.archive.PageHistory;

/**
 * Finds the articles added so far that share a key. Takes about 40 bytes a key. Not for several threads.
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

    private final LongPostings postings = new LongPostings();

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
                        (known, other) -> PageHistory.BY_AGE.compare(known, other) >= 0 ? known : other));
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
            postings.add(key, owner);
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
            for (int owner : postings.find(key, MAX_CHAIN, article -> true)) {
                shared.merge(owner, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MAX_SHARING)
                .map(entry -> articles.get(entry.getKey()))
                .toList();
    }
}

package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.internal.archive.ArchiveHit;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.archive.HitFilter;
import newsfold.internal.archive.LookupResult;
import newsfold.internal.archive.PageHistory;

/** The archived fetches of the pages that articles were fetched from. */
public final class ArchivedVersions {
    /** Of a page that was fetched more often, the newest say as much as all. */
    private static final int MAX_COMPARED = 8;

    private final Map<String, List<Article>> byPage = new TreeMap<>();

    /** Looks the pages of articles up, all at once. */
    ArchivedVersions(ArchiveIndex archive, Collection<Article> articles) throws IOException {
        Map<String, long[]> keys = new TreeMap<>();
        for (Article article : articles) {
            long[] key = PageHistory.keys(article);
            if (key.length > 0) {
                keys.put(article.page().orElseThrow(), new long[] {key[0]});
            }
        }
        if (keys.isEmpty() || archive.size() == 0) {
            return;
        }
        List<String> pages = List.copyOf(keys.keySet());
        List<LookupResult> found = archive.find(List.copyOf(keys.values()), HitFilter.ALL);
        for (int i = 0; i < pages.size(); i++) {
            List<Article> versions = new ArrayList<>();
            for (ArchiveHit hit : found.get(i).found()) {
                Article article = archive.article(hit.id()).orElseThrow();
                // The key of another page may be the same number.
                if (article.page().orElse("").equals(pages.get(i))) {
                    versions.add(article);
                }
            }
            if (!versions.isEmpty()) {
                versions.sort(PageHistory.BY_AGE.reversed());
                byPage.put(pages.get(i), versions);
            }
        }
    }

    /** Tells whether a fetch of an article's page is archived, whatever its id. */
    boolean isKnown(Article article) {
        return !all(article).isEmpty();
    }

    /** Returns all archived fetches of an article's page, newest first. */
    List<Article> all(Article article) {
        return byPage.getOrDefault(article.page().orElse(""), List.of());
    }

    /** Returns the archived fetches that an article is to be compared with. */
    List<Article> of(Article article) {
        return toCompare(article, all(article));
    }

    /**
     * Chooses the archived fetches that an article is to be compared with.
     *
     * @param article the article
     * @param fetches all archived fetches of its page
     * @return the newest ones under other ids
     */
    public static List<Article> toCompare(Article article, Collection<Article> fetches) {
        return fetches.stream()
                .filter(other -> !other.id().equals(article.id()))
                .sorted(PageHistory.BY_AGE.reversed())
                .limit(MAX_COMPARED)
                .toList();
    }
}

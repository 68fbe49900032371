package newsfold;

import java.util.List;
import java.util.function.IntFunction;
import newsfold.article.Article;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.duplicates.Duplicates;
import newsfold.duplicates.Item;
import newsfold.internal.stages.DuplicateSearch;
import newsfold.internal.stages.DuplicateStages;
import newsfold.verify.Verifier;

/**
 * Finds the duplicate groups of one batch in memory: signs every article, looks up candidates, verifies them and groups
 * the matches. Immutable and free to share between threads; the result does not depend on the order of the articles or
 * on the number of threads. Takes about 500 bytes an article beside the texts.
 */
public final class DuplicateFinder {
    private final DuplicateSearch search;

    /**
     * Creates a finder for articles with the default canonical policy.
     *
     * @param threads how many threads a call may use, at least 1
     */
    public DuplicateFinder(int threads) {
        this(FoldOptions.builder().threads(threads).build());
    }

    /**
     * Creates a finder.
     *
     * @param threads how many threads a call may use, at least 1
     * @param policy chooses the article that stands for a group
     * @param verifier decides about pairs: for articles, or for pages with their boilerplate
     */
    public DuplicateFinder(int threads, CanonicalPolicy policy, Verifier verifier) {
        this(new DuplicateStages(FoldOptions.builder().threads(threads).build().settings(), policy, verifier));
    }

    /**
     * Creates a finder that decides as a fold with the same options does.
     *
     * @param options the settings; texts are taken as they are, and only with {@code Boilerplate.KEPT} for whole pages
     */
    public DuplicateFinder(FoldOptions options) {
        this(new DuplicateStages(options.settings()));
    }

    private DuplicateFinder(DuplicateStages stages) {
        this.search = new DuplicateSearch(stages);
    }

    /**
     * Finds the groups of a batch.
     *
     * @param articles the articles, each id once
     * @return groups and matches
     */
    public Duplicates find(List<Article> articles) {
        return find(
                articles.stream().map(Item::of).toList(),
                place -> articles.get(place).text());
    }

    /**
     * Finds the groups of a batch whose texts are kept elsewhere.
     *
     * @param items the articles, each id once
     * @param texts gives the text of an article by its place in {@code items}, the same at every call; called by several
     *     threads
     * @return groups and matches
     */
    public Duplicates find(List<Item> items, IntFunction<String> texts) {
        return search.find(items, texts);
    }
}

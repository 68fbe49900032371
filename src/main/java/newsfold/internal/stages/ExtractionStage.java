package newsfold.internal.stages;

import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.boilerplate.PageExtractor;
import org.jspecify.annotations.Nullable;

/** Pages to articles, each page by itself. Safe to share between threads. */
public final class ExtractionStage {
    /** Enough to keep threads busy, few enough to show progress. */
    private static final int PAGES_PER_THREAD = 32;

    /** The markup of this number of pages is held in memory at most. */
    private static final int MAX_PAGES_AT_ONCE = 512;

    private final ArticleExtractor extractor;
    private final boolean strip;
    private final boolean keepStubs;
    private final int threads;
    private final @Nullable PageExtractor own;

    /**
     * Creates the stage.
     *
     * @param settings the settings of the fold
     */
    public ExtractionStage(StageSettings settings) {
        this.extractor = new ArticleExtractor(settings.parts());
        this.strip = settings.strip();
        this.keepStubs = settings.keepStubs();
        this.threads = settings.threads();
        this.own = settings.extractor();
    }

    /**
     * Extracts the article of a page.
     *
     * @param page the page
     * @return its article, or why there is none
     */
    public Extraction extract(Page page) {
        Extraction extraction = own != null
                ? extractor.extract(page, own, strip)
                : strip ? extractor.extract(page) : extractor.keepAll(page);
        return keepStubs ? extraction.kept() : extraction;
    }

    /** Returns how many pages to read ahead for all threads together. */
    public int pagesAtOnce() {
        return Math.min(MAX_PAGES_AT_ONCE, PAGES_PER_THREAD * threads);
    }
}

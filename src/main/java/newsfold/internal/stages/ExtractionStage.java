package newsfold.internal.stages;

import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;

/** Pages to articles, each page by itself. Safe to share between threads. */
public final class ExtractionStage {
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final boolean strip;
    private final boolean keepStubs;

    /**
     * Creates the stage.
     *
     * @param settings the settings of the fold
     */
    public ExtractionStage(StageSettings settings) {
        this.strip = settings.strip();
        this.keepStubs = settings.keepStubs();
    }

    /**
     * Extracts the article of a page.
     *
     * @param page the page
     * @return its article, or why there is none
     */
    public Extraction extract(Page page) {
        Extraction extraction = strip ? extractor.extract(page) : extractor.keepAll(page);
        return keepStubs ? extraction.kept() : extraction;
    }
}

package newsfold.internal.stages;

import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.boilerplate.PageExtractor;
import org.jspecify.annotations.Nullable;

/** Pages to articles, each page by itself. Safe to share between threads. */
public final class ExtractionStage {
    private final ArticleExtractor extractor;
    private final boolean strip;
    private final boolean keepStubs;
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
}

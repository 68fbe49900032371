package newsfold.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Article;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.boilerplate.SiteTemplates;
import org.jspecify.annotations.Nullable;

/**
 * Measures extraction of pages that come with other pages of their sites: all are extracted, what the sites repeat is
 * learnt from them and taken out again. The figures are those of {@link ExtractionEvaluation}, with {@code -sites} added
 * to the name of the set.
 */
public final class SiteEvaluation {
    private final ArticleExtractor extractor = new ArticleExtractor();

    /** Makes an evaluation of the default settings. */
    public SiteEvaluation() {}

    /**
     * Runs over all sets.
     *
     * @param data a set or a directory of sets, as {@link ExtractionEvaluation} takes them
     * @return the figures
     * @throws IOException if a set cannot be read
     */
    public Scores run(Path data) throws IOException {
        return run(data, null);
    }

    /**
     * Runs over all sets and writes what differs on the worst pages.
     *
     * @param data a set or a directory of sets
     * @param worstInto directory for one text file a page, or null
     * @return the figures
     * @throws IOException if a set cannot be read or the differences not written
     */
    public Scores run(Path data, @Nullable Path worstInto) throws IOException {
        List<Article> articles = new ArrayList<>();
        new ExtractionEvaluation(
                        page -> {
                            Extraction extraction = extractor.extract(page);
                            extraction.article().ifPresent(articles::add);
                            return extraction;
                        },
                        1)
                .run(data);
        SiteTemplates templates = SiteTemplates.empty().learn(articles);
        Scores single =
                new ExtractionEvaluation(page -> templates.apply(extractor.extract(page)), 1).run(data, worstInto);
        Scores scores = new Scores();
        single.details().forEach(scores::detail);
        single.values().forEach((name, value) -> scores.put(name.replaceFirst("\\.", "-sites."), value));
        return scores;
    }
}

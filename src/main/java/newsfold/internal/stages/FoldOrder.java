package newsfold.internal.stages;

import java.io.IOException;

/**
 * The stages of a fold in their order, which is written down here and nowhere else. A subclass says how each stage is
 * done, on one machine or on many, and never when.
 *
 * @param <P> extracted pages
 * @param <A> articles in their final form
 * @param <F> articles with their fingerprints
 * @param <M> verified matches
 * @param <G> duplicate groups
 * @param <R> result
 */
public abstract class FoldOrder<P, A, F, M, G, R> {
    private final StageSettings settings;

    /**
     * Creates an order of stages.
     *
     * @param settings the settings of the fold
     */
    protected FoldOrder(StageSettings settings) {
        this.settings = settings;
    }

    /**
     * Runs all stages after the extraction of single pages.
     *
     * @param pages the extracted pages
     * @return what they came to
     * @throws IOException if an archive cannot be read or written
     */
    public final R run(P pages) throws IOException {
        A articles = settings.strip() ? withoutTeasers(withoutTemplates(pages)) : articles(pages);
        F fingerprinted = fingerprint(articles);
        M matches = match(fingerprinted);
        G groups = group(fingerprinted, matches);
        return stories(articles, matches, groups);
    }

    /**
     * Returns the settings of the fold.
     *
     * @return the settings
     */
    protected final StageSettings settings() {
        return settings;
    }

    /**
     * Takes the articles of pages as they are.
     *
     * @param pages the extracted pages
     * @return their articles
     * @throws IOException if an archive cannot be read
     */
    protected abstract A articles(P pages) throws IOException;

    /**
     * Cuts what the pages of a site repeat.
     *
     * @param pages the extracted pages
     * @return their articles without site templates
     * @throws IOException if an archive cannot be read
     */
    protected abstract A withoutTemplates(P pages) throws IOException;

    /**
     * Cuts the beginnings of other articles.
     *
     * @param articles articles without site templates
     * @return the articles without teasers
     */
    protected abstract A withoutTeasers(A articles);

    /**
     * Signs articles.
     *
     * @param articles articles in their final form
     * @return the articles with their fingerprints
     * @throws IOException if an archive cannot be read
     */
    protected abstract F fingerprint(A articles) throws IOException;

    /**
     * Finds candidates and verifies them.
     *
     * @param articles articles with their fingerprints
     * @return the matches
     * @throws IOException if an archive cannot be read
     */
    protected abstract M match(F articles) throws IOException;

    /**
     * Groups the articles that are one article to a reader.
     *
     * @param articles articles with their fingerprints
     * @param matches the matches between them
     * @return the groups
     * @throws IOException if an archive cannot be read or written
     */
    protected abstract G group(F articles, M matches) throws IOException;

    /**
     * Clusters groups to stories and puts everything together.
     *
     * @param articles articles in their final form
     * @param matches the matches between them
     * @param groups the groups
     * @return the result
     * @throws IOException if an archive cannot be read or written
     */
    protected abstract R stories(A articles, M matches, G groups) throws IOException;
}

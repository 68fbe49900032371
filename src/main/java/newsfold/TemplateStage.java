package newsfold;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsfold.archive.Archive;
import newsfold.article.Article;
import newsfold.boilerplate.SiteTemplates;
import newsfold.internal.Parallel;

/** Keeps what sites repeat on their pages in the archive, and takes it out of articles. */
final class TemplateStage {
    private static final String BLOB = "site-templates";

    private final Archive archive;
    private final FoldOptions options;
    private final SiteTemplates known;

    TemplateStage(Archive archive, FoldOptions options) throws IOException {
        this.archive = archive;
        this.options = options;
        Optional<byte[]> bytes = options.strip() ? archive.blob(BLOB) : Optional.empty();
        this.known = bytes.isPresent() ? SiteTemplates.fromBytes(bytes.get()) : SiteTemplates.empty();
    }

    /** Returns the article without what earlier batches taught. */
    Article apply(Article article) {
        return known.apply(article);
    }

    /** Learns from new articles, remembers that, and returns all articles without what their sites repeat, in order. */
    List<Article> learnAndApply(Collection<Article> unseen, Collection<Article> articles) throws IOException {
        if (!options.strip()) {
            return List.copyOf(articles);
        }
        SiteTemplates learnt = known.learn(unseen);
        archive.putBlob(BLOB, learnt.toBytes());
        return Parallel.map(options.threads(), List.copyOf(articles), learnt::apply);
    }
}

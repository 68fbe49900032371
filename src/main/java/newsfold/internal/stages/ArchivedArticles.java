package newsfold.internal.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.article.Article;
import newsfold.internal.archive.ArchiveIndex;

/** Archived articles that a batch meets. */
final class ArchivedArticles {
    private final ArchiveIndex archive;
    private final Map<String, Article> read = new ConcurrentHashMap<>();

    ArchivedArticles(ArchiveIndex archive) {
        this.archive = archive;
    }

    Article get(String id) throws IOException {
        Article article = read.get(id);
        if (article == null) {
            article = archive.article(id)
                    .orElseThrow(() -> new IOException("the archive names article " + id + " but does not hold it"));
            read.put(id, article);
        }
        return article;
    }

    /** As {@link #get}, for where no checked exception may be thrown. */
    Article read(String id) {
        try {
            return get(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package newsfold.internal.stages;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import newsfold.archive.ArchiveReader;
import newsfold.article.Article;

/** Archived articles that a batch meets, each read once. Belongs to one thread. */
final class ArchivedArticles {
    private final ArchiveReader archive;
    private final Map<String, Article> read = new HashMap<>();

    ArchivedArticles(ArchiveReader archive) {
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
}

package newsfold.internal.lines;

import java.util.List;
import java.util.Optional;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.Removed;

/**
 * Flattened text taken apart.
 *
 * @param title the headline without the site's name, empty if none was found
 * @param body the article's lines in reading order
 * @param removed every other line that is not blank, in order
 * @param published the date the page states, if it does
 * @param updated when the page says it was last changed, if it does
 * @param author the names of its by-line, separated by commas, if it has one
 */
public record Stripped(
        String title,
        List<Block> body,
        List<Removed> removed,
        Optional<ArticleDate> published,
        Optional<ArticleDate> updated,
        Optional<String> author) {
    /** Copies the lists. */
    public Stripped {
        body = List.copyOf(body);
        removed = List.copyOf(removed);
    }
}

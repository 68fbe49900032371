package newsfold.boilerplate;

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
 */
public record Stripped(String title, List<Block> body, List<Removed> removed, Optional<ArticleDate> published) {
    /** Copies the lists. */
    public Stripped {
        body = List.copyOf(body);
        removed = List.copyOf(removed);
    }
}

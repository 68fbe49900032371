package newsfold.story;

import java.util.List;
import java.util.Optional;
import newsfold.article.ArticleDate;

/**
 * Reports of one event.
 *
 * @param id id of the story, stable from batch to batch
 * @param label the headline most central to the story
 * @param keywords what the story is about, most telling first
 * @param first date of the first report, if any report has one
 * @param last date of the last report, if any report has one
 * @param groups ids of its duplicate groups, ascending
 * @param representative id of the article that tells the story best
 */
public record Story(
        String id,
        String label,
        List<String> keywords,
        Optional<ArticleDate> first,
        Optional<ArticleDate> last,
        List<String> groups,
        String representative) {
    /** Copies the lists. */
    public Story {
        keywords = List.copyOf(keywords);
        groups = List.copyOf(groups);
    }
}

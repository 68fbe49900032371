package newsfold.internal.story;

import java.util.List;
import newsfold.article.Article;
import newsfold.internal.Check;

/**
 * A duplicate group as stories see it: one text, and who printed it when.
 *
 * @param group id of the group, not blank
 * @param article the article that stands for the group
 * @param reports every article of the group, also the one that stands for it, at least one
 */
public record StoryInput(String group, Article article, List<Report> reports) {
    /** Checks the id and copies the reports. */
    public StoryInput {
        Check.argument(!group.isBlank(), "a group needs an id that is not blank");
        Check.argument(!reports.isEmpty(), "group %s has no reports; give at least that of its article", group);
        reports = List.copyOf(reports);
    }

    /**
     * Returns by which day an article comes in the order of time.
     *
     * @return days since 1970 of its publication, of its fetch if it names no day or one that was still to come then, NaN if
     *     neither is known
     */
    public static double day(Article article) {
        double published = Days.published(article);
        return Double.isNaN(published) ? Days.fetched(article) : published;
    }

    /**
     * Makes a group of one article without copies.
     *
     * @param article the article, whose id becomes that of the group
     * @return the group
     */
    public static StoryInput of(Article article) {
        return new StoryInput(article.id(), article, List.of(Report.of(article)));
    }
}

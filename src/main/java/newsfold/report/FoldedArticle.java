package newsfold.report;

import newsfold.article.Article;
import newsfold.verify.Relation;

/**
 * An article with its duplicate group and its story.
 *
 * @param article the article
 * @param group id of its duplicate group
 * @param canonical true for the canonical article of its group
 * @param relation its relation to the canonical article of the group; {@link Relation#EXACT} for that article itself
 * @param story id of the story its group belongs to
 */
public record FoldedArticle(Article article, String group, boolean canonical, Relation relation, String story) {}

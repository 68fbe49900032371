package newsfold.report;

import newsfold.article.Article;
import newsfold.verify.Relation;

/**
 * An article and where it ended up.
 *
 * @param article the article
 * @param group id of its duplicate group
 * @param canonical true for the one article that stands for its group
 * @param relation how it relates to the group's canonical article; {@link Relation#EXACT} for that article itself
 * @param story id of the story its group belongs to
 */
public record FoldedArticle(Article article, String group, boolean canonical, Relation relation, String story) {}

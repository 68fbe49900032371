package newsfold.spark;

import java.io.Serializable;
import newsfold.article.Article;
import newsfold.report.FoldedArticle;

/** An article, where it ended up, and in which story. */
record FoldedRow(Article article, GroupMembership placement, String story) implements Serializable {
    FoldedArticle folded() {
        return FoldedArticle.of(article, placement.group(), placement.canonical(), placement.relation(), story);
    }
}

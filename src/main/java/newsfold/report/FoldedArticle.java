package newsfold.report;

import java.io.Serializable;
import newsfold.article.Article;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;

/** An article with its duplicate group and its story. */
public final class FoldedArticle implements Serializable {
    private static final long serialVersionUID = 1;

    private final Parts parts;

    private record Parts(Article article, String group, boolean canonical, Relation relation, String story)
            implements Serializable {}

    private FoldedArticle(Parts parts) {
        this.parts = parts;
    }

    /** Returns an article with its place. */
    public static FoldedArticle of(Article article, String group, boolean canonical, Relation relation, String story) {
        return new FoldedArticle(new Parts(article, group, canonical, relation, story));
    }

    /** Returns the article. */
    public Article article() {
        return parts.article;
    }

    /** Returns the id of its duplicate group. */
    public String group() {
        return parts.group;
    }

    /** Tells whether it is the canonical article of its group. */
    public boolean canonical() {
        return parts.canonical;
    }

    /** Returns its relation to the canonical article; {@link Relation#EXACT} for that article itself. */
    public Relation relation() {
        return parts.relation;
    }

    /** Returns the id of the story its group belongs to; empty without stories. */
    public String story() {
        return parts.story;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FoldedArticle folded && parts.equals(folded.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString().replaceFirst("Parts", "FoldedArticle");
    }
}

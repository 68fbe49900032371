package newsfold;

import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;

/** What is known about a page the moment it is added: whether an earlier page already said the same, and which. */
public final class Verdict {
    private final Article article;
    private final Relation relation;
    private final Optional<String> of;
    private final Optional<Match> match;
    private final String rejection;

    Verdict(Article article, Relation relation, Optional<String> of, Optional<Match> match, String rejection) {
        this.article = article;
        this.relation = relation;
        this.of = of;
        this.match = match;
        this.rejection = rejection;
    }

    /**
     * Returns the article found in the page; without title and body if the page was rejected for what it is, which is its
     * {@link Article#kind()} then.
     */
    public Article article() {
        return article;
    }

    /**
     * Tells whether the page is worth publishing: it holds an article, and no earlier page of this batch or of the
     * archive is the same article, an earlier version of it, or holds nearly all of it.
     *
     * @return true if nothing earlier covers the article
     */
    public boolean isNew() {
        return !isRejected() && !relation.merges() && relation != Relation.CONTAINED_IN;
    }

    /**
     * Tells whether the page does not take part in the batch.
     *
     * @return true if there is a {@link #rejection()}
     */
    public boolean isRejected() {
        return !rejection.isEmpty();
    }

    /**
     * Returns why the page is not taken: no article was found in it, the batch has a page of its id, or it is none that may
     * replace the archived article of its id. The rejects of the batch say the same.
     *
     * @return the reason; empty if the page was taken
     */
    public String rejection() {
        return rejection;
    }

    /**
     * Returns how the article relates to its closest relative among earlier pages, read as "this article
     * <i>relation</i> {@link #of()}".
     *
     * @return the relation, {@link Relation#NONE} if it has no relative
     */
    public Relation relation() {
        return relation;
    }

    /**
     * Returns the closest relative. A page that the archive already holds unchanged is {@link Relation#EXACT} of itself.
     *
     * @return id of the closest relative, if there is one
     */
    public Optional<String> of() {
        return of;
    }

    /**
     * Returns the evidence: similarity, containment and shared passages.
     *
     * @return the match with {@link #of()}; empty if there is none or the relative is the same page in the archive
     */
    public Optional<Match> match() {
        return match;
    }

    private List<?> values() {
        return List.of(article, relation, of, match, rejection);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verdict verdict && values().equals(verdict.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Verdict[" + article.id() + " " + relation
                + of.map(id -> " of " + id).orElse("") + "]";
    }
}

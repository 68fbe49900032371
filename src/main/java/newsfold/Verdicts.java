package newsfold;

import java.io.IOException;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.PageKind;
import newsfold.internal.archive.Archive;
import newsfold.internal.stages.Batch;
import newsfold.internal.stages.ClosestMatch;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.FingerprintedArticle;
import newsfold.internal.stages.Refusals;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/** Judges single articles by what came before them, in the batch and in the archive. */
final class Verdicts {
    private final ClosestMatch closest;
    private final Archive archive;

    Verdicts(DuplicateStages duplicates, Archive archive) {
        this.closest = new ClosestMatch(duplicates, archive);
        this.archive = archive;
    }

    /** Judges an article that is not in the batch yet; one of a page may be refused as a worse form of the archived one. */
    Verdict judge(FingerprintedArticle fingerprinted, Batch batch, boolean ofPage) throws IOException {
        Article article = fingerprinted.article();
        if (closest.isArchived(article)) {
            return new Verdict(article, Relation.EXACT, Optional.of(article.id()), Optional.empty(), "");
        }
        Optional<String> refused = ofPage
                ? archive.article(article.id()).flatMap(archived -> Refusals.reason(archived, article))
                : Optional.empty();
        if (refused.isPresent()) {
            return without(article, Refusals.rejected(refused.get()));
        }
        Optional<Match> found = closest.find(fingerprinted, batch);
        return found.isEmpty()
                ? without(article, "")
                : new Verdict(
                        article,
                        ClosestMatch.relation(article.id(), found.get()),
                        Optional.of(ClosestMatch.other(article.id(), found.get())),
                        found,
                        "");
    }

    static Verdict rejected(String id, PageKind kind, String reason) {
        return without(Article.builder(id).kind(kind).build(), reason);
    }

    static Verdict without(Article article, String rejection) {
        return new Verdict(article, Relation.NONE, Optional.empty(), Optional.empty(), rejection);
    }
}

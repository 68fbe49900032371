package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsfold.article.Article;
import newsfold.internal.archive.ArchiveHit;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/** Finds what an article that was just added is closest to, among the batch so far and the archive. */
public final class ClosestMatch {
    /** Archived articles that are compared at most: those that share most keys. */
    private static final int MAX_COMPARED = 64;

    private final DuplicateStages stages;
    private final ArchiveIndex archive;

    /**
     * Creates a finder.
     *
     * @param stages the stages
     * @param archive what earlier batches left
     */
    public ClosestMatch(DuplicateStages stages, ArchiveIndex archive) {
        this.stages = stages;
        this.archive = archive;
    }

    /**
     * Tells whether the archive holds an article unchanged.
     *
     * @param article the article
     * @return true if it is archived under its id and in this form
     * @throws IOException if the archive cannot be read
     */
    public boolean isArchived(Article article) throws IOException {
        Optional<Article> archived = archive.article(article.id());
        return archived.isPresent() && ArchivedForm.isSame(archived.get(), article);
    }

    /**
     * Finds the closest relative of an article.
     *
     * @param article the article
     * @param batch the batch before the article
     * @return the match with the closest relative; empty if nothing is related
     * @throws IOException if the archive cannot be read
     */
    public Optional<Match> find(FingerprintedArticle article, Batch batch) throws IOException {
        String id = article.id();
        List<Match> matches = new ArrayList<>();
        Function<Article, Match> compare = stages.against(article.article());
        for (FingerprintedArticle earlier : batch.index().sharing(article)) {
            if (stages.keys().accepts(article.fingerprint(), earlier.fingerprint())) {
                matches.add(compare.apply(earlier.article()));
            }
        }
        batch.index().newest(article.article()).ifPresent(version -> matches.add(compare.apply(version)));
        for (Article version : new ArchivedVersions(archive, List.of(article.article())).of(article.article())) {
            if (!batch.holds(version.id())) {
                matches.add(compare.apply(version));
            }
        }
        List<ArchiveHit> found = archive.find(
                        article.keys(),
                        (query, shared, bytes) ->
                                stages.keys().accepts(article.fingerprint(), Fingerprint.fromBytes(bytes)))
                .found();
        int compared = 0;
        for (ArchiveHit earlier : found) {
            if (!earlier.id().equals(id) && !batch.holds(earlier.id()) && compared++ < MAX_COMPARED) {
                matches.add(compare.apply(archive.article(earlier.id()).orElseThrow()));
            }
        }
        return matches.stream()
                .filter(match -> match.relation() != Relation.NONE)
                .min(Comparator.comparing((Match match) -> !match.relation().merges())
                        .thenComparing(match -> relation(id, match))
                        .thenComparing(match -> -match.jaccard())
                        .thenComparing(match -> other(id, match)));
    }

    /**
     * Reads a match from one side.
     *
     * @param id one of the two articles
     * @param match the match
     * @return how that article relates to the other one
     */
    public static Relation relation(String id, Match match) {
        return match.a().equals(id) ? match.relation() : match.relation().inverse();
    }

    /**
     * Returns the other article of a match.
     *
     * @param id one of the two articles
     * @param match the match
     * @return id of the other one
     */
    public static String other(String id, Match match) {
        return match.a().equals(id) ? match.b() : match.a();
    }
}

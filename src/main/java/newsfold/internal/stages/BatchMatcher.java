package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import newsfold.archive.Archive;
import newsfold.archive.LookUp;
import newsfold.article.Article;
import newsfold.candidates.CandidateFinder;
import newsfold.candidates.Candidates;
import newsfold.duplicates.MatchFinder;
import newsfold.internal.Parallel;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import newsfold.verify.Side;

/** Finds the matches of a batch's new articles, with each other and with what is archived. */
final class BatchMatcher {
    /** By the smaller id, then by the greater one. */
    static final Comparator<Match> BY_PAIR = Comparator.comparing(BatchMatcher::pair);

    private final DuplicateStages stages;
    private final Archive archive;
    private final ArchivedArticles archived;
    private final ArchivedGroups groups;

    /**
     * Verified matches.
     *
     * @param byPair those that relate, by their two ids
     */
    record Matches(SortedMap<String, Match> byPair) {}

    BatchMatcher(DuplicateStages stages, Archive archive, ArchivedArticles archived, ArchivedGroups groups) {
        this.stages = stages;
        this.archive = archive;
        this.archived = archived;
        this.groups = groups;
    }

    Matches match(List<FingerprintedArticle> articles) throws IOException {
        SortedMap<String, Match> byPair = new TreeMap<>();
        matchBatch(articles, byPair);
        if (archive.size() > 0) {
            matchArchive(articles, byPair);
        }
        return new Matches(byPair);
    }

    private void matchBatch(List<FingerprintedArticle> articles, SortedMap<String, Match> byPair) {
        int threads = stages.settings().threads();
        Candidates candidates = new CandidateFinder(stages.keys(), CandidateFinder.DEFAULT_CAP)
                .find(articles.stream().map(FingerprintedArticle::fingerprint).toList(), threads);
        new MatchFinder(stages.verifier(), threads)
                .find(candidates, () -> place -> stages.side(articles.get(place).article()))
                .forEach(match -> keep(match, byPair));
    }

    private void matchArchive(List<FingerprintedArticle> articles, SortedMap<String, Match> byPair) throws IOException {
        Set<String> own = new HashSet<>();
        articles.forEach(article -> own.add(article.id()));
        List<LookUp> lookUps = archive.find(
                articles.stream().map(FingerprintedArticle::keys).toList(),
                (query, shared, bytes) ->
                        stages.keys().accepts(articles.get(query).fingerprint(), Fingerprint.fromBytes(bytes)));
        List<List<Article>> earlier = new ArrayList<>();
        for (LookUp lookUp : lookUps) {
            List<Article> some = new ArrayList<>();
            for (String id : ArchivedCandidates.choose(lookUp.found(), own::contains, groups)) {
                some.add(archived.get(id));
            }
            earlier.add(some);
        }
        List<Integer> places = IntStream.range(0, articles.size()).boxed().toList();
        Parallel.map(stages.settings().threads(), places, place -> {
                    if (earlier.get(place).isEmpty()) {
                        return List.<Match>of();
                    }
                    Side side = stages.side(articles.get(place).article());
                    return earlier.get(place).stream()
                            .map(article -> stages.verifier().verify(side, stages.side(article)))
                            .toList();
                })
                .forEach(some -> some.forEach(match -> keep(match, byPair)));
    }

    private static void keep(Match match, SortedMap<String, Match> byPair) {
        if (match.relation() != Relation.NONE) {
            byPair.put(pair(match), match);
        }
    }

    /** Returns a key that two matches of the same two articles share. */
    static String pair(Match match) {
        boolean ordered = match.a().compareTo(match.b()) <= 0;
        return ordered ? match.a() + '\0' + match.b() : match.b() + '\0' + match.a();
    }
}

package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import newsfold.article.Article;
import newsfold.internal.Parallel;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.LookupResult;
import newsfold.internal.candidates.CandidateFinder;
import newsfold.internal.candidates.Candidates;
import newsfold.internal.grouping.MatchFinder;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/** Finds the matches of a batch's new articles, with each other and with what is archived. */
final class BatchMatcher {
    /** By the smaller id, then by the greater one. */
    static final Comparator<Match> BY_PAIR = Comparator.comparing(BatchMatcher::pair);

    private final DuplicateStages stages;
    private final Archive archive;
    private final ArchivedArticles archived;
    private final ArchivedGroups groups;
    private final ArchivedVersions versions;

    /**
     * Verified matches.
     *
     * @param byPair those that relate, by their two ids
     */
    record Matches(SortedMap<String, Match> byPair) {}

    BatchMatcher(
            DuplicateStages stages,
            Archive archive,
            ArchivedArticles archived,
            ArchivedGroups groups,
            ArchivedVersions versions) {
        this.stages = stages;
        this.archive = archive;
        this.archived = archived;
        this.groups = groups;
        this.versions = versions;
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
        SortedMap<String, Article> byId = new TreeMap<>();
        articles.forEach(article -> byId.put(article.id(), article.article()));
        byPair.replaceAll((pair, match) -> PageVersions.judge(
                match, Objects.requireNonNull(byId.get(match.a())), Objects.requireNonNull(byId.get(match.b()))));
        Parallel.map(
                        threads,
                        PageVersions.pairs(byId.values()),
                        pair -> stages.against(pair[0]).apply(pair[1]))
                .forEach(match -> keep(match, byPair));
    }

    private void matchArchive(List<FingerprintedArticle> articles, SortedMap<String, Match> byPair) throws IOException {
        Set<String> own = new HashSet<>();
        articles.forEach(article -> own.add(article.id()));
        List<LookupResult> lookUps = archive.find(
                articles.stream().map(FingerprintedArticle::keys).toList(),
                (query, shared, bytes) ->
                        stages.keys().accepts(articles.get(query).fingerprint(), Fingerprint.fromBytes(bytes)));
        ArchivedCandidates candidates = new ArchivedCandidates(archive, groups);
        List<ArchivedCandidates.Chosen> chosen = new ArrayList<>();
        for (int place = 0; place < lookUps.size(); place++) {
            chosen.add(candidates.choose(
                    articles.get(place).fingerprint(), lookUps.get(place).found(), own::contains));
            for (String id : chosen.get(place).ids()) {
                archived.get(id);
            }
            for (Article version : versions.of(articles.get(place).article())) {
                archived.get(version.id());
            }
        }
        List<Integer> places = IntStream.range(0, articles.size()).boxed().toList();
        Parallel.map(stages.settings().threads(), places, place -> {
                    FingerprintedArticle article = articles.get(place);
                    Set<String> compared = new LinkedHashSet<>(chosen.get(place).ids());
                    for (Article version : versions.of(article.article())) {
                        if (!own.contains(version.id())) {
                            compared.add(version.id());
                        }
                    }
                    List<Match> matches = verify(article, compared);
                    for (ArchivedCandidates.LargeGroup large : chosen.get(place).largeGroups()) {
                        if (matches.stream()
                                .noneMatch(match -> match.relation().merges()
                                        && large.compared().contains(ClosestMatch.other(article.id(), match)))) {
                            // The few members that a look-up finds may all be unlike it, where others are not.
                            matches.addAll(verify(
                                    article, candidates.closest(article.fingerprint(), large.group(), own::contains)));
                        }
                    }
                    return matches;
                })
                .forEach(some -> some.forEach(match -> keep(match, byPair)));
    }

    private List<Match> verify(FingerprintedArticle article, Collection<String> others) {
        List<Match> matches = new ArrayList<>();
        if (!others.isEmpty()) {
            Function<Article, Match> compare = stages.against(article.article());
            for (String other : others) {
                matches.add(compare.apply(archived.read(other)));
            }
        }
        return matches;
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

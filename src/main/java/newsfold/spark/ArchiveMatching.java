package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import newsfold.article.Article;
import newsfold.internal.archive.ArchiveSettings;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.internal.stages.ArchivedCandidates;
import newsfold.internal.stages.ArchivedCandidates.Candidate;
import newsfold.internal.stages.ArchivedVersions;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.StageSettings;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Finds the archived articles that new ones match: by keys, and by the page that they were fetched from. */
final class ArchiveMatching {
    private static final int MAX_VAGUE = 64;
    private static final int MAX_HOLDERS = ArchiveSettings.defaults().keyLimit();

    private final ArchiveView archive;
    private final SparkMatching fresh;
    private final StageSettings settings;
    private final PersistedData persisted;

    /** An archived article that shares keys with a new one. */
    private record Shared(String id, int keys) implements Serializable {}

    /** As {@link Shared}, once the archive was asked about it. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    private record Hit(String id, int keys, byte[] fingerprint, String largeGroup) implements Serializable {}

    /** A new article, and what a look-up found of a large group. */
    private record LargeQuery(Article article, Fingerprint fingerprint, List<String> found) implements Serializable {}

    ArchiveMatching(ArchiveView archive, SparkMatching fresh, StageSettings settings, PersistedData persisted) {
        this.archive = archive;
        this.fresh = fresh;
        this.settings = settings;
        this.persisted = persisted;
    }

    /**
     * Returns the matches of new articles with archived ones.
     *
     * @param versions the archived fetches of the pages of new articles, by the identity of the page
     */
    JavaRDD<Match> matches(JavaPairRDD<String, List<Article>> versions) {
        StageSettings settings = this.settings;
        JavaPairRDD<String, Hit> hits = persisted.keep(hits());
        JavaPairRDD<String, String> ofPage = fresh.articles()
                .values()
                .filter(article -> article.page().isPresent())
                .keyBy(article -> article.page().orElseThrow())
                .join(versions)
                .flatMapToPair(page -> {
                    Article article = page._2()._1();
                    return FlatMapIterator.map(
                            ArchivedVersions.toCompare(article, page._2()._2()).iterator(),
                            other -> new Tuple2<>(other.id(), article.id()));
                })
                .subtractByKey(fresh.articles());
        JavaPairRDD<String, String> compared = Union.of(
                        hits.filter(hit -> hit._2().largeGroup().isEmpty())
                                .mapToPair(hit -> new Tuple2<>(hit._2().id(), hit._1())),
                        ofPage)
                .distinct();
        JavaRDD<Match> byOne = compared.join(archive.articles("id", compared.keys()))
                .mapToPair(pair -> new Tuple2<>(pair._2()._1(), pair._2()._2().article()))
                .groupByKey()
                .join(fresh.articles())
                .flatMap(pair -> {
                    Function<Article, Match> compare =
                            new DuplicateStages(settings).against(pair._2()._2());
                    return FlatMapIterator.map(pair._2()._1().iterator(), compare);
                });
        return Union.of(byOne, ofLargeGroups(hits)).filter(match -> match.relation() != Relation.NONE);
    }

    private JavaRDD<Match> ofLargeGroups(JavaPairRDD<String, Hit> hits) {
        StageSettings settings = this.settings;
        JavaPairRDD<String, LargeQuery> queries = hits.filter(
                        hit -> !hit._2().largeGroup().isEmpty())
                .mapToPair(hit -> new Tuple2<>(
                        new Tuple2<>(hit._1(), hit._2().largeGroup()), hit._2().id()))
                .groupByKey()
                .mapToPair(found ->
                        new Tuple2<>(found._1()._1(), new Tuple2<>(found._1()._2(), found._2())))
                .join(fresh.articles().join(fresh.fingerprints()))
                .mapToPair(query -> {
                    List<String> found = new ArrayList<>();
                    query._2()._1()._2().forEach(found::add);
                    return new Tuple2<>(
                            query._2()._1()._1(),
                            new LargeQuery(query._2()._2()._1(), query._2()._2()._2(), found));
                });
        JavaPairRDD<String, ArchivedArticle> members = archive.articles("group", queries.keys())
                .subtractByKey(fresh.articles())
                .mapToPair(member -> new Tuple2<>(member._2().place().group(), member._2()));
        return queries.cogroup(members).flatMap(group -> {
            Map<String, Article> articles = new TreeMap<>();
            Map<String, Candidate> candidates = new TreeMap<>();
            for (ArchivedArticle member : group._2()._2()) {
                String id = member.article().id();
                articles.put(id, member.article());
                candidates.put(id, new Candidate(id, Fingerprint.fromBytes(member.fingerprint())));
            }
            DuplicateStages stages = new DuplicateStages(settings);
            return new FlatMapIterator<>(
                    group._2()._1().iterator(), query -> ofLargeGroup(query, articles, candidates, stages));
        });
    }

    private static Iterator<Match> ofLargeGroup(
            LargeQuery query,
            Map<String, Article> articles,
            Map<String, Candidate> candidates,
            DuplicateStages stages) {
        Function<Article, Match> compare = stages.against(query.article());
        List<Match> matches = new ArrayList<>();
        List<Candidate> found = query.found().stream()
                .map(candidates::get)
                .filter(Objects::nonNull)
                .toList();
        for (Collection<Candidate> some : List.of(found, candidates.values())) {
            // The few members that a look-up finds may all be unlike it, where others are not.
            if (matches.stream().noneMatch(match -> match.relation().merges())) {
                for (String id : ArchivedCandidates.closest(query.fingerprint(), List.copyOf(some))) {
                    matches.add(compare.apply(Objects.requireNonNull(articles.get(id), id)));
                }
            }
        }
        return matches.iterator();
    }

    /** Returns by new article the archived ones that it is to be compared with, or is to look for relatives of. */
    private JavaPairRDD<String, Hit> hits() {
        JavaPairRDD<String, Fingerprint> fingerprints = fresh.fingerprints();
        JavaPairRDD<Long, String> queries = persisted.keep(fingerprints.flatMapToPair(signed -> {
            List<Tuple2<Long, String>> keys = new ArrayList<>();
            for (long key : new CandidateKeys().lasting(signed._2())) {
                keys.add(new Tuple2<>(key, signed._1()));
            }
            return keys.iterator();
        }));
        JavaPairRDD<Long, SmallestIds> holders = archive.holders(queries.keys())
                .aggregateByKey(new SmallestIds(MAX_HOLDERS + 1), SmallestIds::and, SmallestIds::and);
        JavaPairRDD<String, Tuple2<String, Integer>> shared = persisted.keep(queries.join(holders)
                .mapToPair(key -> key._2())
                .groupByKey()
                .flatMapToPair(query -> FlatMapIterator.map(
                        shared(query._2()).iterator(),
                        other -> new Tuple2<>(other.id(), new Tuple2<>(query._1(), other.keys())))));
        return shared.join(archive.fingerprints(shared.keys()))
                .mapToPair(hit -> new Tuple2<>(
                        hit._2()._1()._1(),
                        new Hit(
                                hit._1(),
                                hit._2()._1()._2(),
                                hit._2()._2().fingerprint(),
                                hit._2()._2().largeGroup())))
                .join(fingerprints)
                .filter(hit -> new CandidateKeys()
                        .accepts(
                                hit._2()._2(),
                                Fingerprint.fromBytes(hit._2()._1().fingerprint())))
                .mapToPair(hit -> new Tuple2<>(
                        hit._2()._1().id(), new Tuple2<>(hit._1(), hit._2()._1())))
                .subtractByKey(fresh.articles())
                .mapToPair(hit -> hit._2())
                .groupByKey()
                .flatMapValues(ArchiveMatching::chosen);
    }

    /** Counts the keys shared with each article; of those that share common keys only, the ones with most are kept. */
    private static List<Shared> shared(Iterable<SmallestIds> keys) {
        Map<String, Integer> counts = new TreeMap<>();
        TreeSet<String> rare = new TreeSet<>();
        for (SmallestIds holders : keys) {
            holders.ids().forEach(id -> counts.merge(id, 1, Integer::sum));
            if (holders.ids().size() <= MAX_HOLDERS) {
                rare.addAll(holders.ids());
            }
        }
        List<Shared> found = new ArrayList<>();
        List<Shared> vague = new ArrayList<>();
        counts.forEach((id, count) -> (rare.contains(id) ? found : vague).add(new Shared(id, count)));
        vague.sort(Comparator.comparing(one -> -one.keys()));
        found.addAll(vague.subList(0, Math.min(MAX_VAGUE, vague.size())));
        return found;
    }

    private static Iterator<Hit> chosen(Iterable<Hit> hits) {
        List<Hit> sorted = new ArrayList<>();
        hits.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(Hit::keys).reversed().thenComparing(Hit::id));
        Map<String, Hit> chosen = new LinkedHashMap<>();
        int outside = 0;
        for (Hit hit : sorted) {
            if (!hit.largeGroup().isEmpty() || outside++ < ArchivedCandidates.MAX_COMPARED) {
                chosen.put(hit.id(), hit);
            }
        }
        return chosen.values().iterator();
    }
}

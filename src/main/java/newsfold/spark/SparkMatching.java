package newsfold.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import newsfold.article.Article;
import newsfold.internal.candidates.CandidateFinder;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.PageVersions;
import newsfold.internal.stages.StageSettings;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Articles to verified matches: signatures, candidates by shared keys, verification. */
final class SparkMatching {
    private final JavaPairRDD<String, Article> articles;
    private final StageSettings settings;
    private final PersistedData persisted;
    private final JavaPairRDD<String, Fingerprint> fingerprints;
    /** Articles of equal content, of which there are many, behind those that stand for them. */
    private final JavaPairRDD<String, String> copies;

    private final JavaPairRDD<Long, KeyHolders.Holder> keys;

    SparkMatching(JavaPairRDD<String, Article> articles, StageSettings settings, PersistedData persisted) {
        this.articles = articles;
        this.settings = settings;
        this.persisted = persisted;
        this.fingerprints = persisted.keep(articles.mapValues(
                article -> new DuplicateStages(settings).fingerprint(article).fingerprint()));
        this.copies = persisted.keep(fingerprints
                .filter(signed -> signed._2().shingleCount() > 0)
                .mapToPair(signed -> new Tuple2<>(signed._2().contentHash(), signed._1()))
                .groupByKey()
                .flatMapToPair(content -> copies(content._2())));
        this.keys = persisted.keep(fingerprints
                .subtractByKey(copies.mapToPair(Tuple2::swap))
                .flatMapToPair(signed -> {
                    KeyHolders.Holder holder = new KeyHolders.Holder(signed._1(), CandidateFinder.rank(signed._2()));
                    List<Tuple2<Long, KeyHolders.Holder>> own = new ArrayList<>();
                    Arrays.stream(new CandidateKeys().marked(signed._2()))
                            .distinct()
                            .forEach(key -> own.add(new Tuple2<>(key, holder)));
                    return own.iterator();
                }));
    }

    /** Returns the articles of equal content that are not compared with others, each behind those that stand for it. */
    private static Iterator<Tuple2<String, String>> copies(Iterable<String> equal) {
        List<String> ids = new ArrayList<>();
        equal.forEach(ids::add);
        List<Tuple2<String, String>> copies = new ArrayList<>();
        if (ids.size() > CandidateFinder.MAX_COMPARED) {
            ids.sort(Comparator.naturalOrder());
            for (String id : ids.subList(CandidateFinder.CARRIERS, ids.size())) {
                for (String carrier : ids.subList(0, CandidateFinder.CARRIERS)) {
                    copies.add(new Tuple2<>(carrier, id));
                }
            }
        }
        return copies.iterator();
    }

    JavaPairRDD<String, Article> articles() {
        return articles;
    }

    JavaPairRDD<String, Fingerprint> fingerprints() {
        return fingerprints;
    }

    /** Returns what related pairs are to each other. */
    JavaRDD<Match> matches() {
        // Executors get the settings alone.
        StageSettings settings = this.settings;
        JavaPairRDD<String, String> versions = articles.values()
                .filter(article -> article.page().isPresent())
                .keyBy(article -> article.page().orElseThrow())
                .groupByKey()
                .flatMapToPair(page -> {
                    List<Article> fetches = new ArrayList<>();
                    page._2().forEach(fetches::add);
                    return FlatMapIterator.map(
                            PageVersions.pairs(fetches).iterator(), pair -> new Tuple2<>(pair[0].id(), pair[1].id()));
                });
        return Union.of(candidates(), copies, versions)
                .mapToPair(pair -> pair._1().compareTo(pair._2()) <= 0 ? pair : pair.swap())
                .distinct()
                .mapToPair(Tuple2::swap)
                .join(articles)
                .mapToPair(pair -> pair._2())
                .groupByKey()
                .join(articles)
                .flatMap(pair -> {
                    DuplicateStages stages = new DuplicateStages(settings);
                    return FlatMapIterator.map(
                            pair._2()._1().iterator(), stages.against(pair._2()._2()));
                })
                .filter(match -> match.relation() != Relation.NONE);
    }

    /** Returns the pairs that share a key and whose fingerprints agree, the smaller id first. */
    private JavaPairRDD<String, String> candidates() {
        JavaPairRDD<Long, KeyHolders> shared =
                persisted.keep(keys.combineByKey(KeyHolders::of, KeyHolders::and, KeyHolders::and)
                        .filter(key -> key._2().isShared()));
        // Pairs, and whether they met under keys of bands alone.
        JavaPairRDD<Tuple2<String, String>, Boolean> underRareKeys = shared.filter(
                        key -> !key._2().isCommon())
                .flatMapToPair(key -> met(key._2().pairs(), (key._1() & 1) != 0));
        JavaPairRDD<Tuple2<String, String>, Boolean> underCommonKeys = keys.join(
                        shared.filter(key -> key._2().isCommon()))
                .flatMapToPair(key -> met(key._2()._2().pairsOf(key._2()._1().id()), false));
        return Union.of(underRareKeys, underCommonKeys)
                .reduceByKey(Boolean::logicalAnd)
                .mapToPair(pair ->
                        new Tuple2<>(pair._1()._1(), new Tuple2<>(pair._1()._2(), pair._2())))
                .join(fingerprints)
                .mapToPair(pair -> new Tuple2<>(pair._2()._1()._1(), new Tuple2<>(pair._1(), pair._2())))
                .join(fingerprints)
                .filter(pair -> new CandidateKeys()
                        .accepts(
                                pair._2()._1()._2()._2(),
                                pair._2()._2(),
                                pair._2()._1()._2()._1()._2()))
                .mapToPair(pair -> new Tuple2<>(pair._2()._1()._1(), pair._1()));
    }

    private static Iterator<Tuple2<Tuple2<String, String>, Boolean>> met(
            Iterator<Tuple2<String, String>> pairs, boolean byBand) {
        return FlatMapIterator.map(pairs, pair -> new Tuple2<>(pair, byBand));
    }
}

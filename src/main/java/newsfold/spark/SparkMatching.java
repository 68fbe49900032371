package newsfold.spark;

import java.util.ArrayList;
import java.util.List;
import newsfold.article.Article;
import newsfold.candidates.CandidateKeys;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.StageSettings;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import newsfold.verify.Side;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Articles to verified matches: signatures, candidates by shared keys, verification. */
final class SparkMatching {
    private final JavaPairRDD<String, Article> articles;
    private final StageSettings settings;
    private final JavaPairRDD<String, Fingerprint> fingerprints;
    private final JavaPairRDD<Long, KeyHolders> keys;

    SparkMatching(JavaPairRDD<String, Article> articles, StageSettings settings, PersistedData persisted) {
        this.articles = articles;
        this.settings = settings;
        this.fingerprints = persisted.keep(articles.mapValues(
                article -> new DuplicateStages(settings).fingerprint(article).fingerprint()));
        this.keys = persisted.keep(fingerprints
                .flatMapToPair(signed -> {
                    List<Tuple2<Long, String>> own = new ArrayList<>();
                    for (long key : new CandidateKeys().of(signed._2())) {
                        own.add(new Tuple2<>(key, signed._1()));
                    }
                    return own.iterator();
                })
                .combineByKey(KeyHolders::of, KeyHolders::and, KeyHolders::and)
                .filter(key -> key._2().isShared()));
    }

    /** Returns how many keys were too common to be used. */
    long cappedKeys() {
        return keys.filter(key -> key._2().isCommon()).count();
    }

    JavaPairRDD<String, Article> articles() {
        return articles;
    }

    /** Returns what related pairs are to each other. */
    JavaRDD<Match> matches() {
        // Executors get the settings alone.
        StageSettings settings = this.settings;
        return candidates()
                .mapToPair(Tuple2::swap)
                .join(articles)
                .mapToPair(pair -> pair._2())
                .groupByKey()
                .join(articles)
                .flatMap(pair -> {
                    DuplicateStages stages = new DuplicateStages(settings);
                    Side side = stages.side(pair._2()._2());
                    return FlatMapIterator.map(
                            pair._2()._1().iterator(),
                            other -> stages.verifier().verify(side, stages.side(other)));
                })
                .filter(match -> match.relation() != Relation.NONE);
    }

    /** Returns the pairs that share a key and whose fingerprints agree, the smaller id first. */
    private JavaPairRDD<String, String> candidates() {
        return keys.flatMapToPair(key -> key._2().pairs())
                .distinct()
                .join(fingerprints)
                .mapToPair(pair -> new Tuple2<>(
                        pair._2()._1(), new Tuple2<>(pair._1(), pair._2()._2())))
                .join(fingerprints)
                .filter(pair -> new CandidateKeys()
                        .accepts(pair._2()._1()._2(), pair._2()._2()))
                .mapToPair(pair -> new Tuple2<>(pair._2()._1()._1(), pair._1()));
    }
}

package newsfold.spark;

import java.util.ArrayList;
import java.util.List;
import newsfold.article.Article;
import newsfold.candidates.CandidateKeys;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import newsfold.verify.Side;
import newsfold.verify.Verifier;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Articles to verified matches: signatures, candidates by shared keys, verification. */
final class Matching {
    private final JavaPairRDD<String, Fingerprint> fingerprints;
    private final JavaPairRDD<Long, Owners> keys;

    Matching(JavaRDD<Article> articles, Settings settings, Kept kept) {
        this.fingerprints =
                kept.keep(articles.mapToPair(article -> new Tuple2<>(article.id(), settings.sign(article))));
        this.keys = kept.keep(fingerprints
                .flatMapToPair(signed -> {
                    List<Tuple2<Long, String>> own = new ArrayList<>();
                    for (long key : new CandidateKeys().of(signed._2())) {
                        own.add(new Tuple2<>(key, signed._1()));
                    }
                    return own.iterator();
                })
                .combineByKey(Owners::of, (owners, id) -> owners.and(id), (owners, more) -> owners.and(more))
                .filter(key -> key._2().isShared()));
    }

    /** Returns how many keys were too common to be used. */
    long cappedKeys() {
        return keys.filter(key -> key._2().isCommon()).count();
    }

    /** Returns what related pairs are to each other. */
    JavaRDD<Match> matches(JavaPairRDD<String, Text> texts, Settings settings) {
        return candidates()
                .mapToPair(Tuple2::swap)
                .join(texts)
                .mapToPair(pair -> pair._2())
                .groupByKey()
                .join(texts)
                .flatMap(pair -> {
                    Verifier verifier = settings.verifier();
                    Side side = pair._2()._2().side();
                    return Flat.map(pair._2()._1().iterator(), other -> verifier.verify(side, other.side()));
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

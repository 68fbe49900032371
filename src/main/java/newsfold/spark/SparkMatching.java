package newsfold.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import newsfold.article.Article;
import newsfold.internal.Mix;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.candidates.CandidateFinder;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.internal.candidates.Meeting;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.PageVersions;
import newsfold.internal.stages.StageSettings;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import scala.Tuple3;

/** Articles to verified matches: signatures, candidates by shared keys, verification. */
final class SparkMatching {
    private final JavaPairRDD<String, Article> articles;
    private final StageSettings settings;
    private final PersistedData persisted;
    private final JavaPairRDD<String, Fingerprint> fingerprints;
    /** Articles of equal content, of which there are many, behind those that stand for them. */
    private final JavaPairRDD<String, String> copies;

    private final JavaPairRDD<Long, KeyHolders.Holder> keys;
    /** Articles in very many pairs. */
    private Set<String> hubs = Set.of();

    SparkMatching(JavaPairRDD<String, Article> articles, StageSettings settings, PersistedData persisted) {
        this.articles = articles;
        this.settings = settings;
        this.persisted = persisted;
        this.fingerprints = persisted.keep(articles.mapValues(
                article -> new DuplicateStages(settings).fingerprint(article).fingerprint()));
        this.copies = persisted.keep(copies(fingerprints
                .filter(signed -> signed._2().shingleCount() > 0)
                .mapToPair(signed -> new Tuple2<>(signed._2().contentHash(), signed._1()))));
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
    private JavaPairRDD<String, String> copies(JavaPairRDD<Long, String> contents) {
        JavaPairRDD<Long, SmallestIds> many = persisted.keep(
                contents.aggregateByKey(new SmallestIds(CandidateFinder.CARRIERS), SmallestIds::and, SmallestIds::and)
                        .filter(content -> content._2().count() > CandidateFinder.MAX_COMPARED));
        return HotKeys.joinFew(contents, many, many.mapValues(SmallestIds::count))
                .values()
                .filter(article -> !article._2().ids().contains(article._1()))
                .flatMapToPair(article -> FlatMapIterator.map(
                        article._2().ids().iterator(), carrier -> new Tuple2<>(carrier, article._1())));
    }

    /** Returns the articles whose texts very many have to the letter, each with the one among them that has the smallest id. */
    JavaPairRDD<String, String> sameTexts() {
        JavaPairRDD<Long, String> texts = articles.join(copies.mapToPair(Tuple2::swap))
                .mapToPair(copy -> {
                    Article article = copy._2()._1();
                    long hash = article.text().length();
                    for (int i = 0; i < article.text().length(); i++) {
                        hash = Mix.mix(hash * 31 + article.text().charAt(i));
                    }
                    return new Tuple2<>(hash, copy._1());
                })
                .distinct();
        JavaPairRDD<Long, SmallestIds> first =
                texts.aggregateByKey(new SmallestIds(1), SmallestIds::and, SmallestIds::and);
        return HotKeys.joinFew(texts, first, first.mapValues(SmallestIds::count))
                .mapToPair(text -> new Tuple2<>(text._2()._1(), text._2()._2().first()));
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
        JavaPairRDD<String, String> pairs = persisted.keep(Union.of(candidates(), copies, versions())
                .mapToPair(pair -> pair._1().compareTo(pair._2()) <= 0 ? pair : pair.swap())
                .distinct());
        // An article that very many are compared with goes to all executors, and they look at it where they are.
        Set<String> hubs = HotKeys.of(ends(pairs));
        this.hubs = hubs;
        Broadcast<Map<String, Article>> sent = HotKeys.sent(articles, hubs);
        JavaPairRDD<String, String> seconds = hubsFirst(pairs, hubs);
        JavaPairRDD<String, Tuple2<String, Optional<Article>>> others = seconds.filter(
                        pair -> !hubs.contains(pair._1()))
                .join(articles)
                .mapToPair(pair -> new Tuple2<>(
                        pair._2()._1(),
                        new Tuple2<>(pair._1(), Optional.of(pair._2()._2()))));
        JavaPairRDD<String, Tuple2<String, Optional<Article>>> hot = seconds.filter(pair -> hubs.contains(pair._1()))
                .mapToPair(pair -> new Tuple2<>(pair._2(), new Tuple2<>(pair._1(), Optional.empty())));
        return (hubs.isEmpty() ? others : Union.of(others, hot))
                .groupByKey(SpreadKeys.like(articles))
                .join(articles)
                .values()
                .flatMap(one -> {
                    DuplicateStages stages = new DuplicateStages(settings);
                    Article article = one._2();
                    Function<Article, Match> compare = stages.against(article);
                    return FlatMapIterator.map(one._1().iterator(), pair -> {
                        Article moved = pair._2().orNull();
                        Article other = moved != null
                                ? moved
                                : Objects.requireNonNull(sent.value().get(pair._1()), pair._1());
                        return article.id().compareTo(other.id()) < 0
                                ? compare.apply(other)
                                : stages.against(other).apply(article);
                    });
                })
                .filter(match -> match.relation() != Relation.NONE);
    }

    /** Returns the articles that were compared with very many others; nothing before {@link #matches()}. */
    Set<String> hubs() {
        return hubs;
    }

    private static JavaPairRDD<String, Boolean> ends(JavaPairRDD<String, String> pairs) {
        return pairs.flatMapToPair(pair -> List.of(new Tuple2<>(pair._1(), true), new Tuple2<>(pair._2(), true))
                .iterator());
    }

    /** Puts those first that are in very many pairs, and else the greater ids. */
    private static JavaPairRDD<String, String> hubsFirst(JavaPairRDD<String, String> pairs, Set<String> hubs) {
        return pairs.mapToPair(pair -> hubs.contains(pair._1()) ? pair : pair.swap());
    }

    /** Returns by page the articles of pages that were fetched several times. */
    JavaPairRDD<String, Article> fetches() {
        JavaPairRDD<String, String> pages = articles.filter(article -> PageHistory.keys(article._2()).length > 0)
                .mapToPair(article -> new Tuple2<>(PageHistory.page(article._2()), article._1()));
        JavaPairRDD<String, Boolean> often = pages.mapValues(id -> 1)
                .reduceByKey(Integer::sum)
                .filter(page -> page._2() > 1)
                .mapValues(count -> true);
        return pages.join(often)
                .mapToPair(page -> new Tuple2<>(page._2()._1(), page._1()))
                .join(articles)
                .values()
                .mapToPair(page -> page);
    }

    /** Returns the pairs to compare of articles that are fetches of one page. */
    private JavaPairRDD<String, String> versions() {
        return fetches().groupByKey().flatMapToPair(page -> {
            List<Article> fetches = new ArrayList<>();
            page._2().forEach(fetches::add);
            return FlatMapIterator.map(
                    PageVersions.pairs(fetches).iterator(), pair -> new Tuple2<>(pair[0].id(), pair[1].id()));
        });
    }

    /** Returns the pairs that share a key and whose fingerprints agree. */
    private JavaPairRDD<String, String> candidates() {
        JavaPairRDD<Long, KeyHolders> shared =
                persisted.keep(keys.combineByKey(KeyHolders::of, KeyHolders::and, KeyHolders::and)
                        .filter(key -> key._2().isShared()));
        JavaPairRDD<Tuple2<String, String>, Meeting> underRareKeys = shared.filter(
                        key -> !key._2().isCommon())
                .flatMapToPair(key -> met(key._2().pairs(), (key._1() & 1) != 0 ? Meeting.BANDS : Meeting.SAMPLE));
        JavaPairRDD<Long, KeyHolders> common = shared.filter(key -> key._2().isCommon());
        JavaPairRDD<Tuple2<String, String>, Meeting> underCommonKeys = HotKeys.joinFew(
                        keys, common, common.mapValues(KeyHolders::count))
                .flatMapToPair(key -> met(key._2()._2().pairsOf(key._2()._1().id()), Meeting.REPRESENTATIVE));
        JavaPairRDD<Tuple2<String, String>, Meeting> pairs =
                persisted.keep(Union.of(underRareKeys, underCommonKeys).reduceByKey(Meeting::and));
        Set<String> hubs = HotKeys.of(ends(pairs.mapToPair(Tuple2::_1)));
        JavaPairRDD<String, Tuple2<String, Meeting>> hubsFirst =
                pairs.mapToPair(pair -> hubs.contains(pair._1()._1())
                        ? new Tuple2<>(pair._1()._1(), new Tuple2<>(pair._1()._2(), pair._2()))
                        : new Tuple2<>(pair._1()._2(), new Tuple2<>(pair._1()._1(), pair._2())));
        return HotKeys.join(hubsFirst, fingerprints, hubs)
                .mapToPair(pair -> new Tuple2<>(
                        pair._2()._1()._1(),
                        new Tuple3<>(pair._1(), pair._2()._1()._2(), pair._2()._2())))
                .join(fingerprints)
                .filter(pair -> new CandidateKeys()
                        .accepts(
                                pair._2()._1()._3(),
                                pair._2()._2(),
                                pair._2()._1()._2()))
                .mapToPair(pair -> new Tuple2<>(pair._2()._1()._1(), pair._1()));
    }

    private static Iterator<Tuple2<Tuple2<String, String>, Meeting>> met(
            Iterator<Tuple2<String, String>> pairs, Meeting meeting) {
        return FlatMapIterator.map(pairs, pair -> new Tuple2<>(pair, meeting));
    }
}

package newsfold.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.article.PageKind;
import newsfold.internal.stages.ExtractionStage;
import newsfold.internal.stages.StageSettings;
import newsfold.internal.templates.Teasers;
import newsfold.io.Rejected;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Pages to articles: each page by itself, then what sites repeat, then teasers of other articles. */
final class SparkExtraction {
    /** Pages read in more partitions than this for each that is wanted are put together. */
    private static final int MAX_READ = 4;

    private SparkExtraction() {}

    /** Extracts each page. */
    static JavaRDD<PageOutcome> extract(JavaRDD<PageOrReject> inputs, StageSettings settings) {
        return inputs.mapPartitions(part -> {
            ExtractionStage extraction = new ExtractionStage(settings);
            return FlatMapIterator.map(part, input -> {
                Page page = input.page();
                Rejected rejected = input.rejected();
                return page != null
                        ? PageOutcome.of(page, extraction.extract(page))
                        : PageOutcome.rejected("", PageKind.ARTICLE, Objects.requireNonNull(rejected));
            });
        });
    }

    /** Keeps one article of each id. Pages stay where they were read, where that is spread well and few ids come twice. */
    static JavaRDD<PageOutcome> unique(JavaRDD<PageOutcome> extracted, PersistedData persisted) {
        int parts = extracted.getNumPartitions();
        int wanted = SpreadKeys.partitions(extracted);
        if (parts < wanted || parts > MAX_READ * wanted) {
            return persisted.keep(byId(extracted));
        }
        JavaRDD<PageOutcome> outcomes = persisted.keep(extracted);
        Optional<List<String>> ids = HotKeys.few(outcomes.filter(PageOutcome::isPresent)
                .mapToPair(outcome -> new Tuple2<>(outcome.present().id(), 1))
                .reduceByKey(Integer::sum)
                .filter(id -> id._2() > 1)
                .keys());
        if (ids.isEmpty()) {
            return persisted.keep(byId(outcomes));
        }
        Set<String> twice = Set.copyOf(ids.get());
        if (twice.isEmpty()) {
            return outcomes;
        }
        return Union.of(
                outcomes.filter(outcome -> !outcome.isPresent()
                        || !twice.contains(outcome.present().id())),
                byId(outcomes.filter(outcome ->
                        outcome.isPresent() && twice.contains(outcome.present().id()))));
    }

    private static JavaRDD<PageOutcome> byId(JavaRDD<PageOutcome> outcomes) {
        return Union.of(
                outcomes.filter(PageOutcome::isPresent)
                        .keyBy(outcome -> outcome.present().id())
                        .reduceByKey(PageOutcome::first)
                        .values(),
                outcomes.filter(outcome -> !outcome.isPresent()));
    }

    /** Returns the pages that an extractor of the caller's made, of which nothing is cut, or the others. */
    static JavaRDD<PageOutcome> readyMade(JavaRDD<PageOutcome> pages, boolean are) {
        return pages.filter(page -> page.isPresent() && page.found().isReadyMade() == are);
    }

    /** Takes out the beginnings of other articles, but not of these. */
    static JavaPairRDD<String, Article> withoutTeasers(
            JavaPairRDD<String, Article> articles, JavaPairRDD<String, Article> readyMade) {
        return Union.of(withoutTeasers(articles).subtractByKey(readyMade), readyMade);
    }

    /** Takes out the beginnings of other articles. */
    static JavaPairRDD<String, Article> withoutTeasers(JavaPairRDD<String, Article> byId) {
        JavaRDD<Article> articles = byId.values();
        JavaPairRDD<Long, String> pointers =
                articles.flatMapToPair(article -> pairs(Teasers.keysOfPointers(article), article.id()));
        JavaPairRDD<Long, String> beginnings =
                articles.flatMapToPair(article -> pairs(Teasers.keysOfBeginnings(article), article.id()));
        JavaPairRDD<Long, SmallestIds> begun =
                beginnings.aggregateByKey(new SmallestIds(Teasers.MAX_ALIKE + 1), SmallestIds::and, SmallestIds::and);
        // A key that only one article has, as beginning and as pointer, points nowhere.
        JavaPairRDD<String, TeaserPointer> pointed = HotKeys.join(pointers, begun, HotKeys.of(pointers))
                .flatMapToPair(key -> {
                    String from = key._2()._1();
                    SmallestIds to = key._2()._2();
                    return Teasers.isStockPhrase(to.count())
                            ? List.of(new Tuple2<>(from, new TeaserPointer(key._1(), "")))
                                    .iterator()
                            : FlatMapIterator.map(
                                    to.ids().stream()
                                            .filter(other -> !other.equals(from))
                                            .iterator(),
                                    other -> new Tuple2<>(from, new TeaserPointer(key._1(), other)));
                });
        JavaPairRDD<String, Long> stock =
                pointed.filter(pointer -> pointer._2().to().isEmpty()).mapValues(TeaserPointer::key);
        JavaPairRDD<String, String> aims = pointed.filter(
                        pointer -> !pointer._2().to().isEmpty())
                .mapToPair(pointer -> new Tuple2<>(pointer._2().to(), pointer._1()))
                .distinct();
        JavaPairRDD<String, Article> others =
                HotKeys.join(aims, byId, HotKeys.of(aims)).mapToPair(pair -> pair._2());
        return byId.cogroup(others, stock).flatMapValues(of -> {
            TreeMap<String, Article> pointedAt = new TreeMap<>();
            of._2().forEach(article -> pointedAt.put(article.id(), article));
            Set<Long> phrases = new TreeSet<>();
            of._3().forEach(phrases::add);
            return FlatMapIterator.map(
                    of._1().iterator(),
                    article -> pointedAt.isEmpty() ? article : Teasers.cut(article, pointedAt.values(), phrases));
        });
    }

    private static Iterator<Tuple2<Long, String>> pairs(long[] keys, String id) {
        List<Tuple2<Long, String>> pairs = new ArrayList<>(keys.length);
        for (long key : keys) {
            pairs.add(new Tuple2<>(key, id));
        }
        return pairs.iterator();
    }
}

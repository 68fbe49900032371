package newsfold.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.article.PageKind;
import newsfold.boilerplate.Extraction;
import newsfold.internal.stages.ExtractionStage;
import newsfold.internal.stages.StageSettings;
import newsfold.internal.templates.SiteTemplates;
import newsfold.internal.templates.Teasers;
import newsfold.io.Rejected;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Pages to articles: each page by itself, then what sites repeat, then teasers of other articles. */
final class SparkExtraction {
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

    /** Keeps one article of each id. */
    static JavaRDD<PageOutcome> unique(JavaRDD<PageOutcome> outcomes) {
        JavaRDD<PageOutcome> rejected = outcomes.filter(outcome -> !outcome.isPresent());
        return Union.of(
                outcomes.filter(PageOutcome::isPresent)
                        .keyBy(outcome -> outcome.present().id())
                        .reduceByKey(PageOutcome::first)
                        .values(),
                rejected);
    }

    /** Returns the pages that an extractor of the caller's made, of which nothing is cut, or the others. */
    static JavaRDD<PageOutcome> readyMade(JavaRDD<PageOutcome> pages, boolean are) {
        return pages.filter(page -> page.isPresent() && page.found().isReadyMade() == are);
    }

    /** Judges pages again by what others of their site show. All of a site meet in one task, as do all that name none. */
    static JavaRDD<Article> withoutTemplates(JavaRDD<PageOutcome> found) {
        return found.keyBy(outcome -> outcome.present().site().orElse(""))
                .mapValues(PageOutcome::found)
                .groupByKey()
                .flatMap(site -> {
                    List<Extraction> all = new ArrayList<>();
                    site._2().forEach(all::add);
                    SiteTemplates templates = SiteTemplates.empty().learnPages(all);
                    return FlatMapIterator.map(
                            all.iterator(),
                            page -> templates.apply(page).article().orElseThrow());
                });
    }

    /** Takes out the beginnings of other articles, but not of these. */
    static JavaPairRDD<String, Article> withoutTeasers(
            JavaPairRDD<String, Article> articles, JavaPairRDD<String, Article> readyMade) {
        return Union.of(withoutTeasers(articles).keyBy(Article::id).subtractByKey(readyMade), readyMade);
    }

    /** Takes out the beginnings of other articles. */
    static JavaRDD<Article> withoutTeasers(JavaPairRDD<String, Article> byId) {
        JavaRDD<Article> articles = byId.values();
        JavaPairRDD<Long, String> pointers =
                articles.flatMapToPair(article -> pairs(Teasers.keysOfPointers(article), article.id()));
        JavaPairRDD<Long, String> beginnings =
                articles.flatMapToPair(article -> pairs(Teasers.keysOfBeginnings(article), article.id()));
        // A key that only one article has, as beginning and as pointer, points nowhere.
        JavaPairRDD<String, TeaserPointer> pointed = pointers.cogroup(beginnings)
                .flatMapToPair(key -> {
                    Set<String> from = new TreeSet<>();
                    key._2()._1().forEach(from::add);
                    Set<String> to = new TreeSet<>();
                    long count = 0;
                    for (String id : key._2()._2()) {
                        to.add(id);
                        count++;
                    }
                    List<Tuple2<String, TeaserPointer>> found = new ArrayList<>();
                    for (String id : from) {
                        if (Teasers.isStockPhrase(count)) {
                            found.add(new Tuple2<>(id, new TeaserPointer(key._1(), "")));
                        } else {
                            for (String other : to) {
                                if (!other.equals(id)) {
                                    found.add(new Tuple2<>(id, new TeaserPointer(key._1(), other)));
                                }
                            }
                        }
                    }
                    return found.iterator();
                });
        JavaPairRDD<String, Long> stock =
                pointed.filter(pointer -> pointer._2().to().isEmpty()).mapValues(TeaserPointer::key);
        JavaPairRDD<String, Article> others = pointed.filter(
                        pointer -> !pointer._2().to().isEmpty())
                .mapToPair(pointer -> new Tuple2<>(pointer._2().to(), pointer._1()))
                .distinct()
                .join(byId)
                .mapToPair(pair -> pair._2());
        return byId.cogroup(others, stock).flatMap(of -> {
            TreeMap<String, Article> pointedAt = new TreeMap<>();
            of._2()._2().forEach(article -> pointedAt.put(article.id(), article));
            Set<Long> phrases = new TreeSet<>();
            of._2()._3().forEach(phrases::add);
            return FlatMapIterator.map(
                    of._2()._1().iterator(),
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

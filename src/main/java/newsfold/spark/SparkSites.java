package newsfold.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.internal.templates.SiteLesson;
import newsfold.internal.templates.SiteTemplates;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Judges the pages of sites together, by what they and earlier batches show of the templates. The pages of a site meet in one
 * task, as do all that name none. Those of a site that is too large for that stay where they are: their lessons are counted
 * in many tasks, and the template is sent to all.
 */
final class SparkSites {
    private final JavaPairRDD<String, byte[]> taught;
    private final int batches;
    private final PersistedData persisted;

    /** An article, or what a batch taught of a site. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    record SiteRow(@Nullable Article article, String site, int lastBatch, byte @Nullable [] template)
            implements Serializable {}

    /**
     * Starts with what is known.
     *
     * @param taught templates that earlier batches taught, those of sites without a name under no name
     * @param batches how many batches there were
     */
    SparkSites(JavaPairRDD<String, byte[]> taught, int batches, PersistedData persisted) {
        this.taught = taught;
        this.batches = batches;
        this.persisted = persisted;
    }

    /**
     * Judges pages.
     *
     * @param bySite pages by site, with whether a page may teach the template of its site
     * @return the articles, and what the batch taught of each site
     */
    JavaRDD<SiteRow> judge(JavaPairRDD<String, Tuple2<Extraction, Boolean>> bySite) {
        Set<String> large = new TreeSet<>(HotKeys.of(bySite));
        large.remove("");
        int batches = this.batches;
        JavaRDD<SiteRow> rows = bySite.filter(page -> !large.contains(page._1()))
                .groupByKey(SpreadKeys.of(bySite))
                .leftOuterJoin(taught.groupByKey())
                .values()
                .flatMap(site -> judged(site._1(), templates(site._2().orElse(List.of()), batches)));
        return large.isEmpty()
                ? rows
                : Union.of(rows, ofLarge(bySite.filter(page -> large.contains(page._1())), large));
    }

    private static SiteTemplates templates(Iterable<byte[]> taught, int batches) throws IOException {
        List<SiteTemplates> known = new ArrayList<>();
        for (byte[] template : taught) {
            known.add(SiteTemplates.fromBytes(template));
        }
        return SiteTemplates.empty().and(known, batches);
    }

    private static Iterator<SiteRow> judged(Iterable<Tuple2<Extraction, Boolean>> pages, SiteTemplates known) {
        List<Extraction> unseen = new ArrayList<>();
        pages.forEach(page -> {
            if (page._2()) {
                unseen.add(page._1());
            }
        });
        SiteTemplates learnt = known.learnPages(unseen);
        List<SiteRow> rows = new ArrayList<>();
        for (String site : learnt.sites()) {
            if (learnt.lastBatch(site) == learnt.batches()) {
                rows.add(taught(learnt, site));
            }
        }
        pages.forEach(page -> rows.add(judged(page._1(), learnt)));
        return rows.iterator();
    }

    private static SiteRow taught(SiteTemplates learnt, String site) {
        return new SiteRow(null, site, learnt.batches(), learnt.only(site).toBytes());
    }

    private static SiteRow judged(Extraction page, SiteTemplates learnt) {
        return new SiteRow(learnt.apply(page).article().orElseThrow(), "", 0, null);
    }

    private JavaRDD<SiteRow> ofLarge(JavaPairRDD<String, Tuple2<Extraction, Boolean>> pages, Set<String> large) {
        Broadcast<Map<String, byte[]>> known = HotKeys.sent(taught, large);
        int batches = this.batches;
        int parts = pages.getNumPartitions();
        JavaPairRDD<String, Extraction> teaching =
                pages.filter(page -> page._2()._2()).mapValues(Tuple2::_1);
        JavaPairRDD<String, SiteTemplates.Teachers> teachers = persisted.keep(teaching.mapValues(SiteLesson.Head::of)
                .groupByKey()
                .mapToPair(site ->
                        new Tuple2<>(site._1(), known(known, site._1(), batches).teachers(site._1(), site._2()))));
        JavaPairRDD<String, String> chosen = teachers.flatMapToPair(
                site -> FlatMapIterator.map(site._2().ids().iterator(), id -> new Tuple2<>(id, site._1())));
        Map<String, SiteRow> learnt = teaching.values()
                .mapToPair(page -> new Tuple2<>(page.article().orElseThrow().id(), SiteLesson.of(page)))
                .join(chosen)
                .values()
                .mapPartitionsToPair(lessons -> parts(lessons, parts))
                .reduceByKey(SiteLesson::and)
                .mapToPair(part -> new Tuple2<>(
                        part._1()._1(),
                        known(known, part._1()._1(), batches).trim(part._1()._1(), part._2())))
                .reduceByKey(SiteLesson::and)
                .join(teachers)
                .mapToPair(site -> new Tuple2<>(
                        site._1(),
                        taught(
                                known(known, site._1(), batches)
                                        .learn(
                                                site._1(),
                                                site._2()._2(),
                                                site._2()._1()),
                                site._1())))
                .collectAsMap();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(pages.context());
        Map<String, byte[]> all = new HashMap<>(known.value());
        learnt.forEach((site, row) -> all.put(site, row.template()));
        Broadcast<Map<String, byte[]>> templates = context.broadcast(all);
        return Union.of(
                pages.mapPartitions(part -> {
                    Map<String, SiteTemplates> read = new HashMap<>();
                    return FlatMapIterator.map(
                            part,
                            page -> judged(
                                    page._2()._1(),
                                    read.computeIfAbsent(page._1(), site -> known(templates, site, batches))));
                }),
                context.parallelize(List.copyOf(learnt.values()), parts));
    }

    private static SiteTemplates known(Broadcast<Map<String, byte[]>> templates, String site, int batches) {
        byte[] known = templates.value().get(site);
        try {
            return templates(known == null ? List.of() : List.of(known), batches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterator<Tuple2<Tuple2<String, Integer>, SiteLesson>> parts(
            Iterator<Tuple2<SiteLesson, String>> lessons, int count) {
        Map<String, SiteLesson> bySite = new HashMap<>();
        lessons.forEachRemaining(lesson -> bySite.merge(lesson._2(), lesson._1(), SiteLesson::and));
        List<Tuple2<Tuple2<String, Integer>, SiteLesson>> all = new ArrayList<>();
        bySite.forEach((site, lesson) -> {
            List<SiteLesson> parts = lesson.parts(count);
            for (int i = 0; i < count; i++) {
                all.add(new Tuple2<>(new Tuple2<>(site, i), parts.get(i)));
            }
        });
        return all.iterator();
    }
}

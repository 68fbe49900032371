package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.internal.templates.SiteTemplates;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Judges the pages of sites together, by what the batch and the tables of an archive say of their templates. */
final class ArchivedSites {
    private ArchivedSites() {}

    /** What a batch taught of a site. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    record SiteRow(@Nullable Article article, String site, int lastBatch, byte @Nullable [] template)
            implements Serializable {}

    /**
     * Judges pages.
     *
     * @param bySite pages by site, with whether a page may teach the template of its site
     * @return the articles, and what the batch taught of each site
     */
    static JavaRDD<SiteRow> judge(ArchiveTables tables, JavaPairRDD<String, Tuple2<Extraction, Boolean>> bySite) {
        int batches = tables.batches();
        JavaPairRDD<String, byte[]> taught = tables.live(ArchiveTable.SITES)
                .toJavaRDD()
                .filter(row -> !SiteTemplates.isForgotten(row.getAs("lastBatch"), batches))
                .mapToPair(row -> {
                    String site = row.getAs("site");
                    byte[] template = row.getAs("template");
                    return new Tuple2<>(SiteTemplates.isUnnamed(site) ? "" : site, template);
                });
        return bySite.groupByKey().leftOuterJoin(taught.groupByKey()).values().flatMap(site -> {
            List<SiteTemplates> known = new ArrayList<>();
            for (byte[] template : site._2().orElse(List.of())) {
                known.add(SiteTemplates.fromBytes(template));
            }
            return judged(site._1(), SiteTemplates.empty().and(known, batches));
        });
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
                rows.add(new SiteRow(
                        null, site, learnt.batches(), learnt.only(site).toBytes()));
            }
        }
        pages.forEach(
                page -> rows.add(new SiteRow(learnt.apply(page._1()).article().orElseThrow(), "", 0, null)));
        return rows.iterator();
    }
}

package newsfold.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import newsfold.report.Event;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds what a batch changed to the tables of an archive.
 *
 * @param tables the tables
 */
record BatchRows(ArchiveTables tables) {
    private static final int BUCKETS = 16;

    /** Adds articles with their keys, groups, matches, stories and events. */
    void add(ArchiveGrouping grouping, ArchiveStories stories, JavaRDD<Event> events) {
        JavaRDD<ArchiveComponent> components = grouping.components();
        tables.add(ArchiveTable.ARTICLES, grouping.articleRows());
        tables.add(
                ArchiveTable.KEYS,
                components
                        .flatMap(component -> component.keys().entrySet().iterator())
                        .flatMap(BatchRows::keyRows));
        tables.add(
                ArchiveTable.GROUPS,
                Union.of(
                        components.flatMap(component ->
                                FlatMapIterator.map(component.groups().iterator(), ArchiveRows::group)),
                        none(
                                ArchiveTable.GROUPS,
                                components.flatMap(
                                        component -> component.goneGroups().iterator()))));
        tables.add(ArchiveTable.MATCHES, grouping.matchRows());
        tables.add(
                ArchiveTable.STORIES,
                Union.of(stories.stories().map(ArchiveRows::story), none(ArchiveTable.STORIES, stories.gone())));
        tables.add(ArchiveTable.EVENTS, events.map(ArchiveRows::event));
    }

    /** Adds what the batch taught of sites. */
    void addSites(JavaRDD<SparkSites.SiteRow> sites) {
        tables.add(
                ArchiveTable.SITES,
                sites.filter(site -> site.template() != null)
                        .map(site -> RowFactory.create(site.site(), site.lastBatch(), site.template(), false)));
    }

    /**
     * Adds where articles are, and that some are no more.
     *
     * @return the newest day that an article was ever put under
     */
    int addPlaces(JavaRDD<ArchiveComponent> components, JavaRDD<String> gone) {
        int newest = components
                .flatMap(component -> component.places().stream()
                        .filter(place -> component.keys().containsKey(place.id()) && place.day() != Place.NO_DAY)
                        .map(Place::day)
                        .iterator())
                .fold(Integer.MIN_VALUE, Math::max);
        int newestDay = newest == Integer.MIN_VALUE ? tables.newestDay(Place.NO_DAY) : newest;
        tables.add(
                ArchiveTable.PLACES,
                Union.of(
                        components.flatMap(component ->
                                FlatMapIterator.map(component.places().iterator(), place -> place.row(newestDay))),
                        none(ArchiveTable.PLACES, gone)));
        return newest == Integer.MIN_VALUE ? newestDay : Math.max(newest, tables.newestDay(newest));
    }

    private static Iterator<Row> keyRows(Map.Entry<String, long[]> article) {
        List<Row> rows = new ArrayList<>();
        for (long key : article.getValue()) {
            rows.add(RowFactory.create(key, article.getKey(), false, (int) Math.floorMod(key, (long) BUCKETS)));
        }
        return rows.iterator();
    }

    private static JavaRDD<Row> none(ArchiveTable table, JavaRDD<String> keys) {
        return keys.map(key -> ArchiveRows.none(table, key));
    }
}

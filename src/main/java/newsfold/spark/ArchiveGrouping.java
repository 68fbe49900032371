package newsfold.spark;

import java.util.List;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.internal.grouping.Grouper;
import newsfold.internal.stages.GroupIds;
import newsfold.internal.stages.GroupPlace;
import newsfold.internal.stages.StageSettings;
import newsfold.report.Event;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Groups new articles together with the archived ones that they are connected with: each component in one task. */
final class ArchiveGrouping {
    private final ArchiveView after;
    private final JavaRDD<String> gone;
    private final SparkMatching fresh;
    private final JavaRDD<Match> found;
    private final JavaRDD<Match> archived;
    private final JavaRDD<ArchiveComponent> components;
    private final JavaRDD<ConsideredMatch> considered;
    private final JavaRDD<Tuple2<ConsideredMatch, Boolean>> judged;

    /**
     * @param before the archive as it was
     * @param after the archive without what the batch takes out
     * @param gone ids of what it takes out
     * @param fresh new articles
     * @param found their matches
     */
    ArchiveGrouping(
            ArchiveView before,
            ArchiveView after,
            JavaRDD<String> gone,
            SparkMatching fresh,
            JavaRDD<Match> found,
            StageSettings settings,
            PersistedData persisted) {
        this.after = after;
        this.gone = gone;
        this.fresh = fresh;
        this.found = found;
        JavaPairRDD<String, String> own =
                fresh.articles().mapToPair(article -> new Tuple2<>(article._1(), article._1()));
        JavaRDD<String> ids = fresh.articles().keys();
        JavaPairRDD<String, String> others = before.places(
                        "id",
                        found.flatMap(match -> List.of(match.a(), match.b()).iterator()))
                .mapToPair(place -> new Tuple2<>(place.id(), place.component()))
                .subtractByKey(own);
        JavaPairRDD<String, String> nodes = Union.of(own, others);
        JavaPairRDD<String, String> merging = found.filter(
                        match -> match.relation().merges())
                .mapToPair(match -> new Tuple2<>(match.a(), match.b()))
                .join(nodes)
                .mapToPair(match -> match._2())
                .join(nodes)
                .mapToPair(match -> match._2());
        JavaPairRDD<String, String> replaced =
                before.places("id", ids).mapToPair(place -> new Tuple2<>(place.id(), place.component()));
        JavaPairRDD<String, String> named =
                fresh.articles().mapToPair(article -> new Tuple2<>(Grouper.groupId(article._1()), article._1()));
        JavaPairRDD<String, String> namesakes = before.places("named", named.keys())
                .mapToPair(place -> new Tuple2<>(GroupIds.original(place.group()), place.component()))
                .distinct()
                .join(named)
                .mapToPair(name -> name._2().swap());
        JavaPairRDD<String, String> edges =
                persisted.keep(Union.of(merging, replaced, namesakes).distinct());
        JavaPairRDD<String, String> roots =
                ConnectedComponents.roots(edges.filter(edge -> !edge._1().equals(edge._2())), persisted);
        JavaRDD<String> touched =
                Union.of(edges.values(), edges.keys(), before.places("id", gone).map(Place::component));
        JavaPairRDD<String, ArchivedArticle> members = persisted.keep(before.articles("component", touched));
        JavaPairRDD<String, String> archivedRoots = members.mapToPair(
                        member -> new Tuple2<>(member._2().place().component(), member._1()))
                .leftOuterJoin(roots)
                .mapToPair(node -> new Tuple2<>(node._2()._1(), node._2()._2().orElse(node._1())));
        JavaPairRDD<String, String> rootOf = persisted.keep(Union.of(
                        own.leftOuterJoin(roots)
                                .mapToPair(node ->
                                        new Tuple2<>(node._1(), node._2()._2().orElse(node._1()))),
                        archivedRoots)
                .distinct());
        this.archived = persisted.keep(before.matches(members.keys()));
        JavaPairRDD<String, DuplicateGroup> groups = before.live(
                        ArchiveTable.GROUPS,
                        "group",
                        members.values().map(member -> member.place().group()),
                        ArchiveRows::group)
                .keyBy(group -> group.members().get(0).id())
                .join(rootOf)
                .mapToPair(group -> group._2().swap());
        JavaPairRDD<String, Boolean> left = gone.mapToPair(id -> new Tuple2<>(id, true));
        JavaPairRDD<String, Tuple2<ArchivedArticle, Boolean>> ofRoot = members.leftOuterJoin(left)
                .mapToPair(member -> new Tuple2<>(
                        member._1(),
                        new Tuple2<>(member._2()._1(), member._2()._2().isPresent())))
                .join(rootOf)
                .mapToPair(member -> member._2().swap());
        JavaPairRDD<String, Tuple2<Match, Boolean>> inside = Union.of(
                inside(archived, rootOf).mapValues(match -> new Tuple2<>(match, true)),
                inside(found, rootOf).mapValues(match -> new Tuple2<>(match, false)));
        JavaPairRDD<String, Tuple2<Article, Fingerprint>> freshOfRoot = fresh.articles()
                .join(fresh.fingerprints())
                .join(rootOf)
                .mapToPair(article -> article._2().swap());
        int batch = before.tables().next();
        this.components = persisted.keep(freshOfRoot
                .cogroup(ofRoot, groups, inside)
                .values()
                .map(of -> ArchiveComponent.regroup(of._1(), of._2(), of._3(), of._4(), settings, batch)));
        JavaPairRDD<String, GroupPlace> affected = components.flatMapToPair(ArchiveComponent::groupPlaces);
        this.considered = persisted.keep(considered(affected));
        this.judged = persisted.keep(judged(affected));
    }

    /** Returns by component the matches within one. */
    private static JavaPairRDD<String, Match> inside(JavaRDD<Match> matches, JavaPairRDD<String, String> rootOf) {
        return matches.keyBy(Match::a)
                .join(rootOf)
                .mapToPair(match -> new Tuple2<>(match._2()._1().b(), match._2()))
                .join(rootOf)
                .filter(match -> match._2()._1()._2().equals(match._2()._2()))
                .mapToPair(
                        match -> new Tuple2<>(match._2()._2(), match._2()._1()._1()));
    }

    JavaRDD<ArchiveComponent> components() {
        return components;
    }

    JavaRDD<String> freshIds() {
        return fresh.articles().keys();
    }

    /** Returns the rows to add to the table of articles. */
    JavaRDD<Row> articleRows() {
        return fresh.articles()
                .join(fresh.fingerprints())
                .values()
                .map(article -> ArchiveRows.article(
                        article._1(), article._2().toBytes(), ArchiveComponent.month(article._1())));
    }

    /** Returns all matches of which a new or affected article is part, also archived ones whose articles are gone or new. */
    private JavaRDD<ConsideredMatch> considered(JavaPairRDD<String, GroupPlace> affected) {
        JavaPairRDD<String, Integer> status = Union.of(
                        affected.mapValues(place -> ConsideredMatch.ARCHIVED),
                        fresh.articles().mapValues(article -> ConsideredMatch.LOST),
                        gone.mapToPair(id -> new Tuple2<>(id, ConsideredMatch.LOST)))
                .reduceByKey(Math::max);
        JavaRDD<ConsideredMatch> earlier = archived.keyBy(Match::a)
                .leftOuterJoin(status)
                .mapToPair(match -> new Tuple2<>(match._2()._1().b(), match._2()))
                .leftOuterJoin(status)
                .map(match -> ConsideredMatch.of(
                        match._2()._1()._1(),
                        Math.max(
                                match._2()._1()._2().orElse(-1), match._2()._2().orElse(-1))))
                .filter(match -> match.rank() >= 0);
        return Union.of(
                        found.map(match -> ConsideredMatch.of(match, ConsideredMatch.FOUND)),
                        earlier,
                        components.flatMap(component -> FlatMapIterator.map(
                                component.evidence().iterator(),
                                match -> ConsideredMatch.of(match, ConsideredMatch.BY_GROUPING))))
                .keyBy(ConsideredMatch::pair)
                .reduceByKey(ConsideredMatch::and)
                .values();
    }

    /** Returns whether each match counts, but for those that are lost. */
    private JavaRDD<Tuple2<ConsideredMatch, Boolean>> judged(JavaPairRDD<String, GroupPlace> affected) {
        JavaPairRDD<String, GroupPlace> others = after.places(
                        "id",
                        considered.flatMap(match ->
                                List.of(match.match().a(), match.match().b()).iterator()))
                .mapToPair(place -> new Tuple2<>(place.id(), place.groupPlace()))
                .subtractByKey(affected);
        JavaPairRDD<String, GroupPlace> places = Union.of(affected, others);
        return considered
                .filter(match -> match.rank() != ConsideredMatch.LOST)
                .keyBy(match -> match.match().a())
                .join(places)
                .mapToPair(match -> new Tuple2<>(match._2()._1().match().b(), match._2()))
                .join(places)
                .map(match -> {
                    ConsideredMatch one = match._2()._1()._1();
                    return new Tuple2<>(
                            one,
                            GroupPlace.isEvidence(
                                    one.match(),
                                    match._2()._1()._2(),
                                    match._2()._2(),
                                    one.byGrouping()));
                });
    }

    /** Returns the matches that were not archived and are from now on. */
    JavaRDD<Match> foundMatches() {
        return judged.filter(match -> match._2() && !match._1().archived())
                .map(match -> match._1().match());
    }

    /** Returns which matches count no more though their articles stay as they are. */
    JavaRDD<Event> goneMatches() {
        return judged.filter(match -> !match._2() && match._1().rank() == ConsideredMatch.ARCHIVED)
                .map(match -> match._1().pair())
                .map(pair -> Event.of(Event.Kind.MATCH_GONE, pair._1(), pair._2(), "", ""));
    }

    /** Returns the rows to add to the table of matches. */
    JavaRDD<Row> matchRows() {
        return Union.of(
                judged.filter(match -> match._2() && match._1().rank() != ConsideredMatch.ARCHIVED)
                        .map(match -> ArchiveRows.match(match._1().match())),
                judged.filter(match -> !match._2() && match._1().archived()).map(match -> none(match._1())),
                considered.filter(match -> match.rank() == ConsideredMatch.LOST).map(ArchiveGrouping::none));
    }

    private static Row none(ConsideredMatch match) {
        return ArchiveRows.none(
                ArchiveTable.MATCHES, match.pair()._1(), match.pair()._2());
    }
}

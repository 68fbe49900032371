package newsfold.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Item;
import newsfold.duplicates.Member;
import newsfold.internal.grouping.Grouped;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.GroupPlace;
import newsfold.internal.stages.StageSettings;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Matches to groups: articles that merging matches connect are grouped in one task, all others are groups of their own. */
final class SparkGrouping {
    private final JavaRDD<Match> matches;
    private final JavaRDD<Grouped> grouped;

    SparkGrouping(
            JavaPairRDD<String, Article> articles,
            JavaRDD<Match> matches,
            StageSettings settings,
            PersistedData persisted) {
        this.matches = matches;
        JavaPairRDD<String, String> roots = ConnectedComponents.roots(
                matches.filter(match -> match.relation().merges())
                        .mapToPair(match -> new Tuple2<>(match.a(), match.b())),
                persisted);
        JavaPairRDD<String, Match> inside = matches.keyBy(Match::a)
                .join(roots)
                .mapToPair(match -> new Tuple2<>(match._2()._1().b(), match._2()))
                .join(roots)
                .filter(match -> match._2()._1()._2().equals(match._2()._2()))
                .mapToPair(
                        match -> new Tuple2<>(match._2()._2(), match._2()._1()._1()));
        JavaPairRDD<String, Article> members = articles.join(roots)
                .mapToPair(
                        article -> new Tuple2<>(article._2()._2(), article._2()._1()));
        JavaRDD<Grouped> connected = members.cogroup(inside)
                .map(component -> group(component._2()._1(), component._2()._2(), settings));
        JavaRDD<Grouped> single =
                articles.subtractByKey(roots).map(article -> group(List.of(article._2()), List.of(), settings));
        this.grouped = persisted.keep(Union.of(connected, single));
    }

    JavaRDD<DuplicateGroup> groups() {
        return grouped.flatMap(part -> part.groups().iterator());
    }

    /** Returns the matches that are evidence. */
    JavaRDD<Match> evidence() {
        JavaPairRDD<String, GroupPlace> places = grouped.flatMapToPair(SparkGrouping::places);
        JavaRDD<Tuple2<Match, Boolean>> byGrouping = grouped.flatMap(
                part -> FlatMapIterator.map(part.evidence().iterator(), match -> new Tuple2<>(match, true)));
        return Union.of(matches.map(match -> new Tuple2<>(match, false)), byGrouping)
                .keyBy(match -> new Tuple2<>(match._1().a(), match._1().b()))
                .reduceByKey((match, same) -> match._2() ? match : same)
                .values()
                .keyBy(match -> match._1().a())
                .join(places)
                .mapToPair(match -> new Tuple2<>(match._2()._1()._1().b(), match._2()))
                .join(places)
                .filter(match -> isEvidence(
                        match._2()._1()._1(), match._2()._1()._2(), match._2()._2()))
                .map(match -> match._2()._1()._1()._1());
    }

    private static Iterator<Tuple2<String, GroupPlace>> places(Grouped part) {
        List<Tuple2<String, GroupPlace>> places = new ArrayList<>();
        for (DuplicateGroup group : part.groups()) {
            for (Member member : group.members()) {
                String component = part.largeComponents().getOrDefault(member.id(), "");
                places.add(new Tuple2<>(member.id(), GroupPlace.of(group, member.id(), component)));
            }
        }
        return places.iterator();
    }

    private static boolean isEvidence(Tuple2<Match, Boolean> match, GroupPlace a, GroupPlace b) {
        return GroupPlace.isEvidence(match._1(), a, b, match._2());
    }

    private static Grouped group(Iterable<Article> articles, Iterable<Match> matches, StageSettings settings) {
        Map<String, Article> byId = new TreeMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        List<Match> known = new ArrayList<>();
        matches.forEach(known::add);
        DuplicateStages stages = new DuplicateStages(settings);
        return stages.grouper(id -> present(byId, id))
                .group(
                        byId.values().stream().map(Item::of).toList(),
                        known,
                        () -> stages.comparisons(id -> present(byId, id)),
                        1);
    }

    private static Article present(Map<String, Article> articles, String id) {
        Article article = articles.get(id);
        if (article == null) {
            throw new IllegalStateException("article " + id + " is not among those it is connected with");
        }
        return article;
    }
}

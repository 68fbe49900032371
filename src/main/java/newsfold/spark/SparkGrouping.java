package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
    private final JavaPairRDD<String, Article> fetches;
    private final Set<String> hubs;

    /**
     * An article to be grouped.
     *
     * @param article without its text if another one has the same
     * @param textOf id of an article with its text
     */
    private record Node(Item item, Article article, String textOf) implements Serializable {
        static Node of(Article article, String textOf) {
            boolean own = textOf.equals(article.id());
            return new Node(
                    Item.of(article),
                    own
                            ? article
                            : article.toBuilder()
                                    .body(List.of())
                                    .removed(List.of())
                                    .build(),
                    textOf);
        }
    }

    SparkGrouping(SparkMatching signed, JavaRDD<Match> matches, StageSettings settings, PersistedData persisted) {
        this.matches = matches;
        this.fetches = signed.fetches();
        JavaPairRDD<String, Article> articles = signed.articles();
        JavaPairRDD<String, String> roots = ConnectedComponents.roots(
                matches.filter(match -> match.relation().merges())
                        .mapToPair(match -> new Tuple2<>(match.a(), match.b())),
                persisted);
        this.hubs = signed.hubs();
        JavaPairRDD<String, Match> inside = joined(
                        joined(matches.keyBy(Match::a), roots)
                                .mapToPair(match -> new Tuple2<>(match._2()._1().b(), match._2())),
                        roots)
                .filter(match -> match._2()._1()._2().equals(match._2()._2()))
                .mapToPair(
                        match -> new Tuple2<>(match._2()._2(), match._2()._1()._1()));
        JavaPairRDD<String, Node> members = articles.join(roots)
                .leftOuterJoin(signed.sameTexts())
                .values()
                .mapToPair(article -> new Tuple2<>(
                        article._1()._2(),
                        Node.of(
                                article._1()._1(),
                                article._2().orElse(article._1()._1().id()))));
        JavaRDD<Grouped> connected = members.cogroup(inside)
                .map(component -> group(component._2()._1(), component._2()._2(), settings));
        JavaRDD<Grouped> single = articles.subtractByKey(roots)
                .map(article -> group(List.of(Node.of(article._2(), article._1())), List.of(), settings));
        this.grouped = persisted.keep(Union.of(connected, single));
    }

    /** Returns by page the articles of pages that were fetched several times. */
    JavaPairRDD<String, Article> fetches() {
        return fetches;
    }

    JavaRDD<DuplicateGroup> groups() {
        return grouped.flatMap(part -> part.groups().iterator());
    }

    /** Returns the matches that are evidence. */
    JavaRDD<Match> evidence() {
        JavaPairRDD<String, GroupPlace> places = grouped.flatMapToPair(SparkGrouping::places);
        JavaRDD<Tuple2<Match, Boolean>> byGrouping = grouped.flatMap(
                part -> FlatMapIterator.map(part.evidence().iterator(), match -> new Tuple2<>(match, true)));
        JavaPairRDD<String, Tuple2<Match, Boolean>> all = Union.of(
                        matches.map(match -> new Tuple2<>(match, false)), byGrouping)
                .keyBy(match -> new Tuple2<>(match._1().a(), match._1().b()))
                .reduceByKey((match, same) -> match._2() ? match : same)
                .values()
                .keyBy(match -> match._1().a());
        return joined(
                        joined(all, places)
                                .mapToPair(match ->
                                        new Tuple2<>(match._2()._1()._1().b(), match._2())),
                        places)
                .filter(match -> isEvidence(
                        match._2()._1()._1(), match._2()._1()._2(), match._2()._2()))
                .map(match -> match._2()._1()._1()._1());
    }

    /** The matches of an article that was compared with very many stay where they are. */
    private <V, W> JavaPairRDD<String, Tuple2<V, W>> joined(
            JavaPairRDD<String, V> byArticle, JavaPairRDD<String, W> one) {
        return HotKeys.join(byArticle, one, hubs);
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

    private static Grouped group(Iterable<Node> nodes, Iterable<Match> matches, StageSettings settings) {
        Map<String, Node> byId = new TreeMap<>();
        nodes.forEach(node -> byId.put(node.article().id(), node));
        List<Match> known = new ArrayList<>();
        matches.forEach(known::add);
        DuplicateStages stages = new DuplicateStages(settings);
        Function<String, Node> nodeOf = id -> {
            Node node = byId.get(id);
            if (node == null) {
                throw new IllegalStateException("article " + id + " is not among those it is connected with");
            }
            return node;
        };
        Function<String, Article> textOf = id -> {
            Node node = nodeOf.apply(id);
            Article article = node.article();
            return node.textOf().equals(id)
                    ? article
                    : article.toBuilder()
                            .body(nodeOf.apply(node.textOf()).article().body())
                            .build();
        };
        return stages.grouper(
                        settings.fullestVersion()
                                ? textOf
                                : id -> nodeOf.apply(id).article())
                .group(
                        byId.values().stream().map(Node::item).toList(),
                        known,
                        () -> stages.comparisons(textOf, id -> nodeOf.apply(id).textOf()),
                        1);
    }
}

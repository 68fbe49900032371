package newsfold.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Item;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.StageSettings;
import newsfold.verify.Match;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Matches to groups: articles that merging matches connect are grouped in one task, all others are groups of their own. */
final class SparkGrouping {
    private SparkGrouping() {}

    static JavaRDD<DuplicateGroup> groups(
            JavaPairRDD<String, Article> articles,
            JavaRDD<Match> matches,
            StageSettings settings,
            PersistedData persisted) {
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
        JavaRDD<DuplicateGroup> connected = members.cogroup(inside)
                .flatMap(component -> group(component._2()._1(), component._2()._2(), settings)
                        .iterator());
        JavaRDD<DuplicateGroup> single = articles.subtractByKey(roots)
                .flatMap(article ->
                        group(List.of(article._2()), List.of(), settings).iterator());
        return connected.union(single);
    }

    private static List<DuplicateGroup> group(
            Iterable<Article> articles, Iterable<Match> matches, StageSettings settings) {
        Map<String, Article> byId = new TreeMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        List<Match> known = new ArrayList<>();
        matches.forEach(known::add);
        DuplicateStages stages = new DuplicateStages(settings);
        return stages.grouper()
                .group(
                        byId.values().stream().map(Item::of).toList(),
                        known,
                        (a, b) ->
                                stages.verifier().verify(stages.side(present(byId, a)), stages.side(present(byId, b))));
    }

    private static Article present(Map<String, Article> articles, String id) {
        Article article = articles.get(id);
        if (article == null) {
            throw new IllegalStateException("article " + id + " is not among those it is connected with");
        }
        return article;
    }
}

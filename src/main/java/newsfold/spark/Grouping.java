package newsfold.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Grouper;
import newsfold.duplicates.Item;
import newsfold.verify.Match;
import newsfold.verify.Verifier;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Matches to groups: articles that merging matches connect are grouped in one task, all others are groups of their own. */
final class Grouping {
    private Grouping() {}

    static JavaRDD<DuplicateGroup> groups(
            JavaPairRDD<String, Text> texts, JavaRDD<Match> matches, Settings settings, Kept kept) {
        JavaPairRDD<String, String> roots = Components.roots(
                matches.filter(match -> match.relation().merges())
                        .mapToPair(match -> new Tuple2<>(match.a(), match.b())),
                kept);
        JavaPairRDD<String, Match> inside = matches.keyBy(Match::a)
                .join(roots)
                .mapToPair(match -> new Tuple2<>(match._2()._1().b(), match._2()))
                .join(roots)
                .filter(match -> match._2()._1()._2().equals(match._2()._2()))
                .mapToPair(
                        match -> new Tuple2<>(match._2()._2(), match._2()._1()._1()));
        JavaPairRDD<String, Text> members = texts.join(roots)
                .mapToPair(text -> new Tuple2<>(text._2()._2(), text._2()._1()));
        JavaRDD<DuplicateGroup> connected = members.cogroup(inside)
                .flatMap(component -> group(component._2()._1(), component._2()._2(), settings)
                        .iterator());
        JavaRDD<DuplicateGroup> single = texts.subtractByKey(roots)
                .flatMap(text -> group(List.of(text._2()), List.of(), settings).iterator());
        return connected.union(single);
    }

    private static List<DuplicateGroup> group(Iterable<Text> texts, Iterable<Match> matches, Settings settings) {
        Map<String, Text> byId = new TreeMap<>();
        texts.forEach(text -> byId.put(text.id(), text));
        List<Item> items = byId.values().stream().map(Text::item).toList();
        List<Match> known = new ArrayList<>();
        matches.forEach(known::add);
        Grouper grouper = settings.grouper();
        Verifier verifier = settings.verifier();
        return grouper.group(
                items,
                known,
                (a, b) -> verifier.verify(
                        present(byId, a).side(), present(byId, b).side()));
    }

    private static Text present(Map<String, Text> texts, String id) {
        Text text = texts.get(id);
        if (text == null) {
            throw new IllegalStateException("article " + id + " is not among those it is connected with");
        }
        return text;
    }
}

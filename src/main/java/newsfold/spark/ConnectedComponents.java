package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import newsfold.internal.Mix;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Connected articles, each with the smallest id among them: large-star and small-star in turn, which takes a number of
 * rounds that grows with the logarithm of the longest path (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii,
 * <i>Connected components in MapReduce and beyond</i>, 2014).
 */
final class ConnectedComponents {
    /** With fewer edges it is no burden that one article has most of them. */
    private static final int MIN_EDGES = 10_000;

    private ConnectedComponents() {}

    /** The first of an article's neighbours, and how many there are. */
    private record Neighbours(String first, long count) implements Serializable {
        Neighbours and(Neighbours other) {
            return new Neighbours(first.compareTo(other.first) <= 0 ? first : other.first, count + other.count);
        }
    }

    /** How many edges there are, and a sum that is the same for the same ones in any order. */
    private record Edges(long count, long sum) implements Serializable {
        static Edges of(JavaPairRDD<String, String> edges) {
            return edges.map(edge -> new Edges(
                            1, Mix.mix(31L * edge._1().hashCode() + edge._2().hashCode()) | 1))
                    .fold(new Edges(0, 0), (a, b) -> new Edges(a.count + b.count, a.sum + b.sum));
        }
    }

    /**
     * Returns for each article that has an edge the smallest id that it is connected with, itself included.
     *
     * @param edges pairs of different ids
     */
    static JavaPairRDD<String, String> roots(JavaPairRDD<String, String> edges, PersistedData persisted) {
        JavaPairRDD<String, String> now =
                persisted.keep(edges.mapToPair(ConnectedComponents::descending).distinct());
        Edges before = Edges.of(now);
        while (true) {
            boolean many = before.count >= MIN_EDGES;
            JavaPairRDD<String, String> next =
                    persisted.keep(star(star(now, true, many, persisted), false, many, persisted));
            Edges after = Edges.of(next);
            now.unpersist();
            now = next;
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return persisted.keep(Union.of(now, now.mapToPair(edge -> new Tuple2<>(edge._2(), edge._2())))
                .distinct());
    }

    private static Tuple2<String, String> descending(Tuple2<String, String> edge) {
        return edge._1().compareTo(edge._2()) > 0 ? edge : edge.swap();
    }

    /** Ties the larger neighbours of each article, or the smaller ones, to the smallest that it knows. */
    private static JavaPairRDD<String, String> star(
            JavaPairRDD<String, String> edges, boolean large, boolean many, PersistedData persisted) {
        JavaPairRDD<String, String> seen = large ? Union.of(edges, edges.mapToPair(Tuple2::swap)) : edges;
        if (!many) {
            return tied(seen, large).distinct();
        }
        JavaPairRDD<String, Neighbours> neighbours =
                persisted.keep(seen.mapValues(other -> new Neighbours(other, 1)).reduceByKey(Neighbours::and));
        Set<String> hubs = HotKeys.ofCounts(neighbours.mapValues(Neighbours::count));
        if (hubs.isEmpty()) {
            return tied(seen, large).distinct();
        }
        Broadcast<Map<String, String>> first = HotKeys.sent(neighbours.mapValues(Neighbours::first), hubs);
        return Union.of(
                        tied(seen.filter(edge -> !hubs.contains(edge._1())), large),
                        seen.filter(edge -> hubs.contains(edge._1()))
                                .flatMapToPair(edge -> tied(edge, first.value().getOrDefault(edge._1(), ""), large)))
                .distinct();
    }

    private static JavaPairRDD<String, String> tied(JavaPairRDD<String, String> seen, boolean large) {
        return seen.groupByKey().flatMapToPair(node -> tied(node, large));
    }

    /** Ties one neighbour of an article, and for the smaller ones the article itself, to the smallest that it knows. */
    private static Iterator<Tuple2<String, String>> tied(Tuple2<String, String> edge, String first, boolean large) {
        String smallest = first.compareTo(edge._1()) < 0 ? first : edge._1();
        return Stream.of(edge._2(), edge._1())
                .filter(other -> !other.equals(smallest) && (!large || other.compareTo(edge._1()) > 0))
                .map(other -> new Tuple2<>(other, smallest))
                .iterator();
    }

    private static Iterator<Tuple2<String, String>> tied(Tuple2<String, Iterable<String>> node, boolean large) {
        TreeSet<String> known = new TreeSet<>();
        node._2().forEach(known::add);
        known.add(node._1());
        String smallest = known.first();
        List<Tuple2<String, String>> tied = new ArrayList<>();
        for (String other : large ? known.tailSet(node._1(), false) : known) {
            if (!other.equals(smallest)) {
                tied.add(new Tuple2<>(other, smallest));
            }
        }
        return tied.iterator();
    }
}

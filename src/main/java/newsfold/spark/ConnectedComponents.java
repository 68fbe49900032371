package newsfold.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import newsfold.internal.Mix;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/**
 * Connected articles, each with the smallest id among them: large-star and small-star in turn, which takes a number of
 * rounds that grows with the logarithm of the longest path (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii,
 * <i>Connected components in MapReduce and beyond</i>, 2014).
 */
final class ConnectedComponents {
    private ConnectedComponents() {}

    /**
     * Returns for each article that has an edge the smallest id that it is connected with, itself included.
     *
     * @param edges pairs of different ids
     */
    static JavaPairRDD<String, String> roots(JavaPairRDD<String, String> edges, PersistedData persisted) {
        JavaPairRDD<String, String> now =
                persisted.keep(edges.mapToPair(ConnectedComponents::descending).distinct());
        long before = checksum(now);
        while (true) {
            JavaPairRDD<String, String> next = persisted.keep(star(star(now, true), false));
            long after = checksum(next);
            now.unpersist();
            now = next;
            if (after == before) {
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
    private static JavaPairRDD<String, String> star(JavaPairRDD<String, String> edges, boolean large) {
        JavaPairRDD<String, String> seen = large ? Union.of(edges, edges.mapToPair(Tuple2::swap)) : edges;
        return seen.groupByKey().flatMapToPair(node -> tied(node, large)).distinct();
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

    /** The same edges in any order have the same sum. */
    private static long checksum(JavaPairRDD<String, String> edges) {
        return edges.map(edge -> Mix.mix(31L * edge._1().hashCode() + edge._2().hashCode()) | 1)
                .fold(0L, Long::sum);
    }
}

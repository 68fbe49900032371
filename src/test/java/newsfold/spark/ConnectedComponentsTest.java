package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class ConnectedComponentsTest {
    @Test
    void componentsOfArticlesThatVeryManyAreTiedToAreRight() {
        SparkSession spark = LocalSpark.session();
        SplittableRandom random = new SplittableRandom(7);
        List<Tuple2<String, String>> edges = new ArrayList<>();
        // Three hubs of the same articles, chains, and pairs.
        for (int i = 0; i < 6_000; i++) {
            for (String hub : List.of("m", "k", "z")) {
                edges.add(new Tuple2<>("n" + i, hub));
            }
        }
        for (int i = 0; i < 300; i++) {
            edges.add(new Tuple2<>("chain" + i, "chain" + (i + 1)));
            int pair = random.nextInt(1_000);
            edges.add(new Tuple2<>("pair" + pair, "pair" + (pair + 1_000)));
        }
        edges.add(new Tuple2<>("n17", "b"));
        PersistedData persisted = new PersistedData();
        try {
            Map<String, String> roots = new TreeMap<>();
            ConnectedComponents.roots(
                            JavaSparkContext.fromSparkContext(spark.sparkContext())
                                    .parallelizePairs(edges, 8),
                            persisted)
                    .collect()
                    .forEach(root -> roots.put(root._1(), root._2()));
            assertEquals(expected(edges), roots);
        } finally {
            persisted.release();
        }
    }

    private static Map<String, String> expected(List<Tuple2<String, String>> edges) {
        Map<String, String> roots = new TreeMap<>();
        edges.forEach(edge -> {
            roots.putIfAbsent(edge._1(), edge._1());
            roots.putIfAbsent(edge._2(), edge._2());
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Tuple2<String, String> edge : edges) {
                String a = roots.getOrDefault(edge._1(), "");
                String b = roots.getOrDefault(edge._2(), "");
                if (!a.equals(b)) {
                    roots.put(edge._1(), a.compareTo(b) < 0 ? a : b);
                    roots.put(edge._2(), a.compareTo(b) < 0 ? a : b);
                    changed = true;
                }
            }
        }
        return roots;
    }
}

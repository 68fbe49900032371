package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import newsfold.article.Article;
import newsfold.internal.templates.SharedNotices;
import newsfold.internal.templates.SharedNotices.Beside;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Learns the notices that sites share. The articles of a block meet in one task, in the order of their ids. */
final class SparkNotices {
    private SparkNotices() {}

    /** An article with a block. */
    private record Holder(long key, String id) implements Serializable {}

    /** Holders of one block are neighbours. */
    private record Order() implements Comparator<Holder>, Serializable {
        @Override
        public int compare(Holder a, Holder b) {
            int byKey = Long.compare(a.key, b.key);
            return byKey != 0 ? byKey : a.id.compareTo(b.id);
        }
    }

    /** All holders of one block go to one task. */
    private static final class ByKey extends Partitioner {
        private static final long serialVersionUID = 1;
        private final HashPartitioner partitioner;

        ByKey(int partitions) {
            partitioner = new HashPartitioner(partitions);
        }

        @Override
        public int numPartitions() {
            return partitioner.numPartitions();
        }

        @Override
        public int getPartition(Object holder) {
            return partitioner.getPartition(((Holder) holder).key);
        }
    }

    /**
     * Learns from a batch.
     *
     * @param known what earlier batches taught
     * @param articles by id those that they did not have
     */
    static SharedNotices learn(SharedNotices known, JavaPairRDD<String, Article> articles) {
        JavaPairRDD<Long, Article> named = articles.values().flatMapToPair(article -> {
            Article name = Article.builder(article.id())
                    .site(article.site().orElse(null))
                    .build();
            return FlatMapIterator.map(SharedNotices.keys(article).iterator(), key -> new Tuple2<>(key, name));
        });
        JavaPairRDD<Long, Boolean> shared = named.mapValues(name -> new Tuple2<>(site(name), site(name)))
                .reduceByKey((a, b) -> new Tuple2<>(
                        a._1().compareTo(b._1()) <= 0 ? a._1() : b._1(),
                        a._2().compareTo(b._2()) >= 0 ? a._2() : b._2()))
                .filter(block -> !block._2()._1().equals(block._2()._2()) || known.isRemembered(block._1()))
                .mapValues(sites -> true);
        Map<Long, List<Beside>> grown = new HashMap<>();
        named.join(shared)
                .mapToPair(block -> new Tuple2<>(block._2()._1().id(), block._1()))
                .groupByKey()
                .join(articles)
                .flatMapToPair(article -> {
                    LongFunction<Beside> beside =
                            SharedNotices.beside(article._2()._2());
                    return FlatMapIterator.map(
                            article._2()._1().iterator(),
                            key -> new Tuple2<>(new Holder(key, article._1()), beside.apply(key)));
                })
                .repartitionAndSortWithinPartitions(new ByKey(articles.getNumPartitions()), new Order())
                .mapPartitions(part -> grow(known, part))
                .collect()
                .forEach(block -> grown.put(block._1(), block._2()));
        return known.with(grown);
    }

    private static String site(Article article) {
        return article.site().orElse("");
    }

    private static Iterator<Tuple2<Long, List<Beside>>> grow(
            SharedNotices known, Iterator<Tuple2<Holder, Beside>> holders) {
        List<Tuple2<Long, List<Beside>>> grown = new ArrayList<>();
        Tuple2<Holder, Beside> next = holders.hasNext() ? holders.next() : null;
        while (next != null) {
            long key = next._1().key;
            Block block = new Block(holders, next);
            List<Beside> unrelated = known.grow(key, block);
            block.forEachRemaining(rest -> {});
            if (unrelated.size() >= 2 || known.isRemembered(key)) {
                grown.add(new Tuple2<>(key, unrelated));
            }
            next = block.next;
        }
        return grown.iterator();
    }

    /** What stands beside one block. */
    private static final class Block implements Iterator<Beside> {
        private final Iterator<Tuple2<Holder, Beside>> holders;
        private final long key;
        private @Nullable Tuple2<Holder, Beside> next;

        Block(Iterator<Tuple2<Holder, Beside>> holders, Tuple2<Holder, Beside> first) {
            this.holders = holders;
            this.key = first._1().key;
            this.next = first;
        }

        @Override
        public boolean hasNext() {
            return next != null && next._1().key == key;
        }

        @Override
        public Beside next() {
            if (next == null || !hasNext()) {
                throw new NoSuchElementException();
            }
            Beside beside = next._2();
            next = holders.hasNext() ? holders.next() : null;
            return beside;
        }
    }
}

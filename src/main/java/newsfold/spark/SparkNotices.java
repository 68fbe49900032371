package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
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

    /** So many articles that have a block are looked at first. */
    private static final int MAX_FIRST = 256;

    /** An article with a block. */
    private record Holder(long key, String id, String site) implements Serializable {}

    /** The first and the last site with a block by name, and how many articles have it. */
    private record Sites(String first, String last, long count) implements Serializable {
        Sites and(Sites other) {
            return new Sites(
                    first.compareTo(other.first) <= 0 ? first : other.first,
                    last.compareTo(other.last) >= 0 ? last : other.last,
                    count + other.count);
        }
    }

    /** Articles in which the same words stand beside a block: of each site the first by id, of the sites those that come first. */
    private static final class FirstOfSites implements Serializable {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // Made by this class.
        private final List<Tuple2<Holder, Beside>> holders = new ArrayList<>(1);

        static FirstOfSites of(Tuple2<Holder, Beside> holder) {
            return new FirstOfSites().and(holder);
        }

        FirstOfSites and(Tuple2<Holder, Beside> holder) {
            String site = holder._1().site;
            int same = 0;
            while (same < holders.size() && !holders.get(same)._1().site.equals(site)) {
                same++;
            }
            if (same == holders.size()) {
                holders.add(holder);
            } else if (holder._1().id.compareTo(holders.get(same)._1().id) < 0) {
                holders.set(same, holder);
            }
            if (holders.size() > SharedNotices.MIN_SITES) {
                holders.remove(Collections.max(holders, Comparator.comparing(one -> one._1().id)));
            }
            return this;
        }

        FirstOfSites and(FirstOfSites more) {
            more.holders.forEach(this::and);
            return this;
        }
    }

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
        JavaPairRDD<Long, Holder> named = articles.values().flatMapToPair(article -> {
            String site = article.site().orElse("");
            return FlatMapIterator.map(
                    SharedNotices.keys(article).iterator(),
                    key -> new Tuple2<>(key, new Holder(key, article.id(), site)));
        });
        JavaPairRDD<Long, Sites> shared = named.mapValues(holder -> new Sites(holder.site, holder.site, 1))
                .reduceByKey(Sites::and)
                .filter(block -> !block._2().first.equals(block._2().last) || known.isRemembered(block._1()));
        Set<Long> hot = HotKeys.ofCounts(shared.mapValues(Sites::count));
        JavaPairRDD<Long, Holder> holders = HotKeys.join(named, shared, hot).mapValues(Tuple2::_1);
        if (hot.isEmpty()) {
            return known.with(grown(known, holders, articles));
        }
        // The first articles nearly always show what a block of very many is. Where they do not, as with a block of an
        // article that has very many copies, all are looked at.
        Map<Long, SmallestIds> first = holders.filter(holder -> hot.contains(holder._1()))
                .mapValues(holder -> holder.id)
                .aggregateByKey(new SmallestIds(MAX_FIRST), SmallestIds::and, SmallestIds::and)
                .collectAsMap();
        Map<Long, String> last = new HashMap<>();
        first.forEach((key, ids) -> last.put(key, ids.last()));
        Map<Long, List<Beside>> grown = grown(
                known,
                holders.filter(holder ->
                        !last.containsKey(holder._1()) || holder._2().id.compareTo(last.get(holder._1())) <= 0),
                articles);
        Set<Long> open = new HashSet<>(hot);
        open.removeIf(key -> SharedNotices.isNotice(grown.getOrDefault(key, List.of())));
        if (!open.isEmpty()) {
            grown.keySet().removeAll(open);
            grown.putAll(grown(known, holders.filter(holder -> open.contains(holder._1())), articles));
        }
        return known.with(grown);
    }

    /** Returns what unrelated articles some blocks stand beside, without those that one stands beside. */
    private static Map<Long, List<Beside>> grown(
            SharedNotices known, JavaPairRDD<Long, Holder> holders, JavaPairRDD<String, Article> articles) {
        Map<Long, List<Beside>> grown = new HashMap<>();
        JavaPairRDD<Holder, Beside> beside = holders.mapToPair(block -> new Tuple2<>(block._2().id, block._1()))
                .groupByKey(SpreadKeys.like(articles))
                .join(articles)
                .flatMapToPair(article -> {
                    LongFunction<Beside> of = SharedNotices.beside(article._2()._2());
                    String site = site(article._2()._2());
                    return FlatMapIterator.map(
                            article._2()._1().iterator(),
                            key -> new Tuple2<>(new Holder(key, article._1(), site), of.apply(key)));
                });
        // Of articles with the same words a few tell as much as all: the first of as many sites as make a notice.
        beside.mapToPair(holder ->
                        new Tuple2<>(new Tuple2<>(holder._1().key, holder._2().words()), holder))
                .combineByKey(FirstOfSites::of, FirstOfSites::and, FirstOfSites::and)
                .values()
                .flatMapToPair(same -> same.holders.iterator())
                .repartitionAndSortWithinPartitions(new ByKey(articles.getNumPartitions()), new Order())
                .mapPartitions(part -> grow(known, part))
                .collect()
                .forEach(block -> grown.put(block._1(), block._2()));
        return grown;
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

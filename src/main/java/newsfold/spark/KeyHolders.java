package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import newsfold.internal.candidates.CandidateFinder;
import scala.Tuple2;

/** The articles that have a key; of a common key its representatives, which come first in an order drawn by hash. */
final class KeyHolders implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Comparator<Holder> BY_RANK =
            Comparator.comparingLong(Holder::rank).thenComparing(Holder::id);

    private final ArrayList<Holder> holders = new ArrayList<>(2);
    private long count;
    private boolean common;

    /**
     * An article.
     *
     * @param id its id
     * @param rank place of its content in the order that representatives are drawn by
     */
    record Holder(String id, long rank) implements Serializable {}

    static KeyHolders of(Holder holder) {
        return new KeyHolders().and(holder);
    }

    KeyHolders and(Holder holder) {
        holders.add(holder);
        count++;
        reduce();
        return this;
    }

    KeyHolders and(KeyHolders more) {
        holders.addAll(more.holders);
        count += more.count;
        common |= more.common;
        reduce();
        return this;
    }

    private void reduce() {
        common |= holders.size() > CandidateFinder.DEFAULT_CAP;
        if (common && holders.size() > CandidateFinder.REPRESENTATIVES) {
            holders.sort(BY_RANK);
            holders.subList(CandidateFinder.REPRESENTATIVES, holders.size()).clear();
        }
    }

    /** Returns how many articles have it. */
    long count() {
        return count;
    }

    boolean isCommon() {
        return common;
    }

    boolean isShared() {
        return holders.size() > 1;
    }

    /** Returns the pairs of an article that has this common key, each with the smaller id first. */
    Iterator<Tuple2<String, String>> pairsOf(String id) {
        return holders.stream()
                .map(Holder::id)
                .filter(other -> !other.equals(id))
                .map(other -> id.compareTo(other) < 0 ? new Tuple2<>(id, other) : new Tuple2<>(other, id))
                .iterator();
    }

    /** Returns all pairs of articles that have this key, which is not common, each with the smaller id first. */
    Iterator<Tuple2<String, String>> pairs() {
        List<String> sorted = holders.stream().map(Holder::id).sorted().toList();
        return new Iterator<>() {
            private int a;
            private int b = 1;

            @Override
            public boolean hasNext() {
                return b < sorted.size();
            }

            @Override
            public Tuple2<String, String> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Tuple2<String, String> pair = new Tuple2<>(sorted.get(a), sorted.get(b++));
                if (b == sorted.size()) {
                    a++;
                    b = a + 1;
                }
                return pair;
            }
        };
    }
}

package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import newsfold.candidates.CandidateFinder;
import scala.Tuple2;

/** The articles that have a key, up to the cap on keys; beyond that only how common the key is matters. */
final class KeyHolders implements Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> ids = new ArrayList<>(2);

    static KeyHolders of(String id) {
        return new KeyHolders().and(id);
    }

    KeyHolders and(String id) {
        if (!isCommon()) {
            ids.add(id);
        }
        return this;
    }

    KeyHolders and(KeyHolders more) {
        more.ids.forEach(this::and);
        return this;
    }

    boolean isCommon() {
        return ids.size() > CandidateFinder.DEFAULT_CAP;
    }

    boolean isShared() {
        return ids.size() > 1;
    }

    /** Returns all pairs, each with the smaller id first, unless the key is too common. */
    Iterator<Tuple2<String, String>> pairs() {
        if (isCommon()) {
            return List.<Tuple2<String, String>>of().iterator();
        }
        List<String> sorted = ids.stream().sorted().toList();
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

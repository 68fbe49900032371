package newsfold.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Turns each element into any number of others while it is read, so that a partition is never held as a whole. */
final class FlatMapIterator<A, B> implements Iterator<B> {
    private final Iterator<A> source;
    private final Function<A, Iterator<B>> function;
    private Iterator<B> current = Collections.emptyIterator();

    FlatMapIterator(Iterator<A> source, Function<A, Iterator<B>> function) {
        this.source = source;
        this.function = function;
    }

    /** Turns each element into one other. */
    static <A, B> Iterator<B> map(Iterator<A> source, Function<A, B> function) {
        return new FlatMapIterator<>(
                source,
                element -> Collections.singleton(function.apply(element)).iterator());
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && source.hasNext()) {
            current = function.apply(source.next());
        }
        return current.hasNext();
    }

    @Override
    public B next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}

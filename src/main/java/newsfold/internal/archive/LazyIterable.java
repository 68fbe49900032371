package newsfold.internal.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Values read one at a time as they are asked for, in the order of their ids. */
final class LazyIterable<T> implements Iterable<T> {
    private final List<String> ids;
    private final Source<T> source;

    /** Reads a value by its id. */
    interface Source<T> {
        T read(String id) throws IOException;
    }

    LazyIterable(List<String> ids, Source<T> source) {
        this.ids = ids;
        this.source = source;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < ids.size();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                try {
                    return source.read(ids.get(next++));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}

package newsfold.internal.archive;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several ascending sources as one. */
final class MergedPostings implements PostingSource {
    private final PriorityQueue<PostingSource> open = new PriorityQueue<>(
            Comparator.comparingLong(PostingSource::number).thenComparingInt(PostingSource::document));
    private @Nullable PostingSource current;
    private long number;
    private int document;

    MergedPostings(List<? extends PostingSource> sources) throws IOException {
        for (PostingSource source : sources) {
            if (source.next()) {
                open.add(source);
            }
        }
    }

    @Override
    public boolean next() throws IOException {
        PostingSource last = current;
        if (last != null && last.next()) {
            PostingSource best = open.peek();
            if (best == null || open.comparator().compare(last, best) <= 0) {
                // Mostly so with one source, and then the queue stays out of it.
                take(last);
                return true;
            }
            open.add(last);
        }
        PostingSource first = open.poll();
        current = first;
        if (first == null) {
            return false;
        }
        take(first);
        return true;
    }

    private void take(PostingSource source) {
        number = source.number();
        document = source.document();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int document() {
        return document;
    }
}

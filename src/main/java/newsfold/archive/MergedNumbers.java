package newsfold.archive;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several ascending sources as one. */
final class MergedNumbers implements NumberSource {
    private final PriorityQueue<NumberSource> open = new PriorityQueue<>(
            Comparator.comparingLong(NumberSource::number).thenComparingInt(NumberSource::document));
    private @Nullable NumberSource current;
    private long number;
    private int document;

    MergedNumbers(List<? extends NumberSource> sources) throws IOException {
        for (NumberSource source : sources) {
            if (source.next()) {
                open.add(source);
            }
        }
    }

    @Override
    public boolean next() throws IOException {
        NumberSource last = current;
        if (last != null && last.next()) {
            NumberSource best = open.peek();
            if (best == null || open.comparator().compare(last, best) <= 0) {
                // Mostly so with one source, and then the queue stays out of it.
                take(last);
                return true;
            }
            open.add(last);
        }
        NumberSource first = open.poll();
        current = first;
        if (first == null) {
            return false;
        }
        take(first);
        return true;
    }

    private void take(NumberSource source) {
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

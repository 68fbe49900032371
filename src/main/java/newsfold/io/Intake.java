package newsfold.io;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What the readers of one {@link PageReader} share: limits, the way out for rejects, and counters to watch. */
final class Intake {
    private final int maxRecordBytes;
    private final Consumer<Rejected> sink;
    // Atomic so that a progress display on another thread sees them; only the reading thread writes.
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong rejects = new AtomicLong();
    private final AtomicLong ignored = new AtomicLong();

    Intake(int maxRecordBytes, Consumer<Rejected> sink) {
        this.maxRecordBytes = maxRecordBytes;
        this.sink = sink;
    }

    int maxRecordBytes() {
        return maxRecordBytes;
    }

    String tooLong(String what) {
        return what + " is longer than the limit of " + maxRecordBytes + " bytes";
    }

    void reject(String source, long position, String reason) {
        rejects.incrementAndGet();
        sink.accept(new Rejected(source, position, Text.wellFormed(reason)));
    }

    void read(long count) {
        bytes.addAndGet(count);
    }

    void page() {
        pages.incrementAndGet();
    }

    void ignore() {
        ignored.incrementAndGet();
    }

    long bytes() {
        return bytes.get();
    }

    long pages() {
        return pages.get();
    }

    long rejects() {
        return rejects.get();
    }

    long ignored() {
        return ignored.get();
    }
}

package newsfold.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the readers of one {@link PageReader} share: limits, the way out for rejects, and counters to watch. */
final class ReadContext {
    private final int maxRecordBytes;
    private final Consumer<Rejected> sink;
    // Atomic so that a progress display on another thread sees them; only the reading thread writes.
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong rejects = new AtomicLong();
    private final AtomicLong ignored = new AtomicLong();
    private final Map<String, Long> otherFiles = new TreeMap<>();
    private final List<String> unused = new ArrayList<>();
    private @Nullable InputTally input;

    ReadContext(int maxRecordBytes, Consumer<Rejected> sink) {
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
        if (input != null) {
            input.reject(source, position, reason);
        }
        // Reasons quote ids and other foreign text.
        String line = WellFormed.wellFormed(reason).replaceAll("\\s+", " ");
        sink.accept(new Rejected(source, position, line));
    }

    void read(long count) {
        bytes.addAndGet(count);
    }

    void page() {
        pages.incrementAndGet();
        used();
    }

    /** Notes that the input holds pages, though this one may not count. */
    void used() {
        if (input != null) {
            input.use();
        }
    }

    /** Starts to count for one of the inputs that the user named. */
    void startInput(String name) {
        endInput();
        input = new InputTally(name);
    }

    void endInput() {
        if (input != null && input.isUnused()) {
            unused.add(input.toString());
        }
        input = null;
    }

    /** Counts a file of a directory that is passed over, by its ending. */
    void otherFile(String kind) {
        ignore();
        otherFiles.merge(kind, 1L, Long::sum);
        if (input != null) {
            input.otherFile(kind);
        }
    }

    Map<String, Long> otherFiles() {
        return otherFiles;
    }

    List<String> unused() {
        return unused;
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

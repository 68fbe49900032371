package newsfold.io;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import newsfold.internal.LoneSurrogates;
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
    private final ReadAccounts accounts = new ReadAccounts();
    private final FieldNames names;
    private final List<String> unused = new ArrayList<>();
    private @Nullable InputTally input;

    ReadContext(int maxRecordBytes, FieldNames names, Consumer<Rejected> sink) {
        this.maxRecordBytes = maxRecordBytes;
        this.names = names;
        this.sink = sink;
    }

    /** Returns a context that nobody looks at. */
    static ReadContext unwatched() {
        return new ReadContext(0, new FieldNames(), reject -> {});
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
        String line = LoneSurrogates.replace(reason).replaceAll("\\s+", " ");
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
        if (input != null && input.isEmpty()) {
            accounts.emptyInput(input.name());
        }
        input = null;
    }

    /** Counts a file of a directory, or a record of a file, that is passed over, by what it is. */
    void otherFile(String kind) {
        ignore();
        accounts.passOver(kind);
        if (input != null) {
            input.otherFile(kind);
        }
    }

    ReadAccounts accounts() {
        return accounts;
    }

    FieldNames names() {
        return names;
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

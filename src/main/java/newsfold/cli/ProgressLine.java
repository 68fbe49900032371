package newsfold.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import newsfold.internal.Numbers;
import newsfold.io.PageReader;

/**
 * Shows on standard error how far a run is: its stage, pages and their rate, and the time that is left of the whole run.
 * At a terminal one line that is written over; else, if asked for, a plain line when a stage starts and every ten seconds.
 */
final class ProgressLine implements AutoCloseable {
    /** A stage of a run; the shares are the means of eight collections of pages and of text. */
    private record Stage(String name, String text, double share) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("extract", "extracting articles", 0.45),
            new Stage("templates", "comparing pages of each site", 0.10),
            new Stage("sign", "fingerprinting", 0.03),
            new Stage("match and group", "finding copies", 0.10),
            new Stage("archive", "storing", 0.03),
            new Stage("stories", "finding stories", 0.27),
            new Stage("commit", "committing", 0.01),
            new Stage("write", "writing files", 0.01));

    private static final long PERIOD_MILLIS = 250;
    private static final int PERIODS_IN_LOG = 40;
    private static final int WIDTH = 79;
    private static final double NANOS = 1e9;

    /** Before this share of a run nobody can tell how long it takes. */
    private static final double MIN_SHARE_DONE = 0.02;

    private final Console console;
    private final PageReader reader;
    private final Thread thread;
    private final long start = System.nanoTime();
    private final boolean whole;
    private final LongAdder extracted = new LongAdder();
    private volatile long total = -1;
    private volatile int stage;
    private volatile double shareBefore;
    private volatile long stageStart = start;
    private volatile boolean closed;

    /**
     * Prepares to watch a run.
     *
     * @param whole whether the run has all stages, or only extracts
     */
    ProgressLine(Console console, PageReader reader, boolean whole) {
        this.console = console;
        this.reader = reader;
        this.whole = whole;
        this.thread = new Thread(this::show, "newsfold-progress");
        thread.setDaemon(true);
    }

    void start() {
        if (isShown()) {
            thread.start();
        }
    }

    private boolean isShown() {
        return console.progress() != Console.Progress.NONE;
    }

    /** Notes that one more page is extracted, where the run only extracts. */
    void page() {
        extracted.increment();
    }

    /** Notes that a stage starts. */
    void stage(String name) {
        for (int i = 0; i < STAGES.size(); i++) {
            if (STAGES.get(i).name.equals(name)) {
                shareBefore =
                        STAGES.subList(0, i).stream().mapToDouble(Stage::share).sum();
                stage = i;
                stageStart = System.nanoTime();
            }
        }
        if (console.progress() == Console.Progress.LOG) {
            console.err().println(text());
        }
    }

    private void show() {
        try {
            total = reader.totalBytes();
            for (int period = 1; !closed; period++) {
                Thread.sleep(PERIOD_MILLIS);
                if (console.progress() == Console.Progress.LINE) {
                    line(text());
                } else if (period % PERIODS_IN_LOG == 0) {
                    console.err().println(text());
                }
            }
        } catch (IOException e) {
            // What cannot be listed is reported by the reader; here only the time left stays unknown.
            total = -1;
        } catch (InterruptedException e) {
            // close() ends the wait by this interrupt.
            Thread.currentThread().interrupt();
        }
    }

    private String text() {
        Stage now = STAGES.get(stage);
        long pages = pages();
        StringBuilder text = new StringBuilder(now.text).append(": ").append(Numbers.count(pages, "page", "pages"));
        double seconds = (System.nanoTime() - start) / NANOS;
        if (stage == 0) {
            if (total > 0) {
                text.append(", ").append(String.format(Locale.ROOT, "%.0f %%", 100 * read()));
                text.append(" of ").append(Numbers.bytes(total));
            } else {
                text.append(", ").append(Numbers.bytes(reader.bytes()));
            }
            text.append(", ")
                    .append(Numbers.count(Math.round(pages / Math.max(seconds, 0.1))))
                    .append("/s");
        }
        if (reader.rejects() > 0) {
            text.append(", ").append(Numbers.count(reader.rejects())).append(" rejected");
        }
        double done = done();
        if (done > MIN_SHARE_DONE && seconds > 1) {
            text.append(", about ")
                    .append(Numbers.duration(Math.round(seconds / done * (1 - done))))
                    .append(" left");
        }
        return text.toString();
    }

    private long pages() {
        return whole ? reader.pages() : extracted.sum();
    }

    private double read() {
        // Pages are read ahead of the work on them, many at a time.
        double worked = Math.min(1, pages() / (double) Math.max(1, reader.pages()));
        return total <= 0 ? 0 : worked * Math.min(1, reader.bytes() / (double) total);
    }

    /** Returns the share of the run that is done; unknown and 0 while a stream is read. */
    private double done() {
        if (!whole) {
            return read();
        }
        double share = STAGES.get(stage).share;
        if (stage == 0) {
            return share * read();
        }
        double expected = (stageStart - start) / Math.max(shareBefore, MIN_SHARE_DONE) * share;
        return shareBefore + share * Math.min(0.95, (System.nanoTime() - stageStart) / Math.max(1, expected));
    }

    private void line(String text) {
        console.err().print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
        console.err().flush();
    }

    /** Clears the line. */
    @Override
    public void close() {
        closed = true;
        if (!isShown()) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (console.progress() == Console.Progress.LINE) {
            line("");
            console.err().print("\r");
            console.err().flush();
        }
    }
}

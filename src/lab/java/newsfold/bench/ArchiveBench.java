package newsfold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveEntry;
import newsfold.internal.archive.ArchiveSettings;
import newsfold.internal.archive.HitFilter;
import newsfold.internal.archive.LookupResult;

/**
 * What archiving costs, on generated articles. Arguments: directory, articles, batch, keys an article, words an article,
 * articles a day. An archive that is already in the directory is continued.
 */
final class ArchiveBench {
    /** As newsfold's own filter, which looks at fingerprints, passes over strangers that share a key by chance. */
    private static final HitFilter FILTER = (query, shared, fingerprint) -> shared > 1;

    private final PrintStream out;
    private final Path directory;
    private final MadeUpArchive articles;
    private final int batch;

    private ArchiveBench(PrintStream out, Path directory, MadeUpArchive articles, int batch) {
        this.out = out;
        this.directory = directory;
        this.articles = articles;
        this.batch = batch;
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        long count = Long.parseLong(args[1]);
        int words = Integer.parseInt(args[4]);
        MadeUpArchive articles = new MadeUpArchive(Integer.parseInt(args[3]), Integer.parseInt(args[5]), words);
        ArchiveSettings settings =
                ArchiveSettings.builder().storesText(words > 0).build();
        ArchiveBench bench = new ArchiveBench(System.out, directory, articles, Integer.parseInt(args[2]));
        try (Archive archive = Archive.open(directory, settings)) {
            bench.fill(archive, count);
            bench.lookUp(archive, count);
            ArchiveBench small = new ArchiveBench(
                    System.out, directory.resolveSibling(directory.getFileName() + "-small"), articles, bench.batch);
            try (Archive other = Archive.open(small.directory, settings)) {
                small.fill(other, 50_000);
                bench.compare(archive, other);
            }
        }
    }

    /** Adds batches of the same new articles to a large and a small archive in turns. */
    private void compare(Archive large, Archive small) throws IOException {
        double[] seconds = new double[2];
        long first = large.size();
        int rounds = 10;
        for (int round = -2; round < rounds; round++) {
            long from = first + (long) (round + 2) * batch;
            List<ArchiveEntry> entries = new ArrayList<>();
            for (int i = 0; i < batch; i++) {
                entries.add(articles.entry(from + i));
            }
            List<long[]> queries = articles.queries(from, batch);
            for (int i = 0; i < 2; i++) {
                Archive archive = i == 0 ? small : large;
                long start = cpu();
                archive.find(queries, FILTER);
                for (ArchiveEntry entry : entries) {
                    archive.put(entry);
                }
                archive.commit("round " + round + " from " + from);
                // The first rounds warm up.
                seconds[i] += round < 0 ? 0 : (cpu() - start) / 1e9;
            }
        }
        line(
                "batch of %,d: %.0f ms at %,d archived, %.0f ms at %,d archived, %.2f times as much; heap %d MB",
                batch,
                seconds[0] / rounds * 1000,
                small.size(),
                seconds[1] / rounds * 1000,
                large.size(),
                seconds[1] / seconds[0],
                heap());
    }

    private void fill(Archive archive, long count) throws IOException {
        long before = cpu();
        double putting = 0;
        double looking = 0;
        double committing = 0;
        long done = archive.size();
        long start = done;
        while (done < count) {
            List<ArchiveEntry> entries = new ArrayList<>();
            List<long[]> queries = articles.queries(done, batch);
            for (int i = 0; i < batch; i++) {
                entries.add(articles.entry(done + i));
            }
            long t0 = cpu();
            List<LookupResult> found = archive.find(queries, FILTER);
            long t1 = cpu();
            for (ArchiveEntry entry : entries) {
                archive.put(entry);
            }
            long t2 = cpu();
            archive.commit("batch " + done);
            long t3 = cpu();
            looking += t1 - t0;
            putting += t2 - t1;
            committing += t3 - t2;
            done += batch;
            if (done == count || done % Math.max(batch, count / 10 / batch * batch) == 0) {
                line(
                        "%,d archived: batch of %,d looked up in %.0f ms, put in %.0f ms, committed in %.0f ms, "
                                + "%d queries found something, heap %d MB",
                        done,
                        batch,
                        (t1 - t0) / 1e6,
                        (t2 - t1) / 1e6,
                        (t3 - t2) / 1e6,
                        found.stream().filter(one -> !one.found().isEmpty()).count(),
                        heap());
            }
        }
        if (done > start) {
            line(
                    "index: %,.0f articles/s (put and commit), look-ups while filling %,.0f/s, %.1f s of CPU in all",
                    (done - start) / ((putting + committing) / 1e9),
                    (done - start) / (looking / 1e9),
                    (cpu() - before) / 1e9);
        }
        line("disk: %.1f bytes an article in %d files", size() / (double) done, files());
    }

    private void lookUp(Archive archive, long count) throws IOException {
        for (int size : new int[] {1, 100, 1000, 10_000}) {
            int rounds = size == 1 ? 2000 : Math.max(2, 30_000 / size);
            double best = Double.MAX_VALUE;
            for (int repeat = 0; repeat < 3; repeat++) {
                List<List<long[]>> all = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    all.add(articles.queries(count + (long) (repeat * rounds + round) * size, size));
                }
                long start = cpu();
                for (List<long[]> queries : all) {
                    archive.find(queries, FILTER);
                }
                best = Math.min(best, (cpu() - start) / 1e9 / rounds / size);
            }
            line("look-up, %,d queries at once: %,.0f/s", size, 1 / best);
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** CPU time of this thread: the clock on the wall also counts what others do to the machine. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private long size() throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}

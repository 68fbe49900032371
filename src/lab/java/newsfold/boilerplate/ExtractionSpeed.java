package newsfold.boilerplate;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import newsfold.article.Page;
import newsfold.internal.Json;
import newsfold.internal.lines.TextStripper;
import newsfold.io.HtmlBytes;
import org.jsoup.parser.Parser;

/**
 * How long extraction takes beside the bare parse and beside Readability4J, same pages, one thread: {@code
 * ExtractionSpeed DATA [ROUNDS [PAGES]]}, where DATA holds {@code extraction/} and {@code text/}. Every page is taken by
 * all of them before the next one is, so that noise of the machine hits all alike; CPU time of the thread, so that other
 * processes do not decide. The last line of each group is the median of the second half of the rounds, when all code is compiled.
 */
final class ExtractionSpeed {
    /** Trafilatura's time over jsoup's parse of the same 181 pages, as measured on a quiet machine. */
    private static final double TRAFILATURA = 7296.0 / 320;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ExtractionSpeed() {}

    /** One way to treat a page, and what it cost so far. */
    private static final class Contender {
        final String name;
        final ToIntFunction<Page> work;
        long nanos;
        long bytes;

        Contender(String name, ToIntFunction<Page> work) {
            this.name = name;
            this.work = work;
        }

        int take(Page page) {
            long thread = Thread.currentThread().getId();
            long allocated = THREADS.getThreadAllocatedBytes(thread);
            long start = THREADS.getCurrentThreadCpuTime();
            int result = work.applyAsInt(page);
            nanos += THREADS.getCurrentThreadCpuTime() - start;
            bytes += THREADS.getThreadAllocatedBytes(thread) - allocated;
            return result;
        }
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 12;
        int limit = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
        ArticleExtractor extractor = new ArticleExtractor();
        for (String set : new String[] {"wcxb-dev", "trafilatura-half"}) {
            List<Page> pages = html(data.resolve("extraction").resolve(set), limit);
            List<Contender> contenders = List.of(
                    new Contender(
                            "jsoup.parse",
                            page -> Parser.htmlParser()
                                    .parseInput(page.content(), page.url().orElse(""))
                                    .childNodeSize()),
                    new Contender(
                            "newsfold", page -> extractor.extract(page).reason().length()),
                    new Contender(
                            "Readability4J",
                            page -> new Readability4J(page.url().orElse(""), page.content())
                                    .parse()
                                    .hashCode()));
            run(set, pages, contenders, rounds);
        }
        TextStripper stripper = new TextStripper();
        for (String set : new String[] {"wcxb-dev.full", "wcxb-dev.semi", "appended-wcxb-dev.full"}) {
            List<Page> pages = text(data.resolve("text").resolve(set + ".jsonl.gz"), limit);
            run(
                    set,
                    pages,
                    List.of(new Contender(
                            "TextStripper",
                            page -> stripper.strip(page.content(), Optional.empty())
                                    .body()
                                    .size())),
                    rounds);
        }
        System.out.printf(Locale.ROOT, "trafilatura, as published: %.1f x jsoup.parse%n", TRAFILATURA);
    }

    private static void run(String set, List<Page> pages, List<Contender> contenders, int rounds) {
        double megabytes =
                pages.stream().mapToLong(page -> page.content().length()).sum() / 1e6;
        System.out.printf(Locale.ROOT, "%s: %d pages, %.1f million characters%n", set, pages.size(), megabytes);
        double[][] millis = new double[contenders.size()][rounds];
        double[][] kilobytes = new double[contenders.size()][rounds];
        int sink = 0;
        for (int round = 0; round < rounds; round++) {
            for (Contender each : contenders) {
                each.nanos = 0;
                each.bytes = 0;
            }
            for (int i = 0; i < pages.size(); i++) {
                // Who comes first finds the page cold in the cache; each does in turn.
                for (int turn = 0; turn < contenders.size(); turn++) {
                    sink += contenders.get((turn + i) % contenders.size()).take(pages.get(i));
                }
            }
            for (int c = 0; c < contenders.size(); c++) {
                millis[c][round] = contenders.get(c).nanos / 1e6 / pages.size();
                kilobytes[c][round] = contenders.get(c).bytes / 1024.0 / pages.size();
            }
            print(
                    "round " + round,
                    contenders,
                    column(millis, round),
                    column(kilobytes, round),
                    megabytes / pages.size());
        }
        print(
                "median" + (sink == 1 ? " " : ""),
                contenders,
                medians(millis),
                medians(kilobytes),
                megabytes / pages.size());
    }

    private static void print(
            String label, List<Contender> contenders, double[] millis, double[] kilobytes, double megabytes) {
        StringBuilder line = new StringBuilder("  ").append(label);
        for (int c = 0; c < contenders.size(); c++) {
            line.append(String.format(
                    Locale.ROOT,
                    "%s %s %.2f ms, %.0f kB a page, %.0f MB/s",
                    c == 0 ? ":" : ";",
                    contenders.get(c).name,
                    millis[c],
                    kilobytes[c],
                    1000 * megabytes / millis[c]));
        }
        if (contenders.size() > 1) {
            line.append(String.format(
                    Locale.ROOT,
                    "; newsfold = %.2f x jsoup.parse; Readability4J = %.2f x newsfold; trafilatura (published) = %.1f x newsfold",
                    millis[1] / millis[0],
                    millis[2] / millis[1],
                    TRAFILATURA * millis[0] / millis[1]));
        }
        System.out.println(line);
    }

    private static double[] column(double[][] values, int round) {
        return Arrays.stream(values).mapToDouble(row -> row[round]).toArray();
    }

    private static double[] medians(double[][] values) {
        return Arrays.stream(values)
                .mapToDouble(row -> {
                    double[] warm = Arrays.copyOfRange(row, row.length / 2, row.length);
                    Arrays.sort(warm);
                    return warm[warm.length / 2];
                })
                .toArray();
    }

    private static List<Page> html(Path set, int limit) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (var lines = Files.lines(set.resolve("gold.jsonl"))) {
            for (String line : lines.limit(limit).toList()) {
                var gold = Json.parseObject(line);
                String id = String.valueOf(gold.get("id"));
                try (InputStream in = new GZIPInputStream(
                        Files.newInputStream(set.resolve("html").resolve(id + ".html.gz")))) {
                    pages.add(Page.html(id, HtmlBytes.decode(in.readAllBytes(), null))
                            .url(String.valueOf(gold.get("url")))
                            .build());
                }
            }
        }
        return pages;
    }

    private static List<Page> text(Path file, int limit) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (String line : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .limit(limit)
                    .toList()) {
                var page = Json.parseObject(line);
                StringBuilder text = new StringBuilder();
                if (page.get("lines") instanceof List<?> lines) {
                    lines.forEach(each -> text.append(each).append('\n'));
                }
                pages.add(Page.text(String.valueOf(page.get("id")), text.toString())
                        .build());
            }
        }
        return pages;
    }
}

package newsfold.boilerplate;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import newsfold.article.Page;
import org.jsoup.parser.Parser;

/**
 * How long extraction takes beside the bare parse of the same pages, one thread, alternating runs: {@code ExtractionSpeed
 * SET [PAGES]}. CPU time of the thread, so that other processes do not decide.
 */
final class ExtractionSpeed {
    private ExtractionSpeed() {}

    public static void main(String[] args) throws IOException {
        List<Page> pages = new ArrayList<>();
        int limit = args.length > 1 ? Integer.parseInt(args[1]) : 150;
        try (var files = Files.list(Path.of(args[0]).resolve("html"))) {
            for (Path file : files.sorted().limit(limit).toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    pages.add(Page.html(file.getFileName().toString(), HtmlBytes.decode(in.readAllBytes(), null))
                            .url("https://news.example/2024/05/06/" + file.getFileName())
                            .build());
                }
            }
        }
        ArticleExtractor extractor = new ArticleExtractor();
        ToIntFunction<Page> parse =
                page -> Parser.htmlParser().parseInput(page.content(), "").childNodeSize();
        ToIntFunction<Page> extract = page -> extractor.extract(page).reason().length();
        for (int round = 0; round < 5; round++) {
            double[] parsed = time(pages, parse);
            double[] extracted = time(pages, extract);
            System.out.printf(
                    Locale.ROOT,
                    "parse %.2f ms, extract %.2f ms a page, ratio %.2f; %.0f and %.0f kB allocated a page%n",
                    parsed[0],
                    extracted[0],
                    extracted[0] / parsed[0],
                    parsed[1],
                    extracted[1]);
        }
    }

    private static double[] time(List<Page> pages, ToIntFunction<Page> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long start = threads.getCurrentThreadCpuTime();
        int sink = 0;
        for (Page page : pages) {
            sink += work.applyAsInt(page);
        }
        double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6 + (sink == -1 ? 1 : 0);
        double kilobytes =
                (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes) / 1024.0;
        return new double[] {millis / pages.size(), kilobytes / pages.size()};
    }
}

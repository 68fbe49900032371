package newsfold.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsfold.Newsfold;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.internal.Json;
import newsfold.internal.PageAddress;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.kinds.PageEvidence;
import newsfold.internal.kinds.PageKinds;
import newsfold.io.HtmlBytes;
import newsfold.signature.Fingerprinter;

/**
 * What it costs to know pages, their kinds and their versions, and to fold script variants: {@code VersionsBench SET DIR
 * [ROUNDS [PAGES]]}, where SET holds {@code gold.jsonl} and {@code html}, and DIR is empty. Processor time of one thread; ratios are
 * medians over the second half of the rounds, each taken within one round.
 */
final class VersionsBench {
    private static final String ENGLISH =
            "The council closed the lock for five weeks after divers found cracks in the walls, and ships must turn back. ";
    private static final String GERMAN =
            "Die Behörde schließt die Schleuse für fünf Wochen, weil Taucher am Montag Risse in den neuen Wänden fanden. ";
    private static final String CHINESE = "总统府发言人周二表示，新的贸易协定将在下个月签署，關稅會逐步降低，農民團體則擔心進口豬肉影響價格。";
    private static final int SIGNED = 2_000;

    private VersionsBench() {}

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** Prints the time of some work, and which share it is of that of another. */
    private static void share(String what, int rounds, int count, Work part, Work whole) throws IOException {
        double[] shares = new double[rounds];
        double[] micros = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            double all = seconds(whole);
            double some = seconds(part);
            shares[round] = some / all;
            micros[round] = 1e6 * some / count;
        }
        System.out.printf(Locale.ROOT, "%-44s %9.2f us each, %6.2f %%%n", what, median(micros), 100 * median(shares));
    }

    private static double median(double[] values) {
        double[] warm = Arrays.copyOfRange(values, values.length / 2, values.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 9;
        String without = GERMAN.replace("ö", "oe").replace("ü", "ue").replace("ä", "ae");
        for (String text : List.of(ENGLISH, CHINESE, GERMAN, without)) {
            variants(shuffled(text), rounds);
        }
        int limit = args.length > 3 ? Integer.parseInt(args[3]) : Integer.MAX_VALUE;
        List<Page> pages = pages(Path.of(args[0]), limit);
        ArticleExtractor extractor = new ArticleExtractor();
        List<Article> articles = new ArrayList<>();
        List<PageEvidence> evidence = new ArrayList<>();
        for (Page page : pages) {
            extractor.extract(page).article().ifPresent(article -> {
                articles.add(article);
                List<PageEvidence.Line> lines = new ArrayList<>();
                article.body().forEach(block -> lines.add(new PageEvidence.Line(block.text(), true, false)));
                article.removed().forEach(line -> lines.add(new PageEvidence.Line(line.text(), false, false)));
                evidence.add(new PageEvidence(
                        article.title(), lines, page.content(), article.page().orElse(""), true));
            });
        }
        Work extract = () -> pages.forEach(extractor::extract);
        share("kind, of extraction", rounds, pages.size(), () -> evidence.forEach(PageKinds::judge), extract);
        share(
                "identity, of extraction",
                rounds,
                pages.size(),
                () -> {
                    for (Article article : articles) {
                        PageAddress.identity(
                                article.url().orElse(""), article.canonicalUrl().orElse(""));
                        PageHistory.keys(article);
                    }
                },
                extract);
        archives(articles, Path.of(args[1]));
    }

    /** What folding adds to a text: the time to sign it against that of its letters moved on by one, which no language has. */
    private static void variants(String text, int rounds) throws IOException {
        StringBuilder moved = new StringBuilder(text.length());
        text.chars()
                .map(unit -> Character.isLetter(unit) && unit < 0x3000 ? unit + 1 : unit)
                .forEach(unit -> moved.append((char) unit));
        share(
                "signing " + text.substring(0, 8) + "... of letters moved on",
                rounds,
                SIGNED,
                () -> sign(text),
                () -> sign(moved.toString()));
    }

    /** Words of a sentence in any order, as many as in 25 such sentences. */
    private static String shuffled(String sentence) {
        Random random = new Random(1);
        List<String> words = Arrays.asList(sentence.split(sentence.indexOf(' ') > 0 ? "(?<= )" : "(?<=\\G..)"));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            Collections.shuffle(words, random);
            words.forEach(text::append);
        }
        return text.toString();
    }

    private static void sign(String text) {
        ShingleBuffer buffer = new ShingleBuffer(5);
        Fingerprinter fingerprinter = new Fingerprinter(5);
        for (int i = 0; i < SIGNED; i++) {
            buffer.fill(text);
            fingerprinter.sign(buffer.shingles(), buffer.shingleCount(), buffer.contentHash());
        }
    }

    private static void archives(List<Article> articles, Path directory) throws IOException {
        List<Article> bare = articles.stream()
                .map(article ->
                        article.toBuilder().canonicalUrl(null).page(null).build())
                .toList();
        List<Article> first = fetched(articles, 8, "");
        List<Article> second = fetched(articles, 9, "\n\nAn earlier version of this report gave another figure.");
        long without = size(directory.resolve("bare"), List.of(bare));
        long with = size(directory.resolve("pages"), List.of(articles));
        long last = size(directory.resolve("last"), List.of(second));
        long versions = size(directory.resolve("versions"), List.of(first, second));
        System.out.printf(
                Locale.ROOT,
                "%d articles: %d bytes each; %d without canonical link; a replaced text %d more%n",
                articles.size(),
                with / articles.size(),
                without / articles.size(),
                (versions - last) / articles.size());
    }

    private static List<Article> fetched(List<Article> articles, int hour, String more) {
        return articles.stream()
                .map(article -> article.toBuilder()
                        .text(article.text() + more)
                        .fetched(Instant.parse("2026-03-04T00:00:00Z").plusSeconds(3600L * hour))
                        .build())
                .toList();
    }

    private static long size(Path archive, List<List<Article>> batches) throws IOException {
        for (List<Article> batch : batches) {
            try (Newsfold fold = Newsfold.open(archive)) {
                double took = seconds(() -> {
                    for (Article article : batch) {
                        fold.add(article);
                    }
                    fold.commit();
                });
                System.out.printf(
                        Locale.ROOT, "%s: a batch of %d in %.2f s%n", archive.getFileName(), batch.size(), took);
            }
        }
        try (Stream<Path> files = Files.list(archive)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static List<Page> pages(Path set, int limit) throws IOException {
        List<Page> pages = new ArrayList<>();
        List<String> lines = Files.readAllLines(set.resolve("gold.jsonl"));
        for (String line : lines.subList(0, Math.min(limit, lines.size()))) {
            var gold = Json.parseObject(line);
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(set.resolve("html").resolve(gold.get("id") + ".html.gz")))) {
                pages.add(Page.html(String.valueOf(gold.get("id")), HtmlBytes.decode(in.readAllBytes(), null))
                        .url(String.valueOf(gold.get("url")))
                        .build());
            }
        }
        return pages;
    }
}

package newsfold.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.internal.archive.ArchiveCheck;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.evaluate.StoryFiles;
import newsfold.internal.story.StoryTracker;

/**
 * Hourly batches by the thousand in one JVM. Two archives get the same batches: one is left in peace, the other is closed every
 * few hours, and a JVM of its own is killed while it folds the next batch, which is then folded again. What both write must be
 * the same bytes hour by hour, and what they hold the same at the end. Arguments: file of articles, directory, minutes.
 */
final class Soak {
    private static final int SOURCES = 5_000;
    private static final int A_HOUR = 10;
    private static final int KEEP_DAYS = 5;
    private static final int KILL_EVERY = 7;
    private static final int HOURS_A_LINE = 60;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private final Path directory;
    private final MadeUpNews news;
    private final List<Article> copied = new ArrayList<>();
    private int made;

    private Soak(Path file, Path directory) throws IOException {
        this.directory = directory;
        // A list of its own, so that the others can go.
        this.news = new MadeUpNews(new ArrayList<>(StoryFiles.articles(file).subList(0, SOURCES)));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals("child")) {
            try (Newsfold fold = Newsfold.open(Path.of(args[1]))) {
                System.out.println("open");
                fold(fold, pages(Path.of(args[2])), Integer.parseInt(args[3]));
            }
            return;
        }
        new Soak(Path.of(args[0]), Path.of(args[1])).run(TimeUnit.MINUTES.toNanos(Long.parseLong(args[2])));
    }

    private void run(long nanos) throws IOException, InterruptedException {
        long end = System.nanoTime() + nanos;
        SplittableRandom random = new SplittableRandom(1);
        Path disturbed = directory.resolve("disturbed");
        Path quiet = directory.resolve("quiet");
        int kills = 0;
        int beforeCommit = 0;
        long spent = 0;
        System.out.printf(
                "%6s %8s %8s %6s %8s %6s %9s %9s %8s%n",
                "hour", "articles", "heap MB", "open", "threads", "files", "disk MB", "ms a fold", "kills");
        try (Newsfold undisturbed = Newsfold.open(quiet)) {
            Newsfold fold = Newsfold.open(disturbed);
            for (int hour = 0; System.nanoTime() < end; hour++) {
                List<Page> pages = pages(hour);
                boolean kill = hour % KILL_EVERY == KILL_EVERY - 1;
                if (kill) {
                    fold.close();
                    kills++;
                    beforeCommit += runAndKill(disturbed, hour, pages, random.nextInt(1_500)) ? 0 : 1;
                    fold = Newsfold.open(disturbed);
                }
                long start = cpu();
                FoldResult result = fold(fold, pages, hour);
                spent += cpu() - start;
                FoldResult expected = fold(undisturbed, pages, hour);
                boolean again = result.summary().notes().toString().contains("committed before");
                String difference = again ? "" : difference(write(expected, "expected"), write(result, "result"));
                if (!difference.isEmpty()
                        || result.articles().size() != expected.articles().size()) {
                    throw new IllegalStateException("hour " + hour + " differs in " + difference);
                }
                if (hour % HOURS_A_LINE == HOURS_A_LINE - 1) {
                    line(hour + 1, disturbed, spent / HOURS_A_LINE, kills);
                    spent = 0;
                }
            }
            fold.close();
        }
        String held = state(disturbed);
        System.out.printf(
                "%d kills, %d of them before the commit; both archives hold the same: %s; problems: %s%n",
                kills,
                beforeCommit,
                held.equals(state(quiet)),
                ArchiveCheck.of(disturbed).problems());
    }

    private static FoldResult fold(Newsfold fold, List<Page> pages, int hour) throws IOException {
        for (Page page : pages) {
            fold.add(page);
        }
        if (hour % 24 == 0) {
            fold.prune(START.plusDays(hour / 24 - KEEP_DAYS));
        }
        return fold.commit("hour " + hour);
    }

    /** Three in ten are copies of the last days on other sites. */
    private List<Page> pages(int hour) {
        SplittableRandom random = new SplittableRandom(hour);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < A_HOUR; i++) {
            Article article;
            if (i < 7 || copied.isEmpty()) {
                article = news.article(made++, START.plusDays(hour / 24));
                copied.add(article);
            } else {
                article = copied.get(random.nextInt(copied.size()));
            }
            String site = "site" + random.nextInt(40) + ".example";
            pages.add(Page.html("page-" + hour + "-" + i, html(article, site, START.plusDays(hour / 24)))
                    .url("https://" + site + "/" + hour + "/" + i)
                    .fetched(START.atStartOfDay().plusHours(hour).toInstant(ZoneOffset.UTC))
                    .build());
        }
        copied.subList(0, Math.max(0, copied.size() - 300)).clear();
        return pages;
    }

    private static String html(Article article, String site, LocalDate day) {
        StringBuilder html = new StringBuilder("<html><head><title>" + article.title() + "</title></head><body><nav>"
                + "<a href='/'>" + site + "</a> <a href='/news'>News</a></nav><article><h1>" + article.title()
                + "</h1><time datetime='" + day + "'>" + day + "</time>");
        for (String paragraph : article.text().split("\n")) {
            html.append("<p>").append(paragraph).append("</p>\n");
        }
        return html + "</article><footer>All rights reserved by " + site + "</footer></body></html>";
    }

    /** Returns whether the child had committed when it was killed. */
    private boolean runAndKill(Path archive, int hour, List<Page> pages, int millis)
            throws IOException, InterruptedException {
        Path batch = directory.resolve("batch");
        clear(batch);
        for (Page page : pages) {
            Files.writeString(
                    batch.resolve(page.id()),
                    page.url().orElse("") + "\n" + page.fetched().orElseThrow() + "\n" + page.content());
        }
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Soak.class.getName(),
                        "child",
                        archive.toString(),
                        batch.toString(),
                        Integer.toString(hour))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("child.txt").toFile())
                .start();
        while (child.isAlive() && Files.size(directory.resolve("child.txt")) == 0) {
            Thread.sleep(5);
        }
        child.waitFor(millis, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        try (ArchiveIndex reader = ArchiveIndex.open(archive)) {
            return reader.isCommitted("hour " + hour);
        }
    }

    private static List<Page> pages(Path batch) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(batch)) {
            for (Path file : files.sorted().toList()) {
                String[] parts = Files.readString(file).split("\n", 3);
                pages.add(Page.html(file.getFileName().toString(), parts[2])
                        .url(parts[0])
                        .fetched(Instant.parse(parts[1]))
                        .build());
            }
        }
        return pages;
    }

    private Map<String, Long> write(FoldResult result, String name) throws IOException {
        Path into = directory.resolve(name);
        clear(into);
        result.writeTo(into);
        Map<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(into)) {
            for (Path file : files.toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                sums.put(file.getFileName().toString(), sum.getValue());
            }
        }
        // Both hold times.
        sums.remove("summary.json");
        sums.remove("report.html");
        return sums;
    }

    private static String difference(Map<String, Long> expected, Map<String, Long> result) {
        expected.entrySet().removeIf(entry -> entry.getValue().equals(result.get(entry.getKey())));
        return String.join(", ", expected.keySet());
    }

    private static String state(Path archive) throws IOException {
        CRC32 sum = new CRC32();
        try (ArchiveIndex reader = ArchiveIndex.open(archive)) {
            reader.articles()
                    .forEach(article -> sum.update((article.id() + article.text()).getBytes(StandardCharsets.UTF_8)));
            reader.groups().forEach(group -> sum.update(group.toString().getBytes(StandardCharsets.UTF_8)));
            reader.matches().forEach(match -> sum.update(match.toString().getBytes(StandardCharsets.UTF_8)));
            reader.stories().forEach(story -> sum.update(story.toString().getBytes(StandardCharsets.UTF_8)));
            sum.update(reader.blob(StoryTracker.STATE).orElseThrow());
            return reader.size() + " articles, sum " + sum.getValue();
        }
    }

    private static void line(int hour, Path archive, long nanosAFold, int kills) throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long articles;
        try (ArchiveIndex reader = ArchiveIndex.open(archive)) {
            articles = reader.size();
        }
        try (Stream<Path> files = Files.list(archive)) {
            List<Path> all = files.toList();
            long bytes = all.stream().mapToLong(Soak::size).sum();
            System.out.printf(
                    Locale.ROOT,
                    "%6d %8d %8.1f %6d %8d %6d %9.1f %9.0f %8d%n",
                    hour,
                    articles,
                    (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                    system.getOpenFileDescriptorCount(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    all.size(),
                    bytes / 1e6,
                    nanosAFold / 1e6,
                    kills);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(path);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

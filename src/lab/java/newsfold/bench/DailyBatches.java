package newsfold.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.internal.evaluate.StoryFiles;

/**
 * What a daily batch costs as an archive grows: CPU seconds of the committing thread by stage, and the heap in use. Articles are made
 * up from those of a file, {@link MadeUpNews}; a fifth are copies of the last days on other sites. Arguments: file, directory, days,
 * articles a day.
 */
final class DailyBatches {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int MONTH = 30;

    private DailyBatches() {}

    public static void main(String[] args) throws IOException {
        MadeUpNews news = new MadeUpNews(StoryFiles.articles(Path.of(args[0])));
        int days = Integer.parseInt(args[2]);
        int daily = Integer.parseInt(args[3]);
        SplittableRandom random = new SplittableRandom(1);
        List<Article> recent = new ArrayList<>();
        Map<String, double[]> months = new LinkedHashMap<>();
        int number = 0;
        for (int day = 0; day < days; day++) {
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < daily; i++) {
                boolean copy = i % 5 == 4 && !recent.isEmpty();
                Article article =
                        copy ? recent.get(random.nextInt(recent.size())) : news.article(number++, START.plusDays(day));
                if (!copy) {
                    recent.add(article);
                }
                pages.add(Page.text("page-" + day + "-" + i, article.text())
                        .title(article.title())
                        .site("site" + random.nextInt(200) + ".example")
                        .published(article.published().orElseThrow())
                        .build());
            }
            recent.subList(0, Math.max(0, recent.size() - 3 * daily)).clear();
            Map<String, Double> seconds = fold(Path.of(args[1]), pages);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "day %2d", day + 1));
            int month = day / MONTH;
            seconds.forEach((stage, spent) -> {
                months.computeIfAbsent(stage, key -> new double[days / MONTH + 1])[month] += spent;
                line.append(String.format(Locale.ROOT, "  %s %.2f", stage, spent));
            });
            System.out.printf(
                    Locale.ROOT, "%s  heap %d MB%n", line, (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
        }
        months.forEach((stage, spent) -> System.out.printf(
                Locale.ROOT, "%s: first month %.1f s, second %.2f times%n", stage, spent[0], spent[1] / spent[0]));
    }

    /** As a nightly job does it: the archive is opened, one batch folded, and closed. */
    private static Map<String, Double> fold(Path archive, List<Page> pages) throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        String[] stage = {"read"};
        long[] start = {cpu()};
        FoldOptions options = FoldOptions.builder().strip(false).threads(1).build();
        try (Newsfold fold = Newsfold.open(archive, options)) {
            fold.onStage(next -> {
                seconds.merge(stage[0], (cpu() - start[0]) / 1e9, Double::sum);
                stage[0] = next;
                start[0] = cpu();
            });
            fold.fold(pages);
            seconds.merge(stage[0], (cpu() - start[0]) / 1e9, Double::sum);
            seconds.put(
                    "all", seconds.values().stream().mapToDouble(each -> each).sum());
        }
        return seconds;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

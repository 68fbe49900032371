package newsfold.internal.stages;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveSettings;

/**
 * What the templates of many sites cost a batch. Arguments: directory, sites, pages a batch. Every site is taught by pages
 * of its own, 500 sites a batch; then batches of few sites follow.
 */
final class ManySitesBench {
    private static final int SITES_A_BATCH = 500;

    private ManySitesBench() {}

    public static void main(String[] args) throws IOException {
        int sites = Integer.parseInt(args[1]);
        int pages = Integer.parseInt(args[2]);
        int number = 0;
        try (Archive archive = Archive.open(Path.of(args[0]), ArchiveSettings.defaults())) {
            for (int from = 0; from < sites; from += SITES_A_BATCH) {
                List<Article> batch = new ArrayList<>();
                for (int i = 0; i < SITES_A_BATCH * 6; i++) {
                    batch.add(page(from + i % SITES_A_BATCH, number++));
                }
                run(archive, batch, from, from == 0 || from + SITES_A_BATCH >= sites);
            }
            for (int round = 0; round < 5; round++) {
                List<Article> batch = new ArrayList<>();
                for (int i = 0; i < pages; i++) {
                    batch.add(page(i % SITES_A_BATCH * 7 % sites, number++));
                }
                run(archive, batch, sites + round, true);
            }
        }
    }

    private static void run(Archive archive, List<Article> articles, int name, boolean tell) throws IOException {
        List<Extraction> batch = articles.stream().map(Extraction::of).toList();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        SiteTemplateStage stage = new SiteTemplateStage(archive, StageSettings.DEFAULTS);
        stage.learnAndApply(batch, batch);
        long staged = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        archive.commit("batch " + name);
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (tell) {
            SiteTemplateIndex index =
                    SiteTemplateIndex.fromBytes(archive.blob("site-templates").orElseThrow());
            System.out.println(String.format(
                    Locale.ROOT,
                    "%,d sites known; batch of %,d pages learnt in %.0f ms, committed in %.0f ms; archive %,d bytes",
                    index.lastBatches().size(),
                    batch.size(),
                    (staged - start) / 1e6,
                    (end - staged) / 1e6,
                    archive.info().bytes()));
        }
    }

    /** A page with twenty lines of its site around a body of its own. */
    private static Article page(int site, int number) {
        SplittableRandom own = new SplittableRandom(site);
        SplittableRandom random = new SplittableRandom(number + (1L << 40));
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            blocks.add(words(own, 5));
        }
        for (int i = 0; i < 12; i++) {
            blocks.add(10, words(random, 40));
        }
        return Article.builder("p" + number)
                .site("site" + site + ".example")
                .title("title " + number)
                .text(String.join("\n\n", blocks))
                .build();
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder words = new StringBuilder();
        for (int w = 0; w < count; w++) {
            for (int i = 0; i < 6; i++) {
                words.append((char) ('a' + random.nextInt(26)));
            }
            words.append(' ');
        }
        return words.toString().trim();
    }
}

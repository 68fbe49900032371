package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import newsfold.FoldOptions;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.bench.BulkCopies;
import newsfold.story.Story;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkStoriesTest {
    private static SparkSession spark;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        spark = LocalSpark.session();
    }

    /**
     * Each group is an article of 400 words, 2,500 bytes and more, and its story some 300. What tasks count of themselves grows
     * by 250 bytes a group here, whatever else they tell.
     */
    @Test
    void theDriverGetsNothingOfGroups() throws Exception {
        List<Page> pages = differentPages(300);
        long few = bytesToDriver(() -> fold(pages.subList(0, 30), 3), "few");
        long many = bytesToDriver(() -> fold(pages, 3), "many");
        assertTrue(many - few < 270 * 400, () -> "of 30 groups %d bytes, of 300 groups %d".formatted(few, many));
    }

    /** What a batch asks of the tables is joined here, because up to a number of its ids may be sent by the driver. */
    @Test
    void theDriverGetsNothingOfAnArchivesGroups() throws Exception {
        List<Page> pages = differentPages(240);
        spark.conf().set(ArchiveView.MAX_SENT, 0);
        try {
            long few = bytesOfTwoBatches(pages.subList(0, 40), "few");
            long many = bytesOfTwoBatches(pages, "many");
            assertTrue(many - few < 200 * 400, () -> "of 40 groups %d bytes, of 240 groups %d".formatted(few, many));
        } finally {
            spark.conf().unset(ArchiveView.MAX_SENT);
        }
    }

    private long bytesOfTwoBatches(List<Page> pages, String name) throws Exception {
        String tables = directory.resolve("tables-" + name).toUri().toString();
        SparkFold fold = new SparkFold(spark, FoldOptions.defaults());
        fold(fold.archive(tables, "first"), pages.subList(0, pages.size() / 2), 3)
                .close();
        List<Page> rest = pages.subList(pages.size() / 2, pages.size());
        return bytesToDriver(() -> fold(fold.archive(tables, "second"), rest, 3), name);
    }

    private static List<Page> differentPages(int count) {
        List<Page> pages = new ArrayList<>();
        for (Page page : BulkCopies.pages(BulkCopies.Kind.DIFFERENT, count)) {
            pages.add(Page.text(page.id(), page.content())
                    .site("site" + pages.size() % 3 + ".example")
                    .title(page.title().orElse(null))
                    .published(page.published().orElse(null))
                    .build());
        }
        return pages;
    }

    private long bytesToDriver(Supplier<SparkResult> folding, String name) throws Exception {
        AtomicLong bytes = new AtomicLong();
        SparkListener listener = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd task) {
                bytes.addAndGet(task.taskMetrics().resultSize());
            }
        };
        spark.sparkContext().addSparkListener(listener);
        try (SparkResult result = folding.get()) {
            result.writeTo(directory.resolve(name).toUri().toString());
            spark.sparkContext().listenerBus().waitUntilEmpty(60_000);
        } finally {
            spark.sparkContext().removeSparkListener(listener);
        }
        return bytes.get();
    }

    @Test
    void partsOfTimeTellEachGroupInOneStoryHoweverPagesArePartitioned() {
        List<Page> pages = reportsOfAYear();
        List<Story> whole;
        try (SparkResult result = fold(pages, 2)) {
            whole = result.stories();
            assertEquals(
                    List.of(),
                    result.notes().stream()
                            .filter(note -> note.contains("parts"))
                            .toList());
        }
        spark.conf().set(SparkStories.AT_ONCE, 20);
        try {
            for (int partitions : new int[] {1, 4}) {
                try (SparkResult result = fold(pages, partitions)) {
                    assertEquals(
                            whole.stream().map(Story::groups).toList(),
                            result.stories().stream().map(Story::groups).toList());
                    assertTrue(
                            result.notes().stream().anyMatch(note -> note.contains("parts")),
                            () -> "" + result.notes());
                }
            }
            for (String wrong : new String[] {"0", "many", "-3", "12345678901"}) {
                spark.conf().set(SparkStories.AT_ONCE, wrong);
                String message = ""
                        + assertThrows(IllegalArgumentException.class, () -> fold(pages, 1))
                                .getMessage();
                assertTrue(message.contains(SparkStories.AT_ONCE) && message.contains("got " + wrong), message);
            }
        } finally {
            spark.conf().unset(SparkStories.AT_ONCE);
        }
    }

    /** Of each event, of which there is one a week, three reports on following days. */
    private static List<Page> reportsOfAYear() {
        List<Page> pages = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(20261130);
        for (int event = 0; event < 52; event++) {
            for (int report = 0; report < 3; report++) {
                String text = MadeReports.text(random, event, 150, 40);
                pages.add(Page.text("e" + event + "r" + report, text)
                        .site("site" + report + ".example")
                        .title("Report " + report + " of event" + event)
                        .published(ArticleDate.of(LocalDate.of(2025, 1, 1).plusDays(7 * event + report)))
                        .build());
            }
        }
        return pages;
    }

    private static SparkResult fold(List<Page> pages, int partitions) {
        return fold(new SparkFold(spark, FoldOptions.defaults()), pages, partitions);
    }

    private static SparkResult fold(SparkFold fold, List<Page> pages, int partitions) {
        return fold.fold(JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(pages, partitions));
    }
}

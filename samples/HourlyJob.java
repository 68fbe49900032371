import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import newsfold.FoldOptions;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.article.Page;
import newsfold.io.PageReader;
import newsfold.report.Event;

/**
 * A job that a scheduler starts every hour, for years: it names its batch after the hour, so that starting it twice does
 * no harm, drops what is older than its window, and tells another system what became of what that system knows.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar samples/HourlyJob.java PAGES ARCHIVE OUT HOUR KEEP_FROM}, such
 * as {@code ... 2025-10-08T15 2025-09-08}.
 */
public final class HourlyJob {
    private HourlyJob() {}

    public static void main(String[] args) throws IOException {
        Path archive = Path.of(args[1]);
        FoldOptions options = FoldOptions.builder().threads(2).build();
        try (PageReader pages = PageReader.open(Path.of(args[0]));
                Newsfold fold = Newsfold.open(archive, options)) {
            for (Page page : pages) {
                fold.add(page);
            }
            pages.rejected().forEach(fold::reject);
            fold.prune(LocalDate.parse(args[4]));
            FoldResult result = fold.commit(args[3]);
            // Files are written after the commit: if this fails, the same hour again finds the batch committed, changes
            // nothing, and writes them.
            result.writeTo(Path.of(args[2]));
            for (Event event : result.events()) {
                if (!event.before().isEmpty()) {
                    System.out.println(event.kind() + " " + event.before() + " -> " + event.after());
                }
            }
            System.out.println(result.summary().counts());
        }
    }
}

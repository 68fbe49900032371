import java.io.IOException;
import java.nio.file.Path;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.Verdict;
import newsfold.article.Page;
import newsfold.io.PageReader;
import newsfold.verify.Relation;

/**
 * A batch job over an archive: prints each article that no earlier batch has seen and each later version of one,
 * then writes the results.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar samples/DailyBatch.java PAGES ARCHIVE OUT}
 */
public final class DailyBatch {
    private DailyBatch() {}

    public static void main(String[] args) throws IOException {
        try (PageReader pages = PageReader.open(Path.of(args[0]));
                Newsfold fold = Newsfold.open(Path.of(args[1]))) {
            for (Page page : pages) {
                Verdict verdict = fold.add(page);
                if (verdict.isNew()) {
                    System.out.println(verdict.article().title());
                } else if (verdict.relation() == Relation.UPDATED) {
                    // The page is the later version, whichever came first: its text may take the place of the other's.
                    System.out.println(verdict.article().title() + " (later version of "
                            + verdict.of().orElseThrow() + ")");
                }
            }
            FoldResult result = fold.commit();
            result.writeTo(Path.of(args[2]));
        }
    }
}

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsfold.DuplicateFinder;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.io.PageReader;

/**
 * Copies among the pages at hand, without archive and stories; needs no Lucene.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar samples/DuplicatesOnly.java PAGES}
 */
public final class DuplicatesOnly {
    private DuplicatesOnly() {}

    public static void main(String[] args) throws IOException {
        ArticleExtractor extractor = new ArticleExtractor();
        List<Article> articles = new ArrayList<>();
        try (PageReader pages = PageReader.open(Path.of(args[0]))) {
            for (Page page : pages) {
                extractor.extract(page).article().ifPresent(articles::add);
            }
        }
        for (DuplicateGroup group : new DuplicateFinder(2).find(articles).groups()) {
            for (Member member : group.members()) {
                if (!member.id().equals(group.canonical())) {
                    System.out.printf("%s %s %s%n", member.id(), member.relation(), group.canonical());
                }
            }
        }
    }
}

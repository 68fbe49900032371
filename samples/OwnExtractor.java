import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import newsfold.FoldOptions;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.io.PageReader;
import newsfold.report.FoldedArticle;

/**
 * An extractor of one's own for the pages of one site, whose markup is known; newsfold extracts all others.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar samples/OwnExtractor.java PAGES ARCHIVE OUT SITE}
 */
public final class OwnExtractor {
    private OwnExtractor() {}

    private static Optional<Article> extract(Page page, String site) {
        // Ids of files are their paths; pages of a crawl would be told by their url().
        if (!page.id().startsWith(site)) {
            return Optional.empty();
        }
        // A real one would parse the page; what it throws makes the page a reject.
        String text = page.content()
                .replaceAll("(?s)<(script|style).*?</\\1>|<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        return Optional.of(Article.builder(page.id())
                .url(page.url().orElse(null))
                .site(site)
                .title("By hand: " + page.id())
                .text(text.strip())
                .build());
    }

    public static void main(String[] args) throws IOException {
        String site = args[3];
        FoldOptions options =
                FoldOptions.builder().extractor(page -> extract(page, site)).build();
        try (PageReader pages = PageReader.open(Path.of(args[0]));
                Newsfold fold = Newsfold.open(Path.of(args[1]), options)) {
            FoldResult result = fold.fold(pages);
            result.writeTo(Path.of(args[2]));
            for (FoldedArticle folded : result.articles()) {
                System.out.println(folded.article().title());
            }
        }
    }
}

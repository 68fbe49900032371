package newsfold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.io.PageReader;
import newsfold.signature.Fingerprinter;

/** What a host does with the library, run by {@link HostsTest} on class paths of other versions; prints digests of results. */
final class HostProgram {
    private HostProgram() {}

    /** Takes an archive, or nothing to do what needs none. */
    public static void main(String[] args) throws Exception {
        List<Page> pages = new ArrayList<>();
        Path lines = Files.createTempFile("host", ".jsonl");
        Files.writeString(
                lines,
                "{\"id\": \"x\", \"shares\": 1e400, \"tags\": [\"a\", {\"b\": 1.250}], \"text\": \"The ferry &amp; its "
                        + "forty passengers were brought ashore before dawn, the harbour master said on Monday.\"}\n");
        for (Path input : List.of(Path.of("samples/pages"), lines)) {
            try (PageReader reader = PageReader.open(input)) {
                reader.forEach(pages::add);
            }
        }
        Files.delete(lines);
        ArticleExtractor extractor = new ArticleExtractor();
        List<Article> articles = new ArrayList<>();
        for (Page page : pages) {
            extractor.extract(page).article().ifPresent(articles::add);
        }
        print(
                "pages",
                pages.stream()
                        .map(page -> page.id() + page.content() + page.extra())
                        .toList());
        print(
                "articles",
                articles.stream()
                        .map(article -> article + article.title() + article.body())
                        .toList());
        print("duplicates", new DuplicateFinder(1).find(articles).groups());
        print("fingerprints", fingerprints(articles));
        if (args.length > 0) {
            try (Newsfold fold = Newsfold.open(Path.of(args[0]))) {
                FoldResult result = fold.fold(pages);
                print("groups", result.groups());
                print("stories", result.stories());
                print("matches", result.matches());
            }
        }
    }

    private static List<String> fingerprints(List<Article> articles) {
        List<String> fingerprints = new ArrayList<>();
        for (Article article : articles) {
            fingerprints.add(HexFormat.of()
                    .formatHex(new Fingerprinter().sign(article.text()).toBytes()));
        }
        return fingerprints;
    }

    private static void print(String name, List<?> values) throws IOException, NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(values.toString().getBytes(StandardCharsets.UTF_8));
        System.out.println(name + " " + values.size() + " " + HexFormat.of().formatHex(digest));
    }
}

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import newsfold.DuplicateFinder;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.io.PageReader;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;

/**
 * Signatures in a store of one's own, here two maps in place of tables: {@code keys(key, id)} and
 * {@code articles(id, fingerprint, text)}. An article is looked up by its keys before it is stored under them.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar samples/OwnStore.java PAGES}
 */
public final class OwnStore {
    private final DuplicateFinder finder = new DuplicateFinder(1);
    private final Map<Long, List<String>> keys = new HashMap<>();
    private final Map<String, byte[]> fingerprints = new HashMap<>();
    private final Map<String, Article> articles = new HashMap<>();

    private OwnStore() {}

    /** Returns the earlier articles that this one is a copy of, and stores it. */
    private List<Match> add(Article article) {
        Fingerprint fingerprint = finder.sign(article);
        TreeSet<String> candidates = new TreeSet<>();
        for (long key : finder.keys(fingerprint)) {
            candidates.addAll(keys.computeIfAbsent(key, k -> new ArrayList<>()));
            keys.get(key).add(article.id());
        }
        List<Match> copies = new ArrayList<>();
        for (String id : candidates) {
            if (finder.mayMatch(fingerprint, Fingerprint.fromBytes(fingerprints.get(id)))) {
                Match match = finder.verify(article, articles.get(id));
                if (match.relation().merges()) {
                    copies.add(match);
                }
            }
        }
        fingerprints.put(article.id(), fingerprint.toBytes());
        articles.put(article.id(), article);
        return copies;
    }

    public static void main(String[] args) throws IOException {
        OwnStore store = new OwnStore();
        ArticleExtractor extractor = new ArticleExtractor();
        try (PageReader pages = PageReader.open(Path.of(args[0]))) {
            for (Page page : pages) {
                extractor
                        .extract(page)
                        .article()
                        .ifPresent(article -> store.add(article)
                                .forEach(match ->
                                        System.out.println(match.a() + " " + match.relation() + " " + match.b())));
            }
        }
    }
}

package newsfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.internal.report.JsonLineWriter;
import newsfold.internal.text.Shingler;
import newsfold.internal.verify.Side;
import newsfold.internal.verify.Verifier;
import newsfold.io.PageReader;
import newsfold.verify.Match;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command that tells how two pages relate. */
@Command(
        name = "compare",
        description = {"Shows how two pages relate: similarities, shared passages and differences.", ""},
        footer = {
            "",
            "A page of a JSONL or WARC file is named by the file, # and its id:",
            "  newsfold compare feed.jsonl.gz#2025-0107 page.html"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "A", description = "A page: FILE or FILE#ID.")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another page.")
    private String b = "";

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Article first = article(a);
        Article second = article(b);
        Shingler shingler = new Shingler();
        // Two files of different directories may have one name, so letters are the ids of the sides.
        Match match = Verifier.ofArticles().verify(side("A", first, shingler), side("B", second, shingler));
        if (console.isJson()) {
            try (JsonLineWriter line = new JsonLineWriter(console.bytes())) {
                line.match(match);
            }
            return NewsfoldCommand.DONE;
        }
        new MatchPrinter(console.out(), first, second).print(match);
        return NewsfoldCommand.DONE;
    }

    private static Side side(String name, Article article, Shingler shingler) {
        return Side.of(article, shingler).withId(name);
    }

    private static Article article(String name) throws IOException {
        Page page = page(name);
        Extraction extraction = new ArticleExtractor().extract(page);
        return extraction.article().orElseThrow(() -> new IOException(name + ": " + extraction.reason()));
    }

    private static Page page(String name) throws IOException {
        int hash = name.lastIndexOf('#');
        boolean onlyPage = hash < 0 || Files.exists(Utf8Arguments.path(name));
        Path file = Utf8Arguments.path(onlyPage ? name : name.substring(0, hash));
        String id = onlyPage ? "" : name.substring(hash + 1);
        try (PageReader pages = PageReader.open(file)) {
            Page found = null;
            for (Page page : pages) {
                if (!onlyPage && page.id().equals(id)) {
                    return page;
                }
                if (onlyPage && found != null) {
                    throw new IOException(name + " holds several pages; name one as " + name + "#ID");
                }
                found = page;
            }
            if (!onlyPage) {
                throw new IOException(file + " holds no page with id '" + id + "'");
            }
            if (found == null) {
                String reason = pages.rejected().isEmpty()
                        ? "no page in it"
                        : pages.rejected().get(0).reason();
                throw new IOException(name + ": " + reason);
            }
            return found;
        }
    }
}

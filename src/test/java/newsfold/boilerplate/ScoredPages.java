package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import newsfold.article.Article;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.ScoredPage;
import newsfold.internal.html.Dom;
import newsfold.internal.html.DomReader;
import newsfold.internal.html.HtmlBlock;
import org.jsoup.parser.Parser;

/** Makes extracted pages whose blocks have given probabilities, for tests of what comes after the extractor. */
public final class ScoredPages {
    private static final double BODY = 0.55;

    private ScoredPages() {}

    public static Extraction ofHtml(String id, String site, String html, ToDoubleFunction<String> probability) {
        Dom dom = DomReader.read(Parser.htmlParser().parseInput(html, ""));
        float[] probabilities = new float[dom.blocks().size()];
        boolean[] body = new boolean[probabilities.length];
        for (HtmlBlock block : dom.blocks()) {
            probabilities[block.position] = (float) probability.applyAsDouble(block.text);
            body[block.position] = probabilities[block.position] >= BODY;
        }
        return extraction(id, site, PageScores.of(dom, probabilities, body), body);
    }

    private static Extraction extraction(String id, String site, ScoredPage page, boolean[] body) {
        List<Removed> removed = new ArrayList<>();
        for (int i = 0; i < body.length; i++) {
            if (!body[i]) {
                removed.add(new Removed(page.position(i), page.text(i), Reason.OUTSIDE, "test"));
            }
        }
        Article article = Article.builder(id)
                .site(site)
                .body(page.body(body))
                .removed(removed)
                .build();
        return Extraction.of(article, page);
    }
}

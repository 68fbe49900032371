package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.List;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Page;
import newsfold.article.Removed;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Finds the article in a page: its body without the page's chrome, its title, author, dates, language and site.
 *
 * <p>Takes time linear in the page and never fails on one: what holds no article comes back with a reason. Instances
 * hold no state and may be shared between threads. The same page always gives the same article.
 */
public final class ArticleExtractor {
    /** Shorter than this is no article, in letters and digits. */
    private static final int SHORTEST = 20;

    /** Makes an extractor. */
    public ArticleExtractor() {}

    /**
     * Extracts the article of one page.
     *
     * @param page the page, HTML or flattened text
     * @return the article, or the reason why there is none
     */
    public Extraction extract(Page page) {
        return page.isHtml() ? html(page) : text(page);
    }

    private static Extraction text(Page page) {
        // Lines are kept as they are until they are classified.
        List<Block> body = new ArrayList<>();
        page.content()
                .lines()
                .map(HtmlText::fold)
                .filter(line -> !line.isEmpty())
                .forEach(line -> body.add(new Block(Block.Kind.PARAGRAPH, line)));
        if (body.isEmpty()) {
            return Extraction.rejected("the page is empty");
        }
        return Extraction.of(Article.builder(page.id())
                .url(page.url().orElse(null))
                .site(page.site().orElse(null))
                .title(page.title().orElse(body.get(0).text()))
                .body(body)
                .published(page.published().orElse(null))
                .language(page.language().orElse(null))
                .build());
    }

    private Extraction html(Page page) {
        if (page.content().isBlank()) {
            return Extraction.rejected("the page is empty");
        }
        Document document =
                Parser.htmlParser().parseInput(page.content(), page.url().orElse(""));
        Dom dom = DomReader.read(document);
        MetaTags meta = new MetaTags(document);
        StructuredData data = StructuredData.read(document);
        Metadata metadata = Metadata.read(page, document, meta, data, dom);
        Containers containers = Containers.of(dom);
        List<Block> body = new ArrayList<>();
        List<Removed> removed = new ArrayList<>();
        for (TextBlock block : dom.blocks()) {
            boolean inside = containers.declared != null
                    ? containers.declared.holds(block.box)
                    : containers.scored.holds(block.box);
            if (inside && !block.box.hidden && block.linkShare() < 0.5) {
                body.add(new Block(block.kind, block.text));
            } else {
                removed.add(new Removed(block.position, block.text, Removed.Reason.OUTSIDE, "outside the body"));
            }
        }
        int letters = body.stream()
                .mapToInt(block -> Shape.of(block.text()).letters())
                .sum();
        if (letters < SHORTEST) {
            return Extraction.rejected(
                    dom.blocks().isEmpty() ? "the page shows no text" : "no article found in the page");
        }
        return Extraction.of(Article.builder(page.id())
                .url(metadata.url())
                .site(metadata.site())
                .title(metadata.title())
                .author(metadata.author().isEmpty() ? null : metadata.author())
                .body(body)
                .published(metadata.published())
                .updated(metadata.updated())
                .language(metadata.language())
                .removed(removed)
                .build());
    }
}

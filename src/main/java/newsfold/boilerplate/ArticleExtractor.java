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

    /** A block at least this likely is body. */
    private static final float BODY = 0.5f;

    private final BlockModel model;

    /** Makes an extractor with the model that ships with the library. */
    public ArticleExtractor() {
        this(BlockModel.shipped());
    }

    ArticleExtractor(BlockModel model) {
        this.model = model;
    }

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
        BlockFeatures features = new BlockFeatures(dom, containers, metadata, data, model.tables);
        float[] verdicts = model.judge(features);
        RemovalReasons reasons = new RemovalReasons(containers, features.agreement());
        BodyWriter writer = new BodyWriter(dom);
        List<Removed> removed = new ArrayList<>();
        for (TextBlock block : dom.blocks()) {
            float likely = verdicts[block.position];
            if (likely >= BODY) {
                writer.add(block);
            } else {
                removed.add(reasons.explain(block, likely));
            }
        }
        List<Block> body = writer.finish();
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

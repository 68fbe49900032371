package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.Page;
import newsfold.internal.Check;
import newsfold.internal.blocks.ScoredPage;
import newsfold.internal.blocks.TextShape;
import newsfold.internal.dates.PlausibleDate;
import newsfold.internal.html.Dom;
import newsfold.internal.html.DomReader;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.kinds.PageEvidence;
import newsfold.internal.kinds.PageKinds;
import newsfold.internal.lines.PlainTextTitle;
import newsfold.internal.lines.Stripped;
import newsfold.internal.lines.TextStripper;
import newsfold.internal.metadata.AddressDate;
import newsfold.internal.metadata.HtmlMetadata;
import newsfold.internal.metadata.MetaTags;
import newsfold.internal.metadata.StructuredData;
import newsfold.internal.plaintext.PlainText;
import newsfold.internal.text.LanguageGuesser;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: its body without the page's boilerplate, its title, author, dates, language and site.
 *
 * <p>Takes time linear in the page and never fails on one: what holds no article comes back with a reason. Instances
 * hold no state and may be shared between threads. The same page always gives the same article.
 */
public final class ArticleExtractor {
    /** A text with fewer letters is no article. */
    static final int MIN_LETTERS = 20;

    private final BlockModel model;
    private final BodyParts parts;
    private final TextStripper stripper;
    private final LanguageGuesser guesser = new LanguageGuesser();
    private final HtmlExtractor html;

    /** Makes an extractor with the model that ships with the library. */
    public ArticleExtractor() {
        this(BodyParts.AS_JUDGED);
    }

    /**
     * Makes an extractor with the model that ships with the library.
     *
     * @param parts which parts of pages articles always or never hold
     */
    public ArticleExtractor(BodyParts parts) {
        this(BlockModel.shipped(), parts);
    }

    ArticleExtractor(BlockModel model, BodyParts parts) {
        this(model, parts, false);
    }

    private ArticleExtractor(BlockModel model, BodyParts parts, boolean markup) {
        this.model = model;
        this.parts = parts;
        this.stripper = new TextStripper(
                parts.kept().contains(BodyParts.Part.CAPTIONS), parts.cut().contains(BodyParts.Part.ENTRIES));
        this.html = new HtmlExtractor(model, guesser, parts, markup);
    }

    /**
     * Returns an extractor that also reads what the bodies of HTML pages have beside their text, for
     * {@link Article#markup()}.
     *
     * @return another extractor, with the same settings
     */
    public ArticleExtractor withMarkup() {
        return new ArticleExtractor(model, parts, true);
    }

    /**
     * Extracts the article of one page.
     *
     * @param page the page, HTML or flattened text
     * @return the article, or the reason why there is none
     */
    public Extraction extract(Page page) {
        return guarded(page, some -> some.isHtml() ? html.extract(some) : text(some));
    }

    /**
     * Takes every visible line of a page as its body, for pages that hold nothing but an article.
     *
     * @param page the page, HTML or flattened text
     * @return the article, or the reason why there is none
     */
    public Extraction keepAll(Page page) {
        return guarded(page, this::everything);
    }

    /**
     * Extracts a page by an extractor of the caller's, or as {@link #extract} does where that finds nothing.
     *
     * @param page the page
     * @param own is asked first
     * @param cut whether newsfold cuts boilerplate
     * @return the article, or why there is none
     */
    public Extraction extract(Page page, PageExtractor own, boolean cut) {
        Optional<Article> article;
        try {
            article = Check.notNull(own.extract(page), "what the extractor returns");
        } catch (RuntimeException e) {
            return Extraction.rejected("the extractor refused the page: " + e);
        }
        if (article.isEmpty()) {
            return cut ? extract(page) : keepAll(page);
        }
        Article made = article.get();
        return !made.id().equals(page.id())
                ? Extraction.rejected("the extractor made an article with id " + made.id())
                : made.text().isBlank()
                        ? Extraction.rejected("the extractor made an article without text")
                        : Extraction.readyMade(made);
    }

    /** One page among millions must not end the job, whatever a parser or a pattern makes of it. */
    private static Extraction guarded(Page page, Function<Page, Extraction> extracting) {
        try {
            return withPlausibleDates(extracting.apply(page));
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return Extraction.rejected(
                    "the page cannot be read: " + e.getClass().getSimpleName()
                            + (e.getMessage() == null ? "" : ", " + e.getMessage())
                            + (trace.length == 0 ? "" : ", at " + trace[0]));
        }
    }

    /** Takes away dates that are the zero of a clock or after the fetch. */
    private static Extraction withPlausibleDates(Extraction extraction) {
        Article article = extraction.article().orElse(null);
        if (article == null) {
            return extraction;
        }
        Optional<ArticleDate> published = article.published().filter(date -> isPlausible(article, date));
        Optional<ArticleDate> updated = article.updated().filter(date -> isPlausible(article, date));
        if (published.equals(article.published()) && updated.equals(article.updated())) {
            return extraction;
        }
        Article corrected = article.toBuilder()
                .published(published.orElse(null))
                .updated(updated.orElse(null))
                .build();
        return extraction
                .unwrap(ScoredPage.class)
                .map(page -> Extraction.of(corrected, page))
                .orElseGet(() -> Extraction.of(corrected));
    }

    private static boolean isPlausible(Article article, ArticleDate date) {
        return PlausibleDate.isDate(date, article.fetched().orElse(null));
    }

    private Extraction everything(Page page) {
        if (isEmptyText(page)) {
            return headline(page);
        }
        List<Block> body = new ArrayList<>();
        Article.Builder article = Article.builder(page.id())
                .url(page.url().orElse(null))
                .fetched(page.fetched().orElse(null))
                .site(page.site().or(() -> host(page.url().orElse(""))).orElse(null))
                .title(page.title().orElse(""))
                .author(page.author().orElse(null))
                .published(published(page));
        if (page.isHtml()) {
            Document document =
                    Parser.htmlParser().parseInput(page.content(), page.url().orElse(""));
            Dom dom = DomReader.read(document);
            MetaTags meta = new MetaTags(document, dom.metadataElements());
            HtmlMetadata metadata =
                    HtmlMetadata.read(page, meta, StructuredData.read(page, meta, dom.metadataElements()), dom);
            metadata.write(article);
            for (HtmlBlock block : dom.blocks()) {
                body.add(new Block(block.kind, block.text));
            }
        } else {
            PlainText.read(page.content())
                    .lines()
                    .forEach(line -> body.add(new Block(Block.Kind.PARAGRAPH, line.text())));
        }
        if (body.isEmpty()) {
            return Extraction.rejected("the page shows no text");
        }
        Article found = article.body(body).build();
        return Extraction.of(article.language(page.language()
                                .or(() -> guesser.guess(found.text()))
                                .orElse(null))
                        .build())
                .judged(PageKinds.judge(PageEvidence.ofBody(found.title(), body, isSigned(found))));
    }

    private static boolean isEmptyText(Page page) {
        return !page.isHtml() && page.content().isBlank();
    }

    /** Tells whether a text is nothing but the title, which scrapers of feeds write in its place. */
    private static boolean isTitleAgain(Page page) {
        return !page.isHtml()
                && page.title()
                        .filter(title -> title.strip().equals(page.content().strip()))
                        .isPresent();
    }

    private static @Nullable ArticleDate published(Page page) {
        return page.published()
                .or(() -> Optional.ofNullable(
                        AddressDate.of(page.url().orElse("")).date()))
                .orElse(null);
    }

    private Extraction text(Page page) {
        if (isEmptyText(page) || isTitleAgain(page)) {
            return headline(page);
        }
        String stated = page.url().orElse("");
        TextStripper.Judged judged =
                stripper.judge(page.content(), page.title(), page.fetched(), stated, page.language());
        Stripped stripped = judged.stripped();
        String address = page.url().or(judged::url).orElse("");
        Optional<ArticleDate> published = page.published()
                .or(stripped::published)
                .or(() -> Optional.ofNullable(AddressDate.of(address).date()));
        Article.Builder article = Article.builder(page.id())
                .url(address.isEmpty() ? null : address)
                .fetched(page.fetched().orElse(null))
                .site(page.site().or(() -> host(address)).orElse(null))
                .title(page.title()
                        .filter(given -> !PlainTextTitle.isPart(stripped.title(), given))
                        .orElse(stripped.title()))
                .body(stripped.body())
                .author(page.author().or(stripped::author).orElse(null))
                .published(published.orElse(null))
                .updated(stripped.updated()
                        .filter(date -> published.isEmpty()
                                || !date.day().isBefore(published.get().day()))
                        .orElse(null))
                .removed(stripped.removed());
        Article found = article.build();
        if (TextShape.of(found.text()).letters() < MIN_LETTERS) {
            return Extraction.rejected("no article found in the text")
                    .judged(PageKinds.judge(evidence(found, judged.page())));
        }
        return Extraction.of(
                        article.language(page.language()
                                        .or(() -> guesser.guess(found.text()))
                                        .orElse(null))
                                .build(),
                        judged.page())
                .judged(PageKinds.judge(evidence(found, judged.page())));
    }

    private static PageEvidence evidence(Article article, ScoredPage page) {
        List<PageEvidence.Line> lines = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            lines.add(new PageEvidence.Line(page.text(i), page.isBody(i), false));
        }
        return new PageEvidence(article.title(), lines, "", article.page().orElse(""), isSigned(article));
    }

    private static boolean isSigned(Article article) {
        return article.author().isPresent() || article.published().isPresent();
    }

    /** Feeds of headlines hold nothing else. */
    private Extraction headline(Page page) {
        String title = page.title().orElse("");
        if (title.isBlank()) {
            return Extraction.rejected("the page is empty");
        }
        String address = page.url().orElse("");
        return Extraction.of(Article.builder(page.id())
                .url(page.url().orElse(null))
                .fetched(page.fetched().orElse(null))
                .site(page.site().or(() -> host(address)).orElse(null))
                .title(title)
                .author(page.author().orElse(null))
                .published(published(page))
                .language(page.language().or(() -> guesser.guess(title)).orElse(null))
                .build());
    }

    private static Optional<String> host(String address) {
        return Optional.of(HtmlMetadata.host(address)).filter(host -> !host.isEmpty());
    }
}

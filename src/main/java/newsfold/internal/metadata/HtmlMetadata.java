package newsfold.internal.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.Page;
import newsfold.internal.PageAddress;
import newsfold.internal.WhiteSpace;
import newsfold.internal.dates.DateReader;
import newsfold.internal.dates.SiteTimeZone;
import newsfold.internal.html.Dom;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlText;
import newsfold.internal.html.MetadataElements;
import newsfold.internal.metadata.StructuredData.Field;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** What is known of the article besides its body. Values that came with the page from outside win over its own. */
public record HtmlMetadata(
        String title,
        List<String> titles,
        String author,
        @Nullable ArticleDate published,
        @Nullable ArticleDate updated,
        @Nullable String language,
        @Nullable String site,
        @Nullable String siteName,
        @Nullable String url,
        @Nullable String page,
        @Nullable String canonicalUrl,
        String description) {
    /** Classes of the label above a headline, inside the same heading. */
    private static final Evaluator LINK = QueryParser.parse("a[href]");

    private static final Evaluator PARAGRAPH = QueryParser.parse("p");
    private static final int MAX_HEADING = 120;

    private static final Evaluator LINE_BREAK = QueryParser.parse("br, wbr");

    private static final Pattern EASTERN_BREAK = Pattern.compile(
            "(?<=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60]) (?=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60])");

    private static final List<String> KICKER =
            List.of("kicker", "dachzeile", "overline", "eyebrow", "topline", "spitzmarke");

    public static HtmlMetadata read(Page page, MetaTags meta, StructuredData data, Dom dom) {
        String base = page.url().orElse("");
        String canonical = address(base, meta.canonical);
        String stated = canonical == null ? address(base, data.text(Field.URL)) : canonical;
        String url = base.isEmpty() ? stated : base;
        String host = host(page.url().orElse(url == null ? "" : url));
        String siteName =
                meta.first("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name");
        if (siteName.isEmpty()) {
            siteName = data.publisher();
        }
        if (siteName.isEmpty()) {
            siteName = logo(dom.metadataElements());
        }
        String frontLink = HtmlSiteName.ofFrontLink(meta.title, dom.metadataElements(), host);
        if (siteName.isEmpty()) {
            siteName = frontLink;
        }
        String name = siteName.length() > 60 ? "" : siteName;
        // Names on pages are inconsistent; the host is the one identity all pages of a site share.
        String site = page.site().orElse(host.isEmpty() ? name : host);
        List<String> headings = headings(dom.metadataElements());
        // A title that crawlers took from the head of the page is no better known than what is found there.
        String title = page.title()
                .filter(given -> !HtmlText.key(given).equals(HtmlText.key(meta.title)))
                .map(given -> HtmlTitleFinder.withoutSite(given, name, host))
                .orElseGet(
                        () -> HtmlTitleFinder.find(meta, data, headings, lowerHeadings(dom, meta.title), name, host));
        List<String> titles = new ArrayList<>();
        titles.add(title);
        titles.add(data.text(Field.HEADLINE));
        titles.add(meta.first("og:title"));
        titles.add(meta.first("twitter:title"));
        titles.add(HtmlTitleFinder.withoutSite(meta.title, name, host));
        dom.metadataElements().headings.stream()
                .filter(heading -> kicker(heading) != null)
                .forEach(heading -> titles.add(WhiteSpace.fold(heading.text())));
        String language = language(page, meta, data);
        MetadataAgreement agreement = new MetadataAgreement(titles);
        DateReader reader = DateReader.of(
                host,
                meta.language,
                language,
                page.fetched().orElse(null),
                () -> dom.blocks().stream().map(block -> block.text).iterator());
        HtmlDateFinder dates =
                new HtmlDateFinder(reader, SiteTimeZone.of(host, language), meta, data, dom.metadataElements());
        HtmlVisibleDates shown = HtmlVisibleDates.read(dom, agreement, dates.statedDays(), reader);
        ArticleDate published =
                page.published().orElseGet(() -> dates.published(dom, page.url().orElse(""), shown));
        ArticleDate updated = dates.updated(shown);
        return new HtmlMetadata(
                title,
                titles,
                page.author()
                        .orElseGet(() -> HtmlAuthorFinder.find(
                                meta,
                                data,
                                dom,
                                agreement,
                                titles,
                                List.of(name, data.publisher(), HtmlTitleFinder.core(host)))),
                published,
                updated != null && published != null && updated.day().isBefore(published.day()) ? null : updated,
                language,
                site.isEmpty() ? null : site,
                HtmlSiteName.of(meta, data, frontLink, host, title),
                url,
                PageAddress.identity(page.url().orElse(""), canonical == null ? "" : canonical)
                        .orElse(null),
                canonical,
                meta.first("og:description", "description", "twitter:description"));
    }

    /** Sets what an article says besides its body. */
    public void write(Article.Builder article) {
        article.url(url)
                .page(page)
                .canonicalUrl(canonicalUrl)
                .site(site)
                .siteName(siteName)
                .title(title)
                .author(author.isEmpty() ? null : author)
                .published(published)
                .updated(updated);
    }

    private static List<String> headings(MetadataElements elements) {
        List<String> headings = new ArrayList<>();
        for (Element heading : elements.headings) {
            String text = WhiteSpace.fold(HtmlText.unescaped(withoutKicker(heading)));
            if (!text.isEmpty() && text.length() < 400 && headings.size() < 8 && !isLogo(heading, text)) {
                headings.add(text);
            }
        }
        return headings;
    }

    /** Returns the text of a heading without the label above the headline, unless that is all it says. */
    private static String withoutKicker(Element heading) {
        Element kicker = kicker(heading);
        if (kicker == null) {
            return joined(heading);
        }
        String label = kicker.text();
        String text = joined(heading).strip();
        return text.length() > 2 * label.length() && text.startsWith(label) ? text.substring(label.length()) : text;
    }

    /** Returns the text of a heading; in scripts without spaces a line break inside it is none. */
    static String joined(Element heading) {
        String text = ofLine(heading);
        return text.indexOf(' ') >= 0 && heading.selectFirst(LINE_BREAK) != null
                ? EASTERN_BREAK.matcher(text).replaceAll("")
                : text;
    }

    /** Of a heading that was left open only what stands before the first paragraph. */
    private static String ofLine(Element heading) {
        String text = heading.text();
        Element paragraph = text.length() < MAX_HEADING ? null : heading.selectFirst(PARAGRAPH);
        if (paragraph == null) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        for (Node child = heading.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element element
                    && (element.isBlock() && line.toString().strip().length() > 0)) {
                break;
            }
            line.append(
                    child instanceof Element element
                            ? element.text()
                            : child instanceof TextNode words ? words.text() : "");
        }
        String own = line.toString().strip();
        return own.isEmpty() ? text : own;
    }

    private static @Nullable Element kicker(Element heading) {
        return heading.children().stream()
                .flatMap(child -> child.getAllElements().stream())
                .filter(part -> KICKER.stream().anyMatch(part.className()::contains))
                .findFirst()
                .orElse(null);
    }

    private static String logo(MetadataElements elements) {
        for (Element heading : elements.headings) {
            String text = WhiteSpace.fold(heading.text());
            if (!text.isEmpty() && isLogo(heading, text)) {
                return text;
            }
        }
        return "";
    }

    /** A heading that is nothing but a link to the front page. */
    private static boolean isLogo(Element heading, String text) {
        Element link = heading.selectFirst(LINK);
        link = link == null
                        && heading.parent() != null
                        && heading.parent().normalName().equals("a")
                ? heading.parent()
                : link;
        if (link == null || !link.text().strip().equals(text)) {
            return false;
        }
        String target = link.attr("href");
        int host = target.indexOf("://");
        String path = host < 0 ? target : target.substring(Math.max(host + 3, target.indexOf('/', host + 3)));
        return path.equals("/") || (host >= 0 && path.indexOf('/') < 0);
    }

    private static List<String> lowerHeadings(Dom dom, String title) {
        // A page without headings writes its headline in bold.
        boolean any = dom.blocks().stream().anyMatch(block -> block.kind == Block.Kind.HEADING);
        boolean bare = dom.metadataElements().headings.isEmpty();
        List<String> headings = new ArrayList<>();
        for (HtmlBlock block : dom.blocks()) {
            boolean heading = (any ? block.kind == Block.Kind.HEADING : block.boldChars == block.text.length())
                    || (bare && block.links == 0 && HtmlTitleFinder.isFirstPart(block.text, title));
            boolean elsewhere =
                    (block.box.tagsAround & (ElementKinds.NAV | ElementKinds.FOOTER | ElementKinds.ASIDE)) != 0;
            if (heading
                    && !block.flow.tag.equals("h1")
                    && !block.box.hidden
                    && !elsewhere
                    && block.text.length() < 400
                    && headings.size() < 20) {
                headings.add(HtmlText.unescaped(block.text));
            }
        }
        return headings;
    }

    private static @Nullable String language(Page page, MetaTags meta, StructuredData data) {
        String[] candidates = {
            page.language().orElse(""),
            meta.language,
            data.text(Field.LANGUAGE),
            meta.first("og:locale", "content-language", "language", "dc.language", "dcterms.language")
        };
        for (String candidate : candidates) {
            String code = candidate.strip().toLowerCase(Locale.ROOT);
            int end = 0;
            while (end < code.length() && code.charAt(end) >= 'a' && code.charAt(end) <= 'z') {
                end++;
            }
            if (end == 2) {
                return code.substring(0, 2);
            }
        }
        return null;
    }

    /** Returns an address that a page names, in full, or null if it is none of an article. */
    private static @Nullable String address(String base, String named) {
        if (named.isEmpty()) {
            return null;
        }
        try {
            URI uri = base.isEmpty() ? new URI(named) : new URI(base).resolve(named);
            // A canonical link to the front page is a slip of the site, not the address of the article.
            boolean front = uri.getPath() == null || uri.getPath().length() <= 1;
            return uri.getHost() != null && !(front && !base.isEmpty() && !named.equals(base)) ? uri.toString() : null;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** Returns the host of an address in lower case without {@code www.}, or an empty string. */
    public static String host(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(start + 3, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}

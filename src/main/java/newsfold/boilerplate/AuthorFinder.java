package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote the article: structured data, meta tags, marked-up by-lines, a by-line in the text. */
final class AuthorFinder {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:\\W*(?:written |words |story |posted |published |reported |article |medically reviewed )?(?:by|von|par|por|di|door|af|av|autor|author|autorin|text)\\b[:\\s]+)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CUT = Pattern.compile(
            "\\s*(?:\\||\u2022|\u00b7|\\(|<|\u2014|\u2013| - |\\bupdated?\\b|\\bpublished\\b|\\bposted\\b|\\bstaff writer\\b|\\d).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BAD = Pattern.compile(
            "(?i)^(admin|administrator|editor|editors|staff|author|authors|redaktion|team|unknown|guest|user|root|none|null|webmaster|anonymous|home|about|contact|share|follow|view all posts|read more|see all|all posts|more|posted|by)$");

    private AuthorFinder() {}

    static String find(Document document, MetaTags meta, StructuredData data, Dom dom, String site) {
        List<String> names = clean(data.authors(), site);
        if (names.isEmpty()) {
            names = clean(
                    List.of(meta.first(
                            "author",
                            "article:author_name",
                            "parsely-author",
                            "sailthru.author",
                            "dc.creator",
                            "dcterms.creator",
                            "byl",
                            "citation_author",
                            "article:author",
                            "og:article:author",
                            "twitter:creator:name",
                            "rbauthors",
                            "authors",
                            "cxenseparse:author")),
                    site);
        }
        if (names.isEmpty()) {
            names = clean(marked(document), site);
        }
        if (names.isEmpty()) {
            names = clean(byline(dom), site);
        }
        return String.join(", ", names);
    }

    private static List<String> marked(Document document) {
        List<String> found = new ArrayList<>();
        for (Element element :
                document.select("[itemprop=author] [itemprop=name], [itemprop=author], a[rel~=author]")) {
            String text = HtmlText.fold(element.hasAttr("content") ? element.attr("content") : element.text());
            if (!text.isEmpty() && text.length() < 80) {
                found.add(text);
                break;
            }
        }
        return found;
    }

    private static List<String> byline(Dom dom) {
        for (TextBlock block : dom.blocks()) {
            if (block.text.length() > 100 || block.box.hidden) {
                continue;
            }
            boolean marked = (block.box.words.marks & MarkupWords.Mark.BYLINE.bit()) != 0
                    || (block.flow.words.marks & MarkupWords.Mark.BYLINE.bit()) != 0;
            boolean leads = LEAD.matcher(block.text).find();
            boolean named = marked && block.shape.words() <= 6 && block.shape.capitalised() == block.shape.words();
            if (block.shape.capitalised() >= 2 && (named || (leads && block.shape.words() <= 12))) {
                String name = block.text;
                List<String> cleaned = clean(List.of(name), "");
                if (!cleaned.isEmpty()) {
                    return cleaned;
                }
            }
        }
        return List.of();
    }

    static List<String> clean(List<String> raw, String site) {
        Set<String> names = new LinkedHashSet<>();
        String siteKey = HtmlText.key(site);
        for (String value : raw) {
            if (value.contains("://") || value.startsWith("www.") || value.startsWith("@")) {
                continue;
            }
            for (String part :
                    LEAD.matcher(value).replaceFirst("").split("\\s*(?:[,;&/]| and | und | et | y | e )\\s*")) {
                String name = CUT.matcher(LEAD.matcher(part).replaceFirst(""))
                        .replaceFirst("")
                        .strip();
                if (name.contains("@")) {
                    continue;
                }
                int words = name.isEmpty() ? 0 : name.split(" ").length;
                String key = HtmlText.key(name);
                if (key.length() >= 3
                        && words <= 5
                        && name.length() <= 60
                        && !BAD.matcher(name).matches()
                        && !key.equals(siteKey)) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }
}

package newsfold.boilerplate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.internal.WhiteSpace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page's {@code meta}, {@code link} and {@code title} elements, names in lower case, first value wins. */
final class MetaTags {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> microdata = new HashSet<>();
    final String title;
    final String canonical;
    final String language;
    final String refresh;

    MetaTags(Document document, MetadataElements elements) {
        String refreshTo = "";
        for (Element meta : elements.metas) {
            String content = HtmlText.clean(meta.attr("content"));
            if (content.isEmpty()) {
                continue;
            }
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    boolean first = values.putIfAbsent(name, content) == null;
                    if (first && key.equals("itemprop")) {
                        microdata.add(name);
                    }
                }
            }
            if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
                refreshTo = content;
            }
        }
        String link = "";
        for (Element each : elements.links) {
            if (link.isEmpty() && each.attr("rel").equalsIgnoreCase("canonical")) {
                link = each.attr("href").strip();
            }
        }
        this.title = elements.titles.isEmpty()
                ? ""
                : WhiteSpace.fold(elements.titles.get(0).wholeText());
        this.canonical = link.isEmpty() ? first("og:url") : link;
        Element html = document.firstElementChild();
        this.language = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        this.refresh = refreshTo;
    }

    /** Tells whether a value is marked up for search engines inside the page, as JSON-LD is. */
    boolean isMicrodata(String name) {
        return microdata.contains(name);
    }

    /** Returns the value of the first of these names that has one, or an empty string. */
    String first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}

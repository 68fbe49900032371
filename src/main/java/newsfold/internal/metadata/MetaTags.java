package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.internal.WhiteSpace;
import newsfold.internal.WordLists;
import newsfold.internal.html.HtmlText;
import newsfold.internal.html.MetadataElements;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page's {@code meta}, {@code link} and {@code title} elements, names in lower case. */
public final class MetaTags {
    /** Names of the tags that state dates and authors. */
    static final WordLists NAMES = new WordLists(MetaTags.class, "metadata-tags.txt");

    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> microdata = new HashSet<>();
    final String title;
    final String canonical;
    final String language;

    public MetaTags(Document document, MetadataElements elements) {
        for (Element meta : elements.metas) {
            String content = HtmlText.clean(meta.attr("content"));
            if (content.isEmpty()) {
                continue;
            }
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    List<String> all = values.computeIfAbsent(name, any -> new ArrayList<>());
                    if (all.isEmpty() && key.equals("itemprop")) {
                        microdata.add(name);
                    }
                    all.add(content);
                }
            }
        }
        parsely();
        for (int card = 1; card <= 4; card++) {
            String value = first("twitter:data" + card);
            if (!value.isEmpty() && PersonNames.leads(first("twitter:label" + card) + " X")) {
                putIfAbsent("twitter:author", value);
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
                : WhiteSpace.fold(HtmlText.unescaped(elements.titles.get(0).wholeText()));
        this.canonical = link.isEmpty() ? first("og:url") : link;
        Element html = document.children().first();
        this.language = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
    }

    /** Tells whether a value is marked up for search engines inside the page, as JSON-LD is. */
    boolean isMicrodata(String name) {
        return microdata.contains(name);
    }

    /** Returns the value of the first of these names that has one, or an empty string. */
    String first(String... names) {
        for (String name : names) {
            List<String> all = values.get(name);
            if (all != null) {
                return all.get(0);
            }
        }
        return "";
    }

    /** Returns all values of a name in page order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private void putIfAbsent(String name, String value) {
        values.computeIfAbsent(name, any -> new ArrayList<>(List.of(value)));
    }

    /** One tag of Parse.ly holds what others put into several, as JSON. */
    private void parsely() {
        for (Object page : LenientJson.parse(first("parsely-page"))) {
            if (page instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    if (value instanceof String text && !text.isBlank()) {
                        putIfAbsent("parsely-" + String.valueOf(key).replace('_', '-'), HtmlText.clean(text));
                    }
                });
            }
        }
    }
}

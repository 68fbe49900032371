package newsfold.boilerplate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page's {@code meta}, {@code link} and {@code title} elements, names in lower case, first value wins. */
final class MetaTags {
    private final Map<String, String> values = new HashMap<>();
    final String title;
    final String canonical;
    final String language;
    final String refresh;

    MetaTags(Document document, Landmarks landmarks) {
        String refreshTo = "";
        for (Element meta : landmarks.metas) {
            String content = HtmlText.clean(meta.attr("content"));
            if (content.isEmpty()) {
                continue;
            }
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    values.putIfAbsent(name, content);
                }
            }
            if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
                refreshTo = content;
            }
        }
        String link = "";
        for (Element each : landmarks.links) {
            if (link.isEmpty() && each.attr("rel").equalsIgnoreCase("canonical")) {
                link = each.attr("href").strip();
            }
        }
        this.title = landmarks.titles.isEmpty()
                ? ""
                : HtmlText.fold(landmarks.titles.get(0).wholeText());
        this.canonical = link.isEmpty() ? first("og:url") : link;
        Element html = document.firstElementChild();
        this.language = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        this.refresh = refreshTo;
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

package newsfold.internal.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements that metadata is read from, collected while the page is cut into blocks. */
public final class MetadataElements {
    private static final int MAX_FRONTS = 12;

    public final List<Element> metas = new ArrayList<>();
    public final List<Element> links = new ArrayList<>();
    public final List<Element> scripts = new ArrayList<>();
    public final List<Element> headings = new ArrayList<>();
    public final List<Element> times = new ArrayList<>();
    public final List<Element> properties = new ArrayList<>();
    public final List<Element> titles = new ArrayList<>();

    /** Links to front pages, the first few. */
    public final List<Element> fronts = new ArrayList<>();

    private final @Nullable HtmlWithoutScripts source;

    MetadataElements(@Nullable HtmlWithoutScripts source) {
        this.source = source;
    }

    /** The code of a script; most scripts are never asked for it. */
    public String code(Element script) {
        return source == null ? script.data() : source.code(script);
    }

    void addHead(Document document, ElementAttributes attributes) {
        for (Element child : document.head().children()) {
            attributes.read(child);
            add(child, attributes);
        }
    }

    /** Keeps an element if metadata may be in it. */
    void add(Element element, ElementAttributes attributes) {
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "link" -> links.add(element);
            case "script" -> scripts.add(element);
            case "title" -> titles.add(element);
            case "h1" -> headings.add(element);
            case "time" -> times.add(element);
            case "a" -> {
                if (attributes.toFront && fronts.size() < MAX_FRONTS) {
                    fronts.add(element);
                }
            }
            default -> {}
        }
        if ((attributes.hasItemprop || attributes.hasRel) && element.attributesSize() > 1) {
            properties.add(element);
        }
    }
}

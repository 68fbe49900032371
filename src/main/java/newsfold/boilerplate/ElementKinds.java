package newsfold.boilerplate;

import java.util.HashMap;
import java.util.Map;

/** What each element does to the flow of text: a bit of {@link DomReader} for block-level ones, or one of four ways. */
final class ElementKinds {
    static final int SKIP = -1;
    static final int INLINE = -2;
    static final int MEDIA = -3;
    static final int BREAK = -4;

    /** Block-level elements by their bit; elements not listed break the flow too, without a bit. */
    private static final Map<String, Integer> TAGS = new HashMap<>(Map.ofEntries(
            Map.entry("nav", DomReader.NAV),
            Map.entry("menu", DomReader.NAV),
            Map.entry("header", DomReader.HEADER),
            Map.entry("footer", DomReader.FOOTER),
            Map.entry("aside", DomReader.ASIDE),
            Map.entry("form", DomReader.FORM),
            Map.entry("figure", DomReader.FIGURE),
            Map.entry("article", DomReader.ARTICLE),
            Map.entry("main", DomReader.MAIN),
            Map.entry("ul", DomReader.LIST),
            Map.entry("ol", DomReader.LIST),
            Map.entry("dl", DomReader.LIST),
            Map.entry("li", DomReader.ITEM),
            Map.entry("dd", DomReader.ITEM),
            Map.entry("dt", DomReader.ITEM),
            Map.entry("table", DomReader.TABLE),
            Map.entry("blockquote", DomReader.QUOTE),
            Map.entry("p", DomReader.PARAGRAPH),
            Map.entry("section", DomReader.SECTION),
            Map.entry("h1", DomReader.HEADING),
            Map.entry("h2", DomReader.HEADING),
            Map.entry("h3", DomReader.HEADING),
            Map.entry("h4", DomReader.HEADING),
            Map.entry("h5", DomReader.HEADING),
            Map.entry("h6", DomReader.HEADING),
            Map.entry("button", DomReader.BUTTON),
            Map.entry("figcaption", DomReader.CAPTION),
            Map.entry("pre", DomReader.PRE),
            Map.entry("details", DomReader.DETAILS),
            Map.entry("address", DomReader.ADDRESS),
            Map.entry("script", SKIP),
            Map.entry("style", SKIP),
            Map.entry("template", SKIP),
            Map.entry("noscript", SKIP),
            Map.entry("head", SKIP),
            Map.entry("meta", SKIP),
            Map.entry("link", SKIP),
            Map.entry("title", SKIP),
            Map.entry("select", SKIP),
            Map.entry("textarea", SKIP),
            Map.entry("option", SKIP),
            Map.entry("datalist", SKIP),
            Map.entry("object", MEDIA),
            Map.entry("embed", MEDIA),
            Map.entry("applet", MEDIA),
            Map.entry("iframe", MEDIA),
            Map.entry("img", MEDIA),
            Map.entry("picture", MEDIA),
            Map.entry("amp-img", MEDIA),
            Map.entry("video", MEDIA),
            Map.entry("audio", MEDIA),
            Map.entry("canvas", MEDIA),
            Map.entry("svg", SKIP),
            Map.entry("br", BREAK),
            Map.entry("hr", BREAK),
            Map.entry("a", INLINE),
            Map.entry("abbr", INLINE),
            Map.entry("acronym", INLINE),
            Map.entry("b", INLINE),
            Map.entry("bdi", INLINE),
            Map.entry("bdo", INLINE),
            Map.entry("big", INLINE),
            Map.entry("cite", INLINE),
            Map.entry("code", INLINE),
            Map.entry("data", INLINE),
            Map.entry("del", INLINE),
            Map.entry("dfn", INLINE),
            Map.entry("em", INLINE),
            Map.entry("font", INLINE),
            Map.entry("i", INLINE),
            Map.entry("ins", INLINE),
            Map.entry("kbd", INLINE),
            Map.entry("label", INLINE),
            Map.entry("mark", INLINE),
            Map.entry("nobr", INLINE),
            Map.entry("q", INLINE),
            Map.entry("rb", INLINE),
            Map.entry("ruby", INLINE),
            Map.entry("rt", SKIP),
            Map.entry("rp", SKIP),
            Map.entry("s", INLINE),
            Map.entry("samp", INLINE),
            Map.entry("small", INLINE),
            Map.entry("span", INLINE),
            Map.entry("strike", INLINE),
            Map.entry("strong", INLINE),
            Map.entry("sub", INLINE),
            Map.entry("sup", INLINE),
            Map.entry("time", INLINE),
            Map.entry("tt", INLINE),
            Map.entry("u", INLINE),
            Map.entry("var", INLINE),
            Map.entry("wbr", INLINE),
            Map.entry("input", SKIP)));

    private ElementKinds() {}

    /** Returns the kind of an element by its name in lower case; 0 breaks the flow and has no bit. */
    static int of(String name) {
        return TAGS.getOrDefault(name, 0);
    }
}

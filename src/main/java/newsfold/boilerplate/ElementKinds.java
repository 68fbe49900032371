package newsfold.boilerplate;

import java.util.HashMap;
import java.util.Map;

/** What each element does to the flow of text: a bit of {@link DomReader} for block-level ones, or one of four ways. */
final class ElementKinds {
    static final int SKIP = -1;
    static final int INLINE = -2;
    static final int MEDIA = -3;
    static final int BREAK = -4;

    /** Elements not listed break the flow too, without a bit. */
    private static final Map<String, Integer> KINDS = new HashMap<>();

    static {
        put(DomReader.NAV, "nav menu");
        put(DomReader.HEADER, "header");
        put(DomReader.FOOTER, "footer");
        put(DomReader.ASIDE, "aside");
        put(DomReader.FORM, "form");
        put(DomReader.FIGURE, "figure");
        put(DomReader.ARTICLE, "article");
        put(DomReader.MAIN, "main");
        put(DomReader.LIST, "ul ol dl");
        put(DomReader.ITEM, "li dd dt");
        put(DomReader.TABLE, "table");
        put(DomReader.QUOTE, "blockquote");
        put(DomReader.PARAGRAPH, "p");
        put(DomReader.SECTION, "section");
        put(DomReader.HEADING, "h1 h2 h3 h4 h5 h6");
        put(DomReader.BUTTON, "button");
        put(DomReader.CAPTION, "figcaption");
        put(DomReader.PRE, "pre");
        put(DomReader.DETAILS, "details");
        put(DomReader.ADDRESS, "address");
        put(
                SKIP,
                "script style template noscript head meta link title select textarea option datalist svg rt rp input");
        put(MEDIA, "object embed applet iframe img picture amp-img video audio canvas");
        put(BREAK, "br hr");
        put(
                INLINE,
                "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp"
                        + " small span strike strong sub sup time tt u var wbr");
    }

    private ElementKinds() {}

    private static void put(int kind, String names) {
        for (String name : names.split(" ")) {
            KINDS.put(name, kind);
        }
    }

    /** Returns the kind of an element by its name in lower case; 0 breaks the flow and has no bit. */
    static int of(String name) {
        return KINDS.getOrDefault(name, 0);
    }
}

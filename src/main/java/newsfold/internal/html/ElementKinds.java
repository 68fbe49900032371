package newsfold.internal.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What each element does to the flow of text: a bit for block-level ones, or one of four ways. */
public final class ElementKinds {
    public static final int NAV = 1;
    public static final int HEADER = 1 << 1;
    public static final int FOOTER = 1 << 2;
    public static final int ASIDE = 1 << 3;
    public static final int FORM = 1 << 4;
    public static final int FIGURE = 1 << 5;
    public static final int ARTICLE = 1 << 6;
    public static final int MAIN = 1 << 7;
    static final int LIST = 1 << 8;
    static final int TABLE = 1 << 9;
    static final int QUOTE = 1 << 10;
    static final int PARAGRAPH = 1 << 11;
    static final int SECTION = 1 << 12;
    public static final int HEADING = 1 << 13;
    public static final int BUTTON = 1 << 14;
    public static final int CAPTION = 1 << 15;
    static final int PRE = 1 << 16;
    static final int BODY_PROPERTY = 1 << 17;
    static final int DETAILS = 1 << 18;
    static final int ADDRESS = 1 << 19;
    static final int ITEM = 1 << 20;

    public static final int SKIP = -1;
    public static final int INLINE = -2;
    public static final int MEDIA = -3;
    static final int BREAK = -4;

    private static final int MIN_CHARS_AFTER_BUTTON = 20;

    /** Elements not listed break the flow too, without a bit. */
    private static final Map<String, Integer> KINDS = new HashMap<>();

    static {
        put(NAV, "nav menu");
        put(HEADER, "header");
        put(FOOTER, "footer");
        put(ASIDE, "aside");
        put(FORM, "form");
        put(FIGURE, "figure");
        put(ARTICLE, "article");
        put(MAIN, "main");
        put(LIST, "ul ol dl");
        put(ITEM, "li dd dt");
        put(TABLE, "table");
        put(QUOTE, "blockquote");
        put(PARAGRAPH, "p");
        put(SECTION, "section");
        put(HEADING, "h1 h2 h3 h4 h5 h6");
        put(BUTTON, "button");
        put(CAPTION, "figcaption");
        put(PRE, "pre");
        put(DETAILS, "details");
        put(ADDRESS, "address");
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
    public static int of(String name) {
        return KINDS.getOrDefault(name, 0);
    }

    /**
     * Returns the kind of an element where it stands. Custom elements are inline until a style sheet says otherwise, and
     * inside a sentence no style sheet does; a button inside a sentence explains a term.
     */
    static int in(HtmlBox box, Element element, boolean afterText) {
        String tag = element.normalName();
        int kind = of(tag);
        if (kind == SKIP) {
            return tag.equals("template") && element.hasAttr("shadowrootmode") ? 0 : kind;
        }
        boolean insideText = box.inline || box.tag.equals("p") || (box.tagsAround & HEADING) != 0;
        boolean inline = kind == 0
                ? insideText && tag.indexOf('-') > 0
                : kind == BUTTON
                        && (insideText || isItem(box.tag))
                        && goesOn(element.nextSibling(), afterText ? 1 : MIN_CHARS_AFTER_BUTTON);
        return inline ? INLINE : kind;
    }

    private static boolean isItem(String tag) {
        return switch (tag) {
            case "li", "dd", "td", "blockquote" -> true;
            default -> false;
        };
    }

    private static boolean goesOn(@Nullable Node next, int chars) {
        return next instanceof TextNode text && text.text().strip().length() >= chars;
    }

    /** Tells whether an element of kind {@link #MEDIA} is a picture. */
    static boolean isPicture(String name) {
        return name.equals("img") || name.equals("picture") || name.equals("amp-img");
    }
}

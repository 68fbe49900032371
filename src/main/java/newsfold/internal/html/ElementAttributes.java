package newsfold.internal.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The attributes of one element that the body finder asks for, read in one pass: each look-up in jsoup is a scan of its
 * own. One instance is filled again for each element.
 */
final class ElementAttributes {
    String names = "";
    String id = "";
    String itemprop = "";
    String role = "";
    private String style = "";
    boolean hasItemprop;
    boolean hasRel;
    boolean hasHref;

    /** An attribute that scripts or tests of the page ask for calls the element a by-line. */
    boolean namesByLine;

    private static final int MAX_SCHEME = 6;

    /** What names parts of pages where classes are made up by machines, with {@code data-testid}. */
    private static final Set<String> PARTS = Set.of("data-qa", "data-test", "data-component");

    private static final int MAX_PART = 60;

    /** The link leads to a place on the same page. */
    boolean toAnchor;

    /** The link leads to the front page of a site. */
    boolean toFront;

    private boolean hidden;

    void read(Element element) {
        names = "";
        id = "";
        itemprop = "";
        role = "";
        style = "";
        hasItemprop = false;
        hasRel = false;
        hasHref = false;
        namesByLine = false;
        toAnchor = false;
        toFront = false;
        hidden = false;
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                take(attribute);
            }
        }
    }

    private void take(Attribute attribute) {
        String key = attribute.getKey();
        // By length first: most attributes are none of these, and names may be in upper case inside foreign elements.
        switch (key.length()) {
            case 2 -> id = key.equalsIgnoreCase("id") ? attribute.getValue() : id;
            case 3 -> hasRel |= key.equalsIgnoreCase("rel");
            case 4 -> {
                role = key.equalsIgnoreCase("role") ? attribute.getValue() : role;
                if (key.equalsIgnoreCase("href")) {
                    hasHref = true;
                    toAnchor = attribute.getValue().startsWith("#");
                    toFront = isFront(attribute.getValue());
                }
            }
            case 5 -> {
                names = key.equalsIgnoreCase("class") ? attribute.getValue() : names;
                style = key.equalsIgnoreCase("style") ? attribute.getValue() : style;
            }
            case 6 -> hidden |= key.equalsIgnoreCase("hidden");
            case 8 -> {
                if (key.equalsIgnoreCase("itemprop")) {
                    hasItemprop = true;
                    itemprop = attribute.getValue();
                }
            }
            case 11 -> {
                hidden |= key.equalsIgnoreCase("aria-hidden")
                        && attribute.getValue().equalsIgnoreCase("true");
                namesByLine |= key.equalsIgnoreCase("data-testid") && isByLine(attribute.getValue());
            }
            case 7, 9, 14 -> namesByLine |= PARTS.contains(key) && isByLine(attribute.getValue());
            default -> {}
        }
    }

    private static boolean isByLine(String name) {
        String lower = name.length() > MAX_PART ? "" : name.toLowerCase(Locale.ROOT);
        return lower.contains("byline") || lower.contains("contributor");
    }

    /** Tells whether an address has no path: "/", "https://host", "//host/". */
    private static boolean isFront(String address) {
        int host = address.indexOf("//");
        if (host > MAX_SCHEME) {
            return false;
        }
        int path = host < 0 ? address.indexOf('/') : address.indexOf('/', host + 2);
        return path < 0 ? host >= 0 : path == address.length() - 1 && (host >= 0 || path == 0);
    }

    /** Tells whether the element's own attributes hide it. */
    boolean isHidden() {
        if (hidden) {
            return true;
        }
        if (style.isEmpty()) {
            return false;
        }
        int display = style.indexOf("display");
        return (display >= 0 && style.indexOf("none", display) == skipColon(style, display + 7))
                || style.contains("visibility:hidden")
                || style.contains("visibility: hidden");
    }

    private static int skipColon(String style, int from) {
        int at = from;
        while (at < style.length() && (style.charAt(at) == ' ' || style.charAt(at) == ':')) {
            at++;
        }
        return at;
    }
}

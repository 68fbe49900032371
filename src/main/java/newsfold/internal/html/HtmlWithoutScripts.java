package newsfold.internal.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Parses a page without the inside of long scripts and style sheets, which make up half of many pages.
 *
 * <p>The parser gets a sign and a number in place of each inside, and the tree must show each of them in a script or a
 * style sheet. Where it does not, the markup can be read in two ways, and the page is parsed whole. Takes time linear in
 * the page.
 */
public final class HtmlWithoutScripts {
    /** Shorter scripts and style sheets stay. */
    private static final int MIN_LENGTH = 64;

    /** Stands before the number of a script; a page that holds it stays whole. */
    private static final char SIGN = '\u0001';

    private static final List<String> CUT = List.of("script", "style");

    /** Elements and comments inside which nothing is left out, and how they end. */
    private static final List<String> OPAQUE = List.of("!--", "svg", "math", "iframe", "title", "textarea", "xmp");

    private static final String OPAQUE_FIRST = "!sSmMiItTxX";

    private final String html;
    private final StringBuilder shortened = new StringBuilder();

    /** Where each inside that was left out begins and ends. */
    private final List<int[]> cuts = new ArrayList<>();

    private HtmlWithoutScripts(String html) {
        this.html = html;
    }

    public static HtmlWithoutScripts of(String html) {
        HtmlWithoutScripts page = new HtmlWithoutScripts(html);
        if (html.indexOf(SIGN) < 0 && html.indexOf('\0') < 0) {
            page.cut();
        }
        return page;
    }

    public Document parse(String address) {
        if (!cuts.isEmpty()) {
            Document document = Parser.htmlParser().parseInput(shortened.toString(), address);
            if (holdsAllCuts(document)) {
                return document;
            }
            cuts.clear();
        }
        return Parser.htmlParser().parseInput(html, address);
    }

    /** Returns the code of a script of the parsed page. */
    String code(Element script) {
        String code = script.data();
        if (cuts.isEmpty() || code.length() < 2 || code.charAt(0) != SIGN) {
            return code;
        }
        int[] cut = cuts.get(Integer.parseInt(code.substring(1)));
        return html.substring(cut[0], cut[1]);
    }

    /** How many scripts and style sheets were left out. */
    int size() {
        return cuts.size();
    }

    private boolean holdsAllCuts(Document document) {
        int[] found = new int[1];
        document.traverse((node, depth) -> {
            if (node instanceof DataNode data && data.getWholeData().equals(SIGN + Integer.toString(found[0]))) {
                found[0]++;
            }
        });
        return found[0] == cuts.size();
    }

    private void cut() {
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at)) {
            int start = at + 1;
            int end = -1;
            if ("sS".indexOf(html.charAt(start)) >= 0 && !nameAt(CUT, start).isEmpty()) {
                int inside = tagEnd(start);
                end = inside < 0 ? -1 : end(nameAt(CUT, start), inside);
                // A comment inside a script may hold a script.
                if (end - inside >= MIN_LENGTH && !html.substring(inside, end).contains("<!--")) {
                    shortened.append(html, from, inside).append(SIGN).append(cuts.size());
                    cuts.add(new int[] {inside, end});
                    from = end;
                }
            } else if (OPAQUE_FIRST.indexOf(html.charAt(start)) >= 0
                    && !nameAt(OPAQUE, start).isEmpty()) {
                String name = nameAt(OPAQUE, start);
                end = name.equals("!--") ? html.indexOf("-->", start + 1) : end(name, start);
            } else {
                end = start;
            }
            if (end < 0) {
                break;
            }
            at = Math.max(end, start);
        }
        shortened.append(html, from, html.length());
    }

    private String nameAt(List<String> names, int at) {
        for (String name : names) {
            if (html.regionMatches(true, at, name, 0, name.length())) {
                return name;
            }
        }
        return "";
    }

    /** Returns where the end tag of an element begins, or below 0. */
    private int end(String name, int from) {
        int end = html.indexOf("</", from);
        while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length())) {
            end = html.indexOf("</", end + 2);
        }
        return end;
    }

    /** Returns the place behind a tag, or below 0. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return -1;
    }
}

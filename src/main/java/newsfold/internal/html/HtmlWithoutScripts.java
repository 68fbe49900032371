package newsfold.internal.html;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Parses a page without the inside of very long scripts and style sheets, such as the state of an application.
 *
 * <p>The parser gets a sign and a number in place of each inside, and the tree must show each of them in a script or a
 * style sheet. Where it does not, the markup can be read in two ways, and the page is parsed whole. Takes time linear in
 * the page.
 */
public final class HtmlWithoutScripts {
    /** Shorter scripts and style sheets stay: the parser reads them in less time than the tree is looked at once more. */
    private static final int MIN_LENGTH = 16_384;

    /** Stands before the number of a script; a page that holds it stays whole. */
    private static final char SIGN = '\u0001';

    private final String html;
    private final int minLength;

    /** Where each inside that was left out begins and ends. */
    private final List<int[]> cuts = new ArrayList<>();

    private HtmlWithoutScripts(String html, int minLength) {
        this.html = html;
        this.minLength = minLength;
    }

    public static HtmlWithoutScripts of(String html) {
        return of(html, MIN_LENGTH);
    }

    static HtmlWithoutScripts of(String html, int minLength) {
        HtmlWithoutScripts page = new HtmlWithoutScripts(html, minLength);
        if (html.indexOf(SIGN) < 0 && html.indexOf('\0') < 0) {
            page.cut();
        }
        return page;
    }

    public Document parse(String address) {
        if (!cuts.isEmpty()) {
            Document document = Parser.htmlParser().parseInput(new Shortened(), address);
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
        Occurrences scripts = new Occurrences("<script");
        Occurrences styles = new Occurrences("<style");
        Occurrences comments = new Occurrences("<!--");
        int at = 0;
        while (at < html.length()) {
            int script = scripts.next(at);
            int start = Math.min(script, styles.next(at));
            int inside = start == html.length() ? -1 : tagEnd(start);
            int end = inside < 0 ? -1 : end(start == script ? "script" : "style", inside);
            // A comment inside a script may hold a script.
            if (end - inside >= minLength && comments.next(inside) >= end) {
                cuts.add(new int[] {inside, end});
            }
            at = end < 0 ? html.length() : end;
        }
    }

    /** The page with a sign and a number in place of each cut. */
    private final class Shortened extends Reader {
        private int at;
        private int cut;
        private String sign = "";
        private int inSign;

        @Override
        public int read(char[] into, int offset, int length) {
            int next = cut < cuts.size() ? cuts.get(cut)[0] : html.length();
            if (inSign == sign.length() && at == next && cut < cuts.size()) {
                sign = SIGN + Integer.toString(cut);
                inSign = 0;
                at = cuts.get(cut++)[1];
            }
            if (inSign < sign.length()) {
                int count = Math.min(length, sign.length() - inSign);
                sign.getChars(inSign, inSign + count, into, offset);
                inSign += count;
                return count;
            }
            int count = Math.min(length, next - at);
            html.getChars(at, at + count, into, offset);
            at += count;
            return count == 0 && length > 0 ? -1 : count;
        }

        @Override
        public void close() {
            // The page is a string.
        }
    }

    /** The places of a text in the page, asked for from front to back. */
    private final class Occurrences {
        private final String text;
        private int at = -1;

        Occurrences(String text) {
            this.text = text;
        }

        /** Returns the next place at or behind one, the length of the page if there is none. */
        int next(int from) {
            if (at < from) {
                int found = html.indexOf(text, from);
                at = found < 0 ? html.length() : found;
            }
            return at;
        }
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

package newsfold.boilerplate;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page without the inside of long scripts and style sheets, which make up half of many pages.
 *
 * <p>The parser gets a number in place of each script, by which {@link #code} finds it again. From the first place on where
 * the markup may be read in two ways, nothing more is left out. Takes time linear in the page.
 */
final class HtmlWithoutScripts extends Reader {
    /** Shorter scripts and style sheets stay. */
    private static final int MIN_LENGTH = 64;

    /** Stands before the number of a script; a page that holds it stays whole. */
    private static final char SIGN = '\u0001';

    /** Elements whose inside is passed over: it is text, or no text of the page. */
    private static final List<String> OPAQUE = List.of("script", "style", "svg", "iframe", "title", "textarea");

    /** Elements behind which a page is read in another way. */
    private static final List<String> IN_DOUBT =
            List.of("math", "col", "xmp", "noembed", "noframes", "frameset", "plaintext");

    private final String html;

    /** What is left out, in order. */
    private final List<Cut> cuts = new ArrayList<>();

    /** How far the page was read, the next cut, and what is still to be read in place of the last one. */
    private int at;

    private int nextCut;
    private String instead = "";
    private @Nullable Place marked;

    private HtmlWithoutScripts(String html) {
        this.html = html;
    }

    /** Leaves out a part of the page and puts a text in its place. */
    private record Cut(int from, int to, String instead) {}

    /** How far the page was read. */
    private record Place(int at, int nextCut, String instead) {}

    static HtmlWithoutScripts of(String html) {
        HtmlWithoutScripts page = new HtmlWithoutScripts(html);
        int at = html.indexOf(SIGN) < 0 && html.indexOf('\0') < 0 ? html.indexOf('<') : -1;
        while (at >= 0) {
            int end = page.pass(at);
            at = end < 0 ? -1 : html.indexOf('<', end);
        }
        return page;
    }

    Document parse(String address) {
        return Parser.htmlParser().parseInput(this, address);
    }

    /** Returns the code of a script of the parsed page. */
    String code(Element script) {
        String code = script.data();
        if (cuts.isEmpty() || code.length() < 2 || code.charAt(0) != SIGN) {
            return code;
        }
        Cut cut = cuts.get(Integer.parseInt(code.substring(1)));
        return html.substring(cut.from, cut.to);
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int read = 0;
        while (read < length) {
            boolean last = nextCut == cuts.size();
            String source = instead.isEmpty() ? html : instead;
            int from = instead.isEmpty() ? at : 0;
            int to = instead.isEmpty() ? (last ? html.length() : cuts.get(nextCut).from) : instead.length();
            int count = Math.min(length - read, to - from);
            source.getChars(from, from + count, into, offset + read);
            read += count;
            if (!instead.isEmpty()) {
                instead = instead.substring(count);
                continue;
            }
            at += count;
            if (at == to && last) {
                break;
            }
            if (at == to) {
                Cut cut = cuts.get(nextCut++);
                at = cut.to;
                instead = cut.instead;
            }
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    /** jsoup before 1.18 marks and returns. */
    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int limit) {
        marked = new Place(at, nextCut, instead);
    }

    @Override
    public void reset() throws IOException {
        Place place = marked;
        if (place == null) {
            throw new IOException("nothing was marked");
        }
        at = place.at;
        nextCut = place.nextCut;
        instead = place.instead;
    }

    @Override
    public void close() {}

    /** Returns the place behind the comment, tag or element that begins here; below 0 if it is in doubt. */
    private int pass(int start) {
        if (html.startsWith("<!--", start)) {
            int end = html.indexOf("-->", start + 2);
            for (int i = html.indexOf('!', start + 4); i >= 0 && i < end; i = html.indexOf('!', i + 1)) {
                if (html.startsWith("--!>", i - 2)) {
                    return -1;
                }
            }
            return end < 0 ? -1 : end + 3;
        }
        if (isLetter(start + 1)) {
            return passElement(start + 1);
        }
        if (html.startsWith("</", start)) {
            return isLetter(start + 2) ? tagEnd(start + 2) : -1;
        }
        if (html.startsWith("<![", start)) {
            return -1;
        }
        boolean declaration = html.startsWith("<!", start) || html.startsWith("<?", start);
        return declaration ? html.indexOf('>', start) : start + 1;
    }

    private int passElement(int name) {
        int end = tagEnd(name);
        if (end < 0) {
            return -1;
        }
        for (String tag : IN_DOUBT) {
            if (isName(tag, name)) {
                return -1;
            }
        }
        for (String tag : OPAQUE) {
            if (isName(tag, name)) {
                // A slash may be part of a value, and of no meaning outside of drawings.
                int close = html.charAt(end - 2) == '/' ? -1 : closingTag(tag, end);
                if (close < 0) {
                    return -1;
                }
                boolean script = tag.equals("script");
                if (close - end >= MIN_LENGTH && (script || tag.equals("style"))) {
                    cuts.add(new Cut(end, close, script ? SIGN + Integer.toString(cuts.size()) : ""));
                }
                return close;
            }
        }
        return end;
    }

    /**
     * Returns the place of the end tag of an opaque element; below 0 if it is in doubt: a comment inside a script may hold a
     * script, and a script or a section of character data inside a drawing may hold anything.
     */
    private int closingTag(String tag, int from) {
        boolean drawing = tag.equals("svg");
        boolean doubt = drawing;
        for (int i = html.indexOf('<', from); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
            switch (html.charAt(i + 1)) {
                case '/' -> {
                    if (isName(tag, i + 2)) {
                        return i;
                    }
                }
                case '!' -> {
                    if (drawing) {
                        return -1;
                    }
                    doubt |= tag.equals("script") && html.startsWith("--", i + 2);
                }
                case 's', 'S' -> {
                    if (doubt && isName("script", i + 1)) {
                        return -1;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /** Returns the place behind the bracket that ends a tag; below 0 if there is none or another tag begins inside. */
    private int tagEnd(int name) {
        int i = name;
        while (i < html.length() && !isNameEnd(html.charAt(i))) {
            i++;
        }
        boolean named = false;
        for (; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
            if (c == '=' && named) {
                i = valueEnd(i + 1);
                if (i < 0) {
                    return -1;
                }
                named = false;
            } else if (!isSpace(c)) {
                named = c != '/';
            }
        }
        return -1;
    }

    /** Returns the place of the last character of an attribute's value; below 0 if a quotation mark is left open. */
    private int valueEnd(int from) {
        int i = from;
        while (i < html.length() && isSpace(html.charAt(i))) {
            i++;
        }
        if (i < html.length() && (html.charAt(i) == '"' || html.charAt(i) == '\'')) {
            return html.indexOf(html.charAt(i), i + 1);
        }
        while (i < html.length() && html.charAt(i) != '>' && !isSpace(html.charAt(i))) {
            i++;
        }
        return i - 1;
    }

    private boolean isName(String tag, int name) {
        int end = name + tag.length();
        return end < html.length()
                && (html.charAt(name) | 0x20) == tag.charAt(0)
                && isNameEnd(html.charAt(end))
                && html.regionMatches(true, name, tag, 0, tag.length());
    }

    private static boolean isNameEnd(char c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    private boolean isLetter(int place) {
        char c = place < html.length() ? html.charAt(place) : ' ';
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r' && c != 0x0b);
    }
}

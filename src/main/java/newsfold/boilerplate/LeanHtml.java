package newsfold.boilerplate;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page as the parser gets to read it: without what lies inside long scripts and style sheets, which is half of most
 * pages and costs a sixth of the parse. A script's place is kept by a number, by which its code is found again.
 *
 * <p>A scan of tags, comments and raw text tells what is a script to the parser too. From the first place on where a page
 * leaves the slightest doubt, nothing more is left out of it. Takes time linear in the page.
 */
final class LeanHtml extends Reader {
    /** Shorter ones are not worth their replacement. */
    private static final int WORTHWHILE = 64;

    /** Stands before the number of a script; pages that hold it are read whole. */
    private static final char SIGN = '\u0001';

    private final String html;

    /** Pairs of places between which the page is left out, in order. */
    private int[] cuts = new int[32];

    private int cutCount;
    private final List<String> instead = new ArrayList<>();

    private int at;
    private int cut;
    private int inInstead = -1;

    private LeanHtml(String html) {
        this.html = html;
    }

    static LeanHtml of(String html) {
        LeanHtml lean = new LeanHtml(html);
        if (html.indexOf(SIGN) < 0 && html.indexOf('\0') < 0) {
            new Scan(lean).run();
        }
        return lean;
    }

    /** Parses what is left of the page. */
    Document parse(String address) {
        return Parser.htmlParser().parseInput(this, address);
    }

    /** Puts the code back into a script of the parsed page. */
    void restore(Element script) {
        if (cutCount > 0 && script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data) {
            String found = data.getWholeData();
            if (found.length() > 1 && found.charAt(0) == SIGN) {
                int number = Integer.parseInt(found.substring(1));
                data.setWholeData(html.substring(cuts[2 * number], cuts[2 * number + 1]));
            }
        }
    }

    private void leaveOut(int from, int to, boolean script) {
        if (to - from < WORTHWHILE) {
            return;
        }
        if (2 * cutCount == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * cuts.length);
        }
        cuts[2 * cutCount] = from;
        cuts[2 * cutCount + 1] = to;
        instead.add(script ? SIGN + Integer.toString(cutCount) : "");
        cutCount++;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (inInstead >= 0) {
                String text = instead.get(cut);
                int count = Math.min(length - done, text.length() - inInstead);
                text.getChars(inInstead, inInstead + count, into, offset + done);
                done += count;
                inInstead += count;
                if (inInstead == text.length()) {
                    at = cuts[2 * cut + 1];
                    cut++;
                    inInstead = -1;
                }
                continue;
            }
            int end = cut < cutCount ? cuts[2 * cut] : html.length();
            int count = Math.min(length - done, end - at);
            html.getChars(at, at + count, into, offset + done);
            done += count;
            at += count;
            if (at == end) {
                if (cut == cutCount) {
                    break;
                }
                inInstead = 0;
            }
        }
        return done == 0 && length > 0 ? -1 : done;
    }

    @Override
    public void close() {}

    /** Finds scripts and style sheets by going over the page tag by tag, as the HTML standard's tokeniser does. */
    private static final class Scan {
        private static final int NAME = 1;
        private static final int ATTRIBUTE = 1 << 1;
        private static final int VALUE = 1 << 2;

        /** What each character may be part of: the name of a tag or an attribute, a value without quotes. */
        private static final byte[] KINDS = kinds();

        private static byte[] kinds() {
            byte[] kinds = new byte['>' + 1];
            for (char c = 0; c < kinds.length; c++) {
                boolean name = c != '>' && c != '/' && c != '<' && !isSpace(c);
                boolean attribute = name && c != '=';
                boolean value = c != '>' && c != '<' && !isSpace(c);
                kinds[c] = (byte) ((name ? NAME : 0) | (attribute ? ATTRIBUTE : 0) | (value ? VALUE : 0));
            }
            return kinds;
        }

        private final LeanHtml lean;
        private final String html;
        private final int length;
        private boolean selfClosing;
        private boolean inBody;
        private boolean template;
        private int svg;
        private int math;
        private int noscript;
        private int nextComment = -1;

        Scan(LeanHtml lean) {
            this.lean = lean;
            this.html = lean.html;
            this.length = html.length();
        }

        /** Goes over the page as far as it is written in a way that only allows one reading. */
        void run() {
            int next = html.indexOf('<');
            while (next >= 0 && next + 1 < length) {
                char c = html.charAt(next + 1);
                int end;
                if (isLetter(c)) {
                    end = startTag(next + 1);
                } else if (c == '/') {
                    end = next + 2 < length && isLetter(html.charAt(next + 2)) ? endTag(next + 2) : -1;
                } else if (c == '!') {
                    end = html.startsWith("<!--", next) ? comment(next + 4) : declaration(next + 2);
                } else if (c == '?') {
                    end = after(html.indexOf('>', next));
                } else {
                    end = next + 1;
                }
                next = end < 0 ? -1 : html.indexOf('<', end);
            }
        }

        private static int after(int place) {
            return place < 0 ? -1 : place + 1;
        }

        private int declaration(int from) {
            // A doctype ends at the first bracket; a section of character data does not.
            return html.regionMatches(true, from, "doctype", 0, 7) ? after(html.indexOf('>', from)) : -1;
        }

        private int comment(int from) {
            int end = html.indexOf("-->", from);
            if (end < 0 || html.startsWith(">", from) || html.startsWith("->", from)) {
                return -1;
            }
            for (int i = from; i < end; i++) {
                if (html.charAt(i) == '!' && html.startsWith("--!>", i - 2)) {
                    return -1;
                }
            }
            return end + 3;
        }

        private int endTag(int name) {
            int nameEnd = nameEnd(name);
            if (is("svg", name, nameEnd)) {
                svg = Math.max(0, svg - 1);
            } else if (is("math", name, nameEnd)) {
                math = Math.max(0, math - 1);
            } else if (is("noscript", name, nameEnd)) {
                noscript = Math.max(0, noscript - 1);
            }
            return attributes(nameEnd);
        }

        private int startTag(int name) {
            int nameEnd = nameEnd(name);
            int end = attributes(nameEnd);
            if (end < 0) {
                return -1;
            }
            switch (html.charAt(name)) {
                case 's', 'S' -> {
                    if (is("script", name, nameEnd) || is("style", name, nameEnd)) {
                        return raw(name, nameEnd, end);
                    }
                    if (is("svg", name, nameEnd) && !selfClosing) {
                        svg++;
                    }
                }
                case 'b', 'B' -> inBody |= is("body", name, nameEnd);
                case 'c', 'C' -> {
                    // Below a column inside a template, style sheets are dropped with their tags and their text stays.
                    if (template && is("col", name, nameEnd)) {
                        return -1;
                    }
                }
                case 'm', 'M' -> math += is("math", name, nameEnd) && !selfClosing ? 1 : 0;
                case 'f', 'F' -> {
                    if (is("frameset", name, nameEnd)) {
                        return -1;
                    }
                }
                case 'p', 'P' -> {
                    if (is("plaintext", name, nameEnd)) {
                        return -1;
                    }
                }
                case 'n', 'N' -> {
                    if (is("noembed", name, nameEnd) || is("noframes", name, nameEnd)) {
                        return raw(name, nameEnd, end);
                    }
                    noscript += is("noscript", name, nameEnd) ? 1 : 0;
                }
                case 't', 'T' -> {
                    template |= is("template", name, nameEnd);
                    if (is("textarea", name, nameEnd) || (svg + math == 0 && is("title", name, nameEnd))) {
                        return raw(name, nameEnd, end);
                    }
                }
                case 'x', 'X', 'i', 'I' -> {
                    if (is("xmp", name, nameEnd) || is("iframe", name, nameEnd)) {
                        return raw(name, nameEnd, end);
                    }
                }
                default -> {}
            }
            return end;
        }

        /** Goes past an element whose content is text whatever it looks like; its end tag is left to be read. */
        private int raw(int name, int nameEnd, int from) {
            // Drawings and formulas, and scripts switched off in a head, make markup of it.
            boolean style = is("style", name, nameEnd);
            if (svg + math > 0 || selfClosing || (noscript > 0 && !inBody && !style)) {
                return -1;
            }
            int close = closing(name, nameEnd, from);
            if (close < 0) {
                return -1;
            }
            boolean script = nameEnd - name == 6 && is("script", name, nameEnd);
            if (script) {
                if (nextComment < from) {
                    int found = html.indexOf("<!--", from);
                    nextComment = found < 0 ? length : found;
                }
                if (nextComment < close && holds("<script", nextComment, close)) {
                    return -1;
                }
            }
            if (script || style) {
                lean.leaveOut(from, close, script);
            }
            return close;
        }

        private int closing(int name, int nameEnd, int from) {
            int size = nameEnd - name;
            for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
                int end = at + 2 + size;
                if (end >= length) {
                    return -1;
                }
                char c = html.charAt(end);
                if ((c == '>' || c == '/' || isSpace(c)) && html.regionMatches(true, at + 2, html, name, size)) {
                    return at;
                }
            }
            return -1;
        }

        private boolean holds(String wanted, int from, int to) {
            for (int at = html.indexOf('<', from); at >= 0 && at < to; at = html.indexOf('<', at + 1)) {
                if (html.regionMatches(true, at, wanted, 0, wanted.length())) {
                    return true;
                }
            }
            return false;
        }

        private boolean is(String wanted, int name, int nameEnd) {
            return nameEnd - name == wanted.length()
                    && (html.charAt(name) | 0x20) == wanted.charAt(0)
                    && html.regionMatches(true, name, wanted, 0, wanted.length());
        }

        private int nameEnd(int from) {
            return run(from, NAME);
        }

        /** The first place from {@code from} on with a character that is none of these. */
        private int run(int from, int kind) {
            int at = from;
            while (at < length) {
                char c = html.charAt(at);
                if (c < KINDS.length && (KINDS[c] & kind) == 0) {
                    return at;
                }
                at++;
            }
            return length;
        }

        /** Returns the place after the tag's closing bracket; below 0 if there is none or the tag is out of the ordinary. */
        private int attributes(int from) {
            int at = from;
            selfClosing = false;
            boolean afterEquals = false;
            int slash = -2;
            while (at < length) {
                char c = html.charAt(at);
                if (c == '>') {
                    selfClosing = slash == at - 1;
                    return at + 1;
                }
                if (c == '<') {
                    return -1;
                }
                if (isSpace(c)) {
                    at++;
                } else if (afterEquals) {
                    afterEquals = false;
                    if (c == '"' || c == '\'') {
                        int close = html.indexOf(c, at + 1);
                        if (close < 0) {
                            return -1;
                        }
                        at = close + 1;
                    } else {
                        at = run(at, VALUE);
                    }
                } else if (c == '/') {
                    slash = at;
                    at++;
                } else {
                    // The first character is part of the name even if it is an equals sign.
                    at = run(at + 1, ATTRIBUTE);
                    int equals = at;
                    while (equals < length && isSpace(html.charAt(equals))) {
                        equals++;
                    }
                    if (equals < length && html.charAt(equals) == '=') {
                        at = equals + 1;
                        afterEquals = true;
                    }
                }
            }
            return -1;
        }

        private static boolean isSpace(char c) {
            return c == ' ' || (c >= '\t' && c <= '\r' && c != 0x0b);
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }
}

package newsfold.boilerplate;

/**
 * Finds what the parser need not see of a page by going over it tag by tag, as the HTML standard's tokeniser does: the
 * inside of scripts, style sheets and drawings, attributes that nobody asks for, and all but the start of where links
 * lead.
 *
 * <p>A scan of tags, comments and raw text tells what is a tag to the parser too. From the first place on where a page
 * leaves the slightest doubt, nothing more is left out of it. Takes time linear in the page.
 */
final class LeanScan {
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

    private final String html;
    private final int length;
    private final LeanHtml lean;

    /** The name of the tag that was read last, and what is known of it; see {@link LeanTags}. */
    private long key;

    private int tag;

    private boolean selfClosing;

    /** The tag that is read keeps all its attributes. */
    private boolean whole;

    private boolean inBody;
    private boolean template;
    private int svg;
    private int math;
    private int noscript;

    /** Where the inside of the drawing begins that is open; below 0 if there is none or it must be parsed. */
    private int drawing = -1;

    /** How much was left out before the drawing. */
    private int cutsBeforeDrawing;

    /** The names of what is open in the drawing. */
    private final long[] open = new long[16];

    private int depth;

    LeanScan(String html, LeanHtml lean) {
        this.html = html;
        this.length = html.length();
        this.lean = lean;
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
        for (int i = html.indexOf('!', from); i >= 0 && i < end; i = html.indexOf('!', i + 1)) {
            if (html.startsWith("--!>", i - 2)) {
                return -1;
            }
        }
        return end + 3;
    }

    private int endTag(int name) {
        int nameEnd = tagName(name);
        switch (tag & LeanTags.ROLE) {
            case LeanTags.SVG -> {
                svg = Math.max(0, svg - 1);
                if (svg == 0 && drawing >= 0 && depth == 0) {
                    // What was left out inside goes with the rest.
                    lean.keepCuts(cutsBeforeDrawing);
                    lean.leaveOut(drawing, name - 2);
                    drawing = -1;
                }
            }
            case LeanTags.MATH -> math = Math.max(0, math - 1);
            case LeanTags.NOSCRIPT -> noscript = Math.max(0, noscript - 1);
            default -> {}
        }
        if (drawing >= 0) {
            drawing = depth > 0 && open[depth - 1] == key ? drawing : -1;
            depth--;
        }
        return attributes(nameEnd, false);
    }

    private int startTag(int name) {
        int nameEnd = tagName(name);
        int end = attributes(nameEnd, (tag & LeanTags.EXACT) == 0);
        if (end < 0) {
            return -1;
        }
        if (drawing >= 0) {
            draw();
        }
        switch (tag & LeanTags.ROLE) {
            case LeanTags.SVG -> {
                if (!selfClosing) {
                    // Before the body begins, text in a drawing decides whether a page may be one of frames.
                    drawing = inBody && svg + math == 0 ? end : -1;
                    cutsBeforeDrawing = lean.cuts();
                    depth = 0;
                    svg++;
                }
            }
            case LeanTags.BODY -> inBody = true;
            case LeanTags.COLUMN -> {
                // Below a column inside a template, style sheets are dropped with their tags and their text stays.
                if (template) {
                    return -1;
                }
            }
            case LeanTags.MATH -> math += selfClosing ? 0 : 1;
            case LeanTags.UNREADABLE -> {
                return -1;
            }
            case LeanTags.NOSCRIPT -> noscript++;
            case LeanTags.TEMPLATE -> template = true;
            case LeanTags.RAW, LeanTags.SCRIPT, LeanTags.STYLE, LeanTags.TITLE -> {
                // Titles and styles of drawings hold markup like any element.
                return drawing >= 0 ? end : raw(name, nameEnd, end, tag & LeanTags.ROLE);
            }
            default -> {}
        }
        return end;
    }

    /** Takes a tag inside a drawing, which must be parsed if the parser could read anything else there. */
    private void draw() {
        boolean inText = depth > 0 && LeanTags.isText(open[depth - 1]);
        if ((tag & LeanTags.DRAWS) == 0 || inText || depth == open.length) {
            drawing = -1;
        } else if (!selfClosing) {
            open[depth++] = key;
        }
    }

    /** Goes past an element whose content is text whatever it looks like; its end tag is left to be read. */
    private int raw(int name, int nameEnd, int from, int role) {
        if (selfClosing) {
            return -1;
        }
        int close = closing(name, nameEnd, from, role == LeanTags.SCRIPT);
        // Drawings and formulas, and scripts switched off in a head, make markup of it; of nothing they make nothing.
        if (svg + math > 0 || (noscript > 0 && !inBody && role != LeanTags.STYLE)) {
            return close == from ? from : -1;
        }
        if (close >= 0 && (role == LeanTags.SCRIPT || role == LeanTags.STYLE)) {
            lean.leaveOutCode(from, close, role == LeanTags.SCRIPT);
        }
        return close;
    }

    /** Finds the end tag of raw text; a script inside a comment inside a script is in doubt. */
    private int closing(int name, int nameEnd, int from, boolean script) {
        int size = nameEnd - name;
        int commentEnd = from;
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            int end = at + 2 + size;
            if (end >= length) {
                return -1;
            }
            char next = html.charAt(at + 1);
            if (next == '/') {
                char c = html.charAt(end);
                if ((c == '>' || c == '/' || isSpace(c)) && html.regionMatches(true, at + 2, html, name, size)) {
                    return at;
                }
            } else if (script) {
                if (at >= commentEnd && html.startsWith("<!--", at)) {
                    int found = html.indexOf("-->", at + 2);
                    commentEnd = found < 0 ? length : found;
                }
                if (at < commentEnd && html.regionMatches(true, at + 1, html, name, size)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Reads the name of a tag and returns the place after it. */
    private int tagName(int from) {
        int at = from;
        key = 0;
        while (at < length) {
            char c = html.charAt(at);
            if (c < KINDS.length && (KINDS[c] & NAME) == 0) {
                break;
            }
            key = LeanTags.step(key, c);
            at++;
        }
        tag = at - from > LeanTags.LONGEST ? LeanTags.EXACT : LeanTags.of(key);
        return at;
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

    /**
     * Returns the place after the tag's closing bracket; below 0 if there is none or the tag is out of the ordinary.
     *
     * @param shorten attributes that nobody asks for are left out
     */
    private int attributes(int from, boolean shorten) {
        int before = lean.cuts();
        whole = !shorten;
        int end = attributes(from);
        if (whole || end < 0) {
            lean.keepCuts(before);
        }
        return end;
    }

    private int attributes(int from) {
        int at = from;
        int cut = -1;
        int slash = -2;
        boolean rel = false;
        boolean href = false;
        while (at < length) {
            char c = html.charAt(at);
            if (isSpace(c)) {
                at++;
                continue;
            }
            if (c == '<') {
                return -1;
            }
            boolean bracket = c == '>' || c == '/';
            int name = at;
            int asked = LeanTags.KEEP;
            if (!bracket) {
                // The first character is part of the name even if it is an equals sign.
                at = run(at + 1, ATTRIBUTE);
                asked = whole ? LeanTags.KEEP : LeanTags.attribute(html, name, at, tag);
                // What follows a slash parts it from the bracket.
                asked = asked == LeanTags.DROP && slash == name - 1 ? LeanTags.KEEP : asked;
            }
            if (asked == LeanTags.DROP) {
                cut = cut < 0 ? name : cut;
            } else if (cut >= 0) {
                lean.leaveOut(cut, name);
                cut = -1;
            }
            if (c == '>') {
                selfClosing = slash == at - 1;
                // Who asks for these attributes asks whether there are others.
                whole |= rel && !href;
                return at + 1;
            } else if (bracket) {
                slash = at;
                at++;
                continue;
            }
            // Without what stands between, the sign would be taken for the one of the attribute before.
            whole |= asked == LeanTags.COUNT || c == '=';
            rel |= asked == LeanTags.REL;
            href |= asked == LeanTags.HREF;
            at = value(at, asked == LeanTags.HREF);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Goes past the value of an attribute if it has one; below 0 if there is no end to it. */
    private int value(int nameEnd, boolean start) {
        int at = nameEnd;
        while (at < length && isSpace(html.charAt(at))) {
            at++;
        }
        if (at == length || html.charAt(at) != '=') {
            return nameEnd;
        }
        at++;
        while (at < length && isSpace(html.charAt(at))) {
            at++;
        }
        if (at == length) {
            return at;
        }
        char c = html.charAt(at);
        if (c == '>' || c == '<') {
            return at;
        }
        if (c != '"' && c != '\'') {
            return run(at, VALUE);
        }
        int close = html.indexOf(c, at + 1);
        if (close < 0) {
            return -1;
        }
        if (start && close - at > LeanTags.LONG_TARGET && LeanTags.isPlainTarget(html.charAt(at + 1))) {
            lean.leaveOut(at + 2, close);
        }
        return close + 1;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r' && c != 0x0b);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

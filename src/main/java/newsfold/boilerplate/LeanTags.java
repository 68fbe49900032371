package newsfold.boilerplate;

/** What {@link LeanScan} must know of tags and attributes by their names. */
final class LeanTags {
    /** What a tag does to how the page is read on, in these bits. */
    static final int ROLE = 0xf;

    static final int SCRIPT = 1;
    static final int STYLE = 2;
    static final int TITLE = 3;

    /** Holds text whatever it looks like. */
    static final int RAW = 4;

    /** Nothing behind it is read as elsewhere. */
    static final int UNREADABLE = 5;

    static final int SVG = 6;
    static final int MATH = 7;
    static final int NOSCRIPT = 8;
    static final int TEMPLATE = 9;
    static final int COLUMN = 10;
    static final int BODY = 11;

    /** All attributes are asked for, or the parser itself looks at them. */
    static final int EXACT = 1 << 4;

    /** No text is read through it, so that nobody asks for its names. */
    static final int UNSEEN = 1 << 5;

    /** Stands in drawings and is never taken for an element of the page there. */
    static final int DRAWS = 1 << 6;

    private static final int LINK = 1 << 7;

    /** Longer names of tags are none of these. */
    static final int LONGEST = 9;

    /** Attributes: left out, kept, kept and with them all others, the two that decide that together. */
    static final int DROP = 0;

    static final int KEEP = 1;
    static final int COUNT = 2;
    static final int REL = 3;
    static final int HREF = 4;

    /** Where a link leads is cut short from this length on: only whether it leads out of the page counts. */
    static final int LONG_TARGET = 24;

    private static final long STYLE_KEY = key("style");
    private static final long TITLE_KEY = key("title");
    private static final long DESC_KEY = key("desc");

    private static final int SLOTS = 256;
    private static final long[] KEYS = new long[SLOTS];
    private static final short[] KINDS = new short[SLOTS];

    static {
        put("script", SCRIPT | EXACT);
        put("style", STYLE | EXACT | DRAWS);
        put("title", TITLE | EXACT | DRAWS);
        put("textarea noembed noframes xmp", RAW);
        put("iframe", RAW | UNSEEN);
        put("frameset plaintext", UNREADABLE);
        put("svg", SVG | UNSEEN | DRAWS);
        put("math", MATH);
        put("noscript", NOSCRIPT);
        put("template", TEMPLATE);
        put("col", COLUMN);
        put("body", BODY | EXACT);
        // The parser compares elements of the first line, reads the others itself, or metadata is in them.
        put("b big code em font i nobr s small strike strong tt u", EXACT);
        put("input base html meta link time", EXACT);
        put("a", LINK);
        put("img picture video audio embed object canvas select option amp-img", UNSEEN);
        put("path g use defs circle ellipse rect line polygon polyline symbol mask clippath stop desc", DRAWS);
    }

    private LeanTags() {}

    private static void put(String names, int kind) {
        for (String name : names.split(" ")) {
            long key = key(name);
            int slot = slot(key);
            KEYS[slot] = key;
            KINDS[slot] = (short) kind;
        }
    }

    private static long key(String name) {
        long key = 0;
        for (int i = 0; i < name.length(); i++) {
            key = step(key, name.charAt(i));
        }
        return key;
    }

    /** Returns the key of a name that is longer by one character; a key stands for one name of up to {@link #LONGEST}. */
    static long step(long key, char c) {
        return (key << 7) | (c < 0x80 ? (c | 0x20) : 1);
    }

    private static int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 56);
        while (KEYS[slot] != 0 && KEYS[slot] != key) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** Returns what is known of a tag; 0 if nothing is. */
    static int of(long key) {
        return KINDS[slot(key)];
    }

    /** Tells whether an element of a drawing holds nothing but text, by the key of its name. */
    static boolean isText(long key) {
        return key == TITLE_KEY || key == DESC_KEY || key == STYLE_KEY;
    }

    /** Tells what becomes of an attribute of a tag that is not {@link #EXACT}. */
    static int attribute(String html, int from, int to, int tag) {
        int names = (tag & UNSEEN) != 0 ? DROP : KEEP;
        return switch (to - from) {
            case 2 -> is("id", html, from) ? names : DROP;
            case 3 -> is("rel", html, from) ? REL : DROP;
            case 4 -> (tag & LINK) != 0 && is("href", html, from) ? HREF : is("role", html, from) ? names : DROP;
            case 5 -> is("class", html, from) || is("style", html, from) ? names : DROP;
            case 6 -> is("hidden", html, from) ? names : DROP;
            case 7 -> is("content", html, from) ? KEEP : DROP;
            case 8 -> is("itemprop", html, from) ? COUNT : DROP;
            case 11 -> is("aria-hidden", html, from) ? names : DROP;
            default -> DROP;
        };
    }

    private static boolean is(String name, String html, int from) {
        return (html.charAt(from) | 0x20) == name.charAt(0)
                && html.regionMatches(true, from + 1, name, 1, name.length() - 1);
    }

    /** Tells whether a link that starts so certainly leads somewhere else. */
    static boolean isPlainTarget(char first) {
        return first == '/' || (first < 0x80 && Character.isLetter(first));
    }
}

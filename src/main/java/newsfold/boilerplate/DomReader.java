package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsfold.article.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the element tree into blocks of text in one walk. The walk follows node pointers instead of calling itself, so
 * depth costs nothing, and takes time linear in the page.
 */
final class DomReader {
    static final int NAV = 1;
    static final int HEADER = 1 << 1;
    static final int FOOTER = 1 << 2;
    static final int ASIDE = 1 << 3;
    static final int FORM = 1 << 4;
    static final int FIGURE = 1 << 5;
    static final int ARTICLE = 1 << 6;
    static final int MAIN = 1 << 7;
    static final int LIST = 1 << 8;
    static final int TABLE = 1 << 9;
    static final int QUOTE = 1 << 10;
    static final int PARAGRAPH = 1 << 11;
    static final int SECTION = 1 << 12;
    static final int HEADING = 1 << 13;
    static final int BUTTON = 1 << 14;
    static final int CAPTION = 1 << 15;
    static final int PRE = 1 << 16;
    static final int BODY_PROPERTY = 1 << 17;
    static final int DETAILS = 1 << 18;
    static final int ADDRESS = 1 << 19;
    static final int ITEM = 1 << 20;

    /**
     * Elements below this depth count as part of the box they lie in. Each block asks the boxes around it, so that a page
     * nested without end would cost its length times its depth; pages made by people end below 60.
     */
    private static final int DEEPEST = 80;

    private static final int SKIP = -1;
    private static final int INLINE = -2;
    private static final int MEDIA = -3;
    private static final int BREAK = -4;

    /** Block-level elements by their bit; elements not listed break the flow too, without a bit. */
    private static final Map<String, Integer> TAGS = Map.ofEntries(
            Map.entry("nav", NAV),
            Map.entry("menu", NAV),
            Map.entry("header", HEADER),
            Map.entry("footer", FOOTER),
            Map.entry("aside", ASIDE),
            Map.entry("form", FORM),
            Map.entry("figure", FIGURE),
            Map.entry("article", ARTICLE),
            Map.entry("main", MAIN),
            Map.entry("ul", LIST),
            Map.entry("ol", LIST),
            Map.entry("dl", LIST),
            Map.entry("li", ITEM),
            Map.entry("dd", ITEM),
            Map.entry("dt", ITEM),
            Map.entry("table", TABLE),
            Map.entry("blockquote", QUOTE),
            Map.entry("p", PARAGRAPH),
            Map.entry("section", SECTION),
            Map.entry("h1", HEADING),
            Map.entry("h2", HEADING),
            Map.entry("h3", HEADING),
            Map.entry("h4", HEADING),
            Map.entry("h5", HEADING),
            Map.entry("h6", HEADING),
            Map.entry("button", BUTTON),
            Map.entry("figcaption", CAPTION),
            Map.entry("pre", PRE),
            Map.entry("details", DETAILS),
            Map.entry("address", ADDRESS),
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
            Map.entry("input", SKIP));

    private final Landmarks landmarks = new Landmarks();
    private final MarkupWords markup = new MarkupWords();
    private final List<Box> boxes = new ArrayList<>();
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Box innermost;
    private int linkChars;
    private int links;
    private int boldChars;
    private int italicChars;
    private int inLink;
    private int inBold;
    private int inItalic;
    private boolean afterLineBreak;
    private boolean afterMedia;
    private boolean space;
    private int articles;

    /** How many open elements lie below the deepest box. */
    private int buried;

    private DomReader() {}

    static Dom read(Document document) {
        DomReader reader = new DomReader();
        reader.landmarks.addHead(document);
        reader.walk(document.body());
        return new Dom(reader.boxes, reader.blocks, reader.articles, reader.landmarks);
    }

    @SuppressWarnings("ReferenceEquality") // Whether the walk is back at its root is a question of identity.
    private void walk(Element root) {
        Box box = open(null, root, 0);
        Node node = root.firstChild();
        while (node != null) {
            Node next = null;
            if (node instanceof TextNode words) {
                append(words.getWholeText(), box);
            } else if (node instanceof Element element) {
                int kind = TAGS.getOrDefault(element.normalName(), 0);
                landmarks.add(element);
                if (kind == MEDIA) {
                    breakFlow(false);
                    afterMedia = true;
                } else if (kind == BREAK) {
                    breakFlow(element.normalName().equals("br"));
                } else if (kind != SKIP) {
                    if (buried > DEEPEST) {
                        breakBuried(kind);
                    } else if (kind != INLINE) {
                        breakFlow(false);
                    }
                    if (box.depth < DEEPEST) {
                        box = open(box, element, Math.max(kind, 0));
                        count(box, 1);
                    } else {
                        buried++;
                    }
                    next = element.firstChild();
                    if (next == null) {
                        box = leave(box, element);
                    }
                }
            }
            while (next == null && node != null) {
                next = node.nextSibling();
                if (next == null) {
                    node = node.parent();
                    if (node == null || node == root) {
                        breakFlow(false);
                        box.endBlock = blocks.size();
                        return;
                    }
                    box = leave(box, node);
                }
            }
            node = next;
        }
        breakFlow(false);
        box.endBlock = blocks.size();
    }

    private Box open(@Nullable Box parent, Element element, int bit) {
        MarkupWords.Reading words = markup.read(element);
        int own = bit;
        if (words.words.contains("articlebody") && element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            own |= BODY_PROPERTY;
        }
        int article = parent == null ? 0 : parent.articleOrdinal;
        if ((bit & ARTICLE) != 0) {
            articles++;
            article = articles;
        }
        Box box = new Box(boxes.size(), parent, element, words, own, isHidden(element), article);
        box.firstBlock = blocks.size();
        boxes.add(box);
        if (parent != null) {
            parent.childBoxes++;
        }
        return box;
    }

    private Box leave(Box box, Node element) {
        if (buried == 0) {
            return close(box);
        }
        buried--;
        int kind = TAGS.getOrDefault(element.normalName(), 0);
        if (buried > DEEPEST) {
            breakBuried(kind);
        } else if (kind != INLINE) {
            breakFlow(false);
        }
        return box;
    }

    /** In a nest without end only paragraphs and headings part one text from the next. */
    private void breakBuried(int kind) {
        if (kind == PARAGRAPH || kind == HEADING) {
            breakFlow(false);
        } else if (kind != INLINE) {
            space = true;
        }
    }

    private Box close(Box box) {
        boolean inline = isInline(box);
        if (!inline) {
            breakFlow(false);
        }
        box.endBlock = blocks.size() + (inline && text.length() > 0 ? 1 : 0);
        count(box, -1);
        return box.parent == null ? box : box.parent;
    }

    static boolean isInline(Box box) {
        return TAGS.getOrDefault(box.tag, 0) == INLINE;
    }

    private void count(Box box, int by) {
        switch (box.tag) {
            case "a" -> {
                inLink += box.link ? by : 0;
                links += box.link && by > 0 ? 1 : 0;
            }
            case "b", "strong" -> inBold += by;
            case "i", "em" -> inItalic += by;
            default -> {}
        }
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equalsIgnoreCase("true")) {
            return true;
        }
        String style = element.attr("style");
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

    private void append(String raw, Box box) {
        int before = text.length();
        boolean any = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' '
                    || c == '\u00a0'
                    || (c >= '\u2000' && c <= '\u200a')
                    || c == '\u2028'
                    || c == '\u2029'
                    || c == '\u3000'
                    || c == '\u202f'
                    || c == '\u0085') {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && text.length() > 0) {
                    text.append(' ');
                }
                space = false;
                any = true;
                text.append(c);
            }
        }
        if (any) {
            int added = text.length() - before;
            linkChars += inLink > 0 ? added : 0;
            boldChars += inBold > 0 ? added : 0;
            italicChars += inItalic > 0 ? added : 0;
            innermost = innermost == null ? box : common(innermost, box);
        }
    }

    /** Soft hyphens, zero-width characters and marks that would part a word from itself. */
    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060' || c == 0x7f;
    }

    private static Box common(Box a, Box b) {
        Box left = a;
        Box right = b;
        while (left != right) {
            if (left.depth >= right.depth && left.parent != null) {
                left = left.parent;
            } else if (right.parent != null) {
                right = right.parent;
            } else {
                break;
            }
        }
        return left;
    }

    private void breakFlow(boolean lineBreak) {
        Box inner = innermost;
        if (inner != null && text.length() > 0) {
            Box flow = inner;
            while (isInline(flow) && flow.parent != null) {
                flow = flow.parent;
            }
            TextBlock block = new TextBlock(
                    blocks.size(),
                    inner,
                    flow,
                    text.toString(),
                    kindOf(flow),
                    linkChars,
                    links,
                    boldChars,
                    italicChars,
                    afterLineBreak,
                    afterMedia);
            blocks.add(block);
            afterLineBreak = lineBreak;
            afterMedia = false;
        } else {
            afterLineBreak &= lineBreak;
        }
        text.setLength(0);
        innermost = null;
        space = false;
        linkChars = 0;
        boldChars = 0;
        italicChars = 0;
        links = 0;
    }

    private static Block.Kind kindOf(Box flow) {
        Block.Kind kind = Block.Kind.PARAGRAPH;
        for (Box up = flow; up != null; up = up.parent) {
            switch (up.tag) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Block.Kind.HEADING;
                }
                case "li", "dd", "dt" -> {
                    return Block.Kind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTE;
                }
                case "pre" -> {
                    return Block.Kind.TABLE_ROW;
                }
                case "td", "th" -> {
                    // Tables lay out whole pages on old sites; a cell with paragraphs of its own is no table row.
                    return up == flow ? Block.Kind.TABLE_ROW : kind;
                }
                case "div", "section", "article", "body" -> {
                    if (up.depth + 3 < flow.depth) {
                        return kind;
                    }
                }
                default -> {}
            }
        }
        return kind;
    }
}

package newsfold.internal.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import newsfold.internal.blocks.TextShape;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the element tree into blocks of text in one walk. The walk follows node pointers instead of calling itself, so
 * depth costs nothing, and takes time linear in the page.
 */
public final class DomReader {
    /**
     * Elements below this depth count as part of the box they lie in. Each block asks the boxes around it, so that a page
     * nested without end would cost its length times its depth; pages made by people end below 60.
     */
    private static final int MAX_DEPTH = 80;

    private final MetadataElements metadata;
    private final MarkupWords markup = new MarkupWords();
    private final ElementAttributes attributes = new ElementAttributes();
    private final List<HtmlBox> boxes = new ArrayList<>();
    private final List<HtmlBlock> blocks = new ArrayList<>();
    private char[] text = new char[1024];
    private int length;
    private @Nullable HtmlBox innermost;

    /** The box of the last character of the text, null where there is no text. */
    private @Nullable HtmlBox lastBox;

    private int linkChars;
    private int links;
    private int anchors;
    private int boldChars;
    private int italicChars;
    private int inLink;
    private int inBold;
    private int inItalic;
    private boolean afterLineBreak;
    private boolean afterEmptyLine;
    private boolean afterMedia;
    private boolean space;
    private int articles;

    /** How many open elements lie below the deepest box. */
    private int buried;

    private final @Nullable MarkupRecorder recorder;

    private DomReader(@Nullable HtmlWithoutScripts source, @Nullable MarkupRecorder recorder) {
        this.metadata = new MetadataElements(source);
        this.recorder = recorder;
    }

    /** Reads a document that was parsed whole. */
    public static Dom read(Document document) {
        return read(document, null, null);
    }

    /** Reads a document that was parsed without what its source left out; a recorder notes links and pictures. */
    public static Dom read(Document document, @Nullable HtmlWithoutScripts source, @Nullable MarkupRecorder recorder) {
        DomReader reader = new DomReader(source, recorder);
        reader.metadata.addHead(document, reader.attributes);
        reader.walk(document.body());
        PageFrames.mark(reader.boxes, reader.blocks);
        return new Dom(reader.boxes, reader.blocks, reader.articles, reader.metadata);
    }

    @SuppressWarnings("ReferenceEquality") // Whether the walk is back at its root is a question of identity.
    private void walk(Element root) {
        attributes.read(root);
        HtmlBox box = open(null, root, 0);
        // Headings that were left before their end, since what follows in them is no part of them.
        Deque<Element> left = new ArrayDeque<>();
        Node node = root.firstChild();
        while (node != null) {
            Node next = null;
            if (node instanceof Element behind && isBehindOpenHeading(box, behind)) {
                left.push(box.element);
                box = close(box);
            }
            if (node instanceof TextNode words) {
                append(words.getWholeText(), box);
            } else if (node instanceof Element element) {
                int kind = ElementKinds.in(box, element, length > 0);
                attributes.read(element);
                metadata.add(element, attributes);
                if (kind == ElementKinds.MEDIA) {
                    breakFlow(false);
                    afterMedia = true;
                    if (recorder != null && ElementKinds.isPicture(element.normalName())) {
                        recorder.picture(element, box, blocks.size());
                    }
                } else if (kind == ElementKinds.BREAK) {
                    breakFlow(element.normalName().equals("br"));
                } else if (kind != ElementKinds.SKIP) {
                    if (buried > MAX_DEPTH) {
                        breakBuried(kind);
                    } else if (kind != ElementKinds.INLINE) {
                        breakFlow(false);
                    }
                    if (box.depth < MAX_DEPTH) {
                        box = open(box, element, kind);
                        if (box.inline) {
                            count(box, 1);
                        }
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
                    if (node == left.peek()) {
                        left.pop();
                        breakFlow(false);
                    } else {
                        box = leave(box, node);
                    }
                }
            }
            node = next;
        }
        breakFlow(false);
        box.endBlock = blocks.size();
    }

    private boolean isBehindOpenHeading(HtmlBox box, Element element) {
        return OpenHeadings.isBehind(box, element, length > 0 || box.firstBlock < blocks.size());
    }

    /** Opens a box for the element whose attributes were read last. */
    private HtmlBox open(@Nullable HtmlBox parent, Element element, int kind) {
        MarkupWords.Reading words = markup.read(attributes);
        int bit = Math.max(kind, 0);
        int own = bit;
        if (words.declaresBody && attributes.itemprop.equalsIgnoreCase("articleBody")) {
            own |= ElementKinds.BODY_PROPERTY;
        }
        int article = parent == null ? 0 : parent.articleOrdinal;
        if ((bit & ElementKinds.ARTICLE) != 0) {
            articles++;
            article = articles;
        }
        HtmlBox box = new HtmlBox(
                boxes.size(),
                parent,
                element,
                kind == ElementKinds.INLINE,
                attributes,
                words,
                own,
                OpenHeadings.isInsideWithText(parent, kind, blocks.size()) ? ~ElementKinds.HEADING : -1,
                article);
        box.firstBlock = blocks.size();
        boxes.add(box);
        if (parent != null) {
            parent.childBoxes++;
        }
        return box;
    }

    private HtmlBox leave(HtmlBox box, Node element) {
        if (buried == 0) {
            return close(box);
        }
        buried--;
        int kind = ElementKinds.of(element.normalName());
        if (buried > MAX_DEPTH) {
            breakBuried(kind);
        } else if (kind != ElementKinds.INLINE) {
            breakFlow(false);
        }
        return box;
    }

    /** In a nest without end only paragraphs and headings part one text from the next. */
    private void breakBuried(int kind) {
        if (kind == ElementKinds.PARAGRAPH || kind == ElementKinds.HEADING) {
            breakFlow(false);
        } else if (kind != ElementKinds.INLINE) {
            space = true;
        }
    }

    private HtmlBox close(HtmlBox box) {
        boolean inline = box.inline;
        if (!inline) {
            breakFlow(false);
        }
        box.endBlock = blocks.size() + (inline && length > 0 ? 1 : 0);
        if (inline) {
            count(box, -1);
        }
        return box.parent == null ? box : box.parent;
    }

    private void count(HtmlBox box, int by) {
        switch (box.tag) {
            case "a" -> {
                inLink += box.link ? by : 0;
                links += box.link && by > 0 ? 1 : 0;
                anchors += box.anchor && by > 0 ? 1 : 0;
                if (recorder != null && by > 0) {
                    recorder.startLink(box.element, length);
                } else if (recorder != null) {
                    recorder.endLink(text, length);
                }
            }
            case "b", "strong" -> inBold += by;
            case "i", "em" -> inItalic += by;
            default -> {}
        }
    }

    private void append(String raw, HtmlBox box) {
        int before = length;
        // One character further on than it ends up at most: a space may have to go before it.
        int from = length + 1;
        int to = from + raw.length();
        if (text.length < to) {
            text = Arrays.copyOf(text, 2 * to);
        }
        raw.getChars(0, raw.length(), text, from);
        // Kept out of the fields, which would be written back for every character.
        char[] into = text;
        int end = length;
        boolean gap = space || bordersOnNextWord(raw, box);
        boolean any = false;
        for (int i = from; i < to; i++) {
            char c = into[i];
            if (c > ' ' && c < 0x7f && !gap) {
                into[end++] = c;
                any = true;
            } else if (isSpace(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && end > 0) {
                    into[end++] = ' ';
                }
                gap = false;
                any = true;
                into[end++] = c;
            }
        }
        length = end;
        space = gap;
        if (any) {
            int added = length - before;
            linkChars += inLink > 0 ? added : 0;
            boldChars += inBold > 0 ? added : 0;
            italicChars += inItalic > 0 ? added : 0;
            innermost = innermost == null ? box : common(innermost, box);
            lastBox = box;
        }
    }

    /**
     * Tells whether a text starts another word though no space parts it from the one before. Where one inline element ends
     * and another begins, style sheets part what the source does not: a link and the next, a name and a title. Within a
     * word, as in a drop cap or half a word in bold, letter case goes on as it was.
     */
    @SuppressWarnings("ReferenceEquality") // Boxes are compared by identity.
    private boolean bordersOnNextWord(String raw, HtmlBox box) {
        HtmlBox before = lastBox;
        if (before == null
                || before == box
                || length == 0
                || raw.isEmpty()
                || !Character.isLowerCase(text[length - 1])
                || !Character.isUpperCase(raw.charAt(0))) {
            return false;
        }
        HtmlBox around = common(before, box);
        return around != before && around != box;
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u3000'
                || c == '\u202f'
                || c == '\u0085';
    }

    /** Soft hyphens, zero-width characters and marks that would part a word from itself. */
    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060' || c == 0x7f;
    }

    /** Editors leave joiners of letters and marks of direction in empty paragraphs. */
    private static boolean isJoiner(char c) {
        return c >= '\u200c' && c <= '\u200f';
    }

    private static HtmlBox common(HtmlBox a, HtmlBox b) {
        HtmlBox left = a;
        HtmlBox right = b;
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
        HtmlBox inner = innermost;
        if (inner != null && length > 0 && !(length <= 2 && isJoiner(text[0]) && isJoiner(text[length - 1]))) {
            HtmlBox flow = inner;
            while (flow.inline && flow.parent != null) {
                flow = flow.parent;
            }
            HtmlBlock block = new HtmlBlock(
                    blocks.size(),
                    inner,
                    flow,
                    new String(text, 0, length),
                    TextShape.of(text, length),
                    flow.blockKind(),
                    linkChars,
                    links,
                    anchors,
                    boldChars,
                    italicChars,
                    afterLineBreak,
                    afterEmptyLine,
                    afterMedia);
            blocks.add(block);
            if (recorder != null) {
                recorder.endBlock(text, length);
            }
            afterLineBreak = lineBreak;
            afterEmptyLine = false;
            afterMedia = false;
        } else {
            afterEmptyLine |= afterLineBreak && lineBreak;
            afterLineBreak &= lineBreak;
        }
        length = 0;
        innermost = null;
        lastBox = null;
        space = false;
        linkChars = 0;
        boldChars = 0;
        italicChars = 0;
        links = 0;
        anchors = 0;
    }
}

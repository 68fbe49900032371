package newsfold.internal.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.article.Block;
import newsfold.article.Markup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** How the lists, quotations and preformatted texts of a body are built. Belongs to one page. */
final class BodyStructure {
    /** Markdown knows no longer numbers. */
    private static final int MAX_NUMBER = 999_999_999;

    private final List<HtmlBlock> blocks;
    private final boolean[] chosen;

    private final List<Markup.Item> items = new ArrayList<>();
    private final List<Integer> quotes = new ArrayList<>();

    /** The outermost preformatted boxes of the body, in order. */
    private final List<HtmlBox> preformatted = new ArrayList<>();

    /** The numbers of the items of each numbered list that was met. */
    private final Map<Element, Map<Element, Integer>> numbers = new HashMap<>();

    /** Items and preformatted boxes that were met. */
    private final Set<HtmlBox> met = new HashSet<>();

    private int lastItemBlock = -2;
    private @Nullable HtmlBox lastQuote;
    private int lastQuoteBlock = -2;

    BodyStructure(List<HtmlBlock> blocks, boolean[] chosen) {
        this.blocks = blocks;
        this.chosen = chosen;
    }

    /** Adds the first block of the page that makes a block of the body. */
    void add(HtmlBlock block, int body) {
        switch (block.kind) {
            case LIST_ITEM -> item(block.flow, body);
            case QUOTE -> quote(block.flow, body);
            case TABLE_ROW -> {
                HtmlBox outermost = null;
                for (HtmlBox up = block.flow; up != null; up = up.parent) {
                    outermost = up.tag.equals("pre") ? up : outermost;
                }
                if (outermost != null && met.add(outermost)) {
                    preformatted.add(outermost);
                }
            }
            default -> {}
        }
    }

    private void item(HtmlBox flow, int body) {
        HtmlBox item = null;
        HtmlBox list = null;
        int level = 0;
        for (HtmlBox up = flow; up != null; up = up.parent) {
            boolean lists = up.tag.equals("ul") || up.tag.equals("ol") || up.tag.equals("dl");
            level += lists ? 1 : 0;
            list = list == null && lists ? up : list;
            boolean holds = up.tag.equals("li") || up.tag.equals("dt") || up.tag.equals("dd");
            item = item == null && list == null && holds ? up : item;
        }
        if (item == null || list == null) {
            return;
        }
        boolean goesOn = !met.add(item) && lastItemBlock == body - 1;
        items.add(new Markup.Item(body, list.index, level, number(list, item), goesOn));
        lastItemBlock = body;
    }

    private int number(HtmlBox list, HtmlBox item) {
        if (!list.tag.equals("ol")) {
            return -1;
        }
        return numbers.computeIfAbsent(list.element, BodyStructure::numbers).getOrDefault(item.element, -1);
    }

    private static Map<Element, Integer> numbers(Element list) {
        Map<Element, Integer> numbers = new HashMap<>();
        List<Element> items = new ArrayList<>();
        for (Element child : list.children()) {
            if (child.normalName().equals("li")) {
                items.add(child);
            }
        }
        boolean reversed = list.hasAttr("reversed");
        int next = number(list.attr("start"), reversed ? items.size() : 1);
        for (Element item : items) {
            next = number(item.attr("value"), next);
            numbers.put(item, next >= 0 && next <= MAX_NUMBER ? next : -1);
            next += reversed ? -1 : 1;
        }
        return numbers;
    }

    private static int number(String attribute, int other) {
        try {
            int number = Integer.parseInt(attribute.strip());
            return number >= 0 && number < MAX_NUMBER ? number : other;
        } catch (NumberFormatException e) {
            return other;
        }
    }

    private void quote(HtmlBox flow, int body) {
        HtmlBox quote = null;
        for (HtmlBox up = flow; up != null && quote == null; up = up.parent) {
            quote = up.tag.equals("blockquote") ? up : null;
        }
        HtmlBox before = lastQuoteBlock == body - 1 ? lastQuote : null;
        // A quotation in a quotation belongs to it.
        if (before == null || quote == null || !(isIn(quote, before) || isIn(before, quote))) {
            quotes.add(body);
        }
        lastQuote = quote;
        lastQuoteBlock = body;
    }

    @SuppressWarnings("ReferenceEquality") // Boxes are compared by identity.
    private static boolean isIn(HtmlBox box, HtmlBox outer) {
        HtmlBox up = box;
        while (up != null && up != outer) {
            up = up.parent;
        }
        return up != null;
    }

    /**
     * Returns all that the body has beside its text.
     *
     * @param index for each block of the page the block of the body that it is part of
     */
    Markup with(List<Markup.Link> links, List<Markup.Cell> cells, List<Markup.Picture> pictures, int[] index) {
        List<Markup.Code> codes = new ArrayList<>();
        for (HtmlBox box : preformatted) {
            int first = box.firstBlock;
            int last = box.endBlock - 1;
            while (first < last && !chosen[first]) {
                first++;
            }
            while (last > first && !chosen[last]) {
                last--;
            }
            // A button to copy the text stands in its box, too.
            HtmlBox text = first == box.firstBlock && last == box.endBlock - 1 ? box : around(first, last);
            if (isWhole(text, first, last)) {
                String lines = lines(text.element);
                if (!lines.isBlank()) {
                    codes.add(new Markup.Code(index[first], index[last] + 1, lines));
                }
            }
        }
        return new Markup(links, cells, pictures, items, quotes, codes);
    }

    private HtmlBox around(int first, int last) {
        HtmlBox around = blocks.get(first).box;
        while (around.parent != null && (around.firstBlock > first || around.endBlock <= last)) {
            around = around.parent;
        }
        return around;
    }

    private boolean isWhole(HtmlBox box, int first, int last) {
        if (box.firstBlock != first || box.endBlock != last + 1) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (!chosen[i] || blocks.get(i).kind != Block.Kind.TABLE_ROW) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text of an element as it is shown where white space counts. */
    private static String lines(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element inner) {
                    breakLine(inner, depth);
                    text.append(inner.normalName().equals("br") ? "\n" : "");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element inner) {
                    breakLine(inner, depth);
                }
            }

            private void breakLine(Element inner, int depth) {
                boolean begun = text.length() > 0 && text.charAt(text.length() - 1) != '\n';
                text.append(depth > 0 && inner.isBlock() && begun ? "\n" : "");
            }
        });
        String lines = text.toString().replace("\r\n", "\n").replace('\r', '\n');
        int from = 0;
        int to = lines.length();
        while (to > 0 && Character.isWhitespace(lines.charAt(to - 1))) {
            to--;
        }
        // An empty line at the start goes, the spaces before the first word stay.
        for (int i = 0; i < to && Character.isWhitespace(lines.charAt(i)); i++) {
            from = lines.charAt(i) == '\n' ? i + 1 : from;
        }
        return lines.substring(from, Math.max(from, to));
    }
}

package newsfold.internal.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsfold.internal.WhiteSpace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes pages of HTML as tools of several kinds flatten them. */
public final class FlattenedForms {
    /** What a page is written as. */
    public enum Form {
        /** One block a line. */
        LINES,
        /** One text node a line, as BeautifulSoup's {@code get_text("\n")} gives. */
        NODES,
        /** Wrapped at 78 columns, a blank line between blocks. */
        WRAPPED,
        /** Wrapped at 78 columns, without blank lines. */
        DENSE,
        /** Markdown with links in place, one block a line. */
        MARKDOWN,
        /** Markdown wrapped at 78 columns, as html2text writes. */
        HTML2TEXT,
        /** Markdown with links by number and their addresses at the end. */
        REFERENCES,
        /** Markdown below lines that say title, address and time. */
        FRONT_MATTER,
        /** {@code lynx -dump}. */
        LYNX;

        boolean isMarkdown() {
            return this == MARKDOWN || this == HTML2TEXT || this == REFERENCES || this == FRONT_MATTER;
        }
    }

    private static final Set<String> SKIPPED = Set.of(
            "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "canvas", "math", "textarea");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
            "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr", "button");

    private static final int WIDTH = 78;
    private static final int LYNX_WIDTH = 72;

    private final Form form;
    private final List<String> blocks = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private String prefix = "";

    private FlattenedForms(Form form) {
        this.form = form;
    }

    /** Writes a page. */
    public static String write(Form form, String html, String url) {
        Document page = Jsoup.parse(html, url);
        FlattenedForms writer = new FlattenedForms(form);
        writer.children(page.body());
        writer.flush();
        return writer.finish(page, url);
    }

    private void children(Element parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText());
            } else if (child instanceof Element element && !SKIPPED.contains(element.normalName())) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> lineBreak();
            case "hr" -> {
                flush();
                if (form.isMarkdown()) {
                    blocks.add("* * *");
                }
            }
            case "img" -> image(element);
            case "a" -> link(element);
            case "b", "strong" -> around("**", element);
            case "i", "em" -> around(form == Form.HTML2TEXT ? "_" : "*", element);
            case "tr" -> row(element);
            default -> {
                if (INLINE.contains(name)) {
                    children(element);
                } else {
                    block(name, element);
                }
            }
        }
    }

    private void block(String name, Element element) {
        flush();
        String before = prefix;
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        if (form.isMarkdown()) {
            if (heading) {
                prefix += "#".repeat(name.charAt(1) - '0') + " ";
            } else if (name.equals("li")) {
                prefix += form == Form.HTML2TEXT ? "  * " : "* ";
            } else if (name.equals("blockquote")) {
                prefix += "> ";
            }
        } else if (form == Form.LYNX) {
            prefix = heading ? "" : name.equals("li") ? "     * " : "   ";
        }
        children(element);
        flush();
        prefix = before;
    }

    private void row(Element row) {
        flush();
        if (!form.isMarkdown()) {
            children(row);
            flush();
            return;
        }
        String before = prefix;
        prefix = "";
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            int from = blocks.size();
            children(cell);
            flush();
            List<String> own = blocks.subList(from, blocks.size());
            cells.add(String.join(" ", own));
            own.clear();
        }
        prefix = before;
        blocks.add("| " + String.join(" | ", cells) + " |");
        if (row.elementSiblingIndex() == 0) {
            blocks.add("|" + " --- |".repeat(cells.size()));
        }
    }

    private void image(Element image) {
        String alt = WhiteSpace.fold(image.attr("alt"));
        if (form.isMarkdown()) {
            append("![" + escaped(alt) + "](" + image.absUrl("src") + ")");
        } else if (form == Form.LYNX && !alt.isEmpty()) {
            append("[" + alt + "]");
        }
    }

    private void link(Element link) {
        String target = link.absUrl("href");
        boolean marked = !target.isEmpty() && (link.hasText() || link.selectFirst("img") != null);
        if (!marked || !(form.isMarkdown() || form == Form.LYNX)) {
            children(link);
            return;
        }
        if (form == Form.LYNX) {
            references.add(target);
            append("[" + references.size() + "]");
            children(link);
            return;
        }
        append("[");
        children(link);
        trimEnd();
        if (form == Form.REFERENCES) {
            references.add(target);
            current.append("][").append(references.size()).append(']');
        } else {
            current.append("](").append(target).append(')');
        }
    }

    private void around(String mark, Element element) {
        boolean marked = form.isMarkdown() && element.hasText() && element.selectFirst("p,div,img,ul") == null;
        if (!marked) {
            children(element);
            return;
        }
        append(mark);
        children(element);
        boolean space = trimEnd();
        current.append(mark).append(space ? " " : "");
    }

    private void append(String mark) {
        current.append(mark);
    }

    private boolean trimEnd() {
        int end = current.length();
        while (end > 0 && current.charAt(end - 1) == ' ') {
            end--;
        }
        boolean trimmed = end < current.length();
        current.setLength(end);
        return trimmed;
    }

    private void text(String raw) {
        if (form == Form.NODES) {
            String line = WhiteSpace.fold(raw);
            if (!line.isEmpty()) {
                blocks.add(line);
            }
            return;
        }
        String folded = raw.replaceAll("\\s+", " ");
        boolean atStart = current.isEmpty() || current.charAt(current.length() - 1) == '\n';
        boolean afterSpace = atStart || current.charAt(current.length() - 1) == ' ';
        String own = afterSpace && folded.startsWith(" ") ? folded.substring(1) : folded;
        current.append(form.isMarkdown() ? escaped(own) : own);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*_\\[\\]`])", "\\\\$1").replaceAll("^(\\d+)\\. ", "$1\\\\. ");
    }

    private void lineBreak() {
        if (form == Form.NODES) {
            return;
        }
        trimEnd();
        if (form == Form.LINES) {
            flush();
        } else if (!current.isEmpty()) {
            current.append(form.isMarkdown() ? "  \n" : "\n");
        }
    }

    private void flush() {
        String text = current.toString().strip();
        current.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        blocks.add(prefix + text);
    }

    private String finish(Document page, String url) {
        StringBuilder out = new StringBuilder();
        if (form == Form.FRONT_MATTER) {
            Element time = page.selectFirst("meta[property=article:published_time]");
            out.append("Title: ")
                    .append(page.title())
                    .append("\n\nURL Source: ")
                    .append(url)
                    .append("\n\n");
            if (time != null) {
                out.append("Published Time: ").append(time.attr("content")).append("\n\n");
            }
            out.append("Markdown Content:\n");
        }
        for (String block : blocks) {
            switch (form) {
                case LINES, NODES -> out.append(block.replace("\n", " ")).append('\n');
                case DENSE -> wrap(out, block, WIDTH, "");
                case WRAPPED, HTML2TEXT -> {
                    boolean table = block.startsWith("| ") || block.startsWith("| -") || block.startsWith("|-");
                    wrap(out, block, table ? Integer.MAX_VALUE : WIDTH, "");
                    out.append(table ? "" : "\n");
                }
                case LYNX -> {
                    String start = block.substring(
                            0, block.length() - block.stripLeading().length());
                    wrap(out, block, LYNX_WIDTH, block.startsWith("     * ") ? "       " : start);
                    out.append(block.startsWith("     * ") ? "" : "\n");
                }
                default -> out.append(block).append(block.startsWith("|") ? "\n" : "\n\n");
            }
        }
        if (form == Form.LYNX) {
            out.append("\nReferences\n\n");
        }
        for (int i = 0; i < references.size(); i++) {
            out.append(String.format(
                    Locale.ROOT, form == Form.LYNX ? "%4d. %s%n" : "   [%d]: %s%n", i + 1, references.get(i)));
        }
        return out.toString();
    }

    private static void wrap(StringBuilder out, String block, int width, String hanging) {
        for (String line : block.split("\n")) {
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            out.append(indent);
            int column = indent.length();
            boolean first = true;
            for (String word : line.strip().split(" +")) {
                if (!first && column + 1 + word.length() > width) {
                    out.append('\n').append(hanging);
                    column = hanging.length();
                } else if (!first) {
                    out.append(' ');
                    column++;
                }
                out.append(word);
                column += word.length();
                first = false;
            }
            out.append('\n');
        }
    }
}

package newsfold.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes an article's title and body as HTML or Markdown. */
final class ArticleMarkup {
    /** What Markdown (CommonMark 0.31) reads as markup inside a line. */
    private static final String INLINE = "\\`*_[]<>&";

    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

    private final Article article;
    private final Markup markup;
    private final boolean html;
    private final StringBuilder out = new StringBuilder();

    /** The rows of the table that is being written. */
    private final List<List<String>> rows = new ArrayList<>();

    private int nextLink;
    private int nextCell;
    private int nextPicture;
    private int nextItem;
    private int nextQuote;
    private int nextCode;
    private final ListMarkup lists;

    private ArticleMarkup(Article article, boolean html) {
        this.article = article;
        this.markup = article.markup();
        this.html = html;
        this.lists = new ListMarkup(out, html);
    }

    static String html(Article article) {
        return new ArticleMarkup(article, true).asHtml();
    }

    static String markdown(Article article) {
        return new ArticleMarkup(article, false).asMarkdown();
    }

    private String asHtml() {
        if (!article.title().isEmpty()) {
            out.append("<h1>").append(escaped(article.title())).append("</h1>\n");
        }
        Block.Kind before = Block.Kind.PARAGRAPH;
        List<Block> body = article.body();
        int i = 0;
        while (i < body.size()) {
            Block block = body.get(i);
            Markup.Code code = code(i);
            boolean starts = block.kind() != before || hasPicture(i) || code != null;
            if (starts || beginsQuote(i)) {
                end(before);
                pictures(i);
                out.append(code == null ? groupStart(block.kind()) : "");
            }
            before = code == null ? block.kind() : Block.Kind.PARAGRAPH;
            if (code != null) {
                out.append("<pre>").append(escaped(code.text())).append("</pre>\n");
                i = Math.max(code.to(), i + 1);
                continue;
            }
            switch (block.kind()) {
                case PARAGRAPH, QUOTE -> out.append("<p>").append(linked(i)).append("</p>\n");
                case HEADING -> out.append("<h2>").append(linked(i)).append("</h2>\n");
                case LIST_ITEM -> lists.add(item(i), linked(i));
                case TABLE_ROW ->
                    out.append("<tr><td>")
                            .append(String.join("</td><td>", cells(i)))
                            .append("</td></tr>\n");
            }
            i++;
        }
        end(before);
        pictures(body.size());
        return out.toString();
    }

    private static String groupStart(Block.Kind kind) {
        return switch (kind) {
            case QUOTE -> "<blockquote>\n";
            case TABLE_ROW -> "<table>\n";
            default -> "";
        };
    }

    private void end(Block.Kind kind) {
        lists.end();
        out.append(groupStart(kind).replace("<", "</"));
    }

    /** Tells whether a block begins another quotation than the one before. */
    private boolean beginsQuote(int block) {
        while (nextQuote < markup.quotes().size() && markup.quotes().get(nextQuote) < block) {
            nextQuote++;
        }
        return nextQuote < markup.quotes().size() && markup.quotes().get(nextQuote) == block;
    }

    /** Returns the preformatted text that begins with a block, or null. */
    private Markup.@Nullable Code code(int block) {
        while (nextCode < markup.codes().size() && markup.codes().get(nextCode).from() < block) {
            nextCode++;
        }
        return nextCode < markup.codes().size() && markup.codes().get(nextCode).from() == block
                ? markup.codes().get(nextCode)
                : null;
    }

    private Markup.Item item(int block) {
        while (nextItem < markup.items().size() && markup.items().get(nextItem).block() < block) {
            nextItem++;
        }
        return nextItem < markup.items().size() && markup.items().get(nextItem).block() == block
                ? markup.items().get(nextItem)
                : new Markup.Item(block, -1, 1, -1, false);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String attribute(String text) {
        return escaped(text).replace("\"", "&quot;");
    }

    private String asMarkdown() {
        if (!article.title().isEmpty()) {
            out.append("# ").append(line(article.title())).append("\n\n");
        }
        List<Block> body = article.body();
        int i = 0;
        while (i < body.size()) {
            Block block = body.get(i);
            Markup.Code code = code(i);
            if (block.kind() != Block.Kind.LIST_ITEM || hasPicture(i) || code != null) {
                lists.end();
            }
            pictures(i);
            if (code != null) {
                String fence = fence(code.text());
                out.append(fence)
                        .append('\n')
                        .append(code.text())
                        .append('\n')
                        .append(fence)
                        .append("\n\n");
                i = Math.max(code.to(), i + 1);
                continue;
            }
            boolean goesOn = i + 1 < body.size()
                    && body.get(i + 1).kind() == block.kind()
                    && !hasPicture(i + 1)
                    && !beginsQuote(i + 1)
                    && code(i + 1) == null;
            switch (block.kind()) {
                case PARAGRAPH -> out.append(linked(i)).append("\n\n");
                case HEADING -> out.append("## ").append(linked(i)).append("\n\n");
                case LIST_ITEM -> lists.add(item(i), linked(i));
                case QUOTE -> out.append("> ").append(linked(i)).append(goesOn ? "\n>\n" : "\n\n");
                case TABLE_ROW -> row(cells(i), goesOn);
            }
            i++;
        }
        lists.end();
        pictures(body.size());
        return out.toString();
    }

    /** Returns a line of more backticks than any row of them in a text. */
    private static String fence(String text) {
        int longest = 2;
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            row = text.charAt(i) == '`' ? row + 1 : 0;
            longest = Math.max(longest, row);
        }
        return "`".repeat(longest + 1);
    }

    /** Keeps a row back until its table is whole: a table of GitHub needs its number of columns first. */
    private void row(List<String> cells, boolean goesOn) {
        rows.add(cells);
        if (goesOn) {
            return;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            if (columns < 2) {
                // One column is no table; two lines in a row are kept apart by a backslash.
                out.append(row.get(0)).append(r + 1 < rows.size() ? "\\\n" : "\n");
                continue;
            }
            for (int c = 0; c < columns; c++) {
                String cell = c < row.size() ? pipesEscaped(row.get(c)) : "";
                out.append(cell.isEmpty() ? "| " : "| " + cell + ' ');
            }
            out.append("|\n").append(r == 0 ? "| --- ".repeat(columns) + "|\n" : "");
        }
        out.append('\n');
        rows.clear();
    }

    private static String pipesEscaped(String cell) {
        return cell.indexOf('|') < 0 ? cell : PIPE.matcher(cell).replaceAll("\\\\|");
    }

    private boolean hasPicture(int block) {
        return nextPicture < markup.pictures().size()
                && markup.pictures().get(nextPicture).block() <= block;
    }

    private void pictures(int block) {
        for (; hasPicture(block); nextPicture++) {
            Markup.Picture picture = markup.pictures().get(nextPicture);
            if (html) {
                out.append("<figure><img src=\"")
                        .append(attribute(picture.url()))
                        .append("\" alt=\"");
                out.append(attribute(picture.description())).append("\">");
                out.append(
                        picture.caption().isEmpty()
                                ? ""
                                : "<figcaption>" + escaped(picture.caption()) + "</figcaption>");
                out.append("</figure>\n");
            } else {
                out.append("![")
                        .append(line(picture.description()))
                        .append("](<")
                        .append(target(picture.url()));
                out.append(">)\n\n");
                out.append(picture.caption().isEmpty() ? "" : line(picture.caption()) + "\n\n");
            }
        }
    }

    private String linked(int block) {
        return linked(block, 0, article.body().get(block).text().length());
    }

    /** Returns the cells of a row, the whole of it where none are known. */
    private List<String> cells(int block) {
        List<String> cells = new ArrayList<>();
        for (; nextCell < markup.cells().size() && markup.cells().get(nextCell).block() <= block; nextCell++) {
            Markup.Cell cell = markup.cells().get(nextCell);
            if (cell.block() == block) {
                cells.add(linked(block, cell.from(), cell.to()));
            }
        }
        return cells.isEmpty() ? List.of(linked(block)) : cells;
    }

    /** Returns a part of a block, escaped and with its links; parts are asked for in the order of the body. */
    private String linked(int block, int from, int to) {
        String text = article.body().get(block).text();
        UnaryOperator<String> escape = html ? ArticleMarkup::escaped : ArticleMarkup::line;
        StringBuilder linked = new StringBuilder();
        int at = from;
        for (; nextLink < markup.links().size(); nextLink++) {
            Markup.Link link = markup.links().get(nextLink);
            if (link.block() > block || (link.block() == block && link.from() >= to)) {
                break;
            }
            if (link.block() == block && link.from() >= at && link.to() <= to) {
                linked.append(escape.apply(text.substring(at, link.from())));
                String shown = escape.apply(text.substring(link.from(), link.to()));
                linked.append(
                        html
                                ? "<a href=\"" + attribute(link.url()) + "\">" + shown + "</a>"
                                : "[" + shown + "](<" + target(link.url()) + ">)");
                at = link.to();
            }
        }
        return linked.append(escape.apply(text.substring(at, to))).toString();
    }

    private static String target(String url) {
        return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C");
    }

    /** Escapes what Markdown would read as markup in a line or at its start. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder(text.length() + 8);
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = i == 0 && (c == '#' || c == '-' || c == '+' || c == '=' || c == '~' || c == '|');
            boolean counts = i > 0 && i == digits && (c == '.' || c == ')');
            digits += i == digits && c >= '0' && c <= '9' ? 1 : 0;
            if (opens || counts || INLINE.indexOf(c) >= 0) {
                line.append('\\');
            }
            line.append(c);
        }
        return line.toString();
    }
}

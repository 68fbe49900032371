package newsfold.article;

import java.util.List;

/** Writes an article's title and body as HTML or Markdown. */
final class ArticleMarkup {
    /** What Markdown (CommonMark 0.31) reads as markup inside a line. */
    private static final String INLINE = "\\`*_[]<>&";

    private ArticleMarkup() {}

    static String html(Article article) {
        StringBuilder html = new StringBuilder();
        if (!article.title().isEmpty()) {
            html.append("<h1>").append(escaped(article.title())).append("</h1>\n");
        }
        Block.Kind before = Block.Kind.PARAGRAPH;
        for (Block block : article.body()) {
            if (block.kind() != before) {
                html.append(groupEnd(before)).append(groupStart(block.kind()));
            }
            String text = escaped(block.text());
            html.append(
                    switch (block.kind()) {
                        case PARAGRAPH -> "<p>" + text + "</p>\n";
                        case HEADING -> "<h2>" + text + "</h2>\n";
                        case LIST_ITEM -> "<li>" + text + "</li>\n";
                        case QUOTE -> "<p>" + text + "</p>\n";
                        case TABLE_ROW -> "<tr><td>" + text + "</td></tr>\n";
                    });
            before = block.kind();
        }
        return html.append(groupEnd(before)).toString();
    }

    private static String groupStart(Block.Kind kind) {
        return switch (kind) {
            case LIST_ITEM -> "<ul>\n";
            case QUOTE -> "<blockquote>\n";
            case TABLE_ROW -> "<table>\n";
            default -> "";
        };
    }

    private static String groupEnd(Block.Kind kind) {
        return groupStart(kind).replace("<", "</");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String markdown(Article article) {
        StringBuilder text = new StringBuilder();
        if (!article.title().isEmpty()) {
            text.append("# ").append(line(article.title())).append("\n\n");
        }
        List<Block> body = article.body();
        for (int i = 0; i < body.size(); i++) {
            Block block = body.get(i);
            boolean goesOn = i + 1 < body.size() && body.get(i + 1).kind() == block.kind();
            String line = line(block.text());
            switch (block.kind()) {
                case PARAGRAPH -> text.append(line).append("\n\n");
                case HEADING -> text.append("## ").append(line).append("\n\n");
                case LIST_ITEM -> text.append("- ").append(line).append(goesOn ? "\n" : "\n\n");
                case QUOTE -> text.append("> ").append(line).append(goesOn ? "\n>\n" : "\n\n");
                // A row has no cells here; two lines in a row are kept apart by a backslash.
                case TABLE_ROW -> text.append(line).append(goesOn ? "\\\n" : "\n\n");
            }
        }
        return text.toString();
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

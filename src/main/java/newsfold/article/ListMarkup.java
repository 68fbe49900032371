package newsfold.article;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes the items of lists, one after the other, as HTML or Markdown. */
final class ListMarkup {
    /** A list that is open. */
    private static final class Level {
        final Markup.Item first;
        final char mark;

        /** The number that readers of HTML give the next item by themselves. */
        int next;

        /** Characters before the mark of an item in Markdown. */
        final int outer;

        /** Characters before the text of the item. */
        int indent;

        Level(Markup.Item first, char mark, int outer) {
            this.first = first;
            this.mark = mark;
            this.outer = outer;
            this.next = first.number();
        }

        boolean isNumbered() {
            return first.number() >= 0;
        }

        String tag() {
            return isNumbered() ? "ol" : "ul";
        }
    }

    private final StringBuilder out;
    private final boolean html;
    private final Deque<Level> open = new ArrayDeque<>();

    ListMarkup(StringBuilder out, boolean html) {
        this.out = out;
        this.html = html;
    }

    /** Writes an item; its text is markup already. */
    void add(Markup.Item item, String text) {
        Level closed = null;
        Level last = open.peek();
        while (last != null
                && (last.first.level() > item.level()
                        || (last.first.level() == item.level() && last.first.list() != item.list()))) {
            closed = close();
            last = open.peek();
        }
        boolean same = last != null && last.first.level() == item.level();
        if (last != null && same && item.goesOn()) {
            out.append(html ? "\n<p>" + text + "</p>" : "\n" + " ".repeat(last.indent) + text + "\n");
            return;
        }
        if (last != null && same) {
            out.append(html ? "</li>\n" : "");
        } else {
            last = open(item, last, closed);
        }
        if (html) {
            boolean numbered = item.number() >= 0 && item.number() != last.next;
            out.append(numbered ? "<li value=\"" + item.number() + "\">" : "<li>")
                    .append(text);
        } else {
            String mark = last.isNumbered() && item.number() >= 0 ? "" + item.number() + last.mark : "" + last.mark;
            out.append(" ".repeat(last.outer))
                    .append(mark)
                    .append(' ')
                    .append(text)
                    .append('\n');
            last.indent = last.outer + mark.length() + 1;
        }
        last.next = item.number() + 1;
    }

    private Level open(Markup.Item item, @Nullable Level outer, @Nullable Level closed) {
        boolean numbered = item.number() >= 0;
        // In Markdown a list goes on until the mark changes.
        boolean other = closed != null && closed.isNumbered() == numbered && (closed.mark == '-' || closed.mark == '.');
        Level level =
                new Level(item, numbered ? other ? ')' : '.' : other ? '*' : '-', outer == null ? 0 : outer.indent);
        if (html) {
            out.append(outer == null ? "" : "\n").append('<').append(level.tag());
            out.append(numbered && item.number() != 1 ? " start=\"" + item.number() + "\"" : "")
                    .append(">\n");
        } else if ((outer != null && numbered && item.number() != 1) || (outer == null && closed != null)) {
            // Such a list may not interrupt a paragraph.
            out.append('\n');
        }
        open.push(level);
        return level;
    }

    private Level close() {
        Level level = open.pop();
        if (html) {
            out.append("</li>\n</").append(level.tag()).append(">\n");
        }
        return level;
    }

    /** Ends all lists that are open. */
    void end() {
        if (!html && !open.isEmpty()) {
            out.append('\n');
        }
        while (!open.isEmpty()) {
            close();
        }
    }
}

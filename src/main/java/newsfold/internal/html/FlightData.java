package newsfold.internal.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.internal.Json;
import newsfold.internal.blocks.TextShape;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements that React hands to its scripts in pieces, {@code self.__next_f.push([1,"…"])}.
 *
 * <p>The pieces are put together before they are cut into rows, because a row may begin in one piece and end in another. A
 * row is a number in hexadecimal digits, a colon, and JSON up to the end of the line, or {@code T}, a length in bytes of
 * UTF-8 and a text. An element is {@code ["$", tag, key, members]}. Takes time linear in the code.
 */
public final class FlightData {
    private static final String PUSH = "__next_f.push(";
    private static final int MAX_CHARS = 4_000_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ID = 8;
    private static final int MIN_WORDS = 7;

    /** Elements without a text of the page, and such as lie around an article. */
    private static final Set<String> SKIPPED = Set.of(
            ("script style svg link meta title nav footer aside button form input select iframe noscript template img video"
                            + " audio head")
                    .split(" "));

    private final List<Object> values = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    /** What stands in the paragraph that is open. */
    private final StringBuilder open = new StringBuilder();

    private int words;

    private FlightData() {}

    /** Tells whether a script hands over such a piece. */
    public static boolean isPiece(String code) {
        int at = code.indexOf(PUSH);
        return at >= 0 && at < 2 * PUSH.length() + 40;
    }

    /** Reads the pieces among the scripts of a page, in their order. */
    public static FlightData of(List<String> codes) {
        StringBuilder rows = new StringBuilder();
        for (String code : codes) {
            if (isPiece(code) && rows.length() + code.length() <= MAX_CHARS) {
                rows.append(piece(code));
            }
        }
        FlightData data = new FlightData();
        data.read(rows.toString());
        return data;
    }

    /** The values of the rows: JSON as maps and lists, texts as strings. */
    public List<Object> values() {
        return values;
    }

    /** The elements as HTML. */
    public String html() {
        return html.toString();
    }

    /** Words in paragraphs of the HTML. */
    public int words() {
        return words;
    }

    private static String piece(String code) {
        int start = code.indexOf(PUSH) + PUSH.length();
        int end = code.lastIndexOf(')');
        try {
            Object pushed = start < end ? Json.parse(code.substring(start, end)) : null;
            return pushed instanceof List<?> list && list.size() > 1 && list.get(1) instanceof String text ? text : "";
        } catch (IOException noJson) {
            return "";
        }
    }

    private void read(String rows) {
        int at = 0;
        while (at < rows.length()) {
            int colon = at;
            while (colon < rows.length() && colon - at <= MAX_ID && Character.digit(rows.charAt(colon), 16) >= 0) {
                colon++;
            }
            boolean row = colon < rows.length() && rows.charAt(colon) == ':';
            if (row && rows.startsWith("T", colon + 1)) {
                at = text(rows, colon + 2);
                continue;
            }
            int end = rows.indexOf('\n', at);
            end = end < 0 ? rows.length() : end;
            if (row) {
                json(rows.substring(colon + 1, end));
            }
            at = end + 1;
        }
    }

    /** Reads a text and returns where it ends. */
    private int text(String rows, int start) {
        int at = start;
        long bytes = 0;
        while (at < rows.length() && at - start < MAX_ID && Character.digit(rows.charAt(at), 16) >= 0) {
            bytes = 16 * bytes + Character.digit(rows.charAt(at++), 16);
        }
        int from = at + 1;
        int end = Math.min(from, rows.length());
        while (end < rows.length() && bytes > 0) {
            char c = rows.charAt(end++);
            // Each half of a pair of surrogates stands for two of the four bytes.
            bytes -= c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        if (from < end) {
            values.add(rows.substring(from, end));
        }
        return end;
    }

    private void json(String row) {
        if (row.isEmpty() || "[{".indexOf(row.charAt(0)) < 0) {
            return;
        }
        try {
            Object value = Json.parse(row);
            if (value != null) {
                values.add(value);
                write(value, false, 0);
            }
        } catch (IOException cut) {
            // The rest of a page that was cut off.
        }
    }

    private void write(@Nullable Object value, boolean paragraph, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value instanceof String text) {
            if (!text.startsWith("$")) {
                open.append(paragraph ? text : "");
                html.append(Entities.escape(text));
            }
        } else if (value instanceof List<?> list) {
            if (list.size() == 4 && "$".equals(list.get(0)) && list.get(1) instanceof String tag) {
                element(tag, list.get(3), paragraph, depth);
            } else {
                for (Object child : list) {
                    write(child, paragraph, depth + 1);
                }
            }
        }
    }

    private void element(String tag, @Nullable Object members, boolean paragraph, int depth) {
        if (!(members instanceof Map<?, ?> map) || SKIPPED.contains(tag)) {
            return;
        }
        boolean component = tag.isEmpty() || !tag.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 0x80);
        if (!component) {
            html.append('<').append(tag);
            attribute("href", map.get("href"));
            attribute("class", map.get("className"));
            attribute("datetime", map.get("dateTime"));
            html.append('>');
        }
        if (map.get("dangerouslySetInnerHTML") instanceof Map<?, ?> inner
                && inner.get("__html") instanceof String own) {
            String shown = own.startsWith("$") ? "" : own;
            words += wordsOf(HtmlText.clean(shown));
            html.append(shown);
        }
        boolean opens = !paragraph && tag.equals("p");
        open.setLength(opens ? 0 : open.length());
        write(map.get("children"), paragraph || opens, depth + 1);
        words += opens ? wordsOf(open.toString()) : 0;
        if (!component) {
            html.append("</").append(tag).append('>');
        }
    }

    private static int wordsOf(String text) {
        int count = TextShape.of(text).words();
        return count >= MIN_WORDS ? count : 0;
    }

    private void attribute(String name, @Nullable Object value) {
        if (value instanceof String text && !text.startsWith("$")) {
            html.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Entities.escape(text))
                    .append('"');
        }
    }
}

package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people write for JSON as far as it can be read: comments, raw line breaks and stray quotes inside strings,
 * missing or trailing commas, single quotes, an end that was cut off. Takes time linear in the text and never fails.
 */
final class LenientJson {
    private static final int MAX_DEPTH = 60;

    /** A quote inside a string ends it only if what follows looks like the next key, found within this number of characters. */
    private static final int MAX_KEY = 60;

    private static final List<String> SKIPPED = List.of("<!--", "-->", "<![CDATA[", "]]>");

    private final String text;
    private int at;

    private LenientJson(String text) {
        this.text = text;
    }

    /** Returns the objects and arrays that stand in the text one after the other. */
    static List<Object> parse(String text) {
        LenientJson reader = new LenientJson(text);
        List<Object> values = new ArrayList<>();
        while (true) {
            reader.skip();
            if (reader.at >= text.length()) {
                return values;
            }
            if (reader.peek() != '{' && reader.peek() != '[') {
                reader.at++;
            } else {
                values.add(reader.peek() == '{' ? reader.object(0) : reader.array(0));
            }
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private @Nullable Object value(int depth) {
        skip();
        char c = peek();
        if (depth > MAX_DEPTH) {
            at = text.length();
            return null;
        }
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"', '\'' -> string(false);
            default -> word();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        while (true) {
            skip();
            char c = peek();
            if (at >= text.length() || c == '}') {
                at++;
                return members;
            }
            if (c == ']') {
                return members;
            }
            int start = at;
            String key = c == '"' || c == '\'' ? string(true) : word();
            skip();
            if (peek() == ':') {
                at++;
                members.putIfAbsent(key, value(depth + 1));
            } else if (at == start) {
                at++;
            }
        }
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        while (true) {
            skip();
            char c = peek();
            if (at >= text.length() || c == ']') {
                at++;
                return items;
            }
            if (c == '}') {
                return items;
            }
            int start = at;
            items.add(value(depth + 1));
            at += at == start ? 1 : 0;
        }
    }

    private String string(boolean key) {
        char quote = text.charAt(at++);
        StringBuilder content = new StringBuilder();
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                content.append(escaped());
            } else if (c == quote && ends(key)) {
                at++;
                break;
            } else {
                content.append(c < ' ' ? ' ' : c);
            }
        }
        return content.toString();
    }

    private char escaped() {
        char c = text.charAt(++at);
        if (c == 'u' && at + 4 < text.length()) {
            try {
                char decoded = (char) Integer.parseInt(text, at + 1, at + 5, 16);
                at += 4;
                return decoded;
            } catch (NumberFormatException notHexadecimal) {
                return c;
            }
        }
        return switch (c) {
            case 'n', 'r', 't', 'b', 'f' -> ' ';
            default -> c;
        };
    }

    /** Tells whether the quote here ends its string and is none that somebody forgot to escape. */
    private boolean ends(boolean key) {
        int next = afterSpace(at + 1);
        char c = next < text.length() ? text.charAt(next) : '}';
        if (key || c == '}' || c == ']') {
            return c == (key ? ':' : c);
        }
        if (c == '"') {
            return isKey(next);
        }
        if (c != ',') {
            return false;
        }
        int following = afterSpace(next + 1);
        char f = following < text.length() ? text.charAt(following) : '}';
        if (f != '"') {
            return "'{[}]-tfn0123456789".indexOf(f) >= 0;
        }
        int close = text.indexOf('"', following + 1);
        int colon = close < 0 ? 0 : afterSpace(close + 1);
        return close < 0
                || close - following > MAX_KEY
                || colon >= text.length()
                || ":,]}".indexOf(text.charAt(colon)) >= 0;
    }

    /** Tells whether a key stands at a quote, before which a comma is missing. */
    private boolean isKey(int quote) {
        int end = quote + 1;
        while (end < text.length()
                && end - quote <= MAX_KEY
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '@')) {
            end++;
        }
        int colon = afterSpace(end + 1);
        return end > quote + 1
                && end < text.length()
                && text.charAt(end) == '"'
                && colon < text.length()
                && text.charAt(colon) == ':';
    }

    private int afterSpace(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    /** Where all stands on one line, a comment ends where the data begin. */
    private int endOfLineComment() {
        int end = text.indexOf('\n', at);
        int data = end < 0 ? text.indexOf('{', at) : end;
        return data < 0 ? text.length() : data;
    }

    private String word() {
        int start = at;
        while (at < text.length() && ",:{}[]\"".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
            at++;
        }
        return text.substring(start, at);
    }

    /** Passes over white space, separators and comments. */
    private void skip() {
        while (at < text.length()) {
            int start = at;
            char c = text.charAt(at);
            if (c <= ' ' || c == ',' || c == ';') {
                at++;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (text.startsWith("//", at)) {
                at = endOfLineComment();
            } else {
                for (String mark : SKIPPED) {
                    at += text.startsWith(mark, at) ? mark.length() : 0;
                }
            }
            if (at == start) {
                return;
            }
        }
    }
}

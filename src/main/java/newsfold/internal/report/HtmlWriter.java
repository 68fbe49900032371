package newsfold.internal.report;

import java.io.IOException;
import java.io.Writer;
import newsfold.internal.LoneSurrogates;

/**
 * Writes HTML.
 *
 * <p>Only markup of this package goes through {@link #raw}. All other text is escaped by {@link #write} and {@link #text}.
 */
final class HtmlWriter {
    private final Writer out;

    HtmlWriter(Writer out) {
        this.out = out;
    }

    /** Writes markup without escaping, which must contain nothing from a page. */
    HtmlWriter raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** Writes escaped text, for element content and quoted attributes. */
    HtmlWriter text(String text) throws IOException {
        String safe = LoneSurrogates.replace(text);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                default -> out.write(allowed(c) ? c : '\uFFFD');
            }
        }
        return this;
    }

    /** Returns a text with only the characters that {@link #text} writes, and no lone surrogates. */
    static String harmless(String text) {
        StringBuilder safe = new StringBuilder(LoneSurrogates.replace(text));
        for (int i = 0; i < safe.length(); i++) {
            if (!allowed(safe.charAt(i))) {
                safe.setCharAt(i, '\uFFFD');
            }
        }
        return safe.toString();
    }

    /** Controls are errors in HTML, and direction overrides in a headline could reorder the rest of its line. */
    private static boolean allowed(char c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return !(c >= 0x7F && c <= 0x9F) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
    }

    /** Writes markup in which each <code>{}</code> stands for a value, which is escaped. */
    HtmlWriter write(String markup, Object... values) throws IOException {
        int at = 0;
        for (Object value : values) {
            int next = markup.indexOf("{}", at);
            raw(markup.substring(at, next)).text(value.toString());
            at = next + 2;
        }
        return raw(markup.substring(at));
    }
}

package newsfold.internal.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import newsfold.internal.LoneSurrogates;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.LookupTranslator;

/**
 * Writes HTML.
 *
 * <p>Only markup of this package goes through {@link #raw}. All other text is escaped by {@link #write} and {@link #text}.
 */
final class HtmlWriter {
    private static final CharSequenceTranslator HARMFUL = new LookupTranslator(harmful(Map.of()));
    private static final CharSequenceTranslator ESCAPES =
            new LookupTranslator(harmful(Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "'", "&#39;")));

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
        ESCAPES.translate(LoneSurrogates.replace(text), out);
        return this;
    }

    /** Returns a text with only the characters that {@link #text} writes, and no lone surrogates. */
    static String harmless(String text) {
        return HARMFUL.translate(LoneSurrogates.replace(text));
    }

    private static Map<CharSequence, CharSequence> harmful(Map<String, String> more) {
        Map<CharSequence, CharSequence> replaced = new HashMap<>(more);
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!allowed(c)) {
                replaced.put(String.valueOf(c), "\uFFFD");
            }
        }
        return replaced;
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

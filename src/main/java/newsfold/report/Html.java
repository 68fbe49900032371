package newsfold.report;

import java.io.IOException;
import java.io.Writer;

/** Writes HTML. Markup comes from this package only; everything else goes through {@link #text}. */
final class Html {
    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /** Writes markup as it is: never with anything from a page in it. */
    Html raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** Writes text so that it means the same in element content and in quoted attributes. */
    Html text(String text) throws IOException {
        String safe = WellFormed.text(text);
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

    /** Controls are errors in HTML; direction overrides could make a headline rewrite the line it stands in. */
    private static boolean allowed(char c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return !(c >= 0x7F && c <= 0x9F) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
    }

    Html text(long number) throws IOException {
        out.write(Long.toString(number));
        return this;
    }
}

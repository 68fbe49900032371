package newsfold.internal.plaintext;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as it stands in the source, without white space at its end.
 *
 * @param number place in the source, from 1
 * @param text the line, empty if blank
 */
record SourceLine(int number, String text) {
    private static final String TERMINALS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u104b\u17d4\u1362\u0589";
    private static final String CLOSERS = "\"')]}*_\u201d\u2019\u00bb\u300d\u300f\uff09\u201c";

    static List<SourceLine> split(String text) {
        List<SourceLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                lines.add(new SourceLine(
                        lines.size() + 1, text.substring(start, i).stripTrailing()));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    int indent() {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    static boolean endsSentence(CharSequence text) {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && TERMINALS.indexOf(text.charAt(end - 1)) >= 0;
    }
}

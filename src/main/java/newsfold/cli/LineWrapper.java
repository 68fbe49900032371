package newsfold.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

/** Wraps and shortens text for a terminal. */
final class LineWrapper {
    static final int WIDTH = 80;

    /** Longer texts lose their middle. */
    private static final int MAX_TEXT = 420;

    private static final Pattern CUT_PAIR = Pattern.compile("([\\ud800-\\udbff])(\\n *)(?=[\\udc00-\\udfff])");

    private LineWrapper() {}

    /**
     * Breaks a text into lines at spaces, and a word longer than a line anywhere.
     *
     * @param text the text; its first line keeps its own indent
     * @param indent put before every line but the first
     */
    static List<String> lines(String text, String indent) {
        int own = text.length() - text.stripLeading().length();
        // Room for what the wrapping cuts off a surrogate pair.
        int width = WIDTH - Math.max(own, indent.length()) - 1;
        String wrapped = WordUtils.wrap(text.strip(), width, "\n" + indent, true);
        return (text.substring(0, own) + CUT_PAIR.matcher(wrapped).replaceAll("$2$1"))
                .lines()
                .toList();
    }

    /** Folds white space and removes the middle of a long text. */
    static String shorten(String text) {
        String line = fold(text);
        if (line.length() <= MAX_TEXT) {
            return line;
        }
        String head = line.substring(0, wordEnd(line, 2 * MAX_TEXT / 3));
        String tail = line.substring(wordStart(line, line.length() - MAX_TEXT / 3));
        return head + " [… " + (line.length() - head.length() - tail.length()) + " characters …] " + tail;
    }

    /** Returns the whole words in about {@code characters} characters before a position, with a space at the end. */
    static String before(String text, int at, int characters) {
        int from = wordStart(text, Math.max(0, at - characters));
        String words = from < at ? fold(text.substring(from, at)) : "";
        return (from > 0 ? "…" : "") + (words.isEmpty() ? "" : words + " ");
    }

    /** Returns the whole words in about {@code characters} characters after a position. */
    static String after(String text, int at, int characters) {
        int to = wordEnd(text, Math.min(text.length(), at + characters));
        return (to > at ? fold(text.substring(at, to)) : "") + (to < text.length() ? "…" : "");
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static int wordStart(String text, int at) {
        int space = text.indexOf(' ', at);
        return at == 0 || space < 0 || space - at > 30 ? boundary(text, at) : space + 1;
    }

    private static int wordEnd(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        return at == text.length() || at - space > 30 ? boundary(text, at) : space;
    }

    /** Returns the position, or the one before it if it is inside a surrogate pair. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}

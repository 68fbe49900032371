package newsfold.cli;

import java.util.ArrayList;
import java.util.List;

/** Wraps and shortens text for a terminal. */
final class LineWrapper {
    static final int WIDTH = 80;

    /** Longer texts lose their middle. */
    private static final int MAX_TEXT = 420;

    private LineWrapper() {}

    /**
     * Breaks a text into lines at spaces, and a word longer than a line anywhere.
     *
     * @param text the text; its first line keeps its own indent
     * @param indent put before every line but the first
     */
    static List<String> lines(String text, String indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            boolean inWord = space <= indent.length() + 2;
            int end = inWord ? boundary(rest, WIDTH) : space;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(inWord ? end : end + 1).stripLeading();
        }
        lines.add(rest.stripTrailing());
        return lines;
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

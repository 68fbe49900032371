package newsfold.internal.plaintext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import newsfold.internal.WhiteSpace;

/**
 * Takes the syntax of Markdown away. More lenient than CommonMark: links may hold headings and paragraphs, and addresses
 * may be broken by a wrap, because converters of web pages write both.
 */
final class Markdown {
    private static final Pattern LINK =
            Pattern.compile("\\]\\(\\s*(?:<|https?:|mailto:|tel:|javascript:|data:|[/#?.)])");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^\\s{0,6}\\[[^\\]\\n^]{1,80}\\]:\\s+\\S");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S");
    private static final Pattern BOLD = Pattern.compile("\\*\\*[^\\s*](?:[^*\\n]{0,1000}[^\\s*])?\\*\\*");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\|?\\s{0,8}:?-{2,}:?\\s{0,8}\\|[ :|-]*$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\[-.()\\[\\]*_#+!>]");

    /** What may stand in brackets behind a text: an address. Anything else is a remark. */
    private static final Pattern ADDRESS =
            Pattern.compile("<.*|[A-Za-z][A-Za-z0-9+.-]*:.*|[/#?.].*|www\\..*|[^\\s]*[./][^\\s]*");

    private static final int MAX_ADDRESS = 4096;
    private static final int MAX_LABEL = 80;

    /** Signs of emphasis that are open at once. */
    private static final int MAX_OPEN = 30;

    /** A link of a card holds a picture, a headline and a deck. */
    private static final int MAX_LINK_TEXT = 3000;

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final Map<String, String> definitions;
    private final StringBuilder out;
    private final BitSet dropped = new BitSet();
    private final BitSet linked = new BitSet();
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    private final List<Run> runs = new ArrayList<>();

    /** The next closing bracket from a place on, so that a page of opening ones is searched once. */
    private int nextClose = -1;

    private record Bracket(int at, boolean isImage) {}

    /** A run of signs of emphasis that may open a span. */
    private record Run(char sign, int at, int length) {}

    private Markdown(String text, Map<String, String> definitions) {
        this.text = text;
        this.definitions = definitions;
        this.out = new StringBuilder(text.length());
    }

    /** Tells whether a text is written in Markdown: it has a link, or two signs of other kinds. */
    static boolean isWritten(String text) {
        if (LINK.matcher(text).find()
                || TABLE.matcher(text).find()
                || (text.contains("][") && REFERENCE.matcher(text).find())) {
            return true;
        }
        long signs = text.indexOf('#') < 0
                ? 0
                : HEADING.matcher(text).results().limit(2).count();
        signs += text.contains("**") ? 2 * BOLD.matcher(text).results().limit(1).count() : 0;
        signs += text.indexOf('\\') < 0
                ? 0
                : ESCAPE.matcher(text).results().limit(2).count();
        return signs >= 2;
    }

    static List<PlainLine> read(List<SourceLine> lines, LineWrap wrap) {
        MarkdownBlocks blocks = MarkdownBlocks.read(lines, wrap);
        StringBuilder all = new StringBuilder();
        for (Paragraph paragraph : blocks.paragraphs()) {
            all.append(paragraph.text).append('\n');
        }
        Markdown markdown = new Markdown(all.toString(), blocks.definitions());
        markdown.scan();
        return markdown.lines(blocks.paragraphs());
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
            if (c == '\\' && PUNCTUATION.indexOf(next) >= 0) {
                out.append(next);
                at += 2;
            } else if (c == '[' || (c == '!' && next == '[')) {
                brackets.push(new Bracket(out.length(), c == '!'));
                out.append(c == '!' ? "![" : "[");
                at += c == '!' ? 2 : 1;
            } else if (c == ']') {
                at = close(at);
            } else if (c == '<' && text.regionMatches(true, at + 1, "http", 0, 4)) {
                at = autolink(at);
            } else if (c == '*' || c == '_' || c == '`' || c == '~') {
                at = emphasis(at, c);
            } else {
                if (c == '\n') {
                    runs.clear();
                }
                out.append(c);
                at++;
            }
        }
    }

    private int close(int at) {
        Bracket open = brackets.poll();
        if (open == null || out.length() - open.at > MAX_LINK_TEXT) {
            out.append(']');
            return at + 1;
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        int end = next == '(' ? addressEnd(at + 2) : next == '[' ? labelEnd(at + 2) : -1;
        String own = out.length() - open.at > MAX_LABEL
                ? ""
                : out.substring(open.at + 1).toLowerCase(Locale.ROOT);
        if (end < 0 && own.startsWith("^")) {
            end = next == ':' ? at + 2 : at + 1;
            dropped.set(open.at, out.length());
            return end;
        }
        if (end < 0 && definitions.containsKey(own)) {
            end = at + 1;
        }
        if (end < 0) {
            out.append(']');
            return at + 1;
        }
        if (open.isImage) {
            dropped.set(open.at, out.length());
        } else {
            dropped.set(open.at);
            linked.set(open.at, out.length());
        }
        return end;
    }

    /** Returns the place behind the bracket that closes an address, or -1 if none stands there. */
    private int addressEnd(int from) {
        if (nextClose < from) {
            int found = text.indexOf(')', from);
            nextClose = found < 0 ? text.length() : found;
        }
        if (nextClose >= text.length()) {
            return -1;
        }
        int end = nextClose;
        if (!text.startsWith("data:", from)) {
            int depth = 1;
            int limit = Math.min(text.length(), from + MAX_ADDRESS);
            for (end = from; end < limit && depth > 0; end++) {
                char c = text.charAt(end);
                if (c == '\n') {
                    return -1;
                }
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth > 0) {
                return -1;
            }
            end--;
        }
        String address = text.substring(from, end).strip();
        return address.isEmpty()
                        || ADDRESS.matcher(address.lines().findFirst().orElse(""))
                                .matches()
                ? end + 1
                : startsWithAddress(address, end);
    }

    /** An address may be followed by a title, or be broken by a wrap. */
    private static int startsWithAddress(String address, int end) {
        int space = address.indexOf(' ');
        return space > 0 && ADDRESS.matcher(address.substring(0, space)).matches() ? end + 1 : -1;
    }

    private int labelEnd(int from) {
        int end = text.indexOf(']', from);
        if (end < 0 || end - from > MAX_LABEL) {
            return -1;
        }
        return definitions.containsKey(text.substring(from, end).toLowerCase(Locale.ROOT)) ? end + 1 : -1;
    }

    private int autolink(int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '>') {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != '>') {
            out.append('<');
            return at + 1;
        }
        linked.set(out.length(), out.length() + end - at - 1);
        out.append(text, at + 1, end);
        return end + 1;
    }

    /** Signs of emphasis go where they open and close a span of one line; two and more go wherever they touch a word. */
    private int emphasis(int at, char sign) {
        int end = at;
        while (end < text.length() && text.charAt(end) == sign) {
            end++;
        }
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        char after = end < text.length() ? text.charAt(end) : '\n';
        int length = end - at;
        boolean opens = after > ' ';
        boolean closes = before > ' ';
        if (sign == '_') {
            opens &= !Character.isLetterOrDigit(before);
            closes &= !Character.isLetterOrDigit(after);
        }
        int from = out.length();
        out.append(text, at, end);
        if (closes && closeRun(sign, length, from)) {
            return end;
        }
        if (opens && (sign != '~' || length == 2)) {
            runs.add(new Run(sign, from, length));
        }
        if (length >= 2 && (opens || closes) && (sign == '*' || (sign == '_' && length == 2))) {
            dropped.set(from, from + length);
        }
        return end;
    }

    private boolean closeRun(char sign, int length, int from) {
        for (int i = runs.size() - 1; i >= Math.max(0, runs.size() - MAX_OPEN); i--) {
            Run run = runs.get(i);
            if (run.sign == sign && run.length == length) {
                dropped.set(run.at, run.at + length);
                dropped.set(from, from + length);
                runs.subList(i, runs.size()).clear();
                return true;
            }
        }
        return false;
    }

    private List<PlainLine> lines(List<Paragraph> paragraphs) {
        List<PlainLine> lines = new ArrayList<>();
        char[] kept = new char[out.length()];
        int start = 0;
        for (Paragraph paragraph : paragraphs) {
            int size = 0;
            int links = 0;
            int letters = 0;
            int i = start;
            for (; i < out.length() && out.charAt(i) != '\n'; i++) {
                if (!dropped.get(i)) {
                    char c = out.charAt(i);
                    kept[size++] = c;
                    letters += c > ' ' ? 1 : 0;
                    links += c > ' ' && linked.get(i) ? 1 : 0;
                }
            }
            start = i + 1;
            String line = WhiteSpace.fold(new String(Arrays.copyOf(kept, size)));
            if (!line.isEmpty()) {
                lines.add(new PlainLine(paragraph.number, line, (float) links / Math.max(1, letters), paragraph.mark));
            }
        }
        return lines;
    }
}

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
import java.util.stream.Collectors;
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
    private static final Pattern HEADING_FIRST =
            Pattern.compile("\\A\\s*+# \\S[^\\r\\n]*+(?:\\r\\n|[\\r\\n])[ \\t]*+[\\r\\n]");
    private static final Pattern TITLE_FIRST =
            Pattern.compile("\\A\\s*+\\S[^\\r\\n]*+(?:\\r\\n|[\\r\\n])={4,}+[ \\t]*+(?:\\r\\n|[\\r\\n])");
    private static final Pattern BOLD = Pattern.compile("\\*\\*[^\\s*](?:[^*\\n]{0,1000}[^\\s*])?\\*\\*");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\|?\\s{0,8}:?-{2,}:?\\s{0,8}\\|[ :|-]*$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\[-.()\\[\\]*_#+!>]");

    /** What may stand in brackets behind a text: an address. Anything else is a remark. */
    private static final Pattern ADDRESS =
            Pattern.compile("<.*|[A-Za-z][A-Za-z0-9+.-]*:.*|[/#?.].*|www\\..*|[^\\s]*[./][^\\s]*");

    /** How attributes begin that Pandoc writes behind a link, a picture or a span. */
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{(?:[#.]|[A-Za-z][\\w:-]{0,60}=)");

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

    /** Tells whether a text is written in Markdown: it has a link, begins with its title, or has two signs of other kinds. */
    static boolean isWritten(String text) {
        if ((text.contains("](") && LINK.matcher(text).find())
                || (text.contains("--")
                        && text.indexOf('|') >= 0
                        && TABLE.matcher(text).find())
                || HEADING_FIRST.matcher(text).lookingAt()
                || TITLE_FIRST.matcher(text).lookingAt()
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

    static List<PlainLine> read(List<SourceLine> source) {
        List<SourceLine> lines = withoutFences(source);
        MarkdownBlocks blocks = MarkdownBlocks.read(lines, LineWrap.of(lines));
        StringBuilder all = new StringBuilder();
        for (Paragraph paragraph : blocks.paragraphs()) {
            all.append(paragraph.text).append('\n');
        }
        Markdown markdown = new Markdown(all.toString(), blocks.definitions());
        markdown.scan();
        return markdown.lines(blocks.paragraphs());
    }

    /** Pandoc writes boxes as lines of three colons with attributes, and markup it cannot say as fenced text. */
    private static List<SourceLine> withoutFences(List<SourceLine> lines) {
        List<SourceLine> open = new ArrayList<>(lines.size());
        boolean markup = false;
        // Lines of attributes that never close are looked at once, not again from each of them.
        int plain = 0;
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            String text = line.text().strip();
            boolean starts = !markup && text.startsWith("```") && text.endsWith("{=html}");
            boolean blank = markup || starts || text.startsWith(":::");
            markup = starts || (markup && !text.startsWith("```"));
            int end = blank || i < plain ? i : attributeLines(lines, i);
            plain = end < 0 ? ~end : plain;
            end = Math.max(i, end);
            String whole = end == i
                    ? line.text()
                    : lines.subList(i, end + 1).stream().map(SourceLine::text).collect(Collectors.joining(" "));
            open.add(new SourceLine(line.number(), blank ? "" : whole));
            i = end;
        }
        return open;
    }

    /** Returns the last line of attributes that begin in a line, the line itself, or ~n if they do not close before line n. */
    private static int attributeLines(List<SourceLine> lines, int from) {
        int length = 0;
        int i = from;
        for (; i < lines.size() && length < MAX_ADDRESS && !lines.get(i).isBlank(); i++) {
            String text = lines.get(i).text();
            int open = text.lastIndexOf('{');
            boolean opens = open >= 0
                    && text.indexOf('}', open) < 0
                    && ATTRIBUTES.matcher(text).region(open, text.length()).lookingAt();
            if (!opens && (i == from || (open < 0 && text.indexOf('}') >= 0))) {
                return i;
            }
            length += text.length();
        }
        return i == from ? from : ~i;
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
        int attributes = attributesEnd(end < 0 ? at + 1 : end);
        if (end < 0 && attributes > at + 1 && !open.isImage) {
            dropped.set(open.at);
            return attributes;
        }
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
        return Math.max(end, attributes);
    }

    /** Returns the place behind attributes in braces, as Pandoc writes them, or the place itself if none stand there. */
    private int attributesEnd(int from) {
        if (from >= text.length()
                || text.charAt(from) != '{'
                || !ATTRIBUTES.matcher(text).region(from, text.length()).lookingAt()) {
            return from;
        }
        boolean quoted = false;
        for (int i = from + 1; i < Math.min(text.length(), from + MAX_ADDRESS); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' || (c == '{' && !quoted)) {
                break;
            }
            if (c == '}' && !quoted) {
                return i + 1;
            }
        }
        return from;
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

package newsfold.boilerplate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.internal.Json;
import newsfold.internal.LongSet;
import newsfold.internal.blocks.TextShape;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.html.FlightData;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlText;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of an article in the state that a page hands to its scripts: a string of HTML, or a list of paragraphs.
 *
 * <p>Of all strings and lists the one with most prose is taken; an object whose title is the page's counts {@value #TITLED}
 * times, and a list of objects with titles of their own is no text. Code that is no JSON is read as the list of its string
 * literals. Takes time linear in the code.
 */
final class ScriptState {
    private static final int TITLED = 5;
    private static final int MAX_CHARS = 4_000_000;
    private static final int MAX_DEPTH = 60;
    private static final int MIN_WORDS = 7;
    private static final int MIN_LITERAL = 20;

    /** JSON in a string, or lines of it with a number before each. */
    private static final Pattern NESTED = Pattern.compile("(?:\\w{1,8}:)?(?=[\\[{][\\[{\"])");

    private static final Set<String> TITLES = Set.of("title", "headline", "name", "heading", "seotitle", "pagetitle");

    /** Members that say how a text is shown, or something else than the text. */
    private static final Set<String> NO_TEXT =
            Set.of(("type _type id _id key _key url href src slug class classname style"
                            + " alt caption credit copyright byline author authors image images tags keywords related marks markdefs"
                            + " __typename")
                    .split(" "));

    private final LongSet titles = new LongSet();
    private @Nullable Object best;
    private int bestScore;

    private ScriptState(List<String> titles) {
        for (String title : titles) {
            WordHashes words = WordHashes.of(title, HtmlBlock.WORDS);
            if (words.size() > 1) {
                this.titles.add(words.sequence());
            }
        }
    }

    /**
     * Returns the text as HTML, empty where no code holds prose.
     *
     * @param flight values that were put together from pieces, which are not read as code again
     */
    static String html(List<String> codes, List<Object> flight, List<String> titles) {
        ScriptState state = new ScriptState(titles);
        int chars = 0;
        for (String code : codes) {
            chars += code.length();
            if (chars <= MAX_CHARS && (flight.isEmpty() || !FlightData.isPiece(code))) {
                state.visit(value(code), false, 0);
            }
        }
        flight.forEach(value -> state.visit(value, false, 0));
        StringBuilder html = new StringBuilder();
        render(state.best, html, 0);
        return html.toString();
    }

    /** Reads what stands between the first and the last bracket, which leaves out an assignment or a call. */
    private static Object value(String code) {
        int start = 0;
        while (start < code.length() && code.charAt(start) != '{' && code.charAt(start) != '[') {
            start++;
        }
        int end = Math.max(code.lastIndexOf('}'), code.lastIndexOf(']'));
        Object json = start < end ? json(code.substring(start, end + 1)) : null;
        return json == null ? literals(code) : json;
    }

    private static @Nullable Object json(String text) {
        try {
            return Json.parse(text);
        } catch (IOException noJson) {
            return null;
        }
    }

    /** Returns the strings in quotation marks; such a string may be JSON in its turn. */
    private static List<Object> literals(String code) {
        List<Object> strings = new ArrayList<>();
        int at = 0;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c != '"' && c != '\'') {
                at++;
                continue;
            }
            StringBuilder string = new StringBuilder();
            at++;
            while (at < code.length() && code.charAt(at) != c) {
                at += unescape(code, at, string);
            }
            at++;
            if (string.length() >= MIN_LITERAL) {
                strings.add(string.toString());
            }
        }
        return strings;
    }

    /** Adds the character at a place of a literal and returns how many characters stand for it. */
    private static int unescape(String code, int at, StringBuilder into) {
        char c = code.charAt(at);
        if (c != '\\' || at + 1 >= code.length()) {
            into.append(c);
            return 1;
        }
        char escaped = code.charAt(at + 1);
        int digits = escaped == 'u' ? 4 : escaped == 'x' ? 2 : 0;
        if (digits > 0 && at + 2 + digits <= code.length()) {
            int value = 0;
            for (int i = at + 2; i < at + 2 + digits; i++) {
                value = 16 * value + Math.max(0, Character.digit(code.charAt(i), 16));
            }
            into.append((char) value);
            return 2 + digits;
        }
        into.append(escaped == 'n' || escaped == 'r' ? '\n' : escaped == 't' ? '\t' : escaped);
        return 2;
    }

    /** Returns the words of prose that a value holds outside of objects with titles. */
    private int visit(@Nullable Object value, boolean titled, int depth) {
        if (depth > MAX_DEPTH) {
            return 0;
        }
        int prose = 0;
        if (value instanceof String text) {
            if (NESTED.matcher(text).lookingAt()) {
                for (String line : text.split("\n")) {
                    Matcher nested = NESTED.matcher(line);
                    prose += nested.lookingAt() ? visit(json(line.substring(nested.end())), titled, depth + 1) : 0;
                }
                return prose;
            }
            prose = prose(text);
            offer(text, prose, titled);
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                prose += visit(element, titled, depth + 1);
            }
            offer(list, prose, titled);
        } else if (value instanceof Map<?, ?> map) {
            Boolean own = titled(map);
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (!NO_TEXT.contains(name(member))) {
                    prose += visit(member.getValue(), own == null ? titled : own, depth + 1);
                }
            }
            return own == null ? prose : 0;
        }
        return prose;
    }

    private void offer(Object value, int prose, boolean titled) {
        int score = titled ? TITLED * prose : prose;
        if (score > bestScore) {
            bestScore = score;
            best = value;
        }
    }

    /** Tells whether an object's title is the page's; null for one without a title. */
    private @Nullable Boolean titled(Map<?, ?> map) {
        Boolean own = null;
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (member.getValue() instanceof String title && !title.isBlank() && TITLES.contains(name(member))) {
                own = Boolean.TRUE.equals(own)
                        || titles.contains(WordHashes.of(title, HtmlBlock.WORDS).sequence());
            }
        }
        return own;
    }

    private static String name(Map.Entry<?, ?> member) {
        return String.valueOf(member.getKey()).toLowerCase(Locale.ROOT);
    }

    private static int prose(String text) {
        boolean html = isHtml(text);
        String plain = html ? HtmlText.clean(text) : text;
        TextShape shape = TextShape.of(plain);
        return shape.words() >= MIN_WORDS && (shape.sentences() > 0 || shape.commas() > 1) ? shape.words() : 0;
    }

    static boolean isHtml(String text) {
        return text.contains("</") || text.contains("<p>") || text.contains("<br");
    }

    private static void render(@Nullable Object value, StringBuilder html, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value instanceof String text) {
            paragraphs(text, html);
        } else if (value instanceof List<?> list) {
            String sentence = joined(list);
            if (!sentence.isEmpty()) {
                paragraphs(sentence, html);
                return;
            }
            for (Object element : list) {
                render(element, html, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (!NO_TEXT.contains(name(member))) {
                    render(member.getValue(), html, depth + 1);
                }
            }
        }
    }

    /** Returns the sentence that a list gives in parts, such as words, a link and words; empty if it is no such list. */
    private static String joined(List<?> list) {
        StringBuilder sentence = new StringBuilder();
        boolean parts = list.size() > 1;
        boolean goesOn = false;
        for (Object element : list) {
            Object part = element instanceof Map<?, ?> map ? map.get("text") : element;
            if (!(part instanceof String text) || isHtml(text)) {
                return "";
            }
            goesOn |= text.startsWith(" ") || text.endsWith(" ");
            sentence.append(text);
        }
        return parts && goesOn ? sentence.toString() : "";
    }

    /** Adds a text as HTML: as it is, or each of its lines as a paragraph. */
    static void paragraphs(String text, StringBuilder html) {
        if (isHtml(text)) {
            html.append("<div>").append(text).append("</div>");
            return;
        }
        for (String line : text.split("\\R")) {
            if (TextShape.of(line).words() > 1 && !line.startsWith("http")) {
                html.append("<p>").append(Entities.escape(line.strip())).append("</p>");
            }
        }
    }
}

package newsfold.internal.plaintext;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text says of itself in lines {@code Name: value} above all else, as readers for language models, converters to
 * Markdown and static sites write it.
 *
 * @param title the title as stated, if it is
 * @param published the time or day of publication as stated
 */
public record FrontMatter(
        Optional<String> title, Optional<String> url, Optional<String> published, Optional<String> author) {
    private static final FrontMatter NONE =
            new FrontMatter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern FIELD = Pattern.compile("\"?([A-Za-z][A-Za-z _-]{1,24})\"?\\s*:(?:\\s+(.*))?");

    /** The same between lines of {@code +++}. */
    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z][A-Za-z _-]{1,24})\\s*=\\s*+(.*)");

    /** What a text may say of itself, each followed by the names tools have for it, letters alone. */
    private static final Map<String, String> FIELDS = Stream.of(
                    "title title headline",
                    "url urlsource url source sourceurl link canonicalurl",
                    "published publishedtime published publishedat publisheddate publicationdate datepublished date pubdate",
                    "author author authors byline",
                    "content markdowncontent content text",
                    "other hostname sitename site description image categories tags keywords language lang excerpt"
                            + " fingerprint license id pagetype modified updated created draft slug layout warning")
            .map(line -> line.split(" "))
            .collect(
                    HashMap::new,
                    (map, words) -> Arrays.stream(words).skip(1).forEach(name -> map.put(name, words[0])),
                    Map::putAll);

    /** Two fields of which one names title or address: an article may begin with words and a colon. */
    private static final int MIN_FIELDS = 2;

    /** The front matter of a text and the lines below it. */
    record Read(FrontMatter matter, List<SourceLine> rest) {}

    static Read read(List<SourceLine> lines) {
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        boolean fenced = at < lines.size() && isFence(lines.get(at).text());
        boolean assigns = fenced && lines.get(at).text().equals("+++");
        Map<String, String> found = new HashMap<>();
        int fields = 0;
        int end = fenced ? at + 1 : at;
        String open = "";
        for (int i = end; i < lines.size(); i++) {
            String line = lines.get(i).text().strip();
            if (fenced && isFence(line)) {
                end = i + 1;
                break;
            }
            Matcher field = (assigns ? ASSIGNED : FIELD).matcher(line);
            String says = field.matches()
                    ? FIELDS.get(field.group(1).replaceAll("[ _-]", "").toLowerCase(Locale.ROOT))
                    : null;
            if (says != null) {
                fields++;
                end = i + 1;
                open = says;
                String value = unquoted(field.group(2) == null ? "" : field.group(2));
                if (says.equals("content")) {
                    end = value.isEmpty() ? end : i;
                    break;
                }
                if (!value.isEmpty()) {
                    found.putIfAbsent(says, value);
                }
            } else if (fenced && (line.startsWith("- ") || field.matches())) {
                if (line.startsWith("- ") && open.equals("author")) {
                    found.merge("author", unquoted(line.substring(2)), (a, b) -> a + ", " + b);
                }
            } else if (!line.isEmpty()) {
                break;
            }
        }
        if (fields < MIN_FIELDS || !(found.containsKey("title") || found.containsKey("url"))) {
            return new Read(NONE, lines);
        }
        return new Read(
                new FrontMatter(
                        Optional.ofNullable(found.get("title")),
                        Optional.ofNullable(found.get("url")).filter(url -> url.contains("://")),
                        Optional.ofNullable(found.get("published")),
                        Optional.ofNullable(found.get("author"))),
                lines.subList(end, lines.size()));
    }

    private static boolean isFence(String line) {
        return line.equals("---") || line.equals("+++");
    }

    private static String unquoted(String value) {
        String text = value.strip();
        if (text.startsWith("[") && text.endsWith("]") && text.length() > 1) {
            text = text.substring(1, text.length() - 1).replace("\"", "").replace("'", "");
        }
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}

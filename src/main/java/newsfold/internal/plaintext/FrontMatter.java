package newsfold.internal.plaintext;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of itself in lines {@code Name: value} above all else, as readers for language models, converters to
 * Markdown and static sites write it.
 *
 * @param title the title as stated, if it is
 * @param url the address, if stated
 * @param published the time or day of publication as stated
 * @param author the author as stated
 */
public record FrontMatter(
        Optional<String> title, Optional<String> url, Optional<String> published, Optional<String> author) {
    private static final FrontMatter NONE =
            new FrontMatter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern FIELD = Pattern.compile("\"?([A-Za-z][A-Za-z _-]{1,24})\"?\\s*:(?:\\s+(.*))?");

    /** Names of fields as tools write them, letters alone, and what each says; an empty one says nothing of use. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("headline", "title"),
            Map.entry("urlsource", "url"),
            Map.entry("url", "url"),
            Map.entry("source", "url"),
            Map.entry("sourceurl", "url"),
            Map.entry("link", "url"),
            Map.entry("canonicalurl", "url"),
            Map.entry("publishedtime", "published"),
            Map.entry("published", "published"),
            Map.entry("publishedat", "published"),
            Map.entry("publisheddate", "published"),
            Map.entry("publicationdate", "published"),
            Map.entry("datepublished", "published"),
            Map.entry("date", "published"),
            Map.entry("pubdate", "published"),
            Map.entry("author", "author"),
            Map.entry("authors", "author"),
            Map.entry("byline", "author"),
            Map.entry("hostname", ""),
            Map.entry("sitename", ""),
            Map.entry("site", ""),
            Map.entry("description", ""),
            Map.entry("image", ""),
            Map.entry("categories", ""),
            Map.entry("tags", ""),
            Map.entry("keywords", ""),
            Map.entry("language", ""),
            Map.entry("lang", ""),
            Map.entry("excerpt", ""),
            Map.entry("fingerprint", ""),
            Map.entry("license", ""),
            Map.entry("id", ""),
            Map.entry("pagetype", ""),
            Map.entry("modified", ""),
            Map.entry("updated", ""),
            Map.entry("created", ""),
            Map.entry("draft", ""),
            Map.entry("slug", ""),
            Map.entry("layout", ""),
            Map.entry("warning", ""),
            Map.entry("markdowncontent", "content"),
            Map.entry("content", "content"),
            Map.entry("text", "content"));

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
            Matcher field = FIELD.matcher(line);
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

package newsfold.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.article.Page;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object as a page. Titles, dates and other hints that cannot be read are kept aside like unknown fields;
 * only an id or a content that cannot be read makes the object unusable.
 */
final class JsonPageParser {
    private static final int MAX_KEYS_TOLD = 8;

    /**
     * A value that was read for a field.
     *
     * @param key its key
     * @param rank how much the key counts
     * @param text the value, not blank
     * @param raw the value as JSON, or null for keys of our own format, which no other displaces
     */
    private record Value(
            String key, int rank, String text, @Nullable String raw) {}

    private final Map<PageField, Value> values = new EnumMap<>(PageField.class);
    private final Map<String, String> extra = new LinkedHashMap<>();
    /** The first reason why this is no page. */
    private @Nullable String problem;

    private boolean emptyHtml;
    private boolean emptyText;

    private JsonPageParser() {}

    /**
     * Reads a line.
     *
     * @param source the file, for the page's origin
     * @param line the line, for the page's origin
     * @throws BadRecordException if it is no usable page; the reason names the field
     */
    static Page parse(byte[] bytes, int offset, int length, String source, long line) throws BadRecordException {
        try (JsonParser parser = Json.factory().createParser(bytes, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecordException(
                        "a line must hold one JSON object, this one starts with " + kind(parser.currentToken()));
            }
            JsonPageParser page = new JsonPageParser();
            page.readFields(parser);
            if (parser.nextToken() != null) {
                throw new BadRecordException("malformed JSON: more text after the object");
            }
            return page.build(source, line, null);
        } catch (IOException e) {
            throw new BadRecordException(malformed(e));
        }
    }

    /**
     * Reads the object at which a parser stands, to its end even if it is no usable page.
     *
     * @param fallbackId the id of a page that has neither id nor address
     * @throws IOException if the JSON is malformed
     */
    static Page parse(JsonParser parser, String source, long position, String fallbackId)
            throws IOException, BadRecordException {
        JsonPageParser page = new JsonPageParser();
        page.readFields(parser);
        return page.build(source, position, fallbackId);
    }

    static String malformed(IOException e) {
        if (e instanceof JsonProcessingException json) {
            return "malformed JSON at byte "
                    + (json.getLocation() == null ? 0 : json.getLocation().getByteOffset()) + ": "
                    + ReadFailure.oneLine(String.valueOf(json.getOriginalMessage()));
        }
        return "malformed JSON: " + e.getMessage();
    }

    private void readFields(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            PageField.Name name = PageField.of(key);
            if (name == null) {
                keepAside(key, raw(parser));
            } else if (name.rank() == 0 && parser.currentToken() == JsonToken.VALUE_STRING) {
                // The usual case, without a second copy of a text of megabytes.
                String text = WellFormed.clean(parser.getText());
                if (!text.isBlank()) {
                    accept(name, new Value(key, 0, text, null), () -> raw(parser));
                } else {
                    blank(name.field());
                }
            } else {
                read(name, key, raw(parser));
            }
        }
    }

    private void read(PageField.Name name, String key, String raw) throws IOException {
        Object value = Json.parse(raw);
        String text = text(name.field(), value, raw);
        if (text == null && value != null && name.rank() == 0) {
            wrongType(name.field(), key, value);
        }
        if (text == null || text.isBlank()) {
            if (text != null) {
                blank(name.field());
            } else if (value != null || name.rank() > 0) {
                keepAside(key, raw);
            }
            return;
        }
        accept(name, new Value(key, name.rank(), text, raw), () -> raw);
    }

    private interface Raw {
        String get() throws IOException;
    }

    private void accept(PageField.Name name, Value value, Raw raw) throws IOException {
        PageField field = name.field();
        if (!isReadable(field, value.text)) {
            keepAside(value.key, raw.get());
            return;
        }
        Value before = values.get(field);
        if (before != null && before.rank < value.rank) {
            keepAside(value.key, raw.get());
            return;
        }
        if (before != null && before.raw != null) {
            keepAside(before.key, before.raw);
        }
        values.put(field, value);
    }

    private static boolean isReadable(PageField field, String text) {
        return switch (field) {
            case PUBLISHED -> DateParser.parse(text.strip()).isPresent();
            case FETCHED -> DateParser.fetchTime(text.strip()).isPresent();
            case LANGUAGE -> LanguageCodes.code(text.strip()).isPresent();
            default -> true;
        };
    }

    private void blank(PageField field) {
        emptyHtml |= field == PageField.HTML;
        emptyText |= field == PageField.TEXT;
    }

    private void wrongType(PageField field, String key, Object value) {
        boolean needed = field == PageField.ID || field == PageField.HTML || field == PageField.TEXT;
        if (needed && problem == null) {
            problem = key + " must be a string, got " + kind(value);
        }
    }

    private void keepAside(String key, String raw) {
        extra.put(WellFormed.wellFormed(key), WellFormed.wellFormed(raw));
    }

    /** Returns the text of a value for a field, or null if it has none. */
    private static @Nullable String text(PageField field, @Nullable Object value, String raw) {
        Object plain = value;
        if (value instanceof Map<?, ?> map) {
            plain = unwrapped(field, map);
        } else if (value instanceof List<?> list && field != PageField.TEXT && field != PageField.ID) {
            plain = list.isEmpty() ? null : list.get(0);
        }
        if (plain instanceof String text) {
            return WellFormed.clean(text);
        }
        if (field == PageField.TEXT && (plain instanceof List<?> || plain instanceof Map<?, ?>)) {
            List<String> parts = new ArrayList<>();
            collect(plain, parts);
            return WellFormed.clean(String.join("\n\n", parts));
        }
        boolean date = field == PageField.PUBLISHED || field == PageField.FETCHED;
        if (plain instanceof Number number && (date || (field == PageField.ID && isWhole(number)))) {
            // As it was written, because a double has other digits.
            return plain == value ? raw : number.toString();
        }
        return null;
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Float || number instanceof java.math.BigDecimal);
    }

    /** MongoDB writes {@code {"$date": ...}} and {@code {"$oid": ...}}; NewsAPI {@code "source": {"name": ...}}. */
    private static @Nullable Object unwrapped(PageField field, Map<?, ?> map) {
        if (field == PageField.OUTLET) {
            return map.get("name");
        }
        if (map.size() != 1) {
            return map;
        }
        Object inner = map.values().iterator().next();
        return switch (String.valueOf(map.keySet().iterator().next())) {
            case "$date" -> inner instanceof Map<?, ?> number ? unwrapped(field, number) : inner;
            case "$oid", "$numberLong" -> inner;
            default -> map;
        };
    }

    /** Bodies come as lists of paragraphs, or as sections with headlines and paragraphs. */
    private static void collect(@Nullable Object value, List<String> parts) {
        if (value instanceof String text && !text.isBlank()) {
            parts.add(text);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, parts));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, parts));
        }
    }

    private Page build(String source, long position, @Nullable String fallbackId) throws BadRecordException {
        String url = strip(PageField.URL);
        if (problem != null) {
            throw new BadRecordException(problem);
        }
        Page.Builder page = content(id(url, fallbackId));
        page.url(url)
                .title(strip(PageField.TITLE))
                .published(DateParser.parse(strip(PageField.PUBLISHED)).orElse(null))
                .fetched(DateParser.fetchTime(strip(PageField.FETCHED)).orElse(null))
                .site(site(url))
                .language(LanguageCodes.code(strip(PageField.LANGUAGE)).orElse(null))
                .origin(source, position);
        extra.forEach(page::extra);
        return page.build();
    }

    private String id(@Nullable String url, @Nullable String fallback) throws BadRecordException {
        Value id = values.get(PageField.ID);
        if (id != null) {
            return id.text;
        }
        if (url != null && (url.startsWith("http://") || url.startsWith("https://"))) {
            return url;
        }
        if (fallback == null) {
            throw new BadRecordException("no id, and no url to take for one" + otherFields());
        }
        return fallback;
    }

    private Page.Builder content(String id) throws BadRecordException {
        Value html = values.get(PageField.HTML);
        if (html != null) {
            return Page.html(id, html.text);
        }
        Value text = values.get(PageField.TEXT);
        if (text != null) {
            return text.rank > 0 && isMarkup(text.text) ? Page.html(id, text.text) : Page.text(id, text.text);
        }
        if (emptyText && values.containsKey(PageField.TITLE)) {
            // Feeds of headlines leave the text empty; whether that is enough is the extractor's decision.
            return Page.text(id, "");
        }
        if (emptyHtml || emptyText) {
            throw new BadRecordException((emptyHtml ? "html" : "text") + " is empty");
        }
        throw new BadRecordException("neither html nor text" + otherFields());
    }

    /** Lists fields that are not known, which shows what the object is. */
    private String otherFields() {
        List<String> others = extra.keySet().stream().limit(MAX_KEYS_TOLD).toList();
        return others.isEmpty() ? "" : "; other fields: " + String.join(", ", others);
    }

    /** Tools that name the content "content" or "body" write markup there as often as text. */
    private static boolean isMarkup(String text) {
        String start = text.stripLeading();
        return start.startsWith("<") && start.contains("</");
    }

    private @Nullable String site(@Nullable String url) {
        Value site = values.get(PageField.SITE);
        if (site == null) {
            return url == null ? strip(PageField.OUTLET) : null;
        }
        String name = site.text.strip();
        return site.rank > 0 && name.startsWith("www.") ? name.substring("www.".length()) : name;
    }

    private @Nullable String strip(PageField field) {
        return Optional.ofNullable(values.get(field))
                .map(value -> value.text.strip())
                .orElse(null);
    }

    private static String raw(JsonParser parser) throws IOException {
        StringWriter raw = new StringWriter();
        try (JsonGenerator generator = Json.factory().createGenerator(raw)) {
            int open = 0;
            do {
                JsonToken token = parser.currentToken();
                if (token.isNumeric()) {
                    // Copied as it is written, because no number type holds every exponent.
                    generator.writeNumber(parser.getText());
                } else {
                    generator.copyCurrentEvent(parser);
                }
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (open > 0 && parser.nextToken() != null);
        }
        return raw.toString();
    }

    private static String kind(Object value) {
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value instanceof List<?>) {
            return "an array";
        }
        return value instanceof Number ? "a number" : "a boolean";
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> token.toString();
        };
    }
}

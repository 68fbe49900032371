package newsfold.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import newsfold.article.Page;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object as a page. */
final class JsonPageParser {
    private final PageRecord record = new PageRecord();
    private final FieldNames names;

    private JsonPageParser(FieldNames names) {
        this.names = names;
    }

    /**
     * Reads a line.
     *
     * @param source the file, for the page's origin
     * @param line the line, for the page's origin
     * @throws BadRecordException if it is no usable page; the reason names the field
     */
    static Page parse(
            byte[] bytes, int offset, int length, String source, long line, FieldNames names, ReadAccounts accounts)
            throws BadRecordException {
        try (JsonParser parser = Json.factory().createParser(bytes, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecordException(
                        "a line must hold one JSON object, this one starts with " + kind(parser.currentToken()));
            }
            JsonPageParser page = new JsonPageParser(names);
            page.readFields(parser);
            if (parser.nextToken() != null) {
                throw new BadRecordException("malformed JSON: more text after the object");
            }
            List<PageRecord> inside = WrappedPages.in(page.record, names);
            return inside.size() == 1
                    ? inside.get(0).build(source, line, page.record.id(), accounts)
                    : page.record.build(source, line, null, accounts);
        } catch (IOException e) {
            throw new BadRecordException(malformed(e));
        }
    }

    /**
     * Reads the object at which a parser stands, to its end even if it is no usable page.
     *
     * @throws IOException if the JSON is malformed
     */
    static PageRecord parse(JsonParser parser, FieldNames names) throws IOException {
        JsonPageParser page = new JsonPageParser(names);
        page.readFields(parser);
        return page.record;
    }

    static String malformed(IOException e) {
        if (e instanceof JsonProcessingException json) {
            return "malformed JSON at byte "
                    + (json.getLocation() == null ? 0 : json.getLocation().getByteOffset()) + ": "
                    + ReadFailure.oneLine(
                            String.valueOf(json.getOriginalMessage()).replaceFirst(" \\(start marker at .*", ""));
        }
        return "malformed JSON: " + e.getMessage();
    }

    private void readFields(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            PageField.Name name = names.of(key);
            List<FieldNames.Path> below = names.below(key);
            if (name != null
                    && name.rank() == 0
                    && parser.currentToken() == JsonToken.VALUE_STRING
                    && below.isEmpty()) {
                // The usual case, without a second copy of a text of megabytes.
                record.put(name, key, WellFormed.clean(parser.getText()), null, () -> raw(parser));
                continue;
            }
            String raw = raw(parser);
            for (FieldNames.Path path : below) {
                Object value = path.in(Json.parse(raw));
                if (value != null) {
                    names.seen(path);
                    read(path.name(), path.path(), value, null);
                }
            }
            if (name != null) {
                read(name, key, Json.parse(raw), raw);
            } else if (below.isEmpty()) {
                record.keepAside(key, raw);
            }
        }
    }

    /** Takes a value; {@code raw} is null for one inside another, which nothing keeps aside. */
    private void read(PageField.Name name, String key, @Nullable Object value, @Nullable String raw)
            throws IOException {
        String text = text(name.field(), value, raw);
        if (text != null) {
            record.put(name, key, text, raw, () -> raw == null ? "null" : raw);
            return;
        }
        PageField field = name.field();
        boolean needed = field == PageField.ID || field == PageField.HTML || field == PageField.TEXT;
        if (value != null && name.rank() <= 0 && needed) {
            record.problem(key + " must be a string, got " + kind(value));
        }
        if (raw != null && (value != null || name.rank() > 0)) {
            record.keepAside(key, raw);
        }
    }

    /** Returns the text of a value for a field, or null if it has none. */
    private static @Nullable String text(PageField field, @Nullable Object value, @Nullable String raw) {
        Object plain = value;
        if (value instanceof Map<?, ?> map) {
            plain = unwrapped(field, map);
        } else if (value instanceof List<?> list && field == PageField.AUTHOR) {
            plain = list.stream()
                    .map(item -> text(field, item, null))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
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
            return plain == value && raw != null ? raw : number.toString();
        }
        return null;
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Float || number instanceof java.math.BigDecimal);
    }

    /** MongoDB writes {@code {"$date": ...}} and {@code {"$oid": ...}}; NewsAPI {@code "source": {"name": ...}}. */
    private static @Nullable Object unwrapped(PageField field, Map<?, ?> map) {
        if (field == PageField.OUTLET || field == PageField.AUTHOR) {
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

    /** Returns a text as JSON. */
    static String quoted(String text) {
        return '"'
                + String.valueOf(com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance()
                        .quoteAsString(text))
                + '"';
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

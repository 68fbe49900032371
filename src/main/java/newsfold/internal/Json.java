package newsfold.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as plain maps, lists, strings, numbers and booleans. */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Pages are single strings of many megabytes; nesting stays bounded because reading recurses.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(200)
                    .build())
            .build();

    private Json() {}

    /** Returns the factory all JSON in newsfold is read and written with. */
    public static JsonFactory factory() {
        return FACTORY;
    }

    /**
     * Reads one JSON value.
     *
     * @param json the text; anything but white space after the value is an error
     * @return a {@code Map<String, Object>} in input order, a {@code List}, a {@code String}, a {@code Number}, a
     *     {@code Boolean}, or null for JSON null
     * @throws IOException if the text is not JSON, or nested deeper than 200
     */
    public static @Nullable Object parse(String json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new IOException("no JSON value");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("text after the JSON value at column "
                        + parser.currentTokenLocation().getColumnNr());
            }
            return value;
        }
    }

    /**
     * Reads one JSON object.
     *
     * @throws IOException if the text is not a JSON object
     */
    @SuppressWarnings("unchecked") // value() builds maps with string keys only.
    public static Map<String, @Nullable Object> parseObject(String json) throws IOException {
        if (parse(json) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IOException("not a JSON object");
    }

    /** Writes maps, collections, optional values, numbers, booleans and the text of all else on one line. */
    public static String write(Object value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(LoneSurrogates.replace(member.getKey().toString()));
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Optional<?> optional) {
            write(json, optional.orElse(null));
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(LoneSurrogates.replace(value.toString()));
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("unexpected " + parser.currentToken());
        };
    }
}

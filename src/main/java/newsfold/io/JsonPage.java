package newsfold.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object as a page. */
final class JsonPage {
    private @Nullable String id;
    private @Nullable String url;
    private @Nullable String html;
    private @Nullable String text;
    private @Nullable String title;
    private @Nullable String site;
    private @Nullable ArticleDate published;
    private @Nullable Instant fetched;
    private @Nullable String language;
    private final Map<String, String> extra = new LinkedHashMap<>();

    private JsonPage() {}

    /**
     * Reads a line.
     *
     * @param source the file, for the page's origin
     * @param line the line, for the page's origin
     * @throws BadRecordException if it is no usable page; the reason names the field
     */
    static Page parse(byte[] bytes, int offset, int length, String source, long line) throws BadRecordException {
        JsonPage page = new JsonPage();
        try (JsonParser parser = Json.factory().createParser(bytes, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecordException(
                        "a line must hold one JSON object, this one starts with " + kind(parser.currentToken()));
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                page.read(key, parser);
            }
            if (parser.nextToken() != null) {
                throw new BadRecordException("malformed JSON: more text after the object");
            }
        } catch (JsonProcessingException e) {
            throw new BadRecordException("malformed JSON at byte "
                    + (e.getLocation() == null ? 0 : e.getLocation().getByteOffset()) + ": "
                    + Streams.oneLine(String.valueOf(e.getOriginalMessage())));
        } catch (IOException e) {
            // Reading from memory, so this is again about the content.
            throw new BadRecordException("malformed JSON: " + e.getMessage());
        }
        return page.build(source, line);
    }

    private Page build(String source, long line) throws BadRecordException {
        String name = id;
        if (name == null || name.isBlank()) {
            throw new BadRecordException(name == null ? "no id" : "the id is blank");
        }
        Page.Builder page;
        if (html != null && !html.isBlank()) {
            page = Page.html(name, html);
        } else if (text != null && (!text.isBlank() || title != null)) {
            // Feeds of headlines leave the text empty; whether that is enough is the extractor's decision.
            page = Page.text(name, text);
        } else if (html != null || text != null) {
            throw new BadRecordException((html != null ? "html" : "text") + " is empty");
        } else {
            throw new BadRecordException("neither html nor text");
        }
        page.url(url)
                .title(title)
                .published(published)
                .fetched(fetched)
                .site(site)
                .language(language)
                .origin(source, line);
        extra.forEach(page::extra);
        return page.build();
    }

    private void read(String key, JsonParser parser) throws IOException, BadRecordException {
        switch (key) {
            case "id" ->
                id = parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getText() : string(key, parser);
            case "html" -> html = string(key, parser);
            case "text" -> text = string(key, parser);
            case "url" -> url = hint(key, parser);
            case "title" -> title = hint(key, parser);
            case "site" -> site = hint(key, parser);
            case "published" -> {
                String value = hint(key, parser, true);
                published = Dates.date(value).orElse(null);
                keepIf(value != null && published == null, key, parser);
            }
            case "fetched" -> {
                String value = hint(key, parser, true);
                fetched = Dates.date(value).map(ArticleDate::instant).orElse(null);
                keepIf(value != null && fetched == null, key, parser);
            }
            case "language" -> {
                String value = hint(key, parser);
                language = Languages.code(value).orElse(null);
                keepIf(value != null && language == null, key, parser);
            }
            default -> keepIf(true, key, parser);
        }
    }

    /** What newsfold does not know or cannot read is kept aside rather than lost. */
    private void keepIf(boolean keep, String key, JsonParser parser) throws IOException {
        if (!keep) {
            return;
        }
        StringWriter raw = new StringWriter();
        try (JsonGenerator generator = Json.factory().createGenerator(raw)) {
            generator.copyCurrentStructureExact(parser);
        }
        extra.put(Text.wellFormed(key), Text.wellFormed(raw.toString()));
    }

    private static @Nullable String hint(String key, JsonParser parser) throws IOException, BadRecordException {
        return hint(key, parser, false);
    }

    /** A blank hint is no hint. */
    private static @Nullable String hint(String key, JsonParser parser, boolean numbers)
            throws IOException, BadRecordException {
        String value =
                numbers && parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getText() : string(key, parser);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String string(String key, JsonParser parser) throws IOException, BadRecordException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new BadRecordException(key + " must be a string, got " + kind(parser.currentToken()));
        }
        return Text.clean(parser.getText());
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

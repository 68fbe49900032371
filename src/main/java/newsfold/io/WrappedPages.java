package newsfold.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newsfold.internal.Json;

/**
 * Finds pages inside an object that is none itself: answers of NewsAPI and the Guardian, JSON Feed, hits of
 * Elasticsearch.
 */
final class WrappedPages {
    /** Only these names, because comments and related articles of a page are objects with texts as well. */
    private static final List<String> NAMES =
            List.of("articles", "items", "results", "docs", "entries", "posts", "data", "response", "hits", "_source");

    private static final int MAX_DEPTH = 3;

    private WrappedPages() {}

    /** Returns the records with content below a record, or itself if it has some or none is found. */
    static List<PageRecord> in(PageRecord record, FieldNames names) throws IOException {
        List<PageRecord> found = new ArrayList<>();
        collect(record, names, MAX_DEPTH, found);
        return found.isEmpty() ? List.of(record) : found;
    }

    private static void collect(PageRecord record, FieldNames names, int depth, List<PageRecord> found)
            throws IOException {
        if (record.hasContent()) {
            found.add(record);
            return;
        }
        for (String name : depth == 0 ? List.<String>of() : NAMES) {
            String raw = record.aside(name);
            if (raw != null && (raw.startsWith("{") || raw.startsWith("["))) {
                try (JsonParser parser = Json.factory().createParser(raw)) {
                    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                        if (token == JsonToken.START_OBJECT) {
                            collect(JsonPageParser.parse(parser, names), names, depth - 1, found);
                        }
                    }
                }
            }
        }
    }
}

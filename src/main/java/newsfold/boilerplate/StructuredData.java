package newsfold.boilerplate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.internal.Json;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of its article in JSON-LD. Blocks that are not JSON are repaired where authors commonly slip (raw
 * line breaks inside strings, comments around the block, a stray semicolon) and ignored otherwise.
 */
final class StructuredData {
    private static final StructuredData NONE = new StructuredData();

    /** A block of megabytes is a product list or an inlined state, not the description of an article. */
    private static final int LONGEST = 2_000_000;

    private String headline = "";
    private String body = "";
    private String description = "";
    private String published = "";
    private String modified = "";
    private String language = "";
    private String publisher = "";
    private String url = "";
    private final List<String> authors = new ArrayList<>();
    private int rank;

    private StructuredData() {}

    static StructuredData read(MetadataElements elements) {
        StructuredData best = NONE;
        Map<String, Map<?, ?>> byId = new HashMap<>();
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Element script : elements.scripts) {
            if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                continue;
            }
            String json = elements.code(script);
            Object value = json.length() <= LONGEST ? parse(json) : null;
            if (value != null) {
                collect(value, objects, byId, 0);
            }
        }
        for (Map<?, ?> object : objects) {
            int rank = rank(object);
            if (rank > best.rank) {
                best = of(object, rank, byId);
            }
        }
        return best;
    }

    String headline() {
        return headline;
    }

    /** The article's text as the page's data gives it, often cut off, or empty. */
    String body() {
        return body;
    }

    String description() {
        return description;
    }

    String published() {
        return published;
    }

    String modified() {
        return modified;
    }

    String language() {
        return language;
    }

    String publisher() {
        return publisher;
    }

    String url() {
        return url;
    }

    List<String> authors() {
        return authors;
    }

    /** Tells whether the page describes itself as an article. */
    boolean isArticle() {
        return rank >= 3;
    }

    private static @Nullable Object parse(String json) {
        try {
            return Json.parse(json);
        } catch (IOException strict) {
            try {
                return Json.parse(repair(json));
            } catch (IOException hopeless) {
                return null;
            }
        }
    }

    /** Escapes control characters inside strings and drops what stands around the outermost brackets. */
    private static String repair(String json) {
        int start = 0;
        while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
            start++;
        }
        int end = json.length();
        while (end > start && json.charAt(end - 1) != '}' && json.charAt(end - 1) != ']') {
            end--;
        }
        StringBuilder fixed = new StringBuilder(end - start + 16);
        boolean quoted = false;
        for (int i = start; i < end; i++) {
            char c = json.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                fixed.append(c);
            } else if (c == '\\' && i + 1 < end) {
                char escaped = json.charAt(i + 1);
                if ("\"\\/bfnrtu".indexOf(escaped) >= 0) {
                    fixed.append(c).append(escaped);
                } else {
                    fixed.append(escaped);
                }
                i++;
            } else if (c < ' ' && quoted) {
                fixed.append(' ');
            } else if (c != ',' || quoted || !closesNext(json, i + 1, end)) {
                fixed.append(c);
            }
        }
        return fixed.toString();
    }

    private static boolean closesNext(String json, int from, int end) {
        int at = from;
        while (at < end && json.charAt(at) <= ' ') {
            at++;
        }
        return at < end && (json.charAt(at) == '}' || json.charAt(at) == ']');
    }

    private static void collect(Object value, List<Map<?, ?>> objects, Map<String, Map<?, ?>> byId, int depth) {
        if (depth > 8) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            objects.add(map);
            // A reference holds only its @id; what it refers to holds more.
            if (map.get("@id") instanceof String id && map.size() > 1) {
                byId.putIfAbsent(id, map);
            }
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (member.getValue() instanceof Map || member.getValue() instanceof List) {
                    // Lists of other articles describe them, not this page.
                    String key = String.valueOf(member.getKey());
                    if (!key.equals("itemListElement")
                            && !key.equals("hasPart")
                            && !key.equals("relatedLink")
                            && !key.equals("isPartOf")
                            && !key.equals("citation")
                            && !key.equals("blogPost")
                            && !key.equals("comment")) {
                        collect(member.getValue(), objects, byId, depth + 1);
                    }
                }
            }
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map || item instanceof List) {
                    collect(item, objects, byId, depth + 1);
                }
            }
        }
    }

    private static int rank(Map<?, ?> object) {
        int rank = 0;
        for (String type : strings(object.get("@type"))) {
            String name = type.toLowerCase(Locale.ROOT);
            int own = name.endsWith("article")
                            || name.endsWith("blogposting")
                            || name.endsWith("report")
                            || name.endsWith("newsarticle")
                            || name.endsWith("posting")
                    ? 4
                    : switch (name) {
                        case "recipe", "review", "howto", "event", "creativework", "interview", "book" -> 3;
                        case "webpage",
                                "itempage",
                                "faqpage",
                                "medicalwebpage",
                                "aboutpage",
                                "profilepage",
                                "videoobject" -> 2;
                        default -> 0;
                    };
            rank = Math.max(rank, own);
        }
        return rank > 0 && rank < 4 && !object.containsKey("datePublished") && !object.containsKey("headline")
                ? 1
                : rank;
    }

    private static StructuredData of(Map<?, ?> object, int rank, Map<String, Map<?, ?>> byId) {
        StructuredData data = new StructuredData();
        data.rank = rank;
        data.headline = first(object, "headline", "name");
        data.body = first(object, "articleBody", "text");
        data.description = first(object, "description");
        data.published = first(object, "datePublished", "dateCreated", "uploadDate");
        data.modified = first(object, "dateModified");
        data.language = first(object, "inLanguage");
        data.url = first(object, "url");
        List<String> publisher = new ArrayList<>();
        names(object.get("publisher"), publisher, byId, 0);
        data.publisher = publisher.isEmpty() ? "" : publisher.get(0);
        names(object.get("author"), data.authors, byId, 0);
        if (data.authors.isEmpty()) {
            names(object.get("creator"), data.authors, byId, 0);
        }
        return data;
    }

    private static void names(@Nullable Object value, List<String> names, Map<String, Map<?, ?>> byId, int depth) {
        if (depth > 4) {
            return;
        }
        if (value instanceof String name) {
            names.add(HtmlText.clean(name));
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                names(item, names, byId, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map) {
            if (map.get("name") != null) {
                names(map.get("name"), names, byId, depth + 1);
            } else if (map.get("@id") instanceof String id) {
                Map<?, ?> target = byId.get(id);
                if (target != null) {
                    names(target.get("name"), names, byId, depth + 1);
                }
            }
        }
    }

    private static String first(Map<?, ?> object, String... keys) {
        for (String key : keys) {
            for (String value : strings(object.get(key))) {
                if (!value.isBlank()) {
                    return key.equals("articleBody") || key.equals("text") ? value : HtmlText.clean(value);
                }
            }
        }
        return "";
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof String string) {
            strings.add(string);
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof String string) {
                    strings.add(string);
                }
            }
        } else if (value instanceof Map<?, ?> map && map.get("@value") instanceof String string) {
            strings.add(string);
        }
        return strings;
    }
}

package newsfold.internal.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.article.Page;
import newsfold.internal.Json;
import newsfold.internal.html.HtmlText;
import newsfold.internal.html.MetadataElements;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of its article in JSON-LD, read as far as it can be where it is no JSON. Of several articles the one
 * with the page's headline and address counts.
 */
public final class StructuredData {
    /** A block of megabytes is a product list or an inlined state, not the description of an article. */
    private static final int MAX_CHARS = 2_000_000;

    /** Members that describe other articles, not the page's own. */
    private static final Set<String> OF_OTHERS =
            Set.of("itemListElement", "hasPart", "relatedLink", "isPartOf", "citation", "blogPost", "comment");

    /** A text that objects state about an article, and the members that hold it, the best first. */
    public enum Field {
        HEADLINE("headline name"),
        BODY("articleBody text"),
        PUBLISHED("datePublished dateCreated uploadDate"),
        MODIFIED("dateModified"),
        LANGUAGE("inLanguage"),
        URL("url");

        private final String members;

        Field(String members) {
            this.members = members;
        }
    }

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final List<String> authors = new ArrayList<>();
    private final List<String> organisations = new ArrayList<>();
    private String publisher = "";
    private String siteName = "";
    private int rank;

    private StructuredData() {}

    public static StructuredData read(Page fetched, MetaTags meta, MetadataElements elements) {
        Map<String, Map<?, ?>> byId = new HashMap<>();
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Element script : elements.scripts) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                String json = elements.code(script);
                List<Object> values = json.length() <= MAX_CHARS ? parse(json) : List.of();
                values.forEach(value -> collect(value, objects, byId, 0));
            }
        }
        // Some tools that store pages move the data of scripts into tags.
        meta.all("script:ld+json").forEach(json -> parse(json).forEach(value -> collect(value, objects, byId, 0)));
        StructuredData data = new StructuredData();
        if (objects.isEmpty()) {
            return data;
        }
        OwnPageMatcher page = new OwnPageMatcher(fetched.url().orElse(""), meta, elements);
        Map<?, ?> best = Map.of();
        int bestScore = 0;
        for (Map<?, ?> object : objects) {
            int rank = rank(object);
            int score = rank == 0 ? 0 : 10 + 2 * rank + 3 * own(object, page);
            if (score > bestScore) {
                best = object;
                bestScore = score;
            }
        }
        data.rank = rank(best);
        if (own(best, page) >= 0) {
            data.fill(best, byId);
            // One object often says what another of the same article leaves out.
            for (Map<?, ?> object : objects) {
                if (rank(object) >= 2 && own(object, page) > 0) {
                    data.fill(object, byId);
                }
            }
        }
        for (Map<?, ?> object : objects) {
            if (data.siteName.isEmpty() && strings(object.get("@type")).contains("WebSite")) {
                data.siteName = first(object, "name", "alternateName");
            }
        }
        if (data.publisher.isEmpty()) {
            data.publisher = publisher(best, byId);
        }
        return data;
    }

    /** Above 0 for an object of the page's own article, below 0 for one of another. */
    private static int own(Map<?, ?> object, OwnPageMatcher page) {
        int headline = page.headline(first(object, "headline", "name"));
        int address = page.address(address(object));
        return headline < 0 && address <= 0 ? -1 : Math.max(-1, Math.min(2, headline + address));
    }

    private static String address(Map<?, ?> object) {
        for (String key : new String[] {"mainEntityOfPage", "url", "@id"}) {
            Object value = object.get(key) instanceof Map<?, ?> map ? map.get("@id") : object.get(key);
            if (value instanceof String address && address.contains("/")) {
                return address;
            }
        }
        return "";
    }

    /** What the page's data say, empty if nothing; the body is often cut off. */
    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    String publisher() {
        return publisher;
    }

    /** Authors that are persons, or not said to be anything else. */
    List<String> authors() {
        return authors;
    }

    /** Authors that are said to be organisations. */
    List<String> organisations() {
        return organisations;
    }

    /** The name of the site, as it calls itself. */
    String siteName() {
        return siteName;
    }

    /** Tells whether the page describes itself as an article. */
    boolean isArticle() {
        return rank >= 3;
    }

    private static List<Object> parse(String script) {
        // A template that escapes what it writes into pages escapes scripts as well.
        String json = script.indexOf('"') < 0 && script.indexOf('&') >= 0 ? HtmlText.unescaped(script) : script;
        try {
            Object value = Json.parse(json);
            return value == null ? List.of() : List.of(value);
        } catch (IOException broken) {
            return LenientJson.parse(json);
        }
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
                    if (!OF_OTHERS.contains(String.valueOf(member.getKey()))) {
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
            int own = name.endsWith("article") || name.endsWith("report") || name.endsWith("posting")
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

    /** Takes what is not known yet. */
    private void fill(Map<?, ?> object, Map<String, Map<?, ?>> byId) {
        for (Field field : Field.values()) {
            if (text(field).isEmpty()) {
                texts.put(field, first(object, field.members.split(" ")));
            }
        }
        publisher = publisher.isEmpty() ? publisher(object, byId) : publisher;
        for (String key : new String[] {"author", "creator"}) {
            if (authors.isEmpty() && organisations.isEmpty()) {
                names(object.get(key), false, byId, 0);
            }
        }
    }

    private static String publisher(Map<?, ?> object, Map<String, Map<?, ?>> byId) {
        StructuredData names = new StructuredData();
        names.names(object.get("publisher"), true, byId, 0);
        return names.organisations.isEmpty() ? "" : names.organisations.get(0);
    }

    private void names(@Nullable Object value, boolean organisation, Map<String, Map<?, ?>> byId, int depth) {
        if (depth > 4) {
            return;
        }
        if (value instanceof String name) {
            (organisation ? organisations : authors).add(HtmlText.clean(name));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> names(item, organisation, byId, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            boolean company =
                    organisation || strings(map.get("@type")).stream().anyMatch(type -> type.endsWith("Organization"));
            Map<?, ?> target = map.get("@id") instanceof String id ? byId.getOrDefault(id, map) : map;
            String full = (first(map, "givenName") + " " + first(map, "familyName")).strip();
            if (map.get("name") != null) {
                names(map.get("name"), company, byId, depth + 1);
            } else if (!full.isEmpty()) {
                authors.add(full);
            } else if (!target.equals(map)) {
                names(target, organisation, byId, depth + 1);
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

package newsfold.internal.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.internal.Json;
import newsfold.internal.html.FlightData;
import newsfold.internal.html.HtmlText;
import newsfold.internal.html.MetadataElements;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wrote the article in the state that a page hands to its scripts: the object whose title is the page's names
 * them in a member of its own. For pages that name nobody elsewhere; takes time linear in the code.
 */
final class StateAuthors {
    private static final int MAX_CHARS = 2_000_000;
    private static final int MAX_DEPTH = 60;

    /** Most scripts name no author and are never read. */
    private static final Pattern NAMED =
            Pattern.compile("\"(?:author|byline|by_line|writer|creator|reporter|credits)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> TITLES = Set.of("title", "headline", "headlines", "heading");

    private static final Set<String> AUTHORS = Set.of(
            "author",
            "authors",
            "byline",
            "bylines",
            "by_line",
            "writer",
            "writers",
            "creator",
            "creators",
            "reporter",
            "reporters",
            "credits");

    /** Members of what stands for a person or a list of people. */
    private static final List<String> NAMES = List.of(
            "name",
            "fullname",
            "full_name",
            "displayname",
            "display_name",
            "by",
            "node",
            "nodes",
            "edges",
            "data",
            "attributes",
            "items",
            "fields");

    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    private StateAuthors(List<String> titles) {
        titles.stream()
                .map(HtmlText::key)
                .filter(key -> key.indexOf(' ') > 0 || key.length() > 6)
                .forEach(this.titles::add);
    }

    /** Returns the people whom the objects with one of these titles name, none if there are no such objects. */
    static List<String> find(MetadataElements elements, List<String> titles) {
        StateAuthors found = new StateAuthors(titles);
        List<String> pieces = new ArrayList<>();
        int chars = 0;
        for (Element script : elements.scripts) {
            if (found.titles.isEmpty()
                    || script.hasAttr("src")
                    || script.attr("type").contains("ld+json")) {
                continue;
            }
            String code = elements.code(script);
            chars += code.length();
            if (chars > MAX_CHARS) {
                break;
            }
            if (FlightData.isPiece(code)) {
                pieces.add(code);
            } else if (NAMED.matcher(code).find()) {
                Object whole = state(code, code.indexOf('{'), code.lastIndexOf('}') + 1);
                if (whole == null) {
                    found.assigned(code);
                } else {
                    found.visit(whole, 0);
                }
            }
        }
        if (!pieces.isEmpty() && found.names.isEmpty()) {
            FlightData.of(pieces).values().forEach(value -> found.visit(value, 0));
        }
        return found.names.stream().filter(PersonNames::isPerson).toList();
    }

    /** Reads the objects of a script that assigns several, one after the other. */
    private void assigned(String code) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = endOfString(code, i);
            } else if (c == '{' && depth++ == 0) {
                start = i;
            } else if (c == '}' && depth > 0 && --depth == 0) {
                visit(state(code, start, i + 1), 0);
            }
        }
    }

    private static int endOfString(String code, int quote) {
        int at = quote + 1;
        while (at < code.length() && code.charAt(at) != '"') {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static @Nullable Object state(String code, int start, int end) {
        try {
            return start >= 0 && start + 2 < end ? Json.parse(code.substring(start, end)) : null;
        } catch (IOException noJson) {
            return null;
        }
    }

    private void visit(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(element -> visit(element, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            boolean own = map.entrySet().stream()
                    .anyMatch(member -> TITLES.contains(name(member)) && isOwn(member.getValue()));
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (own && AUTHORS.contains(name(member))) {
                    read(member.getValue(), 0);
                } else {
                    visit(member.getValue(), depth + 1);
                }
            }
        }
    }

    private boolean isOwn(@Nullable Object title) {
        Object text = title instanceof Map<?, ?> map
                ? map.get("basic") == null ? map.get("rendered") : map.get("basic")
                : title;
        return text instanceof String words && titles.contains(HtmlText.key(HtmlText.clean(words)));
    }

    private static String name(Map.Entry<?, ?> member) {
        return String.valueOf(member.getKey()).toLowerCase(Locale.ROOT);
    }

    private void read(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value instanceof String text) {
            names.addAll(PersonNames.read(text));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> read(element, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (NAMES.contains(name(member))) {
                    read(member.getValue(), depth + 1);
                }
            }
        }
    }
}

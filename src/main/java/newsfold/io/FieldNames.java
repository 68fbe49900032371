package newsfold.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.internal.Check;
import newsfold.internal.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields in the input: those that are known, and those that the user gives, which count more. A name with
 * dots leads into objects and lists: {@code article.body}, {@code content.0.text}. Belongs to one thread.
 */
final class FieldNames {
    private static final int CHOSEN = -1;

    private final Map<String, PageField> whole = new LinkedHashMap<>();
    private final Map<String, List<Path>> nested = new LinkedHashMap<>();
    private final Set<String> unseen = new LinkedHashSet<>();

    /**
     * A field that stands deeper in a record.
     *
     * @param field the field
     * @param path its name as the user gives it
     * @param steps the steps below the first one
     */
    record Path(PageField field, String path, List<String> steps) {
        PageField.Name name() {
            return new PageField.Name(field, CHOSEN);
        }

        /** Returns what a value holds at the path, or null. */
        @Nullable
        Object in(@Nullable Object value) {
            Object at = value;
            for (String step : steps) {
                if (at instanceof Map<?, ?> map) {
                    at = map.get(step);
                } else if (at instanceof List<?> list && step.matches("\\d{1,9}")) {
                    int index = Integer.parseInt(step);
                    at = index < list.size() ? list.get(index) : null;
                } else if (at instanceof List<?> list) {
                    at = list.stream()
                            .map(item -> item instanceof Map<?, ?> map ? map.get(step) : null)
                            .filter(item -> item != null)
                            .toList();
                } else {
                    return null;
                }
            }
            return at;
        }
    }

    /** Adds the name that a field has in the input. */
    void add(String field, String name) {
        List<PageField> fields = Arrays.stream(PageField.values())
                .filter(value -> value != PageField.OUTLET)
                .toList();
        List<String> names = fields.stream().map(PageField::toString).toList();
        int place = names.indexOf(field);
        Check.argument(
                place >= 0,
                "there is no field '%s'; give one of %s%s",
                field,
                String.join(", ", names),
                Spelling.suggestion(field, names));
        Check.argument(!name.isBlank(), "the name of field '%s' is blank; give a key such as article.body", field);
        PageField known = fields.get(place);
        whole.put(name, known);
        unseen.add(name);
        List<String> steps = List.of(name.split("\\.", -1));
        if (steps.size() > 1) {
            nested.computeIfAbsent(steps.get(0), first -> new ArrayList<>())
                    .add(new Path(known, name, steps.subList(1, steps.size())));
        }
    }

    /** Returns a copy that starts without having seen a name. */
    FieldNames copy() {
        FieldNames copy = new FieldNames();
        whole.forEach((name, field) -> copy.add(field.toString(), name));
        return copy;
    }

    /** Returns what a key names, or null if it names nothing known. */
    PageField.@Nullable Name of(String key) {
        PageField chosen = whole.get(key);
        if (chosen != null) {
            unseen.remove(key);
            return new PageField.Name(chosen, CHOSEN);
        }
        return PageField.of(key);
    }

    /** Returns the paths that start with a key. */
    List<Path> below(String key) {
        return nested.getOrDefault(key, List.of());
    }

    void seen(Path path) {
        unseen.remove(path.path());
    }

    /** Returns the names given by the user that no record had. */
    Set<String> unseen() {
        return unseen;
    }

    /** Makes names comparable that people write at the head of a table: {@code Publication Date}. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}

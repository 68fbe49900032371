package newsfold.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newsfold.internal.LoneSurrogates;

/**
 * Counts what was read and not used: files and records that were passed over, dates and languages that nobody could read,
 * fields that are not known. Belongs to one thread; its size is bounded.
 */
final class ReadAccounts {
    private static final int MAX_EXAMPLES = 3;
    private static final int MAX_VALUE = 60;
    private static final int MAX_FIELDS = 1_000;

    private final Map<String, Long> passedOver = new TreeMap<>();
    private final Map<PageField, Unread> unread = new EnumMap<>(PageField.class);
    private final Map<String, Long> unknownFields = new TreeMap<>();
    private final List<String> emptyInputs = new ArrayList<>();
    private long moreFields;

    private static final class Unread {
        /** The first ones by their places, which are the same in any order of reading. */
        private final TreeSet<Rejected> examples = new TreeSet<>();

        private long count;
    }

    /** Counts a file or record that is passed over, by what it is. */
    void passOver(String kind) {
        passedOver.merge(kind, 1L, Long::sum);
    }

    /** Notes that there is nothing in an input that could be a page. */
    void emptyInput(String name) {
        if (emptyInputs.size() <= MAX_EXAMPLES) {
            emptyInputs.add(name);
        }
    }

    Map<String, Long> passedOver() {
        return passedOver;
    }

    /** Counts a value that was there for a field and could not be read. */
    void unread(PageField field, String source, long position, String key, String text) {
        Unread values =
                unread.computeIfAbsent(field == PageField.FETCHED ? PageField.PUBLISHED : field, f -> new Unread());
        values.count++;
        if (values.examples.size() < MAX_EXAMPLES
                || values.examples.last().compareTo(new Rejected(source, position, "")) > 0) {
            String value = text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "…";
            values.examples.add(new Rejected(
                    source, position, key + " '" + ReadFailure.oneLine(LoneSurrogates.replace(value)) + "'"));
            if (values.examples.size() > MAX_EXAMPLES) {
                values.examples.pollLast();
            }
        }
    }

    /** Counts a field that is not known. */
    void unknownField(String key) {
        if (unknownFields.size() < MAX_FIELDS || unknownFields.containsKey(key)) {
            unknownFields.merge(key, 1L, Long::sum);
        } else {
            moreFields++;
        }
    }

    /** Returns the counts by the names that a summary has them under. */
    Map<String, Long> counts(long ignored) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("passedOver", ignored);
        counts.put("unreadDates", count(PageField.PUBLISHED));
        counts.put("unreadLanguages", count(PageField.LANGUAGE));
        counts.put(
                "unknownFields",
                unknownFields.values().stream().mapToLong(Long::longValue).sum() + moreFields);
        return counts;
    }

    private long count(PageField field) {
        Unread values = unread.get(field);
        return values == null ? 0 : values.count;
    }

    /** Returns a line for a person about each kind of thing that was not used, but for fields. */
    List<String> warnings(FieldNames names) {
        List<String> notes = new ArrayList<>();
        if (!emptyInputs.isEmpty()) {
            notes.add("no page in "
                    + String.join(", ", emptyInputs.subList(0, Math.min(MAX_EXAMPLES, emptyInputs.size())))
                    + (emptyInputs.size() > MAX_EXAMPLES ? " and others" : ""));
        }
        long others = passedOver.values().stream().mapToLong(Long::longValue).sum();
        if (others > 0) {
            notes.add(others + " passed over: " + InputTally.kinds(passedOver));
        }
        unread.forEach((field, values) -> notes.add(values.count
                + (field == PageField.LANGUAGE ? " language" : " date") + (values.count == 1 ? "" : "s")
                + " not understood: "
                + values.examples.stream()
                        .map(example -> example.reason() + " at " + example.source()
                                + (example.position() == 0 ? "" : ":" + example.position()))
                        .collect(Collectors.joining(", "))
                + (values.count > values.examples.size() ? " and others" : "")));
        for (String name : names.unseen()) {
            notes.add("no record has a field '" + name + "', which --field names");
        }
        return notes;
    }

    /** Returns a line for a person about fields that are not known, if there are any. */
    List<String> fields() {
        return unknownFields.isEmpty()
                ? List.of()
                : List.of("fields kept aside because they are not known: " + InputTally.kinds(unknownFields)
                        + "; --field NAME=FIELD says what one holds");
    }
}

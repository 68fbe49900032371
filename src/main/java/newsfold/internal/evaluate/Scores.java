package newsfold.internal.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one quality run, by name, and the lines a person reads to see where it fails. */
public final class Scores {
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final List<String> details = new ArrayList<>();

    /** Starts without figures. */
    public Scores() {}

    /**
     * Adds a figure.
     *
     * @param name such as {@code mySet.wordF1}; lower bounds in a floors file use the same name
     * @param value the figure
     */
    public void put(String name, double value) {
        values.put(name, value);
    }

    /**
     * Adds a line about a bad case.
     *
     * @param line the line
     */
    public void detail(String line) {
        details.add(line);
    }

    /**
     * Returns the figures in the order they were added.
     *
     * @return an unmodifiable view
     */
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    /**
     * Returns the lines about bad cases.
     *
     * @return an unmodifiable view
     */
    public List<String> details() {
        return Collections.unmodifiableList(details);
    }

    /** Returns the details and then one {@code name value} line a figure. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        details.forEach(line -> text.append(line).append('\n'));
        values.forEach((name, value) -> text.append(String.format(Locale.ROOT, "%-44s %.4f%n", name, value)));
        return text.toString();
    }
}

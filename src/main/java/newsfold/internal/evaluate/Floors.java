package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The least a quality run must reach: a file of {@code name = bound} lines. A name that ends in {@code .max} is an upper
 * bound for the figure without that ending. Bounds only ever get stricter, by hand.
 */
public final class Floors {
    private final Path file;
    private final Map<String, Double> bounds;

    private Floors(Path file, Map<String, Double> bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    /**
     * Reads a floors file.
     *
     * @param file lines of {@code name = bound}, blank lines, and comments that start with {@code #}
     * @return the floors
     * @throws IOException if the file cannot be read or a line is none of these
     */
    public static Floors read(Path file) throws IOException {
        Map<String, Double> bounds = new TreeMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            try {
                bounds.put(
                        text.substring(0, equals).strip(),
                        Double.valueOf(text.substring(equals + 1).strip()));
            } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
                throw new IOException(file + ":" + number + ": expected 'name = number', got '" + text + "'", e);
            }
        }
        return new Floors(file, bounds);
    }

    /**
     * Holds a run against the floors. Only bounds whose first name part (up to the first dot) the run reports on are
     * checked, so that one file can serve several data sets; a figure missing from a set that did run is a failure.
     *
     * @param scores the run
     * @return a line for each bound that does not hold, empty if all do
     */
    public List<String> check(Scores scores) {
        List<String> failures = new ArrayList<>();
        bounds.forEach((name, bound) -> {
            boolean upper = name.endsWith(".max");
            String figure = upper ? name.substring(0, name.length() - 4) : name;
            String set = figure.substring(0, figure.indexOf('.') + 1);
            if (scores.values().keySet().stream().noneMatch(key -> key.startsWith(set))) {
                return;
            }
            Double value = scores.values().get(figure);
            if (value == null) {
                failures.add(figure + " is not reported, but " + file + " asks for it");
            } else if (upper ? !(value <= bound) : !(value >= bound)) {
                failures.add(String.format(
                        Locale.ROOT, "%s is %.4f, %s asks for %s %s", figure, value, file, upper ? "<=" : ">=", bound));
            }
        });
        return failures;
    }
}

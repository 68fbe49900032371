package newsfold.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import newsfold.internal.Numbers;

/** Prints the first values of a list and counts the others. */
final class LimitedList {
    private LimitedList() {}

    /**
     * Prints at most {@code max} values and, if there are more, a last line with their number.
     *
     * @param indent put before the last line
     * @param print prints one value
     */
    static <T> void print(PrintWriter out, List<T> values, int max, String indent, Consumer<T> print) {
        values.subList(0, Math.min(max, values.size())).forEach(print);
        if (values.size() > max) {
            out.println(indent + "and " + Numbers.count(values.size() - max) + " more");
        }
    }
}

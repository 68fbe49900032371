package newsfold.spark;

import newsfold.internal.Check;
import org.apache.spark.sql.SparkSession;

/** Settings of newsfold that are set on a Spark session. */
final class SparkSettings {
    private static final int MAX_DIGITS = 9;

    private SparkSettings() {}

    /**
     * Returns a setting that counts something.
     *
     * @param name of the setting
     * @param min its least value
     * @param otherwise its value where it is not set
     * @throws IllegalArgumentException if it is not a whole number, of at most nine digits, from the least value on
     */
    static int count(SparkSession spark, String name, int min, int otherwise) {
        String value = spark.conf().get(name, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        boolean number = value.length() <= MAX_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9');
        Check.argument(
                number && Integer.parseInt(value) >= min,
                "%s must be a whole number from %d to 999999999, got %s; unset it for the default",
                name,
                min,
                value);
        return Integer.parseInt(value);
    }
}

package newsfold.boilerplate;

import java.util.Locale;

/** Writes numbers with one digit after the point as {@code %.1f} does, which is too slow for every line of a page. */
final class OneDecimal {
    private OneDecimal() {}

    static String of(double value) {
        double tenths = Math.abs(value) * 10;
        long whole = (long) tenths;
        double rest = tenths - whole;
        // Near the middle all digits of the number decide, and the formatter knows them.
        if (!(tenths < 1e9) || Math.abs(rest - 0.5) < 1e-6) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        long rounded = rest > 0.5 ? whole + 1 : whole;
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        return (negative ? "-" : "") + rounded / 10 + '.' + rounded % 10;
    }
}

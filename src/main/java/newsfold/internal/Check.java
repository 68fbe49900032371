package newsfold.internal;

import java.util.Locale;

/** Argument checks whose messages name the value, the allowed range and the way out. */
public final class Check {
    private Check() {}

    /**
     * Throws unless a condition on an argument holds.
     *
     * @param format message in the syntax of {@link String#format}, rendered in the root locale
     * @param arguments the values the message names
     * @throws IllegalArgumentException if the condition does not hold
     */
    public static void argument(boolean holds, String format, Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, format, arguments));
        }
    }

    /**
     * Throws unless calls came in an allowed order.
     *
     * @param format message in the syntax of {@link String#format}, saying what to call instead
     * @param arguments the values the message names
     * @throws IllegalStateException if the condition does not hold
     */
    public static void state(boolean holds, String format, Object... arguments) {
        if (!holds) {
            throw new IllegalStateException(String.format(Locale.ROOT, format, arguments));
        }
    }
}

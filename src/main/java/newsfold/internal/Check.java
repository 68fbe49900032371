package newsfold.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

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
     * Returns an argument, or throws if it is null.
     *
     * @param value the argument
     * @param name what the caller knows it by
     * @param <T> its type
     * @return the argument
     * @throws NullPointerException if it is null
     */
    public static <T> T notNull(@Nullable T value, String name) {
        return Objects.requireNonNull(value, () -> name + " must not be null");
    }

    /**
     * Throws if the calling thread is interrupted, and leaves it so; for loops that run long.
     *
     * @throws CancellationException if it is
     */
    public static void notInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the thread was interrupted");
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

    /**
     * Throws if a library on the class path is too old.
     *
     * @param type a type of it
     * @param method what the type has in the versions that will do
     * @param oldest the library with its oldest version that will do
     * @throws IllegalStateException if the type lacks the method
     */
    public static void library(Class<?> type, String method, String oldest) {
        state(
                Arrays.stream(type.getMethods()).anyMatch(each -> each.getName().equals(method)),
                "newsfold needs %s or later, and what stands first on the class path is older; let your build manage a newer one",
                oldest);
    }
}

package newsfold.io;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Language tags of any common form to ISO 639-1. */
final class LanguageCodes {
    private static final Map<String, String> BY_THREE_LETTERS = byThreeLetters();

    private LanguageCodes() {}

    /** Reads {@code en}, {@code en-US}, {@code EN_us} or {@code eng}. */
    static Optional<String> code(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        int end = 0;
        while (end < tag.length() && "-_.".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        String primary = tag.substring(0, end).toLowerCase(Locale.ROOT);
        if (end == 2 && primary.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return Optional.of(primary);
        }
        return Optional.ofNullable(BY_THREE_LETTERS.get(primary));
    }

    private static Map<String, String> byThreeLetters() {
        Map<String, String> codes = new TreeMap<>();
        for (String two : Locale.getISOLanguages()) {
            threeLetters(two).ifPresent(three -> codes.putIfAbsent(three, two));
        }
        return codes;
    }

    private static Optional<String> threeLetters(String two) {
        try {
            return Optional.of(Locale.forLanguageTag(two).getISO3Language());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}

package newsfold.internal.dates;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.internal.WordLists;

/** Time zones as pages write them: offsets, and abbreviations as English and German papers give them. */
final class ZoneNames {
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)?\\s?([+\u2212\u2013-])(\\d{1,2})(?::?(\\d{2}))?", Pattern.CASE_INSENSITIVE);

    /** Zones of sites, regions and abbreviations. */
    static final WordLists LISTS = new WordLists(ZoneNames.class, "zones.txt");

    private static final Map<String, String> MINUTES = LISTS.meanings("offsets");
    private static final Map<String, String> REGIONS = LISTS.meanings("regions");

    private ZoneNames() {}

    /**
     * Reads a zone.
     *
     * @param name such as {@code Z}, {@code +0200}, {@code GMT+2}, {@code CEST} or {@code ET}
     * @param at the local time it stands behind, which decides about summer time
     * @return the offset, or empty if this is no zone; abbreviations count in capitals only, for "et" is a word
     */
    static Optional<ZoneOffset> offset(String name, LocalDateTime at) {
        Matcher matcher = OFFSET.matcher(name);
        if (matcher.matches()) {
            int hours = Integer.parseInt(matcher.group(2));
            int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            int sign = matcher.group(1).equals("+") ? 1 : -1;
            try {
                return hours > 14
                        ? Optional.empty()
                        : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        String region = REGIONS.get(name);
        if (region != null) {
            return Optional.of(ZoneId.of(region).getRules().getOffset(at));
        }
        String minutes = MINUTES.get(name.length() == 1 ? name.toUpperCase(Locale.ROOT) : name);
        return minutes == null
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(Integer.parseInt(minutes) * 60));
    }
}

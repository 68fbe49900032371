package newsfold.internal.dates;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as pages write them: offsets, and abbreviations in the meaning that English and German papers give them. */
final class ZoneNames {
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)?\\s?([+\u2212\u2013-])(\\d{1,2})(?::?(\\d{2}))?", Pattern.CASE_INSENSITIVE);

    /** Offset in minutes, then the names. Where two continents share a name the one with more English pages has it. */
    private static final String[] FIXED = {
        "0 Z UTC GMT WET",
        "60 BST CET MEZ WEST WAT",
        "120 CEST MESZ EET SAST CAT",
        "180 EEST MSK TRT EAT \u041c\u0421\u041a",
        "210 IRST",
        "240 GST SAMT",
        "300 PKT UZT",
        "330 IST",
        "345 NPT",
        "420 ICT WIB",
        "480 SGT HKT AWST PHT MYT WITA",
        "540 JST KST WIT",
        "570 ACST",
        "600 AEST",
        "630 ACDT",
        "660 AEDT",
        "720 NZST",
        "780 NZDT",
        "-150 NDT",
        "-180 BRT ART UYT ADT",
        "-210 NST",
        "-240 EDT AST CLT",
        "-300 EST CDT COT PET",
        "-360 CST MDT",
        "-420 MST PDT",
        "-480 PST AKDT",
        "-540 AKST",
        "-600 HST"
    };

    /** Names that leave summer time open. */
    private static final Map<String, String> REGIONS = Map.of(
            "ET", "America/New_York",
            "CT", "America/Chicago",
            "MT", "America/Denver",
            "PT", "America/Los_Angeles",
            "AET", "Australia/Sydney");

    private static final Map<String, Integer> MINUTES = minutes();

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
        Integer minutes = MINUTES.get(name.length() == 1 ? name.toUpperCase(Locale.ROOT) : name);
        return minutes == null ? Optional.empty() : Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
    }

    private static Map<String, Integer> minutes() {
        Map<String, Integer> minutes = new HashMap<>();
        for (String line : FIXED) {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                minutes.put(parts[i], Integer.valueOf(parts[0]));
            }
        }
        return minutes;
    }
}

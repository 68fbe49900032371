package newsfold.internal.dates;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time zone a site's readers live in, as far as its address or language settles it. Content systems write times in
 * UTC where the page shows local ones, so that an article of early morning seems a day older than it says.
 */
public final class SiteTimeZone {
    private static final Map<String, String> BY_DOMAIN = ZoneNames.LISTS.meanings("domains");
    private static final Map<String, String> BY_LANGUAGE = ZoneNames.LISTS.meanings("languages");

    private SiteTimeZone() {}

    /**
     * Returns the zone of a site.
     *
     * @param host host of the site in lower case, or empty
     * @param language its language as an ISO 639-1 code, or null
     * @return the zone, or null if neither settles it
     */
    public static @Nullable ZoneId of(String host, @Nullable String language) {
        String zone = BY_DOMAIN.get(host.substring(host.lastIndexOf('.') + 1));
        if (zone == null && language != null) {
            zone = BY_LANGUAGE.get(language);
        }
        return zone == null ? null : ZoneId.of(zone);
    }
}

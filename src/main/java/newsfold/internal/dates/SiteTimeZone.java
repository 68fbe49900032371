package newsfold.internal.dates;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time zone a site's readers live in, as far as its address or language settles it. Content systems write times in
 * UTC where the page shows local ones, so that an article of early morning seems a day older than it says.
 */
public final class SiteTimeZone {
    private static final Map<String, String> BY_DOMAIN = Map.ofEntries(
            Map.entry("de", "Europe/Berlin"),
            Map.entry("at", "Europe/Vienna"),
            Map.entry("ch", "Europe/Zurich"),
            Map.entry("fr", "Europe/Paris"),
            Map.entry("it", "Europe/Rome"),
            Map.entry("es", "Europe/Madrid"),
            Map.entry("nl", "Europe/Amsterdam"),
            Map.entry("be", "Europe/Brussels"),
            Map.entry("pl", "Europe/Warsaw"),
            Map.entry("cz", "Europe/Prague"),
            Map.entry("sk", "Europe/Bratislava"),
            Map.entry("hu", "Europe/Budapest"),
            Map.entry("se", "Europe/Stockholm"),
            Map.entry("no", "Europe/Oslo"),
            Map.entry("dk", "Europe/Copenhagen"),
            Map.entry("fi", "Europe/Helsinki"),
            Map.entry("gr", "Europe/Athens"),
            Map.entry("ro", "Europe/Bucharest"),
            Map.entry("bg", "Europe/Sofia"),
            Map.entry("ua", "Europe/Kyiv"),
            Map.entry("tr", "Europe/Istanbul"),
            Map.entry("ru", "Europe/Moscow"),
            Map.entry("uk", "Europe/London"),
            Map.entry("ie", "Europe/Dublin"),
            Map.entry("pt", "Europe/Lisbon"),
            Map.entry("jp", "Asia/Tokyo"),
            Map.entry("kr", "Asia/Seoul"),
            Map.entry("cn", "Asia/Shanghai"),
            Map.entry("tw", "Asia/Taipei"),
            Map.entry("hk", "Asia/Hong_Kong"),
            Map.entry("in", "Asia/Kolkata"),
            Map.entry("pk", "Asia/Karachi"),
            Map.entry("il", "Asia/Jerusalem"),
            Map.entry("vn", "Asia/Ho_Chi_Minh"),
            Map.entry("th", "Asia/Bangkok"),
            Map.entry("za", "Africa/Johannesburg"),
            Map.entry("ng", "Africa/Lagos"),
            Map.entry("ke", "Africa/Nairobi"),
            Map.entry("nz", "Pacific/Auckland"),
            Map.entry("uy", "America/Montevideo"),
            Map.entry("ar", "America/Argentina/Buenos_Aires"),
            Map.entry("cl", "America/Santiago"),
            Map.entry("pe", "America/Lima"));

    /** Languages spoken in one zone only, for addresses that name no country. */
    private static final Map<String, String> BY_LANGUAGE = Map.of(
            "de", "Europe/Berlin",
            "it", "Europe/Rome",
            "pl", "Europe/Warsaw",
            "cs", "Europe/Prague",
            "sv", "Europe/Stockholm",
            "da", "Europe/Copenhagen",
            "ja", "Asia/Tokyo",
            "ko", "Asia/Seoul");

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

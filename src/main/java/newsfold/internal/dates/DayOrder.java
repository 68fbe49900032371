package newsfold.internal.dates;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a site writes 4/5/2025 for April 5, as Americans do, or for 4 May, as nearly all others do. */
final class DayOrder {
    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("us", "ph");

    /** Domains of countries that write English and put the day first. */
    private static final Set<String> DAY_FIRST_DOMAINS = Set.of(
            "uk", "au", "ie", "nz", "in", "za", "ng", "ke", "gh", "pk", "sg", "my", "hk", "lk", "bd", "mt", "jm", "tt",
            "zw", "ug", "tz", "eu", "de", "fr", "it", "es", "nl", "be", "ch", "at", "se", "no", "dk", "fi", "is", "pl",
            "cz", "il");

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(?:19|20)?\\d{2}(?![\\d./-])");

    private static final int SEARCHED = 3000;

    private DayOrder() {}

    /**
     * Tells the order by where the site is at home.
     *
     * @param host its host, or empty
     * @param tag what it says of its language, such as {@code en-GB}, or empty
     * @param language the language in two letters, or null if unknown
     */
    static DateContext.Order of(String host, String tag, @Nullable String language) {
        if (language != null && !language.equals("en")) {
            return DateContext.Order.DAY_FIRST;
        }
        String domain = host.substring(host.lastIndexOf('.') + 1);
        if (DAY_FIRST_DOMAINS.contains(domain)) {
            return DateContext.Order.DAY_FIRST;
        }
        if (MONTH_FIRST_COUNTRIES.contains(domain)) {
            return DateContext.Order.MONTH_FIRST;
        }
        int region = Math.max(tag.indexOf('-'), tag.indexOf('_'));
        String country = region > 0 ? tag.substring(region + 1).toLowerCase(Locale.ROOT) : "";
        boolean monthFirst = country.length() == 2 ? MONTH_FIRST_COUNTRIES.contains(country) : "en".equals(language);
        return monthFirst ? DateContext.Order.MONTH_FIRST : DateContext.Order.DAY_FIRST;
    }

    /**
     * Counts what the other dates of the page say, of which only one reading is possible.
     *
     * @return positive if the month comes first, negative if the day does, 0 if nothing tells
     */
    static int evidence(Iterable<String> lines) {
        int votes = 0;
        int read = 0;
        for (String line : lines) {
            if (read++ > SEARCHED) {
                break;
            }
            if (line.length() > 200) {
                continue;
            }
            Matcher matcher = NUMERIC.matcher(line);
            while (matcher.find()) {
                int a = Integer.parseInt(matcher.group(1));
                int b = Integer.parseInt(matcher.group(3));
                boolean dayFirst = a > 12 && a <= 31 && b <= 12;
                boolean monthFirst = b > 12 && b <= 31 && a <= 12;
                votes += dayFirst ? -1 : monthFirst ? 1 : 0;
            }
        }
        return votes;
    }
}

package newsfold.internal.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import newsfold.internal.dates.DateText;
import org.jspecify.annotations.Nullable;

/**
 * The day that an address names, such as {@code /2026/07/12/storm} or {@code ?date=20260712}.
 *
 * @param date the day, or null
 * @param inSlug the day stands between the words of a headline, which may tell of that day
 * @param order what to read where day and month are not told apart ({@code /05-07-2026/}), or an empty string
 */
public record AddressDate(@Nullable ArticleDate date, boolean inSlug, String order) {
    private static final AddressDate NONE = new AddressDate(null, false, "");

    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String FULL_MONTH = "(0[1-9]|1[0-2])";
    private static final String FULL_DAY = "(0[1-9]|[12]\\d|3[01])";

    /** A part of a query that says that it is a day. */
    private static final String QUERY = "(?<=[?&;](?:d|dt|day|date|datum|fecha|data|tarih|ymd|pubdate|published)=)";

    private static final List<Pattern> YEAR_FIRST = List.of(
            Pattern.compile("(?:(?<=[/_-])|" + QUERY + ")" + YEAR + "(?<mark>[/_.-])" + MONTH + "\\k<mark>" + DAY
                    + "(?=\\D|$)"),
            // Without a mark between all parts: /202607/12/, /2026/0712/, /2026-07/12/, t20260712_1.
            Pattern.compile("(?:(?<=[/_\\p{L}-])|" + QUERY + ")((?:199|20[0-4])\\d)[/-]?" + FULL_MONTH + "/?" + FULL_DAY
                    + "(?=\\D|$)"),
            // A moment, perhaps with a counter behind it: /20260712103045/, /202607121030450071.
            Pattern.compile("(?<=[/_-])((?:199|20[0-4])\\d)" + FULL_MONTH + FULL_DAY
                    + "(?=(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d\\d{0,6})?(?:\\D|$))"),
            // An agency's letters before the day and the number of the article behind it.
            Pattern.compile("(?<=\\p{L})((?:199|20[0-4])\\d)" + FULL_MONTH + FULL_DAY + "(?=\\d{4,12}(?!\\d))"));

    /** A part of the path that is a day: /2026/jul/12/, /12-jul-2026/. */
    private static final Pattern NAMED = Pattern.compile("/((?:19|20)\\d{2})[/-](\\p{L}{3,9})[/-](\\d{1,2})(?=\\D|$)");

    private static final Pattern NAMED_LAST =
            Pattern.compile("/(\\d{1,2})[/-](\\p{L}{3,9})[/-]((?:19|20)\\d{2})(?=/|$)");

    private static final Pattern YEAR_LAST =
            Pattern.compile("/" + DAY + "(?<mark>[.-])" + DAY + "\\k<mark>(20[0-4]\\d)(?=[/?_]|$)");

    private static final Pattern YEAR_LAST_UNMARKED =
            Pattern.compile("(?<=[/_-])" + FULL_DAY + "(?<mark>)" + FULL_DAY + "(20[0-4]\\d)(?=[./?_]|$)");

    /** Looks for a day in an address. */
    public static AddressDate of(String address) {
        // An archive of the web puts the time of its capture before the address.
        String url = address.substring(Math.max(0, address.lastIndexOf("http")));
        for (Pattern pattern : YEAR_FIRST) {
            Matcher m = pattern.matcher(url);
            if (m.find()) {
                int groups = m.groupCount();
                String iso = m.group(1) + "-" + m.group(groups - 1) + "-" + m.group(groups);
                return day(DateText.find(iso), isInSlug(url, m));
            }
            if (pattern == YEAR_FIRST.get(0)) {
                AddressDate named = named(url);
                if (named.date != null) {
                    return named;
                }
            }
        }
        Matcher m = YEAR_LAST.matcher(url);
        if (!m.find()) {
            m = YEAR_LAST_UNMARKED.matcher(url);
            if (!m.find()) {
                return NONE;
            }
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        String text = m.group(1) + "/" + m.group(3) + "/" + m.group(4);
        return first > 12 || second > 12 || first == second
                ? day(DateText.find(text), false)
                : new AddressDate(null, false, text);
    }

    private static AddressDate named(String url) {
        Matcher first = NAMED.matcher(url);
        if (first.find()) {
            return day(DateText.find(first.group(3) + " " + first.group(2) + " " + first.group(1)), false);
        }
        Matcher last = NAMED_LAST.matcher(url);
        return last.find()
                ? day(DateText.find(last.group(1) + " " + last.group(2) + " " + last.group(3)), false)
                : NONE;
    }

    private static AddressDate day(Optional<ArticleDate> date, boolean inSlug) {
        return date.isEmpty() ? NONE : new AddressDate(date.get(), inSlug, "");
    }

    /** Tells whether words of one part of the path stand on both sides of the day. */
    private static boolean isInSlug(String url, Matcher day) {
        int before = day.start() - 1;
        int after = day.end();
        return before > 0
                && after + 1 < url.length()
                && isDash(url.charAt(before))
                && isDash(url.charAt(after))
                && Character.isLetter(url.charAt(before - 1))
                && Character.isLetter(url.charAt(after + 1));
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '_';
    }
}

package newsfold.boilerplate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Picks the headline among what the page offers, without the name of the site. */
final class TitleFinder {
    private static final String[] SEPARATORS = {
        " | ",
        " - ",
        " \u2013 ",
        " \u2014 ",
        " \u00b7 ",
        " \u00bb ",
        " \u2022 ",
        " :: ",
        " \u2039 ",
        " \u00ab ",
        " // ",
        " / ",
        " ~ ",
        " > ",
        "|",
        " : ",
        ": "
    };

    private static final Pattern SEPARATED = Pattern.compile(" [|\u2013\u2014\u00b7\u00bb\u2022:/~<>-]+ |\\|");

    private TitleFinder() {}

    static String find(MetaTags meta, StructuredData data, List<String> headings, String site, String host) {
        String og =
                withoutSite(meta.first("og:title", "twitter:title", "title", "dc.title", "sailthru.title"), site, host);
        String headline = withoutSite(data.isArticle() ? data.headline() : "", site, host);
        String head = withoutHeading(withoutSite(meta.title, site, host), headings);
        String best = "";
        for (String heading : headings) {
            String key = HtmlText.key(heading);
            boolean own = agrees(key, og) || agrees(key, headline);
            if (key.length() >= 8
                    && (own || agrees(key, meta.title))
                    && !isSite(heading, key, own, meta.title, site, host)
                    && (best.isEmpty()
                            || (own && key.length() > 2 * HtmlText.key(best).length()))) {
                best = heading;
            }
        }
        if (!best.isEmpty()) {
            return withoutSite(best, site, host);
        }
        for (String candidate : new String[] {headline, og, head}) {
            if (candidate.length() >= 4) {
                return candidate;
            }
        }
        return headings.isEmpty() ? meta.title : headings.get(0);
    }

    /** Tells whether a heading is the name of the site, which blogs put above each article and after each title. */
    private static boolean isSite(String heading, String key, boolean own, String title, String site, String host) {
        if (names(heading, squeezed(site), squeezed(core(host)))) {
            return true;
        }
        String whole = HtmlText.key(title);
        boolean last = whole.endsWith(key) && whole.length() >= 2 * key.length();
        return !own && last && SEPARATED.matcher(title).find();
    }

    private static boolean agrees(String key, String other) {
        return HtmlText.key(other).contains(key);
    }

    /** Cuts a heading off the end of a title that says more. */
    private static String withoutHeading(String title, List<String> headings) {
        for (String heading : headings) {
            if (title.length() > 2 * heading.length() && title.endsWith(heading)) {
                String front =
                        title.substring(0, title.length() - heading.length()).strip();
                for (String separator : SEPARATORS) {
                    if (front.endsWith(separator.strip())) {
                        return front.substring(
                                        0, front.length() - separator.strip().length())
                                .strip();
                    }
                }
            }
        }
        return title;
    }

    /** Cuts the part that names the site off either end of a title. */
    static String withoutSite(String title, String site, String host) {
        String text = title.strip();
        String siteKey = squeezed(site);
        String hostKey = squeezed(core(host));
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String separator : SEPARATORS) {
                int last = text.lastIndexOf(separator);
                if (last > 3 && names(text.substring(last + separator.length()), siteKey, hostKey)) {
                    text = text.substring(0, last).strip();
                    cut = true;
                    break;
                }
                int first = text.indexOf(separator);
                if (first > 0
                        && first + separator.length() < text.length() - 8
                        && names(text.substring(0, first), siteKey, hostKey)) {
                    text = text.substring(first + separator.length()).strip();
                    cut = true;
                    break;
                }
            }
        }
        return text;
    }

    private static boolean names(String part, String siteKey, String hostKey) {
        String key = squeezed(part);
        if (key.length() < 2) {
            return false;
        }
        return key.equals(siteKey)
                || (!siteKey.isEmpty()
                        && key.length() < 40
                        && ((siteKey.contains(key) && key.length() > 3)
                                || (key.startsWith(siteKey) && key.length() < siteKey.length() + 12)))
                || (!hostKey.isEmpty()
                        && (key.equals(hostKey)
                                || (key.length() > 3 && hostKey.contains(key))
                                || (hostKey.length() > 3 && key.length() < 40 && key.contains(hostKey))));
    }

    static String squeezed(String text) {
        String key = HtmlText.key(text).replace(" ", "");
        return key.startsWith("the") && key.length() > 6 ? key.substring(3) : key;
    }

    /** The part of a host name that names the site: {@code news.example.co.uk} is {@code example}. */
    static String core(String host) {
        String[] parts = host.toLowerCase(Locale.ROOT).split("\\.");
        if (parts.length < 2) {
            return host;
        }
        int last = parts.length - 2;
        if (last > 0 && parts[last].length() <= 3 && parts[parts.length - 1].length() == 2) {
            last--;
        }
        return parts[last];
    }
}

package newsfold.boilerplate;

import java.util.List;
import java.util.Locale;

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

    private TitleFinder() {}

    static String find(MetaTags meta, StructuredData data, List<String> headings, String site, String host) {
        String og =
                withoutSite(meta.first("og:title", "twitter:title", "title", "dc.title", "sailthru.title"), site, host);
        String headline = withoutSite(data.isArticle() ? data.headline() : "", site, host);
        String head = withoutSite(meta.title, site, host);
        for (String heading : headings) {
            String key = HtmlText.key(heading);
            if (key.length() >= 8 && (agrees(key, meta.title) || agrees(key, og) || agrees(key, headline))) {
                return withoutSite(heading, site, host);
            }
        }
        for (String candidate : new String[] {headline, og, head}) {
            if (candidate.length() >= 4) {
                return candidate;
            }
        }
        return headings.isEmpty() ? meta.title : headings.get(0);
    }

    private static boolean agrees(String key, String other) {
        return HtmlText.key(other).contains(key);
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

package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.internal.Scripts;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.html.MetadataElements;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what a site calls itself: in tags, in structured data, beside the headline in the title, in a link to its front. */
final class HtmlSiteName {
    private static final int MAX_LENGTH = 60;
    private static final Pattern HOST = Pattern.compile("(?i)(?:https?://)?(?:[a-z0-9-]+\\.)+[a-z]{2,10}/?");
    private static final Pattern SEPARATOR =
            Pattern.compile("(?<!\\s)(?:\\s++[|\u2013\u2014\u00b7\u00bb\u2022:<>/-]++\\s+|\\s*+[|\uff5c\u3163_]\\s*)");

    private static final Pattern PARTS = Pattern.compile(SEPARATOR.pattern() + "|(?<=\\S): |\uff1a");

    private static final Pattern BEHIND_HEADLINE =
            Pattern.compile("(?<!\\s)\\s*+[-|\uff5c\u3163_\u2013\u2014\u00b7\u00bb\u2022:\uff1a<]++\\s*");

    private static final int MIN_HEADLINE = 6;
    private static final int MAX_NAME_WORDS = 5;

    private HtmlSiteName() {}

    /** Returns the part of the title that a link to the front page says too, or an empty string. */
    static String ofFrontLink(String title, MetadataElements elements, String host) {
        List<String> parts = List.of(PARTS.split(title));
        for (Element link : parts.size() < 2 ? List.<Element>of() : elements.fronts) {
            String target = HtmlMetadata.host(link.attr("href"));
            String key = HtmlTitleFinder.squeezed(link.text());
            if (key.length() > 2 && !isLabel(link.text()) && (target.isEmpty() || target.equals(host))) {
                for (String part : parts) {
                    if (HtmlTitleFinder.squeezed(part).equals(key)) {
                        return part.strip();
                    }
                }
            }
        }
        return "";
    }

    /** Tells whether a text is what links of every site are called, such as "News". */
    private static boolean isLabel(String text) {
        Phrases.Hit hit = Phrases.standard().find(text, MAX_LENGTH);
        return hit != null && hit.mode() == Phrases.Mode.WHOLE;
    }

    /** Returns the first name that is no bare host, else a host as the page writes it, else null. */
    static @Nullable String of(MetaTags meta, StructuredData data, String frontLink, String host, String headline) {
        List<String> names = new ArrayList<>(
                List.of(meta.first("og:site_name"), meta.first("application-name"), data.siteName(), data.publisher()));
        String key = HtmlTitleFinder.squeezed(HtmlTitleFinder.core(host));
        String[] parts = SEPARATOR.split(meta.title);
        for (String part : parts.length < 2 ? new String[0] : parts) {
            if (key.length() > 2 && HtmlTitleFinder.squeezed(part).contains(key)) {
                names.add(part.strip());
            }
        }
        names.add(frontLink);
        names.add(meta.first("apple-mobile-web-app-title"));
        names.removeIf(name -> name.isBlank() || name.length() > MAX_LENGTH);
        if (names.isEmpty()) {
            names.add(behind(meta.title, headline));
            names.removeIf(String::isEmpty);
        }
        return names.stream()
                .filter(name -> !HOST.matcher(name).matches())
                .findFirst()
                .orElse(names.isEmpty() ? null : names.get(0));
    }

    /** The last part of a title behind the headline that the page shows, or an empty string. */
    private static String behind(String title, String headline) {
        if (headline.length() < MIN_HEADLINE || !title.startsWith(headline)) {
            return "";
        }
        Matcher rest = BEHIND_HEADLINE.matcher(title).region(headline.length(), title.length());
        if (!rest.lookingAt()) {
            return "";
        }
        String[] parts = SEPARATOR.split(title.substring(rest.end()));
        // A title that ends in separators alone has no parts.
        String last = parts.length == 0 ? "" : lastOf(parts[parts.length - 1].strip());
        if (last.isEmpty()) {
            return "";
        }
        boolean name = last.split(" ").length <= MAX_NAME_WORDS
                && HtmlTitleFinder.isInCapitals(last)
                && !Character.isLowerCase(last.charAt(0))
                && last.indexOf('#') < 0;
        return !isLabel(last) && (name || isOfOneCase(last)) ? last : "";
    }

    /** Tells whether a few words are of a script without capitals, in which a name looks like any other word. */
    private static boolean isOfOneCase(String last) {
        char first = last.charAt(0);
        return Scripts.isEastAsian(first)
                || (Character.getType(first) == Character.OTHER_LETTER && last.split(" ").length <= MAX_NAME_WORDS);
    }

    /** Titles in East Asia join sections and sites by dashes without spaces. */
    private static String lastOf(String part) {
        int dash = part.lastIndexOf('-') + 1;
        return dash > 0 && dash < part.length() && Scripts.isEastAsian(part.charAt(dash)) ? part.substring(dash) : part;
    }
}

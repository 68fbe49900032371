package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a site calls itself: in tags, in structured data, or beside the headline in the title. */
final class HtmlSiteName {
    private static final int MAX_LENGTH = 60;
    private static final Pattern HOST = Pattern.compile("(?i)(?:https?://)?(?:[a-z0-9-]+\\.)+[a-z]{2,10}/?");
    private static final Pattern SEPARATOR =
            Pattern.compile("(?<!\\s)(?:\\s++[|\u2013\u2014\u00b7\u00bb\u2022:-]++\\s+|\\s*+[|\uff5c\u3163_]\\s*)");

    private HtmlSiteName() {}

    /** Returns the first name that is no bare host, else a host as the page writes it, else null. */
    static @Nullable String of(MetaTags meta, StructuredData data, String host) {
        List<String> names = new ArrayList<>(
                List.of(meta.first("og:site_name"), meta.first("application-name"), data.siteName(), data.publisher()));
        String key = HtmlTitleFinder.squeezed(HtmlTitleFinder.core(host));
        String[] parts = SEPARATOR.split(meta.title);
        for (String part : parts.length < 2 ? new String[0] : parts) {
            if (key.length() > 2 && HtmlTitleFinder.squeezed(part).contains(key)) {
                names.add(part.strip());
            }
        }
        names.add(meta.first("apple-mobile-web-app-title"));
        names.removeIf(name -> name.isBlank() || name.length() > MAX_LENGTH);
        return names.stream()
                .filter(name -> !HOST.matcher(name).matches())
                .findFirst()
                .orElse(names.isEmpty() ? null : names.get(0));
    }
}

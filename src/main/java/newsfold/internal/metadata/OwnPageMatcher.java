package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.List;
import newsfold.internal.WhiteSpace;
import newsfold.internal.html.MetadataElements;
import org.jsoup.nodes.Element;

/** Decides whether a headline or an address in the page's data is that of the page's own article. */
final class OwnPageMatcher {
    /** A headline that shares this many of its words with one of the page's titles is the page's own. */
    private static final double SAME = 0.6;

    /** One that shares fewer is another's: newsrooms word a headline anew for readers, search engines and networks. */
    private static final double OTHER = 0.25;

    private final List<String> titles = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    OwnPageMatcher(String address, MetaTags meta, MetadataElements elements) {
        addTitle(meta.title);
        addTitle(meta.first("og:title"));
        addTitle(meta.first("twitter:title"));
        elements.headings.stream().limit(8).forEach(heading -> addTitle(text(heading)));
        for (String each : new String[] {address, meta.canonical, meta.first("og:url")}) {
            addresses.add(normal(each));
        }
    }

    private static String text(Element heading) {
        return WhiteSpace.fold(heading.text());
    }

    private void addTitle(String title) {
        if (!title.isEmpty() && title.length() < 500) {
            titles.add(title);
        }
    }

    /** 1 if this is the page's headline, -1 if it is another's, 0 if that is open. */
    int headline(String headline) {
        if (headline.isEmpty() || titles.isEmpty()) {
            return 0;
        }
        double best = 0;
        for (String title : titles) {
            best = Math.max(best, TitleSimilarity.overlap(title, headline));
        }
        return best >= SAME ? 1 : best < OTHER ? -1 : 0;
    }

    /** 1 if this is the page's address, -1 if it is another's, 0 if there is none to tell. */
    int address(String address) {
        String normal = normal(address);
        if (normal.isEmpty() || addresses.stream().allMatch(String::isEmpty)) {
            return 0;
        }
        return addresses.contains(normal) ? 1 : -1;
    }

    /** The path alone, for the hosts of one site vary; empty for a front page, which many pages name for theirs. */
    private static String normal(String address) {
        int host = address.indexOf("://");
        int path = address.indexOf('/', host < 0 ? 0 : host + 3);
        int end = path;
        while (end >= 0 && end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        String normal = path < 0 ? "" : address.substring(path, end);
        return normal.endsWith("/") ? normal.substring(0, normal.length() - 1) : normal;
    }
}

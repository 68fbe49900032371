package newsfold.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.internal.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the canonical links of some pages lead. Forms of one page, such as mobile and AMP, name the one whose address is that
 * of the link; in a link to another page tracking parameters and the like do not count.
 */
final class CanonicalLinks {
    /**
     * An address.
     *
     * @param plain the address without what never tells pages apart
     * @param page identity of the page, the plain address where it has none
     */
    private record Address(String plain, String page) {}

    private final Map<String, Address> own = new HashMap<>();
    private final Map<String, Address> target = new HashMap<>();

    /** Reads each address once, because pairs are asked for. */
    CanonicalLinks(List<Item> pages) {
        for (Item page : pages) {
            put(own, page.id(), page.url());
            put(target, page.id(), page.canonicalUrl());
        }
    }

    private static void put(Map<String, Address> addresses, String id, @Nullable String url) {
        if (url != null) {
            String plain = plain(url);
            addresses.put(id, new Address(plain, PageAddress.identity(url).orElse(plain)));
        }
    }

    private static String plain(String url) {
        String plain = url.replaceFirst("^[a-zA-Z]+://(?:www\\.)?", "")
                .replaceFirst("#.*", "")
                .replaceFirst("/$", "");
        int path = plain.indexOf('/');
        return path < 0
                ? plain.toLowerCase(Locale.ROOT)
                : plain.substring(0, path).toLowerCase(Locale.ROOT) + plain.substring(path);
    }

    /** Tells whether the link of one page leads to another one. */
    boolean lead(Item from, Item to) {
        Address link = target.get(from.id());
        Address here = own.get(from.id());
        Address there = own.get(to.id());
        if (link == null || there == null) {
            return false;
        }
        if (link.plain.equals(there.plain)) {
            return here == null || !link.plain.equals(here.plain);
        }
        return link.page.equals(there.page) && (here == null || !link.page.equals(here.page));
    }
}

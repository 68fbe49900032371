package newsfold.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page without what changes from fetch to fetch: two addresses with one {@link #identity} show one page.
 *
 * <p>Scheme, user, default port, fragment, trailing slash, tracking parameters and the order of the others do not count, nor
 * does whether the page is the mobile, the AMP or the desktop one. Letters follow RFC 3986, section 6.2.2.
 */
public final class PageAddress {
    private static final Pattern URL = Pattern.compile(
            "(?i)(?:(https?):)?//(?:[^/?#@]*@)?([^/?#:\\[\\]]+)(?::([0-9]*))?([^?#]*)(?:\\?([^#]*))?(#.*)?");

    /** A copy that a cache serves: the address itself follows, after {@code s/} if it is secure. */
    private static final Pattern AMP_CACHE = Pattern.compile(
            "(?i)https?://(?:[^/]+\\.(?:cdn\\.ampproject\\.org|ampcdn\\.net|bing-amp\\.com)/[acvw]|(?:www\\.)?google\\.[a-z.]+/amp)/(?:s/)?(.+)");

    private static final Pattern SUBDOMAIN =
            Pattern.compile("^(?:www?[0-9]?|m|mobile|mobil|amp|touch|wap)\\.(?=[^.]+\\.)");
    private static final Pattern SESSION = Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/?]*");
    private static final Pattern INDEX = Pattern.compile("(?i)/(?:index|default)\\.(?:html?|php|aspx?|jsp)$");
    private static final Pattern AMP_PATH =
            Pattern.compile("(?i)^/amp(?=/[^/])|/amp(?:\\.html?)?$|\\.amp(?=\\.html?$)|\\.amp$|/amp(?=/[^/]+$)");

    /** Parameters that say where a reader came from, which form of the page is shown, or who the reader is. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm|mtm|pk|piwik|matomo|hsa|ns|at|vero|oly|wt|trk|tw|fb|ga|gl)_.*"
                    + "|utm[a-z]*|[a-z]*clid|_ga|_gl|_hs(?:enc|mi|fp)|gbraid|wbraid|igsh(?:id)?|mc_(?:cid|eid)|mkt_tok|ml_subscriber.*"
                    + "|xtor|xtref|wt\\.mc_id|wt_mc|wtmc|s_cid|cmp(?:id)?|icid|int_?cid|intcmp|ncid|ocid|rss_?id|ito|spm|scm|smid|smtyp"
                    + "|sref|ftag|ref|ref_?(?:src|url)|referr?er|source|src|campaign(?:_?id)?|share[a-z_]*|social|feature|trk|track(?:ing)?"
                    + "|amp|outputtype|output|amp_js_v|usqp|__twitter_impression|print|guccounter|guce_.*|sid|sessionid|session_id"
                    + "|phpsessid|jsessionid|nocache|cachebust(?:er)?|_t|timestamp|fromref|embedded|soc_src|soc_trk|mbid|partner|from");

    private static final Set<String> PORTS = Set.of("", "80", "443");

    private PageAddress() {}

    /**
     * Returns what all addresses of one page have in common.
     *
     * @param url an absolute address, of any form
     * @return host, path and parameters that count; empty for what is no address of the web
     */
    public static Optional<String> identity(String url) {
        String text = url.strip();
        Matcher cached = AMP_CACHE.matcher(text);
        if (cached.matches()) {
            text = "https://" + cached.group(1);
        }
        Matcher parts = URL.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = Optional.ofNullable(parts.group(3)).orElse("");
        String path = path(parts.group(4));
        String query = query(Optional.ofNullable(parts.group(5)).orElse(""));
        String fragment = Optional.ofNullable(parts.group(6)).orElse("");
        // Pages that scripts show name themselves behind "#!".
        return Optional.of(host(parts.group(2))
                + (PORTS.contains(port) ? "" : ":" + port)
                + path
                + (query.isEmpty() ? "" : "?" + query)
                + (fragment.startsWith("#!/") ? fragment : ""));
    }

    /**
     * Returns the identity that a page's own address and its canonical link give it. The link counts where it is credible: it
     * stays on the site, and names neither the front page nor a section that the page stands in.
     *
     * @param own where the page was fetched from, empty if unknown
     * @param canonical the canonical link, empty if there is none
     */
    public static Optional<String> identity(String own, String canonical) {
        Optional<String> mine = identity(own);
        Optional<String> linked = identity(canonical);
        if (mine.isEmpty() || linked.isEmpty()) {
            return mine.or(() -> linked);
        }
        return isCredible(mine.get(), linked.get()) ? linked : mine;
    }

    /**
     * Tells whether an identity is that of a site's front page, which shows something else at every fetch.
     *
     * @return true if it has neither path nor parameters
     */
    public static boolean isFront(String identity) {
        return identity.indexOf('/') < 0 && identity.indexOf('?') < 0 && identity.indexOf('#') < 0;
    }

    private static boolean isCredible(String own, String link) {
        String host = hostOf(own);
        String other = hostOf(link);
        boolean sameSite = host.equals(other)
                || host.endsWith("." + other)
                || other.endsWith("." + host)
                || domain(host).equals(domain(other));
        return sameSite && !isFront(link) && !own.startsWith(link + "/");
    }

    private static String hostOf(String identity) {
        int end = 0;
        while (end < identity.length() && "/?#".indexOf(identity.charAt(end)) < 0) {
            end++;
        }
        return identity.substring(0, end);
    }

    /** Returns the last two labels of a host, three where the last but one is short as in {@code co.uk}. */
    private static String domain(String host) {
        String[] labels = host.split("\\.");
        int kept = labels.length > 2 && labels[labels.length - 2].length() <= 3 ? 3 : 2;
        return String.join(".", List.of(labels).subList(Math.max(0, labels.length - kept), labels.length));
    }

    private static String host(String given) {
        String host = given.toLowerCase(Locale.ROOT);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String shorter = SUBDOMAIN.matcher(host).replaceFirst("");
        // "www.m.courier.example" has two of them.
        return SUBDOMAIN.matcher(shorter).replaceFirst("");
    }

    private static String path(String given) {
        String path = SESSION.matcher(escapes(given)).replaceAll("");
        path = path.replaceAll("/{2,}", "/").replaceAll("/\\.(?=/|$)", "");
        path = trimmed(INDEX.matcher(path).replaceFirst("/"));
        path = trimmed(AMP_PATH.matcher(path).replaceFirst(""));
        return path;
    }

    private static String trimmed(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(String given) {
        List<String> kept = new ArrayList<>();
        for (String part : given.split("&amp;|[&;]")) {
            int end = part.indexOf('=');
            String name = end < 0 ? part : part.substring(0, end);
            if (!part.isEmpty() && !TRACKING.matcher(name).matches()) {
                kept.add(escapes(end == part.length() - 1 ? name : part));
            }
        }
        Collections.sort(kept);
        return String.join("&", kept);
    }

    /** Writes escaped letters that need no escape as themselves, and other escapes in upper case. */
    private static String escapes(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low < 0) {
                out.append(c);
                continue;
            }
            char escaped = (char) (16 * high + low);
            boolean plain = escaped < 128 && (Character.isLetterOrDigit(escaped) || "-._~".indexOf(escaped) >= 0);
            out.append(
                    plain ? String.valueOf(escaped) : text.substring(i, i + 3).toUpperCase(Locale.ROOT));
            i += 2;
        }
        return out.toString();
    }
}

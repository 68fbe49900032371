package newsfold.internal.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsfold.internal.Scripts;
import newsfold.internal.html.HtmlText;
import newsfold.internal.metadata.StructuredData.Field;

/** Picks the headline among what the page offers, without the name of the site. */
public final class HtmlTitleFinder {
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

    private static final Pattern SEPARATED = Pattern.compile(" [|\u2013\u2014\u00b7\u00bb\u2022:/~<>-]+ |\\||: ");

    /** Parts titles of scripts without spaces from what follows them. */
    private static final Pattern EASTERN_SEPARATOR = Pattern.compile("(?<!\\s)\\s*+[-_|｜ㅣ：:–—»＿]\\s*");

    /** How names of East Asian outlets end. */
    private static final Pattern EASTERN_OUTLET = Pattern.compile(
            ".*(?:网|網|新闻|新聞|ニュース|[日時时晚早報新]报|[日時晨晚早]報|通信|通讯社|通訊社|放送|テレビ|デジタル|オンライン|电视台|電視|频道|頻道|在线|中心"
                    + "|뉴스|일보|신문|방송|경제|닷컴|미디어|타임스|저널|\\.com|\\.jp|\\.cn|\\.kr|news|online)\\W*",
            Pattern.CASE_INSENSITIVE);

    /** A sole headline that shares this many of its words with the page's other titles beats them. */
    public static final double SAME_STORY = 0.34;

    private static final int MIN_HEADLINE = 8;
    private static final int MAX_TAIL_WORDS = 6;
    private static final int MAX_TAILS = 4;

    /** What stands before the first word. */
    private static final Pattern START = Pattern.compile("^[^\\p{L}\\p{N}]++");

    private static final int MAX_EASTERN_TAIL = 20;
    private static final List<String> TAIL_SEPARATORS =
            List.of(" | ", " :: ", " - ", " \u2013 ", " \u2014 ", " \u00b7 ");

    private HtmlTitleFinder() {}

    /**
     * Picks the headline.
     *
     * @param headings the page's headings of the first rank, logos left out
     * @param lower headings of lower ranks in page order
     */
    static String find(
            MetaTags meta, StructuredData data, List<String> headings, List<String> lower, String site, String host) {
        String og =
                withoutSite(meta.first("og:title", "twitter:title", "title", "dc.title", "sailthru.title"), site, host);
        String headline = withoutSite(data.isArticle() ? data.text(Field.HEADLINE) : "", site, host);
        String head = withoutHeading(withoutSite(meta.title, site, host), headings);
        String best = "";
        for (String heading : headings) {
            String key = HtmlText.key(heading);
            boolean own = agrees(key, og) || agrees(key, headline);
            if (key.length() >= MIN_HEADLINE
                    && (own || agrees(key, meta.title) || continues(key, og, headline, meta.title))
                    && !isSite(heading, key, own, meta.title, site, host)
                    && (best.isEmpty()
                            || (own && key.length() > 2 * HtmlText.key(best).length()))) {
                best = heading;
            }
        }
        if (best.isEmpty()) {
            best = sole(headings, List.of(og, headline, head), meta.title, site, host);
        }
        if (best.isEmpty() && og.isEmpty() && headline.isEmpty()) {
            best = beyondTitle(headings, head);
        }
        if (best.isEmpty()) {
            best = partOfTitle(lower, meta.title, site, host);
        }
        if (!best.isEmpty()) {
            // Elements that part a heading leave no colon: "Lyon <span>The mill burns</span>".
            return withoutSite(best.equals(og.replace(":", "")) ? og : best, site, host);
        }
        for (String candidate : new String[] {headline, og, withoutTail(head)}) {
            if (candidate.length() >= 4 && !isSiteName(candidate, site, host)) {
                return candidate;
            }
        }
        // Where all titles name the site, the first heading that does not is the headline.
        return Stream.concat(headings.stream(), lower.stream())
                .filter(heading -> heading.length() >= MIN_HEADLINE && !isSiteName(heading, site, host))
                .findFirst()
                .orElse(headings.isEmpty() ? meta.title : headings.get(0));
    }

    /** Cuts what stands behind a headline that nothing else on the page says: the name of the site and what it offers. */
    private static String withoutTail(String title) {
        String text = title;
        for (int tails = 0; tails < MAX_TAILS; tails++) {
            int at = -1;
            for (String separator : TAIL_SEPARATORS) {
                at = Math.max(at, text.lastIndexOf(separator));
            }
            String front = at < 0 ? "" : text.substring(0, at).strip();
            String tail = at < 0 ? "" : START.matcher(text.substring(at)).replaceFirst("");
            boolean eastern =
                    !front.isEmpty() && Scripts.isEastAsian(front.charAt(0)) && tail.length() <= MAX_EASTERN_TAIL;
            boolean bar = at >= 0 && "|:".indexOf(text.charAt(at + 1)) >= 0;
            boolean western = front.indexOf(' ') > 0
                    && front.length() >= 2 * MIN_HEADLINE
                    && front.length() > tail.length()
                    && isInCapitals(tail)
                    && (bar || !isInCapitals(front));
            if (western || (eastern && bar && front.length() >= MIN_HEADLINE)) {
                text = front;
            } else {
                break;
            }
        }
        return text;
    }

    /** Tells whether all words of some letters start with a capital, as in names. */
    static boolean isInCapitals(String text) {
        String[] words = text.split(" ");
        int capitals = 0;
        for (String word : words) {
            int first = word.isEmpty() ? 0 : word.codePointAt(0);
            if (word.length() > 3 && !Character.isUpperCase(first) && !Character.isDigit(first) && !isElided(word)) {
                return false;
            }
            capitals += Character.isUpperCase(first) ? 1 : 0;
        }
        return capitals > 0 && words.length <= MAX_TAIL_WORDS;
    }

    /** Tells whether an article or a preposition stands before a name in capitals: "dell'Alta", "d'Azur". */
    private static boolean isElided(String word) {
        int mark = Math.max(word.indexOf('\''), word.indexOf('\u2019'));
        return mark > 0 && mark + 1 < word.length() && Character.isUpperCase(word.charAt(mark + 1));
    }

    /** Tells whether a line is what stands before a separator in a title. */
    static boolean isFirstPart(String line, String title) {
        return line.length() >= MIN_HEADLINE
                && title.startsWith(line)
                && SEPARATED
                        .matcher(title)
                        .region(line.length(), title.length())
                        .lookingAt();
    }

    private static boolean isSiteName(String text, String site, String host) {
        String key = squeezed(text);
        return !key.isEmpty() && (key.equals(squeezed(site)) || key.equals(squeezed(core(host))));
    }

    /** Tells whether a heading says in full what a title cuts off with dots. */
    private static boolean continues(String key, String... titles) {
        for (String title : titles) {
            String start = title.replaceFirst("(?:…|(?<!\\.)\\.{2,})\\s*$", "");
            String startKey = HtmlText.key(start);
            if (start.length() < title.length() && startKey.length() >= MIN_HEADLINE && key.startsWith(startKey)) {
                return true;
            }
        }
        return false;
    }

    /** The only headline of a page is what readers see; other titles word the same story for search engines. */
    private static String sole(List<String> headings, List<String> titles, String title, String site, String host) {
        if (headings.stream().map(HtmlText::key).distinct().count() != 1) {
            return "";
        }
        String heading = headings.get(0);
        String key = HtmlText.key(heading);
        if (key.length() < MIN_HEADLINE || isSite(heading, key, false, title, site, host)) {
            return "";
        }
        double shared = 0;
        for (String other : titles) {
            String otherKey = HtmlText.key(other);
            // A kicker, a date or a label stands before the headline proper.
            if (otherKey.length() >= MIN_HEADLINE && key.endsWith(otherKey)) {
                return "";
            }
            shared = Math.max(shared, TitleSimilarity.overlap(heading, other));
        }
        return shared >= SAME_STORY ? heading : "";
    }

    /** The only headline of a page whose title is empty or much shorter: the name of the site, "Home", "Untitled". */
    private static String beyondTitle(List<String> headings, String title) {
        if (headings.stream().distinct().count() != 1) {
            return "";
        }
        String heading = headings.get(0);
        int length = HtmlText.key(heading).length();
        boolean enough =
                length >= 3 * MIN_HEADLINE || (length >= MIN_HEADLINE && Scripts.isEastAsian(heading.charAt(0)));
        return enough && 2 * HtmlText.key(title).length() <= length ? heading : "";
    }

    /** Blogs put the name of the site into the first heading and the headline into one of a lower rank. */
    private static String partOfTitle(List<String> lower, String title, String site, String host) {
        String whole = HtmlText.key(title);
        int proper = HtmlText.key(withoutSite(title, site, host)).length();
        String best = "";
        for (String heading : lower) {
            String key = HtmlText.key(heading);
            boolean part = key.length() >= 12
                    && 4 * key.length() >= proper
                    && (whole.startsWith(key + " ") || whole.endsWith(" " + key));
            if (part
                    && heading.length() > best.length()
                    && SEPARATED.matcher(title + " ").find()
                    && !names(heading, squeezed(site), squeezed(core(host)))) {
                best = heading;
            }
        }
        return best;
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
        // Systems of Korean outlets write the way to the page behind the headline.
        int way = text.indexOf(" < ");
        return withoutEasternOutlet(way > 3 && Scripts.isEastAsian(text.charAt(0)) ? text.substring(0, way) : text);
    }

    /** Names of East Asian outlets are known by their ends; the section before such a name goes with it. */
    private static String withoutEasternOutlet(String title) {
        String text = title;
        boolean cut = false;
        while (!text.isEmpty() && Scripts.isEastAsian(text.charAt(0))) {
            Matcher separator = EASTERN_SEPARATOR.matcher(text);
            int from = -1;
            int to = -1;
            while (separator.find()) {
                from = separator.start();
                to = separator.end();
            }
            String last = from < 0 ? "" : text.substring(to);
            boolean outlet = EASTERN_OUTLET.matcher(last).matches() && last.length() <= 20;
            boolean section = cut && !last.isEmpty() && last.length() <= 5 && last.indexOf(' ') < 0;
            if (from < 6 || from < last.length() || !(outlet || section)) {
                break;
            }
            text = text.substring(0, from).strip();
            cut = true;
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

package newsfold.boilerplate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when the article appeared and when it was changed, the most trustworthy place first. */
final class DateFinder {
    private static final Pattern URL_DATE = Pattern.compile(
            "[/_-]((?:19|20)\\d{2})(?:([/_-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?=\\D|$)");

    private static final Pattern SCRIPT_VALUE = Pattern.compile(
            "[\\\\\"\\s]*:[\\\\\"\\s]*((?:20\\d{2}-\\d{2}-\\d{2}[0-9T:.Z+-]*)|1\\d{9}(?:\\d{3})?(?!\\d))");

    private final @Nullable Instant fetched;
    private final boolean monthFirst;

    private final @Nullable ZoneId zone;

    DateFinder(@Nullable Instant fetched, boolean monthFirst, @Nullable ZoneId zone) {
        this.zone = zone;
        this.fetched = fetched;
        this.monthFirst = monthFirst;
    }

    @Nullable
    ArticleDate published(MetaTags meta, StructuredData data, Dom dom, String url) {
        String[] machine = {
            data.published(),
            meta.first(
                    "article:published_time",
                    "og:published_time",
                    "article:published",
                    "datepublished",
                    "og:article:published_time",
                    "publish-date",
                    "publish_date",
                    "publication_date",
                    "pubdate",
                    "parsely-pub-date",
                    "sailthru.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dcterms.date",
                    "dc.date",
                    "dc.date.created",
                    "date",
                    "article.published",
                    "cxenseparse:publishtime",
                    "datecreated",
                    "citation_publication_date",
                    "rnews:datepublished",
                    "originalpublicationdate",
                    "timestamp",
                    "publishdate",
                    "displaydate",
                    "ptime",
                    "lw.pubdate",
                    "bt:pubdate",
                    "shareaholic:article_published_time",
                    "article:post_date",
                    "published_time",
                    "created",
                    "dateposted",
                    "release_date",
                    "article_date_original")
        };
        Optional<ArticleDate> inUrl = ofUrl(url);
        for (String value : machine) {
            Optional<ArticleDate> date = read(value);
            if (date.isPresent()) {
                // An address never changes: where it names another day, the page counts the day in another zone or
                // states when it was moved to a new system.
                return inUrl.isPresent() && !inUrl.get().day().equals(date.get().day()) ? inUrl.get() : date.get();
            }
        }
        if (inUrl.isPresent()) {
            return inUrl.get();
        }
        for (Element time : times(dom.landmarks())) {
            String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
            Optional<ArticleDate> date = read(value.isEmpty() ? time.attr("title") : value);
            if (date.isEmpty() && time.childNodeSize() < 4) {
                date = read(HtmlText.fold(time.ownText()));
            }
            if (date.isPresent()) {
                return date.get();
            }
        }
        Optional<ArticleDate> inScript = read(inScripts(dom.landmarks()));
        if (inScript.isPresent()) {
            return inScript.get();
        }
        for (TextBlock block : dom.blocks()) {
            boolean dated =
                    (block.box.marksAround & (MarkupWords.Mark.META.bit() | MarkupWords.Mark.BYLINE.bit())) != 0;
            if (block.text.length() < (dated ? 160 : 60) && block.shape.digits() >= 3) {
                Optional<ArticleDate> date = read(block.text);
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return null;
    }

    @Nullable
    ArticleDate updated(MetaTags meta, StructuredData data) {
        return read(data.modified())
                .or(() -> read(meta.first(
                        "article:modified_time",
                        "og:updated_time",
                        "datemodified",
                        "dcterms.modified",
                        "last-modified",
                        "dc.date.modified",
                        "article:modified",
                        "lastmod",
                        "revised")))
                .orElse(null);
    }

    private static List<Element> times(Landmarks landmarks) {
        List<Element> times = new ArrayList<>();
        for (Element element : landmarks.properties) {
            if (element.attr("itemprop").contains("datePublished")) {
                times.add(element);
            }
        }
        times.addAll(landmarks.times);
        return times;
    }

    private static final String[] SCRIPT_KEYS = {
        "\"datePublished\"",
        "\"publishedAt\"",
        "\"published_at\"",
        "\"firstPublishedAt\"",
        "\"publishDate\"",
        "\"publicationDate\"",
        "\"datePublished\\\""
    };

    /** The value of the first publication date in the state that a script carries, or an empty string. */
    private static String inScripts(Landmarks landmarks) {
        for (Element script : landmarks.scripts) {
            String code = script.data();
            if (code.length() > 5_000_000) {
                continue;
            }
            for (String key : SCRIPT_KEYS) {
                int at = code.indexOf(key);
                if (at >= 0) {
                    int from = at + key.length();
                    String value = code.substring(from, Math.min(code.length(), from + 40));
                    Matcher matcher = SCRIPT_VALUE.matcher(value);
                    if (matcher.lookingAt()) {
                        return matcher.group(1);
                    }
                }
            }
        }
        return "";
    }

    private Optional<ArticleDate> read(String value) {
        if (value.length() < 4) {
            return Optional.empty();
        }
        Optional<ArticleDate> date = DateText.find(value, fetched, monthFirst);
        LocalDate last = fetched == null
                ? null
                : fetched.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(2);
        return date.map(this::local).filter(d -> last == null || !d.day().isAfter(last));
    }

    /** A time in UTC is told in the zone of the site's readers, the instant stays. */
    private ArticleDate local(ArticleDate date) {
        if (zone == null || date.isDayOnly() || !date.toString().endsWith("Z")) {
            return date;
        }
        return ArticleDate.of(OffsetDateTime.ofInstant(date.instant(), zone));
    }

    static Optional<ArticleDate> ofUrl(String url) {
        Matcher matcher = URL_DATE.matcher(url);
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean parted = matcher.group(2) != null;
        String month = matcher.group(parted ? 3 : 5);
        String day = matcher.group(parted ? 4 : 6);
        return DateText.find(matcher.group(1) + "-" + month + "-" + day, null, false);
    }
}

package newsfold.internal.metadata;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.internal.WhiteSpace;
import newsfold.internal.dates.DateReader;
import newsfold.internal.dates.DateText;
import newsfold.internal.html.Dom;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.MarkupWords.Mark;
import newsfold.internal.html.MetadataElements;
import newsfold.internal.metadata.StructuredData.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when the article appeared and when it was changed, the most trustworthy place first. */
final class HtmlDateFinder {
    /** Days in a footer that are of the page as it was sent and of no article. */
    private static final Pattern OF_THE_SITE = Pattern.compile(
            "©|copyright|generat|rendered|served|cached|retrieved|erzeugt|généré|generad|gerado|сгенерир|生成",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern YEAR = Pattern.compile("\\d{4}.*");

    private static final Pattern SCRIPT_VALUE = Pattern.compile(
            "[\\\\\"\\s]*:[\\\\\"\\s]*((?:20\\d{2}-\\d{2}-\\d{2}[0-9T:.Z+-]*)|1\\d{9}(?:\\d{3})?(?!\\d))");

    /** The month in which a system stored a picture: /uploads/2017/03/pier.jpg. */
    private static final Pattern STORED = Pattern.compile("/(20[0-4]\\d)[/-](0[1-9]|1[0-2])(?=[/-])");

    private static final List<String> PICTURES = List.of("og:image", "twitter:image");

    private static final int MONTHS_TO_REVISION = 13;

    /** A revision of the first days is part of the article's appearing. */
    private static final int MIN_DAYS_TO_REVISION = 7;

    /** The date is searched in this many blocks. */
    private static final int MAX_BLOCKS = 3000;

    private static final int MAX_NOTE_CHARS = 200;
    private static final long BESIDE = Mark.META.bit() | Mark.SIDEBAR.bit() | Mark.FOOTER.bit() | Mark.TAGS.bit();

    private static final List<String> REVISED = MetaTags.NAMES.words("revised");
    private static final List<String> PUBLISHED = MetaTags.NAMES.words("published");

    private final DateReader reader;
    private final @Nullable ZoneId zone;
    private final MetaTags meta;
    private final StructuredData data;
    private final List<Element> properties;

    HtmlDateFinder(
            DateReader reader, @Nullable ZoneId zone, MetaTags meta, StructuredData data, MetadataElements elements) {
        this.properties = elements.properties;
        this.reader = reader;
        this.zone = zone;
        this.meta = meta;
        this.data = data;
    }

    /** The days that the page's data states in an order that leaves no doubt, for reading what it shows. */
    Set<LocalDate> statedDays() {
        Set<LocalDate> days = new HashSet<>();
        for (String value : values()) {
            if (value.length() >= 8 && YEAR.matcher(value).matches()) {
                reader.read(value).ifPresent(date -> days.add(date.day()));
            }
        }
        return days;
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        values.add(data.text(Field.PUBLISHED));
        for (String name : PUBLISHED) {
            values.add(meta.first(name));
        }
        values.removeIf(String::isEmpty);
        for (Element element : properties) {
            // Inside the text only the first is the article's own, and only the page's head knows better.
            if (values.isEmpty() && element.attr("itemprop").contains("datePublished")) {
                values.add(value(element));
            }
        }
        return values;
    }

    /** What the page states to machines, the most trustworthy first. */
    private List<ArticleDate> stated(@Nullable LocalDate known) {
        List<ArticleDate> stated = new ArrayList<>();
        for (String value : values()) {
            reader.read(value, known).ifPresent(stated::add);
        }
        return stated;
    }

    /** Only the data for search engines states the day, and no tag for other readers. */
    private boolean forSearchAlone() {
        for (String name : PUBLISHED) {
            if (!meta.isMicrodata(name) && reader.read(meta.first(name)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    ArticleDate published(Dom dom, String url, HtmlVisibleDates shown) {
        ArticleDate seen = shown.published;
        List<ArticleDate> stated = stated(seen == null ? null : seen.day());
        if (seen != null && shown.first) {
            return stated.stream()
                    .filter(date -> date.day().equals(seen.day()))
                    .findFirst()
                    .orElse(seen);
        }
        AddressDate address = AddressDate.of(url);
        ArticleDate inUrl = Optional.ofNullable(address.date())
                .or(() -> reader.read(address.order()))
                .filter(reader::isPast)
                .orElse(null);
        if (!stated.isEmpty()) {
            return decide(stated, address.inSlug() ? null : inUrl, shown, revisions());
        }
        ArticleDate found = inUrl == null || address.inSlug() ? inPage(dom, shown) : inUrl;
        if (found != null && !Objects.equals(found, shown.revised)) {
            return found;
        }
        if (inUrl != null) {
            return inUrl;
        }
        List<ArticleDate> revisions = revisions();
        if (revisions.isEmpty()) {
            return found;
        }
        ArticleDate revision = found == null ? revisions.get(0) : found;
        return isPictureOlder(revision) ? null : revision;
    }

    /** Tells whether data for search engines, tags for others and the address name the same day, two of them at least. */
    private boolean isAgreed(ArticleDate best, @Nullable ArticleDate inUrl) {
        LocalDate day = best.day();
        boolean data = reader.read(this.data.text(Field.PUBLISHED))
                .filter(date -> date.day().equals(day))
                .isPresent();
        boolean tag = false;
        for (String name : PUBLISHED) {
            tag |= reader.read(meta.first(name))
                    .filter(date -> date.day().equals(day))
                    .isPresent();
        }
        boolean address = inUrl != null && inUrl.day().equals(day);
        return (data && tag) || (address && (data || tag));
    }

    /** Chooses between what the page states to machines, its address and what it shows. */
    private ArticleDate decide(
            List<ArticleDate> stated,
            @Nullable ArticleDate inUrl,
            HtmlVisibleDates shown,
            List<ArticleDate> revisions) {
        ArticleDate best = stated.get(0);
        ArticleDate seen = shown.published;
        if (seen != null) {
            for (ArticleDate date : stated) {
                if (date.day().equals(seen.day())) {
                    return date;
                }
            }
        }
        if (inUrl != null && !inUrl.day().equals(best.day())) {
            // An address never changes: where it names another day, the page counts the day in another zone or states
            // when it was moved to a new system.
            return inUrl;
        }
        // A day that no other source knows is of another article where the page's own sources agree, or is rounded.
        if (seen != null && (shown.relative || (!shown.labelled && isAgreed(best, inUrl)))) {
            return best;
        }
        boolean revision =
                seen != null && revisions.stream().anyMatch(date -> date.day().equals(seen.day()));
        if (seen != null && !revision && isPlausible(seen, best, revisions)) {
            return seen;
        }
        // A page that shows only when it was revised, long after a day that it tells search engines alone, dates itself
        // by the revision.
        ArticleDate current = seen == null ? shown.revised : revision ? seen : null;
        return current != null && isLongAfter(current, best) && forSearchAlone() ? current : best;
    }

    /** Tells whether the page's own picture was stored long before a revision: then the article appeared before it, too. */
    private boolean isPictureOlder(ArticleDate revision) {
        for (String name : PICTURES) {
            Matcher stored = STORED.matcher(meta.first(name));
            if (stored.find()) {
                LocalDate month = LocalDate.of(Integer.parseInt(stored.group(1)), Integer.parseInt(stored.group(2)), 1);
                return month.plusMonths(MONTHS_TO_REVISION).isBefore(revision.day());
            }
        }
        return false;
    }

    private static boolean isLongAfter(ArticleDate revision, ArticleDate published) {
        return revision.day().isAfter(published.day().plusDays(MIN_DAYS_TO_REVISION));
    }

    /** A shown day beats a stated one unless it is the same moment in another zone or later than the last revision. */
    private boolean isPlausible(ArticleDate seen, ArticleDate best, List<ArticleDate> revisions) {
        for (ArticleDate revision : revisions) {
            if (seen.day().isAfter(revision.day().plusDays(1))) {
                return false;
            }
        }
        if (best.isDayOnly() || zone != null) {
            return true;
        }
        LocalDate first = best.instant().atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
        LocalDate last = best.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
        return seen.day().isBefore(first) || seen.day().isAfter(last);
    }

    private @Nullable ArticleDate inPage(Dom dom, HtmlVisibleDates shown) {
        if (shown.published != null && shown.labelled) {
            return shown.published;
        }
        for (Element time : dom.metadataElements().times) {
            boolean revised = time.attr("itemprop").contains("dateModified");
            Optional<ArticleDate> date =
                    revised && shown.published != null ? Optional.empty() : reader.read(value(time));
            if (date.isPresent()) {
                return shown.published == null || isMoment(time, date.get(), shown.published)
                        ? date.get()
                        : shown.published;
            }
        }
        if (shown.published != null) {
            return shown.published;
        }
        Optional<ArticleDate> inScript = reader.read(inScripts(dom.metadataElements()));
        if (inScript.isPresent()) {
            return shown.revised != null && isLongAfter(shown.revised, inScript.get()) ? shown.revised : inScript.get();
        }
        if (shown.revised != null) {
            return shown.revised;
        }
        ArticleDate anywhere = anywhere(dom, false);
        anywhere = anywhere == null ? anywhere(dom, true) : anywhere;
        return anywhere == null ? inNote(dom) : anywhere;
    }

    /** Tells whether a time is the moment of a shown day, in another zone perhaps, and not the day of today. */
    private boolean isMoment(Element time, ArticleDate date, ArticleDate shown) {
        LocalDate day = shown.day();
        return Math.abs(date.day().toEpochDay() - day.toEpochDay()) <= 1
                && (date.day().equals(day)
                        || reader.read(WhiteSpace.fold(time.text()))
                                .map(text -> text.day().equals(day))
                                .orElse(true));
    }

    /** A sentence beside the article: "was posted on 19 May 2010 and filed under Books". */
    private @Nullable ArticleDate inNote(Dom dom) {
        for (HtmlBlock block : dom.blocks().subList(0, Math.min(dom.blocks().size(), MAX_BLOCKS))) {
            boolean beside = (block.box.tagsAround & (ElementKinds.FOOTER | ElementKinds.ASIDE)) != 0
                    || (block.box.marksAround & BESIDE) != 0;
            if (beside && block.text.length() < MAX_NOTE_CHARS && HtmlVisibleDates.isPosted(block.text)) {
                Optional<ArticleDate> date = reader.read(block.text);
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return null;
    }

    /** The first short block with a date; comments and footers are asked last. */
    private @Nullable ArticleDate anywhere(Dom dom, boolean aside) {
        int limit = Math.min(dom.blocks().size(), MAX_BLOCKS);
        for (HtmlBlock block : dom.blocks().subList(0, limit)) {
            long around = block.box.marksAround;
            boolean dated = (around & (Mark.META.bit() | Mark.BYLINE.bit())) != 0;
            boolean elsewhere = (block.box.tagsAround & (ElementKinds.NAV | ElementKinds.FOOTER)) != 0
                    || (around & Mark.COMMENT.bit()) != 0;
            // Without marks only a whole date counts: "today" is a word of headlines too.
            boolean mayDate = dated ? block.text.length() < 160 : block.text.length() < 60 && block.shape.digits() >= 3;
            boolean other =
                    (block.kind == Block.Kind.LIST_ITEM && block.linkShare() > 0.5) || HtmlVisibleDates.isInPost(block);
            if (elsewhere == aside
                    && mayDate
                    && !other
                    && !(aside && OF_THE_SITE.matcher(block.text).find())) {
                Optional<ArticleDate> date = reader.read(block.text);
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return null;
    }

    private List<ArticleDate> revisions() {
        List<ArticleDate> revisions = new ArrayList<>();
        reader.read(data.text(Field.MODIFIED)).ifPresent(revisions::add);
        for (String name : REVISED) {
            reader.read(meta.first(name)).ifPresent(revisions::add);
        }
        return revisions;
    }

    @Nullable
    ArticleDate updated(HtmlVisibleDates shown) {
        List<ArticleDate> revisions = revisions();
        return revisions.isEmpty() ? shown.revised : revisions.get(0);
    }

    private static String value(Element element) {
        for (String key : new String[] {"datetime", "content", "title"}) {
            if (DateText.find(element.attr(key)).isPresent()) {
                return element.attr(key);
            }
        }
        return element.childNodeSize() < 4 ? WhiteSpace.fold(element.ownText()) : "";
    }

    private static final String[] SCRIPT_KEYS = {
        "\"datePublished\"",
        "\"publishedAt\"",
        ",publishedAt",
        "{publishedAt",
        "\"published_at\"",
        "\"firstPublishedAt\"",
        "\"publishDate\"",
        "\"publicationDate\"",
        "\"datePublished\\\""
    };

    /** The value of the first publication date in the state that a script carries, or an empty string. */
    private static String inScripts(MetadataElements elements) {
        for (Element script : elements.scripts) {
            String code = elements.code(script);
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
}

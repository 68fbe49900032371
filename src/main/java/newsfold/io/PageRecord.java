package newsfold.io;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.internal.LoneSurrogates;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record of any format, on their way to a page. Titles, dates and other hints that cannot be read are
 * kept aside like unknown fields; only an id or a content that cannot be read makes the record unusable.
 */
final class PageRecord {
    private static final int MAX_KEYS_LISTED = 8;

    /** How tools write that they know nothing. */
    private static final Set<String> NOTHING = Set.of("None", "null", "NULL", "NaN", "nan", "NaT", "undefined");

    /** The address of a page, not of a whole site: where trafilatura tells it, others name the outlet. */
    private static final Pattern PAGE = Pattern.compile("https?://[^/?#\\s]++[/?#]\\S++");

    private static final int MAX_RANK = 99;

    /** Longer ones are lives of authors. */
    private static final int MAX_AUTHOR = 300;

    /**
     * A value that was read for a field.
     *
     * @param key its key
     * @param rank how much the key counts
     * @param text the value, not blank
     * @param meaning what the text says: a date, a time, a code of a language, or the text itself
     * @param raw the value as JSON, or null for keys of our own format, which no other displaces
     */
    private record Value(
            String key,
            int rank,
            String text,
            Object meaning,
            @Nullable String raw) {}

    private record Unread(PageField field, String key, String text) {}

    /** Gives the JSON of a value that is only needed if the value is kept aside. */
    interface Raw {
        String get() throws IOException;
    }

    private final Map<PageField, Value> values = new EnumMap<>(PageField.class);
    private final Map<String, String> extra = new LinkedHashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private @Nullable String problem;
    private boolean emptyHtml;
    private boolean emptyText;

    /** Notes that the record is no page. */
    void problem(String reason) {
        if (problem == null) {
            problem = reason;
        }
    }

    /** Keeps a value that is no field of a page. */
    void keepAside(String key, String raw) {
        extra.put(LoneSurrogates.replace(key), LoneSurrogates.replace(raw));
    }

    /** Returns the JSON of a value that was kept aside, or null. */
    @Nullable
    String aside(String key) {
        return extra.get(key);
    }

    /** Tells whether there is anything that could be the content of a page. */
    boolean hasContent() {
        return emptyHtml || emptyText || values.containsKey(PageField.HTML) || values.containsKey(PageField.TEXT);
    }

    /** Returns the id, or null if there is none. */
    @Nullable
    String id() {
        Value id = values.get(PageField.ID);
        return id == null ? null : id.text;
    }

    /** Takes a value for a field. */
    void put(PageField.Name name, String key, String text, @Nullable String raw, Raw whenAside) throws IOException {
        PageField field = name.field();
        if (field == PageField.OUTLET && PAGE.matcher(text).matches()) {
            put(new PageField.Name(PageField.URL, MAX_RANK), key, text, raw, whenAside);
            return;
        }
        boolean content = field == PageField.HTML || field == PageField.TEXT || field == PageField.TITLE;
        if (text.isBlank() || (!content && NOTHING.contains(text.strip()))) {
            emptyHtml |= field == PageField.HTML;
            emptyText |= field == PageField.TEXT;
            return;
        }
        Optional<?> meaning = meaning(field, text);
        if (meaning.isEmpty()) {
            if (field != PageField.AUTHOR) {
                unread.add(new Unread(field, key, text));
            }
            keepAside(key, whenAside.get());
            return;
        }
        Value before = values.get(field);
        if (before != null && before.rank < name.rank()) {
            keepAside(key, whenAside.get());
            return;
        }
        if (before != null && before.raw != null) {
            keepAside(before.key, before.raw);
        }
        values.put(field, new Value(key, name.rank(), text, meaning.get(), raw));
    }

    private static Optional<?> meaning(PageField field, String text) {
        return switch (field) {
            case PUBLISHED -> DateParser.parse(text);
            case FETCHED -> DateParser.fetchTime(text);
            case AUTHOR ->
                Optional.of(text.strip()).filter(names -> !names.contains("://") && names.length() <= MAX_AUTHOR);
            case LANGUAGE -> LanguageCodes.code(text.strip());
            default -> Optional.of(text);
        };
    }

    /**
     * Makes the page.
     *
     * @param fallbackId the id of a page that has neither id nor address, or null if it needs one
     * @param accounts where to count what was not understood
     */
    Page build(String source, long position, @Nullable String fallbackId, ReadAccounts accounts)
            throws BadRecordException {
        extra.keySet().forEach(accounts::unknownField);
        unread.forEach(value -> accounts.unread(value.field, source, position, value.key, value.text));
        String url = strip(PageField.URL);
        if (problem != null) {
            throw new BadRecordException(problem);
        }
        Page.Builder page = content(id(url, fallbackId));
        page.url(url)
                .title(strip(PageField.TITLE))
                .author(strip(PageField.AUTHOR))
                .published(meaning(PageField.PUBLISHED, ArticleDate.class))
                .fetched(meaning(PageField.FETCHED, Instant.class))
                .site(site(url))
                .language(meaning(PageField.LANGUAGE, String.class))
                .origin(source, position);
        extra.forEach(page::extra);
        return page.build();
    }

    private String id(@Nullable String url, @Nullable String fallback) throws BadRecordException {
        Value id = values.get(PageField.ID);
        if (id != null) {
            return id.text;
        }
        if (url != null && (url.startsWith("http://") || url.startsWith("https://"))) {
            return url;
        }
        if (fallback == null) {
            throw new BadRecordException("no id, and no url to take for one" + otherFields());
        }
        return fallback;
    }

    private Page.Builder content(String id) throws BadRecordException {
        Value html = values.get(PageField.HTML);
        if (html != null) {
            return Page.html(id, html.text);
        }
        Value text = values.get(PageField.TEXT);
        if (text != null) {
            return text.rank != 0 && isMarkup(text.text) ? Page.html(id, text.text) : Page.text(id, text.text);
        }
        if (emptyText && values.containsKey(PageField.TITLE)) {
            // Feeds of headlines leave the text empty; whether that is enough is the extractor's decision.
            return Page.text(id, "");
        }
        if (emptyHtml || emptyText) {
            throw new BadRecordException((emptyHtml ? "html" : "text") + " is empty");
        }
        throw new BadRecordException("neither html nor text" + otherFields());
    }

    /** Lists fields that are not known, which shows what the record is. */
    private String otherFields() {
        List<String> others = extra.keySet().stream().limit(MAX_KEYS_LISTED).toList();
        return others.isEmpty() ? "" : "; other fields: " + String.join(", ", others);
    }

    /** Tools that name the content "content" or "body" write markup there as often as text. */
    static boolean isMarkup(String text) {
        String start = text.stripLeading();
        return start.startsWith("<") && start.contains("</");
    }

    private @Nullable String site(@Nullable String url) {
        Value site = values.get(PageField.SITE);
        if (site == null) {
            return url == null ? strip(PageField.OUTLET) : null;
        }
        String name = site.text.strip();
        return site.rank != 0 && name.startsWith("www.") ? name.substring("www.".length()) : name;
    }

    private <T> @Nullable T meaning(PageField field, Class<T> type) {
        Value value = values.get(field);
        return value == null ? null : type.cast(value.meaning);
    }

    private @Nullable String strip(PageField field) {
        return Optional.ofNullable(values.get(field))
                .map(value -> value.text.strip())
                .orElse(null);
    }
}

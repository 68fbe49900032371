package newsfold.article;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.internal.Check;
import org.jspecify.annotations.Nullable;

/**
 * A scraped page: HTML or flattened text, with metadata from the scraper.
 *
 * <p>Only the id and one of HTML and text are required. Title, author, date, site and language given here win over values
 * that extraction finds in the page, because the feed they come from is usually right.
 */
public final class Page implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Instant MIN_FETCHED = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant MAX_FETCHED = Instant.parse("9998-12-31T23:59:59Z");

    private final String id;
    private final @Nullable String url;
    private final String content;
    private final boolean isHtml;
    private final @Nullable String title;
    private final @Nullable String author;
    private final @Nullable ArticleDate published;
    private final @Nullable Instant fetched;
    private final @Nullable String site;
    private final @Nullable String language;
    /** {@link Collections#unmodifiableMap} returns a map that is serializable if the map inside is. */
    @SuppressWarnings("serial")
    private final Map<String, String> extra;

    private final @Nullable String source;
    private final long position;

    private Page(Builder builder) {
        this.id = builder.id;
        this.url = builder.url;
        this.content = builder.content;
        this.isHtml = builder.isHtml;
        this.title = builder.title;
        this.author = builder.author;
        this.published = builder.published;
        this.fetched = builder.fetched;
        this.site = builder.site;
        this.language = builder.language;
        this.extra = Collections.unmodifiableMap(new LinkedHashMap<>(builder.extra));
        this.source = builder.source;
        this.position = builder.position;
    }

    /**
     * Tells whether a time can be that of a fetch. The limits leave room for zones and for what lies some years before.
     *
     * @param time any time
     * @return true in the years 1900 to 9998, in UTC
     */
    public static boolean isFetchTime(Instant time) {
        return !time.isBefore(MIN_FETCHED) && !time.isAfter(MAX_FETCHED);
    }

    /**
     * Starts a page of HTML.
     *
     * @param id a name unique among all pages folded together, not blank
     * @param html the decoded HTML
     * @throws IllegalArgumentException if the id is blank or holds half a surrogate pair
     */
    public static Builder html(String id, String html) {
        return new Builder(id, html, true);
    }

    /**
     * Starts a page of flattened text, one block a line or blocks separated by blank lines.
     *
     * @param id a name unique among all pages folded together, not blank
     * @param text the lines as scraped
     * @throws IllegalArgumentException if the id is blank or holds half a surrogate pair
     */
    public static Builder text(String id, String text) {
        return new Builder(id, text, false);
    }

    /** Returns the name of this page, unique among all pages folded together. */
    public String id() {
        return id;
    }

    /**
     * Returns where the page was fetched from.
     *
     * @return the URL as given, unchecked
     */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Returns the HTML, or the flattened text if the page is not HTML. */
    public String content() {
        return content;
    }

    /**
     * Returns whether the content is HTML.
     *
     * @return true for HTML, false for flattened text
     */
    public boolean isHtml() {
        return isHtml;
    }

    /** Returns the title that was given with the page, if one was given. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /**
     * Returns who wrote the article, as given with the page.
     *
     * @return names, several separated by commas, if any were given
     */
    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    /** Returns the publication date that was given with the page, if one was given. */
    public Optional<ArticleDate> published() {
        return Optional.ofNullable(published);
    }

    /**
     * Returns when the page was fetched.
     *
     * <p>Dates such as "2 hours ago" are resolved against it. Stories take it as the day of a report that has no date.
     *
     * @return the time, if one was given
     */
    public Optional<Instant> fetched() {
        return Optional.ofNullable(fetched);
    }

    /** Returns the outlet or host that was given with the page, if one was given. */
    public Optional<String> site() {
        return Optional.ofNullable(site);
    }

    /**
     * Returns the language that was given with the page.
     *
     * @return an ISO 639-1 code such as {@code en}, if one was given
     */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /**
     * Returns the values of unknown keys of the input, as raw JSON by key.
     *
     * @return an unmodifiable map in input order
     */
    public Map<String, String> extra() {
        return extra;
    }

    /**
     * Returns the input that the page was read from.
     *
     * <p>A later stage that rejects the page names it.
     *
     * @return the file, if a reader made this page
     */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /**
     * Returns the position of the page in {@link #source()}.
     *
     * @return the line of a JSONL file, counted from 1; the byte offset of a WARC record; 0 for a file that is one page
     */
    public long position() {
        return position;
    }

    private List<?> values() {
        return Arrays.asList(
                id, url, content, isHtml, title, author, published, fetched, site, language, extra, source, position);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Page page && values().equals(page.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Page[" + id + (isHtml ? ", html, " : ", text, ") + content.length() + " chars]";
    }

    /** Collects the values of a page. Not for sharing between threads. */
    public static final class Builder {
        private final String id;
        private final String content;
        private final boolean isHtml;
        private @Nullable String url;
        private @Nullable String title;
        private @Nullable String author;
        private @Nullable ArticleDate published;
        private @Nullable Instant fetched;
        private @Nullable String site;
        private @Nullable String language;
        private final Map<String, String> extra = new LinkedHashMap<>();
        private @Nullable String source;
        private long position;

        private Builder(String id, String content, boolean isHtml) {
            Check.notNull(id, "the id of a page");
            Check.argument(!id.isBlank(), "a page needs an id that is not blank; use its URL or path");
            Check.argument(
                    StandardCharsets.UTF_8.newEncoder().canEncode(id),
                    "the id '%s' holds half a surrogate pair, which UTF-8 cannot write; replace it, for instance by U+FFFD",
                    id);
            this.id = id;
            this.content = Check.notNull(content, "the content of a page");
            this.isHtml = isHtml;
        }

        /** Sets where the page was fetched from. */
        public Builder url(@Nullable String value) {
            this.url = value;
            return this;
        }

        /**
         * Sets a title, which wins over the title in the page. The name of the site at its end is cut off where the page
         * tells that it is one.
         */
        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        /** Sets who wrote the article, several names separated by commas, which wins over what the page says. */
        public Builder author(@Nullable String value) {
            this.author = value;
            return this;
        }

        /** Sets a publication date, which wins over the date in the page. */
        public Builder published(@Nullable ArticleDate value) {
            this.published = value;
            return this;
        }

        /**
         * Sets when the page was fetched.
         *
         * @param value the time, in the years 1900 to 9998
         * @throws IllegalArgumentException if the year is out of this range
         */
        public Builder fetched(@Nullable Instant value) {
            if (value != null) {
                Check.argument(isFetchTime(value), "fetched must be of the years 1900 to 9998, got %s", value);
            }
            this.fetched = value;
            return this;
        }

        /** Sets the outlet or host the page belongs to. */
        public Builder site(@Nullable String value) {
            this.site = value;
            return this;
        }

        /**
         * Sets a language, which wins over the language in the page.
         *
         * @param value an ISO 639-1 code
         */
        public Builder language(@Nullable String value) {
            this.language = value;
            return this;
        }

        /**
         * Adds a value of an unknown key.
         *
         * @param key the key in the input
         * @param json its value as raw JSON
         */
        public Builder extra(String key, String json) {
            extra.put(key, json);
            return this;
        }

        /**
         * Sets the input that the page was read from.
         *
         * @param file the input
         * @param where the line, byte offset or 0, as {@link Page#position()} describes
         */
        public Builder origin(String file, long where) {
            this.source = file;
            this.position = where;
            return this;
        }

        /** Builds the page. */
        public Page build() {
            return new Page(this);
        }
    }
}

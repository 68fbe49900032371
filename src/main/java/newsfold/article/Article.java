package newsfold.article;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsfold.internal.Check;
import newsfold.internal.PageAddress;
import org.jspecify.annotations.Nullable;

/** The article of a page: its body without boilerplate, and its metadata. */
public final class Article implements Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final @Nullable String url;
    private final @Nullable String page;
    private final PageKind kind;
    private final String kindReason;
    private final @Nullable String canonicalUrl;
    private final @Nullable String site;
    private final @Nullable String siteName;
    private final String title;
    private final @Nullable String author;
    /** {@link List#copyOf} returns a list that is serializable. */
    @SuppressWarnings("serial")
    private final List<Block> body;

    private final String text;
    private final @Nullable ArticleDate published;
    private final @Nullable ArticleDate updated;
    private final @Nullable Instant fetched;
    private final @Nullable String language;
    /** {@link List#copyOf} returns a list that is serializable. */
    @SuppressWarnings("serial")
    private final List<Removed> removed;

    private Article(Builder builder) {
        this.id = builder.id;
        this.url = builder.url;
        this.kind = builder.kind;
        this.kindReason = builder.kindReason;
        this.page = builder.page != null || builder.url == null
                ? builder.page
                : PageAddress.identity(builder.url).orElse(null);
        this.canonicalUrl = builder.canonicalUrl;
        this.site = builder.site;
        this.siteName = builder.siteName;
        this.title = builder.title;
        this.author = builder.author;
        this.body = List.copyOf(builder.body);
        this.published = builder.published;
        this.updated = builder.updated;
        this.fetched = builder.fetched;
        this.language = builder.language;
        this.removed = List.copyOf(builder.removed);
        StringBuilder joined = new StringBuilder();
        for (Block block : body) {
            if (joined.length() > 0) {
                joined.append("\n\n");
            }
            joined.append(block.text());
        }
        this.text = joined.toString();
    }

    /**
     * Starts an article.
     *
     * @param id the id of its page, not blank
     * @return a builder
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Starts a changed copy of this article.
     *
     * @return a builder that holds all values of this article
     */
    public Builder toBuilder() {
        return new Builder(id)
                .url(url)
                .page(page)
                .kind(kind, kindReason)
                .canonicalUrl(canonicalUrl)
                .site(site)
                .siteName(siteName)
                .title(title)
                .author(author)
                .body(body)
                .published(published)
                .updated(updated)
                .fetched(fetched)
                .language(language)
                .removed(removed);
    }

    /**
     * Returns the id of the page.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the URL that the page was fetched from, else the one that it gives itself.
     *
     * @return the URL, if known
     */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /**
     * Returns the identity of the page, which all fetches of it share: its address without scheme, {@code www.}, port,
     * tracking parameters, fragment, trailing slash and what makes it the mobile or the AMP page. Its canonical link counts
     * where it stays on the site and names neither the front page nor a section.
     *
     * @return the identity, such as {@code courier.example/news/pier?id=7}, if an address is known
     */
    public Optional<String> page() {
        return Optional.ofNullable(page);
    }

    /**
     * Returns what the page is.
     *
     * @return {@link PageKind#ARTICLE} unless something else is known
     */
    public PageKind kind() {
        return kind;
    }

    /**
     * Returns by what the page was known to be of its kind.
     *
     * @return the evidence in a few words, empty for an article
     */
    public String kindReason() {
        return kindReason;
    }

    /**
     * Returns the URL that the page names as the original by {@code rel=canonical}, its own or that of another page.
     *
     * @return the URL, if the page names one
     */
    public Optional<String> canonicalUrl() {
        return Optional.ofNullable(canonicalUrl);
    }

    /**
     * Returns the outlet that published the article.
     *
     * <p>It is the site given with the page, else the host of the URL without {@code www.}, else the name that the page
     * gives itself.
     *
     * @return the site, if known
     */
    public Optional<String> site() {
        return Optional.ofNullable(site);
    }

    /**
     * Returns the name of the outlet as the page writes it, such as {@code The Harbour Courier}.
     *
     * <p>For people to read: pages of one outlet write it in different ways. An archive does not keep it.
     *
     * @return the name, if the page gives one
     */
    public Optional<String> siteName() {
        return Optional.ofNullable(siteName);
    }

    /**
     * Returns the headline without the site's name.
     *
     * @return the title, empty if none was found
     */
    public String title() {
        return title;
    }

    /**
     * Returns who wrote the article, several names separated by {@code ", "}.
     *
     * @return the author, if found
     */
    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    /**
     * Returns the body in reading order, without headline, byline and boilerplate.
     *
     * @return the blocks, unmodifiable
     */
    public List<Block> body() {
        return body;
    }

    /**
     * Returns the body as plain text, blocks separated by a blank line.
     *
     * <p>Character positions in the results of all later stages are positions in this text.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * Returns title and body as HTML elements without attributes, characters escaped.
     *
     * @return {@code h1}, {@code h2}, {@code p}, {@code ul}, {@code blockquote} and {@code table} elements, one block a line
     */
    public String toHtml() {
        return ArticleMarkup.html(this);
    }

    /**
     * Returns title and body as Markdown (CommonMark), special characters escaped.
     *
     * @return headings, paragraphs, lists and quotations, separated by blank lines
     */
    public String toMarkdown() {
        return ArticleMarkup.markdown(this);
    }

    /**
     * Returns when the article was first published.
     *
     * @return the date, if found
     */
    public Optional<ArticleDate> published() {
        return Optional.ofNullable(published);
    }

    /**
     * Returns when the article says it was last changed.
     *
     * @return the date, if found
     */
    public Optional<ArticleDate> updated() {
        return Optional.ofNullable(updated);
    }

    /**
     * Returns when the page was fetched, which is no date of publication.
     *
     * @return the time, if known
     */
    public Optional<Instant> fetched() {
        return Optional.ofNullable(fetched);
    }

    /**
     * Returns the language of the body.
     *
     * @return an ISO 639-1 code, if known
     */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /**
     * Returns every line or block of the page that was removed, in page order.
     *
     * @return the removed lines or blocks, unmodifiable
     */
    public List<Removed> removed() {
        return removed;
    }

    @Override
    public String toString() {
        return "Article[" + id + ", " + title + ", " + text.length() + " chars]";
    }

    /** Collects the parts of an article. Not for sharing between threads. */
    public static final class Builder {
        private final String id;
        private @Nullable String url;
        private @Nullable String page;
        private PageKind kind = PageKind.ARTICLE;
        private String kindReason = "";
        private @Nullable String canonicalUrl;
        private @Nullable String site;
        private @Nullable String siteName;
        private String title = "";
        private @Nullable String author;
        private List<Block> body = List.of();
        private @Nullable ArticleDate published;
        private @Nullable ArticleDate updated;
        private @Nullable Instant fetched;
        private @Nullable String language;
        private List<Removed> removed = List.of();

        private Builder(String id) {
            Check.notNull(id, "the id of an article");
            Check.argument(!id.isBlank(), "an article needs an id that is not blank; use that of its page");
            Check.argument(
                    StandardCharsets.UTF_8.newEncoder().canEncode(id),
                    "the id '%s' holds half a surrogate pair, which UTF-8 cannot write; replace it, for instance by U+FFFD",
                    id);
            this.id = id;
        }

        /**
         * Sets the URL.
         *
         * @param value the URL
         * @return this builder
         */
        public Builder url(@Nullable String value) {
            this.url = value;
            this.page = null;
            return this;
        }

        /**
         * Sets the identity of the page, where the URL alone does not give it. {@link #url} derives it anew.
         *
         * @param value the identity; null to derive it from the URL
         * @return this builder
         */
        public Builder page(@Nullable String value) {
            this.page = value;
            return this;
        }

        /**
         * Sets the URL that the page names as the original.
         *
         * @param value the URL
         * @return this builder
         */
        public Builder canonicalUrl(@Nullable String value) {
            this.canonicalUrl = value;
            return this;
        }

        /**
         * Sets the outlet.
         *
         * @param value the site
         * @return this builder
         */
        public Builder site(@Nullable String value) {
            this.site = value;
            return this;
        }

        /**
         * Sets what the page is.
         *
         * @param value the kind
         * @return this builder
         */
        public Builder kind(PageKind value) {
            return kind(value, "");
        }

        /**
         * Sets what the page is, and by what that was known.
         *
         * @param value the kind
         * @param reason the evidence in a few words
         * @return this builder
         */
        public Builder kind(PageKind value, String reason) {
            this.kind = value;
            this.kindReason = reason;
            return this;
        }

        /**
         * Sets the name of the outlet as people write it.
         *
         * @param value the name
         * @return this builder
         */
        public Builder siteName(@Nullable String value) {
            this.siteName = value;
            return this;
        }

        /**
         * Sets the headline.
         *
         * @param value the title, empty if unknown
         * @return this builder
         */
        public Builder title(String value) {
            this.title = value;
            return this;
        }

        /**
         * Sets who wrote the article.
         *
         * @param value the author
         * @return this builder
         */
        public Builder author(@Nullable String value) {
            this.author = value;
            return this;
        }

        /**
         * Sets the body.
         *
         * @param value the blocks in reading order
         * @return this builder
         */
        public Builder body(List<Block> value) {
            this.body = value;
            return this;
        }

        /**
         * Sets the body from plain text whose paragraphs are separated by blank lines.
         *
         * @param value the text; blank paragraphs are dropped, white space inside paragraphs is folded
         * @return this builder
         */
        public Builder text(String value) {
            List<Block> blocks = new ArrayList<>();
            for (String paragraph : value.split("\\R\\s*\\R", -1)) {
                String folded = paragraph.strip().replaceAll("\\s+", " ");
                if (!folded.isEmpty()) {
                    blocks.add(new Block(Block.Kind.PARAGRAPH, folded));
                }
            }
            this.body = blocks;
            return this;
        }

        /**
         * Sets the publication date.
         *
         * @param value the date
         * @return this builder
         */
        public Builder published(@Nullable ArticleDate value) {
            this.published = value;
            return this;
        }

        /**
         * Sets the date of the last change.
         *
         * @param value the date
         * @return this builder
         */
        public Builder updated(@Nullable ArticleDate value) {
            this.updated = value;
            return this;
        }

        /**
         * Sets when the page was fetched.
         *
         * @param value the time
         * @return this builder
         */
        public Builder fetched(@Nullable Instant value) {
            this.fetched = value;
            return this;
        }

        /**
         * Sets the language.
         *
         * @param value an ISO 639-1 code
         * @return this builder
         */
        public Builder language(@Nullable String value) {
            this.language = value;
            return this;
        }

        /**
         * Sets the lines or blocks that were removed.
         *
         * @param value the removed lines or blocks in page order
         * @return this builder
         */
        public Builder removed(List<Removed> value) {
            this.removed = value;
            return this;
        }

        /**
         * Builds the article.
         *
         * @return a new article
         */
        public Article build() {
            return new Article(this);
        }
    }
}

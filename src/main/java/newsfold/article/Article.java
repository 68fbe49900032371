package newsfold.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The article of a page: its body without boilerplate, and its metadata. */
public final class Article implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？।؟]\\W?\\z");

    /** A label of more words than this is a comment. */
    private static final int MIN_WORDS = 6;

    private final ArticleParts parts;
    private final String text;

    private Article(ArticleParts parts) {
        this.parts = parts.copy();
        this.text = parts.text();
    }

    /**
     * Starts an article.
     *
     * @param id the id of its page, not blank
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String id) {
        return new Builder(new ArticleParts(id));
    }

    /**
     * Starts a changed copy of this article.
     *
     * @return a builder that holds all values of this article
     */
    public Builder toBuilder() {
        return new Builder(parts.copy());
    }

    /** Returns the id of the page. */
    public String id() {
        return parts.id;
    }

    /** Returns the URL that the page was fetched from, else the one that it gives itself, if known. */
    public Optional<String> url() {
        return Optional.ofNullable(parts.url);
    }

    /**
     * Returns the identity of the page, which all fetches of it share: its address without scheme, {@code www.}, port,
     * tracking parameters, fragment, trailing slash and what makes it the mobile or the AMP page. Its canonical link counts
     * where it stays on the site and names neither the front page nor a section.
     *
     * @return the identity, such as {@code courier.example/news/pier?id=7}, if an address is known
     */
    public Optional<String> page() {
        return Optional.ofNullable(parts.page);
    }

    /**
     * Returns what the page is.
     *
     * @return {@link PageKind#ARTICLE} unless something else is known
     */
    public PageKind kind() {
        return parts.kind;
    }

    /**
     * Returns by what the page was known to be of its kind.
     *
     * @return the evidence in a few words, empty for an article
     */
    public String kindReason() {
        return parts.kindReason;
    }

    /**
     * Returns the URL that the page names as the original by {@code rel=canonical}, its own or that of another page, if the
     * page names one.
     */
    public Optional<String> canonicalUrl() {
        return Optional.ofNullable(parts.canonicalUrl);
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
        return Optional.ofNullable(parts.site);
    }

    /**
     * Returns the name of the outlet as the page writes it, such as {@code The Harbour Courier}.
     *
     * <p>For people to read: pages of one outlet write it in different ways. An archive does not keep it.
     *
     * @return the name, if the page gives one
     */
    public Optional<String> siteName() {
        return Optional.ofNullable(parts.siteName);
    }

    /**
     * Returns the headline without the site's name.
     *
     * @return the title, empty if none was found
     */
    public String title() {
        return parts.title;
    }

    /** Returns who wrote the article, several names separated by {@code ", "}, if found. */
    public Optional<String> author() {
        return Optional.ofNullable(parts.author);
    }

    /**
     * Returns the body in reading order, without headline, byline and boilerplate.
     *
     * @return the blocks, unmodifiable
     */
    public List<Block> body() {
        return parts.body;
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

    /** Returns what the body has beside its text, if the extractor was asked for it; no archive keeps it. */
    public Markup markup() {
        return parts.markup;
    }

    /**
     * Returns title and body as HTML elements, characters escaped, with all that {@link #markup()} knows. Without it lists
     * and quotations are flat, a row is one cell and preformatted text one line.
     *
     * @return {@code h1}, {@code h2}, {@code p}, {@code ul}, {@code ol}, {@code blockquote}, {@code table}, {@code pre} and
     *     {@code figure} elements, one block a line
     */
    public String toHtml() {
        return ArticleMarkup.html(this);
    }

    /**
     * Returns title and body as Markdown (CommonMark, tables as GitHub writes them), special characters escaped, with all
     * that {@link #markup()} knows.
     *
     * @return headings, paragraphs, lists, quotations, tables and fenced code, separated by blank lines
     */
    public String toMarkdown() {
        return ArticleMarkup.markdown(this);
    }

    /** Returns when the article was first published, if found. */
    public Optional<ArticleDate> published() {
        return Optional.ofNullable(parts.published);
    }

    /** Returns when the article says it was last changed, if found. */
    public Optional<ArticleDate> updated() {
        return Optional.ofNullable(parts.updated);
    }

    /** Returns when the page was fetched, which is no date of publication, if known. */
    public Optional<Instant> fetched() {
        return Optional.ofNullable(parts.fetched);
    }

    /**
     * Returns the language of the body.
     *
     * @return an ISO 639-1 code, if known
     */
    public Optional<String> language() {
        return Optional.ofNullable(parts.language);
    }

    /**
     * Returns every line or block of the page that was removed, in page order.
     *
     * @return the removed lines or blocks, unmodifiable
     */
    public List<Removed> removed() {
        return parts.removed;
    }

    /**
     * Returns the comments of readers, in page order: what was removed as such, without names, buttons and labels.
     *
     * @return a paragraph each; empty for an article read from an archive, which does not hold them
     */
    public List<String> comments() {
        return parts.removed.stream()
                .filter(line -> line.reason() == Removed.Reason.COMMENTS)
                .map(Removed::text)
                .filter(text -> SENTENCE.matcher(text).find() || text.split(" ", MIN_WORDS).length == MIN_WORDS)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Article article && parts.equals(article.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "Article[" + parts.id + ", " + parts.title + ", " + text.length() + " chars]";
    }

    /** Collects the parts of an article. Not for sharing between threads. */
    public static final class Builder {
        private final ArticleParts parts;

        private Builder(ArticleParts parts) {
            this.parts = parts;
        }

        /** Sets the URL. */
        public Builder url(@Nullable String value) {
            parts.url = value;
            parts.page = null;
            return this;
        }

        /**
         * Sets the identity of the page, where the URL alone does not give it. {@link #url} derives it anew.
         *
         * @param value the identity; null to derive it from the URL
         */
        public Builder page(@Nullable String value) {
            parts.page = value;
            return this;
        }

        /** Sets the URL that the page names as the original. */
        public Builder canonicalUrl(@Nullable String value) {
            parts.canonicalUrl = value;
            return this;
        }

        /** Sets the outlet. */
        public Builder site(@Nullable String value) {
            parts.site = value;
            return this;
        }

        /** Sets what the page is. */
        public Builder kind(PageKind value) {
            return kind(value, "");
        }

        /**
         * Sets what the page is, and by what that was known.
         *
         * @param reason the evidence in a few words
         */
        public Builder kind(PageKind value, String reason) {
            parts.kind = value;
            parts.kindReason = reason;
            return this;
        }

        /** Sets the name of the outlet as people write it. */
        public Builder siteName(@Nullable String value) {
            parts.siteName = value;
            return this;
        }

        /**
         * Sets the headline.
         *
         * @param value the title, empty if unknown
         */
        public Builder title(String value) {
            parts.title = value;
            return this;
        }

        /** Sets who wrote the article. */
        public Builder author(@Nullable String value) {
            parts.author = value;
            return this;
        }

        /**
         * Sets the body, and takes away what {@link #markup} said of the one before.
         *
         * @param value the blocks in reading order
         */
        public Builder body(List<Block> value) {
            parts.body = value;
            parts.markup = Markup.NONE;
            return this;
        }

        /** Sets the links, cells and pictures of the body that was set before. */
        public Builder markup(Markup value) {
            parts.markup = value;
            return this;
        }

        /**
         * Sets the body from plain text whose paragraphs are separated by blank lines.
         *
         * @param value the text; blank paragraphs are dropped, white space inside paragraphs is folded
         */
        public Builder text(String value) {
            List<Block> blocks = new ArrayList<>();
            for (String paragraph : value.split("\\R\\s*\\R", -1)) {
                String folded = paragraph.strip().replaceAll("\\s+", " ");
                if (!folded.isEmpty()) {
                    blocks.add(new Block(Block.Kind.PARAGRAPH, folded));
                }
            }
            return body(blocks);
        }

        /** Sets the publication date. */
        public Builder published(@Nullable ArticleDate value) {
            parts.published = value;
            return this;
        }

        /** Sets the date of the last change. */
        public Builder updated(@Nullable ArticleDate value) {
            parts.updated = value;
            return this;
        }

        /** Sets when the page was fetched. */
        public Builder fetched(@Nullable Instant value) {
            parts.fetched = value;
            return this;
        }

        /**
         * Sets the language.
         *
         * @param value an ISO 639-1 code
         */
        public Builder language(@Nullable String value) {
            parts.language = value;
            return this;
        }

        /**
         * Sets the lines or blocks that were removed.
         *
         * @param value the removed lines or blocks in page order
         */
        public Builder removed(List<Removed> value) {
            parts.removed = value;
            return this;
        }

        /** Builds the article. */
        public Article build() {
            return new Article(parts);
        }
    }
}

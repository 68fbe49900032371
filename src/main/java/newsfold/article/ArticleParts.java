package newsfold.article;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import newsfold.internal.Check;
import newsfold.internal.PageAddress;
import org.jspecify.annotations.Nullable;

/** What an article is made of: changed while it is built, and never again. */
final class ArticleParts implements Serializable {
    private static final long serialVersionUID = 1;

    final String id;

    @Nullable
    String url;

    @Nullable
    String page;

    PageKind kind = PageKind.ARTICLE;
    String kindReason = "";

    @Nullable
    String canonicalUrl;

    @Nullable
    String site;

    @Nullable
    String siteName;

    String title = "";

    @Nullable
    String author;

    /** {@link List#copyOf} returns a list that is serializable. */
    @SuppressWarnings("serial")
    List<Block> body = List.of();

    Markup markup = Markup.NONE;

    @Nullable
    ArticleDate published;

    @Nullable
    ArticleDate updated;

    @Nullable
    Instant fetched;

    @Nullable
    String language;

    /** {@link List#copyOf} returns a list that is serializable. */
    @SuppressWarnings("serial")
    List<Removed> removed = List.of();

    ArticleParts(String id) {
        Check.notNull(id, "the id of an article");
        Check.argument(!id.isBlank(), "an article needs an id that is not blank; use that of its page");
        Check.argument(
                StandardCharsets.UTF_8.newEncoder().canEncode(id),
                "the id '%s' holds half a surrogate pair, which UTF-8 cannot write; replace it, for instance by U+FFFD",
                id);
        this.id = id;
    }

    ArticleParts copy() {
        ArticleParts copy = new ArticleParts(id);
        copy.url = url;
        copy.page =
                page != null || url == null ? page : PageAddress.identity(url).orElse(null);
        copy.kind = kind;
        copy.kindReason = kindReason;
        copy.canonicalUrl = canonicalUrl;
        copy.site = site;
        copy.siteName = siteName;
        copy.title = title;
        copy.author = author;
        copy.body = List.copyOf(body);
        copy.markup = markup;
        copy.published = published;
        copy.updated = updated;
        copy.fetched = fetched;
        copy.language = language;
        copy.removed = List.copyOf(removed);
        return copy;
    }

    String text() {
        if (body.size() == 1) {
            // The same string, which is most of what an article takes.
            return body.get(0).text();
        }
        StringBuilder joined = new StringBuilder();
        for (Block block : body) {
            joined.append(joined.isEmpty() ? "" : "\n\n").append(block.text());
        }
        return joined.toString();
    }

    private List<?> values() {
        return Arrays.asList(
                id,
                url,
                page,
                kind,
                kindReason,
                canonicalUrl,
                site,
                siteName,
                title,
                author,
                body,
                markup,
                published,
                updated,
                fetched,
                language,
                removed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleParts parts && values().equals(parts.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}

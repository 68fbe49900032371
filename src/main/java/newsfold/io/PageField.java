package newsfold.io;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a page, and the names that tools give them: our own first, then those of news-please, trafilatura,
 * newspaper, fundus, NewsAPI, JSON-LD and common Scrapy projects. Where several are there, the earlier name counts.
 */
enum PageField {
    ID("id _id guid uuid article_id doc_id"),
    URL("url link canonical_url web_url webUrl article_url page_url permalink final_url "
            + "responded_url requested_url"),
    HTML("html raw_html html_content content_html page_html html_source"),
    TEXT("text content_text maintext main_text plaintext plain_text articleBody article_body "
            + "article_text full_text cleaned_text body content"),
    TITLE("title headline article_title webTitle"),
    AUTHOR("author authors byline article_author creator dc:creator"),
    PUBLISHED("published date_publish publishedAt published_at publish_date publishing_date "
            + "datePublished date_published published_date publication_date pub_date pubDate "
            + "webPublicationDate date"),
    FETCHED("fetched date_download fetched_at crawled crawled_at scraped_at crawl_date"),
    /** The host, or the outlet as the user names it. */
    SITE("site source_domain hostname domain"),
    /** A name of the outlet for people, which serves as the site only where there is no address. */
    OUTLET("sitename site_name source source_name publisher"),
    LANGUAGE("language lang inLanguage meta_lang language_code");

    /**
     * A name of a field.
     *
     * @param field the field
     * @param rank 0 for the name in our own format, more for names that count less
     */
    record Name(PageField field, int rank) {}

    private static final Map<String, Name> NAMES = names();
    /** Tables have the same names in other case and with spaces. */
    private static final Map<String, Name> FOLDED = folded();

    /** Separated by spaces. */
    private final String names;

    PageField(String names) {
        this.names = names;
    }

    /** Returns what a key of an object or a column names, or null if it names nothing known. */
    static @Nullable Name of(String key) {
        Name name = NAMES.get(key);
        return name == null ? FOLDED.get(FieldNames.folded(key)) : name;
    }

    /** Returns the name in our own format. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Name> names() {
        Map<String, Name> names = new HashMap<>();
        for (PageField field : values()) {
            String[] keys = field.names.split(" ", -1);
            for (int rank = 0; rank < keys.length; rank++) {
                names.put(keys[rank], new Name(field, rank));
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, Name> folded() {
        Map<String, Name> folded = new HashMap<>();
        NAMES.forEach((key, name) ->
                folded.merge(FieldNames.folded(key), name, (one, other) -> one.rank() <= other.rank() ? one : other));
        return Map.copyOf(folded);
    }
}

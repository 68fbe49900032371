package newsfold.internal.report;

import java.io.IOException;
import java.util.Locale;
import newsfold.article.Removed;
import newsfold.internal.Numbers;
import newsfold.verify.Relation;

/** Writes the elements that several sections of the report share. */
final class ReportElements {
    private final HtmlWriter html;

    ReportElements(HtmlWriter html) {
        this.html = html;
    }

    void sectionStart(String id, String heading) throws IOException {
        html.write("<section id=\"{}\" aria-labelledby=\"h-{}\">\n<h2 id=\"h-{}\">{}</h2>\n", id, id, id, heading);
    }

    void sectionEnd() throws IOException {
        html.raw("</section>\n");
    }

    /** Writes the title, as a link if the page has a web address. */
    void title(ArticleMetadata metadata) throws IOException {
        html.raw("<span dir=\"auto\"");
        if (!metadata.language().isEmpty()) {
            html.write(" lang=\"{}\"", metadata.language());
        }
        html.raw(">");
        if (metadata.url().isEmpty()) {
            html.text(metadata.title());
        } else {
            html.write("<a rel=\"noopener noreferrer nofollow\" href=\"{}\">{}</a>", metadata.url(), metadata.title());
        }
        html.raw("</span>");
    }

    void heading(ArticleMetadata metadata) throws IOException {
        html.raw("<h3>");
        title(metadata);
        html.raw("</h3>\n");
        origin(metadata);
    }

    /** Writes outlet, date and id as one line. */
    void origin(ArticleMetadata metadata) throws IOException {
        html.raw("<p class=\"meta\">");
        if (!metadata.site().isEmpty()) {
            html.write("<span class=\"out\">{}</span> · ", metadata.site());
        }
        if (metadata.published().isPresent()) {
            date(metadata);
            html.raw(" · ");
        }
        html.write("{}</p>\n", metadata.id());
    }

    void date(ArticleMetadata metadata) throws IOException {
        if (metadata.published().isPresent()) {
            String iso = metadata.published().get().toString();
            html.write("<time datetime=\"{}\">{}</time>", iso, readable(iso));
        } else {
            html.raw("undated");
        }
    }

    /** Returns an ISO 8601 date with a space instead of the T. */
    static String readable(String iso) {
        return iso.replaceFirst("(T\\d\\d:\\d\\d):00(?![.:\\d])", "$1")
                .replace('T', ' ')
                .replace("Z", " UTC");
    }

    void badge(Relation relation) throws IOException {
        String style = switch (relation) {
            case EXACT -> "exact";
            case NEAR_DUPLICATE -> "near";
            case UPDATED, UPDATED_BY -> "updated";
            case CONTAINS, CONTAINED_IN, SAME_TEMPLATE, SHARES_PASSAGE, NONE -> "partial";
        };
        html.write("<span class=\"badge b-{}\">{}</span>", style, name(relation));
    }

    static String name(Relation relation) {
        return switch (relation) {
            case EXACT -> "exact copy";
            case NEAR_DUPLICATE -> "near duplicate";
            case UPDATED -> "later version";
            case UPDATED_BY -> "earlier version";
            case CONTAINS -> "contains";
            case CONTAINED_IN -> "contained in";
            case SAME_TEMPLATE -> "same template";
            case SHARES_PASSAGE -> "shares a passage";
            case NONE -> "unrelated";
        };
    }

    static String name(Removed.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    void ratio(String name, double ratio) throws IOException {
        html.write("<div><dt>{}</dt><dd>", name);
        bar(Math.max(0, Math.min(1, ratio)));
        html.write("{}</dd></div>", Numbers.percent(ratio));
    }

    void bar(double share) throws IOException {
        html.write(
                "<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:{}%\"></i></span>",
                String.format(Locale.ROOT, "%.1f", 100 * share));
    }

    void lead(String text) throws IOException {
        html.raw("<p class=\"lead\">" + text + "</p>\n");
    }

    void empty(String text) throws IOException {
        html.raw("<p class=\"empty\">" + text + "</p>\n");
    }

    /** Starts a table in a box that scrolls; a column whose name starts with {@code #} holds numbers. */
    void tableStart(String name, String... columns) throws IOException {
        html.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table><thead><tr>", name);
        for (String column : columns) {
            boolean number = column.startsWith("#");
            html.raw(number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .text(number ? column.substring(1) : column);
        }
        html.raw("</thead>\n");
    }

    void tableEnd() throws IOException {
        html.raw("</table></div>\n");
    }

    /** Writes how many values are left out, and the file that holds them. */
    void more(long count, String what, String file) throws IOException {
        if (count > 0) {
            html.write("<p class=\"note\">{} more {} in <code>{}</code>.</p>\n", Numbers.count(count), what, file);
        }
    }
}

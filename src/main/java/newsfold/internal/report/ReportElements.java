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
        html.raw("<section id=\"")
                .raw(id)
                .raw("\" aria-labelledby=\"h-")
                .raw(id)
                .raw("\">\n<h2 id=\"h-")
                .raw(id);
        html.raw("\">").text(heading).raw("</h2>\n");
    }

    void sectionEnd() throws IOException {
        html.raw("</section>\n");
    }

    /** Writes the title, as a link if the page has a web address. */
    void title(ArticleMetadata metadata) throws IOException {
        html.raw("<span dir=\"auto\"");
        if (!metadata.language().isEmpty()) {
            html.raw(" lang=\"").text(metadata.language()).raw("\"");
        }
        html.raw(">");
        if (metadata.url().isEmpty()) {
            html.text(metadata.title());
        } else {
            html.raw("<a rel=\"noopener noreferrer nofollow\" href=\"")
                    .text(metadata.url())
                    .raw("\">");
            html.text(metadata.title()).raw("</a>");
        }
        html.raw("</span>");
    }

    /** Writes outlet, date and id as one line. */
    void origin(ArticleMetadata metadata) throws IOException {
        html.raw("<p class=\"meta\">");
        if (!metadata.site().isEmpty()) {
            html.raw("<span class=\"out\">").text(metadata.site()).raw("</span> · ");
        }
        if (metadata.published().isPresent()) {
            date(metadata);
            html.raw(" · ");
        }
        html.text(metadata.id()).raw("</p>\n");
    }

    void date(ArticleMetadata metadata) throws IOException {
        if (metadata.published().isPresent()) {
            String iso = metadata.published().get().toString();
            html.raw("<time datetime=\"")
                    .text(iso)
                    .raw("\">")
                    .text(readable(iso))
                    .raw("</time>");
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
        html.raw("<span class=\"badge b-")
                .raw(style)
                .raw("\">")
                .text(name(relation))
                .raw("</span>");
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
        html.raw("<div><dt>").text(name).raw("</dt><dd><span class=\"bar\" aria-hidden=\"true\"><i style=\"width:");
        html.raw(String.format(Locale.ROOT, "%.1f", 100 * Math.max(0, Math.min(1, ratio))));
        html.raw("%\"></i></span>").text(Numbers.percent(ratio)).raw("</dd></div>");
    }

    /** Writes how many values are left out, and the file that holds them. */
    void more(long count, String what, String file) throws IOException {
        if (count > 0) {
            html.raw("<p class=\"note\">")
                    .text(Numbers.count(count))
                    .raw(" more ")
                    .text(what)
                    .raw(" in <code>");
            html.text(file).raw("</code>.</p>\n");
        }
    }
}

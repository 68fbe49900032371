package newsfold.report;

import java.io.IOException;
import java.util.Locale;
import newsfold.article.Removed;
import newsfold.verify.Relation;

/** Small pieces that several sections of the report share. */
final class Parts {
    private final Html html;

    Parts(Html html) {
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

    /** The title, as a link if the page has a web address. */
    void title(Card card) throws IOException {
        html.raw("<span dir=\"auto\"");
        if (!card.language().isEmpty()) {
            html.raw(" lang=\"").text(card.language()).raw("\"");
        }
        html.raw(">");
        if (card.url().isEmpty()) {
            html.text(card.title());
        } else {
            html.raw("<a rel=\"noopener noreferrer nofollow\" href=\"")
                    .text(card.url())
                    .raw("\">");
            html.text(card.title()).raw("</a>");
        }
        html.raw("</span>");
    }

    /** Outlet, date and id in one soft line. */
    void origin(Card card) throws IOException {
        html.raw("<p class=\"meta\">");
        if (!card.site().isEmpty()) {
            html.raw("<span class=\"out\">").text(card.site()).raw("</span> · ");
        }
        if (card.published().isPresent()) {
            when(card);
            html.raw(" · ");
        }
        html.text(card.id()).raw("</p>\n");
    }

    void when(Card card) throws IOException {
        if (card.published().isPresent()) {
            String iso = card.published().get().toString();
            html.raw("<time datetime=\"").text(iso).raw("\">").text(date(iso)).raw("</time>");
        } else {
            html.raw("undated");
        }
    }

    /** ISO 8601 with a space instead of the T, easier on the eye. */
    static String date(String iso) {
        return iso.replace('T', ' ').replace("Z", " UTC");
    }

    void badge(Relation relation) throws IOException {
        String style = switch (relation) {
            case EXACT -> "exact";
            case NEAR_DUPLICATE -> "near";
            case UPDATED -> "updated";
            case CONTAINS, CONTAINED_IN, SHARES_PASSAGE, NONE -> "partial";
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
            case UPDATED -> "updated version";
            case CONTAINS -> "contains";
            case CONTAINED_IN -> "contained in";
            case SHARES_PASSAGE -> "shares a passage";
            case NONE -> "unrelated";
        };
    }

    static String name(Removed.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    void figure(String name, double ratio) throws IOException {
        html.raw("<div><dt>").text(name).raw("</dt><dd><span class=\"bar\" aria-hidden=\"true\"><i style=\"width:");
        html.raw(String.format(Locale.ROOT, "%.1f", 100 * Math.max(0, Math.min(1, ratio))));
        html.raw("%\"></i></span>").text(Figures.percent(ratio)).raw("</dd></div>");
    }

    /** Says what is left out and where it stands. */
    void more(long count, String what, String file) throws IOException {
        if (count > 0) {
            html.raw("<p class=\"note\">")
                    .text(Figures.count(count))
                    .raw(" more ")
                    .text(what)
                    .raw(" in <code>");
            html.text(file).raw("</code>.</p>\n");
        }
    }
}

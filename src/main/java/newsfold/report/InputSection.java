package newsfold.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.article.Article;
import newsfold.article.Removed;
import newsfold.io.Rejected;

/** What came in: articles with what was cut from their pages, the kinds of cuts, and rejects. */
final class InputSection {
    private static final int CUTS = 60;
    private static final int CUT_LENGTH = 220;

    private final Html html;
    private final Parts parts;
    private final ReportPicks picks;

    InputSection(Html html, ReportPicks picks) {
        this.html = html;
        this.parts = new Parts(html);
        this.picks = picks;
    }

    void writeCuts() throws IOException {
        parts.sectionStart("stripped", "What was stripped");
        html.raw("<p class=\"lead\">Lines and blocks of the pages that are not part of the article, by reason.</p>\n");
        if (picks.cuts.isEmpty()) {
            html.raw("<p class=\"empty\">Nothing was cut.</p>\n");
        } else {
            html.raw(
                    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Cuts by reason\"><table><thead><tr><th "
                            + "scope=\"col\">Reason<th scope=\"col\" class=\"n\">Lines<th scope=\"col\">Examples</thead>\n");
            for (Map.Entry<Removed.Reason, Long> cut :
                    ReportPicks.byCount(picks.cuts).entrySet()) {
                html.raw("<tr><th scope=\"row\">")
                        .text(Parts.name(cut.getKey()))
                        .raw("<td class=\"n\">");
                html.text(Figures.count(cut.getValue())).raw("<td class=\"samples\">");
                for (String example : picks.cutExamples.getOrDefault(cut.getKey(), Set.of())) {
                    html.raw("<span dir=\"auto\">").text(example).raw("</span>");
                }
                html.raw("</tr>\n");
            }
            html.raw("</table></div>\n");
        }
        parts.sectionEnd();
    }

    void writeArticles() throws IOException {
        parts.sectionStart("articles", "Articles");
        html.raw(
                "<p class=\"lead\">What was read in each page, and every line that was cut from it with the reason.</p>\n");
        if (picks.articles.isEmpty()) {
            html.raw("<p class=\"empty\">No article was found.</p>\n");
        }
        for (Article article : picks.articles) {
            write(article);
        }
        parts.more(picks.articleCount - picks.articles.size(), "articles", "articles.jsonl");
        parts.sectionEnd();
    }

    private void write(Article article) throws IOException {
        Card card = Card.of(article);
        html.raw("<article class=\"item\">\n<h3>");
        parts.title(card);
        html.raw("</h3>\n");
        parts.origin(card);
        html.raw("<p class=\"meta\">")
                .text(Figures.count(article.body().size(), "block", "blocks"))
                .raw(", ");
        html.text(Figures.count(article.text().length(), "character", "characters"));
        if (!card.language().isEmpty()) {
            html.raw(" · ").text(card.language());
        }
        html.raw("</p>\n");
        List<Removed> cuts = article.removed();
        if (!cuts.isEmpty()) {
            html.raw("<details><summary>").text(Figures.count(cuts.size(), "line", "lines"));
            html.raw(" cut</summary><ul class=\"cuts\">\n");
            for (Removed cut : cuts.subList(0, Math.min(CUTS, cuts.size()))) {
                write(cut);
            }
            html.raw("</ul>");
            parts.more(cuts.size() - CUTS, "lines", "articles.jsonl, written with --removed");
            html.raw("</details>\n");
        }
        html.raw("</article>\n");
    }

    private void write(Removed cut) throws IOException {
        html.raw("<li><span class=\"badge b-cut\" title=\"")
                .text(cut.rule())
                .raw("\">")
                .text(Parts.name(cut.reason()));
        html.raw("</span><span dir=\"auto\">").text(Figures.head(cut.text(), CUT_LENGTH));
        html.text(cut.text().length() > CUT_LENGTH ? "…" : "").raw("</span></li>\n");
    }

    void writeRejects() throws IOException {
        parts.sectionStart("rejected", "Rejected");
        html.raw("<p class=\"lead\">Input that could not be used. Everything else was read.</p>\n");
        if (picks.rejects.isEmpty()) {
            html.raw("<p class=\"empty\">Nothing was rejected.</p>\n");
            parts.sectionEnd();
            return;
        }
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rejects\"><table><thead><tr>"
                + "<th scope=\"col\">Reason<th scope=\"col\" class=\"n\">Count<th scope=\"col\">Source<th scope=\"col\" "
                + "class=\"n\">Position</thead>\n");
        long shown = 0;
        for (Map.Entry<String, Long> kind :
                ReportPicks.byCount(picks.rejectCounts).entrySet()) {
            List<Rejected> rejects = picks.rejects.getOrDefault(kind.getKey(), List.of());
            for (Rejected reject : rejects) {
                html.raw("<tr><td>").text(reject.reason()).raw("<td class=\"n\">");
                html.text(reject.equals(rejects.get(0)) ? Figures.count(kind.getValue()) : "");
                html.raw("<td>").text(reject.source()).raw("<td class=\"n\">");
                html.text(reject.position() == 0 ? "file" : Long.toString(reject.position()))
                        .raw("</tr>\n");
                shown++;
            }
        }
        html.raw("</table></div>\n");
        parts.more(picks.rejectCount - shown, "rejects", "rejected.jsonl");
        parts.sectionEnd();
    }
}

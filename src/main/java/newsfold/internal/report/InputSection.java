package newsfold.internal.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.article.Article;
import newsfold.article.Removed;
import newsfold.internal.Numbers;
import newsfold.io.Rejected;

/** Writes the articles with the lines removed from their pages, the removed lines by reason, and the rejects. */
final class InputSection {
    private static final int MAX_LINES = 60;
    private static final int MAX_LINE_LENGTH = 220;

    private final HtmlWriter html;
    private final ReportElements elements;
    private final ReportSelection selection;

    InputSection(HtmlWriter html, ReportSelection selection) {
        this.html = html;
        this.elements = new ReportElements(html);
        this.selection = selection;
    }

    void writeRemoved() throws IOException {
        elements.sectionStart("stripped", "What was left out");
        html.raw("<p class=\"lead\">Lines and blocks of the pages that are not part of the article, by reason.</p>\n");
        if (selection.removedByReason.isEmpty()) {
            html.raw("<p class=\"empty\">Nothing was left out.</p>\n");
        } else {
            html.raw(
                    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Lines left out, by reason\"><table><thead><tr><th "
                            + "scope=\"col\">Reason<th scope=\"col\" class=\"n\">Lines<th scope=\"col\">Examples</thead>\n");
            for (Map.Entry<Removed.Reason, Long> reason :
                    ReportSelection.byCount(selection.removedByReason).entrySet()) {
                html.raw("<tr><th scope=\"row\">")
                        .text(ReportElements.name(reason.getKey()))
                        .raw("<td class=\"n\">");
                html.text(Numbers.count(reason.getValue())).raw("<td class=\"samples\">");
                for (String example : selection.removedExamples.getOrDefault(reason.getKey(), Set.of())) {
                    html.raw("<span dir=\"auto\">").text(example).raw("</span>");
                }
                html.raw("</tr>\n");
            }
            html.raw("</table></div>\n");
        }
        elements.sectionEnd();
    }

    void writeArticles() throws IOException {
        elements.sectionStart("articles", "Articles");
        html.raw(
                "<p class=\"lead\">What was read in each page, and every line that was left out with the reason.</p>\n");
        if (selection.articles.isEmpty()) {
            html.raw("<p class=\"empty\">No article was found.</p>\n");
        }
        for (Article article : selection.articles) {
            write(article);
        }
        elements.more(selection.articleCount - selection.articles.size(), "articles", "articles.jsonl");
        elements.sectionEnd();
    }

    private void write(Article article) throws IOException {
        ArticleMetadata metadata = ArticleMetadata.of(article);
        html.raw("<article class=\"item\">\n<h3>");
        elements.title(metadata);
        html.raw("</h3>\n");
        elements.origin(metadata);
        html.raw("<p class=\"meta\">")
                .text(Numbers.count(article.body().size(), "block", "blocks"))
                .raw(", ");
        html.text(Numbers.count(article.text().length(), "character", "characters"));
        if (!metadata.language().isEmpty()) {
            html.raw(" · ").text(metadata.language());
        }
        html.raw("</p>\n");
        List<Removed> lines = article.removed();
        if (!lines.isEmpty()) {
            html.raw("<details><summary>").text(Numbers.count(lines.size(), "line", "lines"));
            html.raw(" left out</summary><ul class=\"cuts\">\n");
            for (Removed line : ReportFormat.first(lines, MAX_LINES)) {
                write(line);
            }
            html.raw("</ul>");
            elements.more(lines.size() - MAX_LINES, "lines", "articles.jsonl, written with --removed");
            html.raw("</details>\n");
        }
        html.raw("</article>\n");
    }

    private void write(Removed line) throws IOException {
        html.raw("<li><span class=\"badge b-cut\" title=\"")
                .text(line.rule())
                .raw("\">")
                .text(ReportElements.name(line.reason()));
        html.raw("</span><span dir=\"auto\">")
                .text(ReportFormat.shorten(line.text(), MAX_LINE_LENGTH))
                .raw("</span></li>\n");
    }

    void writeRejects() throws IOException {
        elements.sectionStart("rejected", "Rejected");
        html.raw("<p class=\"lead\">Input that could not be used. Everything else was read.</p>\n");
        if (selection.rejects.isEmpty()) {
            html.raw("<p class=\"empty\">Nothing was rejected.</p>\n");
            elements.sectionEnd();
            return;
        }
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rejects\"><table><thead><tr>"
                + "<th scope=\"col\">Reason<th scope=\"col\" class=\"n\">Count<th scope=\"col\">Source<th scope=\"col\" "
                + "class=\"n\">Position</thead>\n");
        long shown = 0;
        for (Map.Entry<String, Long> kind :
                ReportSelection.byCount(selection.rejectCounts).entrySet()) {
            List<Rejected> rejects = selection.rejects.getOrDefault(kind.getKey(), List.of());
            for (Rejected reject : rejects) {
                html.raw("<tr><td>").text(reject.reason()).raw("<td class=\"n\">");
                html.text(reject.equals(rejects.get(0)) ? Numbers.count(kind.getValue()) : "");
                html.raw("<td>").text(reject.source()).raw("<td class=\"n\">");
                html.text(reject.position() == 0 ? "file" : Long.toString(reject.position()))
                        .raw("</tr>\n");
                shown++;
            }
        }
        html.raw("</table></div>\n");
        elements.more(selection.rejectCount - shown, "rejects", "rejected.jsonl");
        elements.sectionEnd();
    }
}

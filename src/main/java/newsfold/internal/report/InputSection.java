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
        elements.lead("Lines and blocks of the pages that are not part of the article, by reason.");
        if (selection.removedByReason.isEmpty()) {
            elements.empty("Nothing was left out.");
        } else {
            elements.tableStart("Lines left out, by reason", "Reason", "#Lines", "Examples");
            for (Map.Entry<Removed.Reason, Long> reason :
                    ReportSelection.byCount(selection.removedByReason).entrySet()) {
                html.write(
                        "<tr><th scope=\"row\">{}<td class=\"n\">{}<td class=\"samples\">",
                        ReportElements.name(reason.getKey()),
                        Numbers.count(reason.getValue()));
                for (String example : selection.removedExamples.getOrDefault(reason.getKey(), Set.of())) {
                    html.write("<span dir=\"auto\">{}</span>", example);
                }
                html.raw("</tr>\n");
            }
            elements.tableEnd();
        }
        elements.sectionEnd();
    }

    void writeArticles() throws IOException {
        elements.sectionStart("articles", "Articles");
        elements.lead("What was read in each page, and every line that was left out with the reason.");
        if (selection.articles.isEmpty()) {
            elements.empty("No article was found.");
        }
        for (Article article : selection.articles) {
            write(article);
        }
        elements.more(selection.articleCount - selection.articles.size(), "articles", "articles.jsonl");
        elements.sectionEnd();
    }

    private void write(Article article) throws IOException {
        ArticleMetadata metadata = ArticleMetadata.of(article);
        html.raw("<article class=\"item\">\n");
        elements.heading(metadata);
        html.write(
                "<p class=\"meta\">{}, {}{}</p>\n",
                Numbers.count(article.body().size(), "block", "blocks"),
                Numbers.count(article.text().length(), "character", "characters"),
                metadata.language().isEmpty() ? "" : " · " + metadata.language());
        List<Removed> lines = article.removed();
        if (!lines.isEmpty()) {
            html.write(
                    "<details><summary>{} left out</summary><ul class=\"cuts\">\n",
                    Numbers.count(lines.size(), "line", "lines"));
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
        html.write(
                "<li><span class=\"badge b-cut\" title=\"{}\">{}</span><span dir=\"auto\">{}</span></li>\n",
                line.rule(),
                ReportElements.name(line.reason()),
                ReportFormat.shorten(line.text(), MAX_LINE_LENGTH));
    }

    void writeRejects() throws IOException {
        elements.sectionStart("rejected", "Rejected");
        elements.lead("Input that could not be used. Everything else was read.");
        if (selection.rejects.isEmpty()) {
            elements.empty("Nothing was rejected.");
            elements.sectionEnd();
            return;
        }
        elements.tableStart("Rejects", "Reason", "#Count", "Source", "#Position");
        long shown = 0;
        for (Map.Entry<String, Long> kind :
                ReportSelection.byCount(selection.rejectCounts).entrySet()) {
            List<Rejected> rejects = selection.rejects.getOrDefault(kind.getKey(), List.of());
            for (Rejected reject : rejects) {
                html.write(
                        "<tr><td>{}<td class=\"n\">{}<td>{}<td class=\"n\">{}</tr>\n",
                        reject.reason(),
                        reject.equals(rejects.get(0)) ? Numbers.count(kind.getValue()) : "",
                        reject.source(),
                        reject.position() == 0 ? "file" : reject.position());
                shown++;
            }
        }
        elements.tableEnd();
        elements.more(selection.rejectCount - shown, "rejects", "rejected.jsonl");
        elements.sectionEnd();
    }
}

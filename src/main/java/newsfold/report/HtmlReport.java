package newsfold.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the page for people: one file that loads nothing from anywhere, works without scripts, and stays a few megabytes
 * however large the result is.
 */
final class HtmlReport {
    private final Html html;
    private final Parts parts;
    private final ReportPicks picks;
    private final Summary summary;

    private HtmlReport(Html html, ReportPicks picks, Summary summary) {
        this.html = html;
        this.parts = new Parts(html);
        this.picks = picks;
        this.summary = summary;
    }

    static void write(Results results, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new HtmlReport(new Html(writer), ReportPicks.of(results), results.summary()).write();
        writer.flush();
    }

    private void write() throws IOException {
        head();
        header();
        html.raw("<main>\n");
        new StorySection(html, picks).write();
        GroupSection groups = new GroupSection(html, picks);
        groups.writeGroups();
        groups.writeRelations();
        InputSection input = new InputSection(html, picks);
        input.writeCuts();
        input.writeArticles();
        input.writeRejects();
        costs();
        html.raw(
                "</main>\n<footer><p>Written by newsfold. Everything shown here, complete, is in the files beside this "
                        + "page: <code>articles.jsonl</code>, <code>duplicates.jsonl</code>, <code>matches.jsonl</code>, "
                        + "<code>stories.jsonl</code>, <code>rejected.jsonl</code>, <code>summary.json</code>.</p></footer>\n");
        html.raw("<script>").raw(resource("report.js")).raw("</script>\n</html>\n");
    }

    private void head() throws IOException {
        html.raw("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n");
        // A second wall behind the escaping: no script but ours runs, and nothing is loaded.
        html.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                        + "img-src data:; base-uri 'none'; form-action 'none'; script-src 'sha256-");
        html.raw(hash(resource("report.js"))).raw("'\">\n");
        html.raw("""
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <meta name="robots" content="noindex">
                <link rel="icon" href="data:,">
                <title>newsfold report:\s""");
        html.text(headline())
                .raw("</title>\n<style>\n")
                .raw(resource("report.css"))
                .raw("</style>\n");
        html.raw("<a class=\"skip\" href=\"#stories\">Skip to the stories</a>\n");
    }

    private String headline() {
        return Figures.count(picks.articleCount, "article", "articles") + ", "
                + Figures.count(picks.groupCount, "of them different", "of them different") + ", "
                + Figures.count(picks.storyCount, "story", "stories");
    }

    private void header() throws IOException {
        html.raw("<header><div>\n<p class=\"brand\">newsfold report</p>\n<h1>")
                .text(headline())
                .raw("</h1>\n");
        html.raw("<ul class=\"tiles\">");
        tile(picks.articleCount, "articles read");
        tile(picks.copies, "copies folded");
        tile(picks.severalMembers, "groups with copies");
        tile(picks.severalGroups, "shared stories");
        tile(picks.cutCount, "lines stripped");
        tile(picks.rejectCount, "rejected");
        html.raw("</ul>\n");
        split();
        for (String note : summary.notes()) {
            html.raw("<p class=\"note\">").text(note).raw("</p>\n");
        }
        html.raw(
                "</div></header>\n<nav aria-label=\"Sections\"><div><a href=\"#stories\">Stories</a>"
                        + "<a href=\"#duplicates\">Duplicates</a><a href=\"#relations\">Related</a>"
                        + "<a href=\"#stripped\">Stripped</a><a href=\"#articles\">Articles</a><a href=\"#rejected\">Rejected</a>"
                        + "<a href=\"#costs\">Costs</a><label class=\"js-only\">Filter <input id=\"filter\" type=\"search\" "
                        + "placeholder=\"words, outlet, date\"><span id=\"found\" role=\"status\"></span></label></div></nav>\n");
    }

    private void tile(long count, String what) throws IOException {
        html.raw("<li><b>")
                .text(Figures.count(count))
                .raw("</b><span>")
                .text(what)
                .raw("</span></li>");
    }

    /** One bar: all that came in, parted into what is different, copies and rejects. */
    private void split() throws IOException {
        long all = picks.articleCount + picks.rejectCount;
        if (all == 0) {
            return;
        }
        long different = picks.articleCount - picks.copies;
        html.raw("<div class=\"split\" aria-hidden=\"true\">");
        part("c-one", different, all);
        part("c-copy", picks.copies, all);
        part("c-bad", picks.rejectCount, all);
        html.raw("</div>\n<ul class=\"key\">");
        key("c-one", different, "different");
        key("c-copy", picks.copies, "copies");
        key("c-bad", picks.rejectCount, "rejected");
        html.raw("</ul>\n");
    }

    private void part(String style, long count, long all) throws IOException {
        if (count > 0) {
            html.raw("<i class=\"")
                    .raw(style)
                    .raw("\" style=\"flex:")
                    .raw(String.format(Locale.ROOT, "%.4f", (double) count / all));
            html.raw("\"></i>");
        }
    }

    private void key(String style, long count, String what) throws IOException {
        html.raw("<li><i class=\"")
                .raw(style)
                .raw("\" aria-hidden=\"true\"></i>")
                .text(Figures.count(count));
        html.raw(" ").text(what).raw("</li>");
    }

    private void costs() throws IOException {
        parts.sectionStart("costs", "Counts and costs");
        html.raw(
                "<p class=\"lead\">As in <code>summary.json</code>.</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
                        + "aria-label=\"Counts and costs\"><table><thead><tr><th scope=\"col\">Stage<th scope=\"col\" class=\"n\">"
                        + "Milliseconds<th scope=\"col\" class=\"n\">Taken in</thead>\n");
        for (Summary.Stage stage : summary.stages()) {
            html.raw("<tr><th scope=\"row\">").text(stage.name()).raw("<td class=\"n\">");
            html.text(Figures.count(stage.millis())).raw("<td class=\"n\">");
            html.text(stage.bytes() == 0 ? "–" : Figures.bytes(stage.bytes())).raw("</tr>\n");
        }
        for (Map.Entry<String, Long> count : summary.counts().entrySet()) {
            html.raw("<tr><th scope=\"row\">").text(words(count.getKey())).raw("<td><td class=\"n\">");
            html.text(Figures.count(count.getValue())).raw("</tr>\n");
        }
        html.raw("</table></div>\n");
        parts.sectionEnd();
    }

    /** {@code duplicateGroups} to {@code duplicate groups}. */
    private static String words(String name) {
        return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("newsfold is packed without its resource newsfold/report/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

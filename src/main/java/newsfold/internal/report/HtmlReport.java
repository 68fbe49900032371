package newsfold.internal.report;

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
import newsfold.internal.Numbers;
import newsfold.report.Summary;

/**
 * Writes the report as one HTML file.
 *
 * <p>The file loads nothing, works without scripts, and has at most a few megabytes for a result of any size.
 */
final class HtmlReport {
    private final HtmlWriter html;
    private final ReportElements elements;
    private final ReportSelection selection;
    private final Summary summary;

    private HtmlReport(HtmlWriter html, ReportSelection selection, Summary summary) {
        this.html = html;
        this.elements = new ReportElements(html);
        this.selection = selection;
        this.summary = summary;
    }

    static void write(Results results, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new HtmlReport(new HtmlWriter(writer), ReportSelection.of(results), results.summary()).write();
        writer.flush();
    }

    private void write() throws IOException {
        head();
        header();
        html.raw("<main>\n");
        new StorySection(html, selection).write();
        index();
        new SpreadSection(html, selection.spread).write();
        GroupSection groups = new GroupSection(html, selection);
        groups.writeGroups();
        groups.writeRelations();
        InputSection input = new InputSection(html, selection);
        input.writeRemoved();
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
        // In case the escaping fails: only the script of this page runs, and nothing is loaded.
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
        html.write("{}</title>\n<style>\n", headline())
                .raw(resource("report.css"))
                .raw("</style>\n<a class=\"skip\" href=\"#stories\">Skip to the stories</a>\n");
    }

    private String headline() {
        return Numbers.count(selection.articleCount, "article", "articles") + ", "
                + Numbers.count(selection.groupCount, "of them different", "of them different") + ", "
                + Numbers.count(selection.storyCount, "story", "stories");
    }

    private void header() throws IOException {
        html.write(
                "<header><div>\n<p class=\"brand\">newsfold report</p>\n<h1>{}</h1>\n<ul class=\"tiles\">", headline());
        tile(selection.articleCount, "articles read");
        tile(selection.copies, "copies of these");
        tile(selection.severalMembers, "groups with copies");
        tile(selection.severalGroups, "stories told by several");
        tile(selection.removedCount, "lines left out");
        tile(selection.rejectCount, "rejected");
        html.raw("</ul>\n");
        shares();
        html.raw(
                "</div></header>\n<nav aria-label=\"Sections\"><div><a href=\"#stories\">Stories</a><a href=\"#all\">All</a>"
                        + "<a href=\"#spread\">Sites</a><a href=\"#duplicates\">Copies</a><a href=\"#relations\">Related</a>"
                        + "<a href=\"#stripped\">Left out</a><a href=\"#articles\">Articles</a><a href=\"#rejected\">Rejected</a>"
                        + "<a href=\"#costs\">Times</a><label class=\"js-only\">Sort <select id=\"sort\"><option value=\"size\">"
                        + "most reports</option><option value=\"newest\">newest</option><option value=\"oldest\">oldest</option>"
                        + "<option value=\"copies\">most copies</option></select></label><label class=\"js-only\">Filter <input id=\"filter\" type=\"search\" "
                        + "placeholder=\"words, outlet, date\"><span id=\"found\" role=\"status\"></span></label></div></nav>\n");
    }

    /** Writes the list of all stories, which only the script shows: as markup it would take five times the space. */
    private void index() throws IOException {
        elements.sectionStart("all", "All stories");
        html.raw(
                "<p class=\"lead\">Every story with its articles, also those of one report. The filter above searches "
                        + "titles, outlets and dates of all of them.</p>\n<noscript><p class=\"empty\">This list needs scripts; "
                        + "<code>stories.jsonl</code> and <code>articles.jsonl</code> hold the same.</p></noscript>\n"
                        + "<ol id=\"list\" class=\"list\"></ol>\n<div class=\"pager js-only\"><button type=\"button\" id=\"back\">"
                        + "Previous</button><span id=\"page\" role=\"status\"></span><button type=\"button\" id=\"on\">Next</button></div>\n");
        long more = selection.index.write(html);
        elements.more(more, "stories, the smallest,", "stories.jsonl");
        elements.sectionEnd();
    }

    private void tile(long count, String what) throws IOException {
        html.write("<li><b>{}</b><span>{}</span></li>", Numbers.count(count), what);
    }

    /** Writes one bar: the shares of distinct articles, copies and rejects. */
    private void shares() throws IOException {
        long all = selection.articleCount + selection.rejectCount;
        if (all == 0) {
            return;
        }
        long different = selection.articleCount - selection.copies;
        html.raw("<div class=\"split\" aria-hidden=\"true\">");
        share("c-one", different, all);
        share("c-copy", selection.copies, all);
        share("c-bad", selection.rejectCount, all);
        html.raw("</div>\n<ul class=\"key\">");
        key("c-one", different, "different");
        key("c-copy", selection.copies, "copies");
        key("c-bad", selection.rejectCount, "rejected");
        html.raw("</ul>\n");
    }

    private void share(String style, long count, long all) throws IOException {
        if (count > 0) {
            String part = String.format(Locale.ROOT, "%.4f", (double) count / all);
            html.write("<i class=\"{}\" style=\"flex:{}\"></i>", style, part);
        }
    }

    private void key(String style, long count, String what) throws IOException {
        html.write("<li><i class=\"{}\" aria-hidden=\"true\"></i>{} {}</li>", style, Numbers.count(count), what);
    }

    private void costs() throws IOException {
        elements.sectionStart("costs", "Counts and times");
        elements.lead("As in <code>summary.json</code>.");
        elements.tableStart("Table of counts and times", "Stage", "#Milliseconds", "#Taken in");
        for (Summary.Stage stage : summary.stages()) {
            html.write(
                    "<tr><th scope=\"row\">{}<td class=\"n\">{}<td class=\"n\">{}</tr>\n",
                    stage(stage.name()),
                    Numbers.count(stage.millis()),
                    stage.bytes() == 0 ? "–" : Numbers.bytes(stage.bytes()));
        }
        for (Map.Entry<String, Long> count : summary.counts().entrySet()) {
            html.write(
                    "<tr><th scope=\"row\">{}<td><td class=\"n\">{}</tr>\n",
                    words(count.getKey()),
                    Numbers.count(count.getValue()));
        }
        elements.tableEnd();
        for (String note : summary.notes()) {
            html.write("<p class=\"note\">{}</p>\n", note);
        }
        elements.sectionEnd();
    }

    private static String stage(String name) {
        return switch (name) {
            case "extract" -> "finding the article in each page";
            case "templates" -> "comparing the pages of each site";
            case "sign" -> "taking fingerprints";
            case "match and group" -> "finding copies";
            case "archive" -> "storing";
            case "stories" -> "finding stories";
            case "commit" -> "making it durable";
            default -> name;
        };
    }

    /** Turns {@code duplicateGroups} into {@code duplicate groups}. */
    private static String words(String name) {
        return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the resource newsfold/report/" + name + " is missing from the jar");
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

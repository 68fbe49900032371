package newsfold.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.story.Story;

/** Writes the page for people. */
final class HtmlReport {
    private HtmlReport() {}

    static void write(Results results, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Html html = new Html(writer);
        html.raw(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>newsfold</title><h1>newsfold</h1><ul>");
        for (Map.Entry<String, Long> count : results.summary().counts().entrySet()) {
            html.raw("<li>").text(count.getKey()).raw(": ").text(count.getValue());
        }
        html.raw("</ul><h2>Stories</h2><ul>");
        for (Story story : results.stories()) {
            html.raw("<li>").text(story.label()).raw(" ").text(story.groups().size());
        }
        html.raw("</ul><h2>Duplicates</h2><ul>");
        for (DuplicateGroup group : results.groups()) {
            if (group.members().size() > 1) {
                html.raw("<li>").text(group.canonical()).raw("<ul>");
                for (Member member : group.members()) {
                    html.raw("<li>")
                            .text(member.id())
                            .raw(" ")
                            .text(member.relation().name());
                }
                html.raw("</ul>");
            }
        }
        html.raw("</ul></html>\n");
        writer.flush();
    }
}

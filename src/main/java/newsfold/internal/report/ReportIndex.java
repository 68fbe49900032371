package newsfold.internal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.Json;
import newsfold.report.FoldedArticle;
import newsfold.story.Story;
import newsfold.verify.Relation;

/**
 * Every story with the titles of its articles, as the script of the report lists and searches them. The largest stories
 * come first, and what is beyond a few megabytes is only counted.
 */
final class ReportIndex {
    /** Enough for 50,000 articles of common titles; the rest of the report needs two more. */
    private static final int MAX_BYTES = 7_500_000;

    private static final int MAX_ARTICLES = 60_000;
    private static final int MAX_ARTICLES_OF_STORY = 200;
    private static final int MAX_TITLE = 110;
    private static final Comparator<Story> SMALLEST = Comparator.<Story>comparingInt(
                    story -> story.groups().size())
            .thenComparing(Story::id, Comparator.reverseOrder());

    private final PriorityQueue<Story> largest = new PriorityQueue<>(SMALLEST);
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Integer> sites = new LinkedHashMap<>();
    private long stories;
    private long groups;
    private long shown;

    /** One article; {@code kind} is 0 for a report, or how a copy relates to it. */
    private record Line(String title, int site, String date, int kind) {}

    private static final class Entry {
        private final Story story;
        private final List<Line> lines = new ArrayList<>();
        private long copies;
        private long more;

        Entry(Story story) {
            this.story = story;
        }
    }

    void add(Story story) {
        stories++;
        groups += story.groups().size();
        largest.add(story);
        while (groups - largest.element().groups().size() >= MAX_ARTICLES) {
            groups -= largest.remove().groups().size();
        }
    }

    /** Takes an article; all stories must have been added before. */
    void add(FoldedArticle folded) {
        if (entries.isEmpty()) {
            largest.forEach(story -> entries.put(story.id(), new Entry(story)));
        }
        Entry entry = entries.get(folded.story());
        if (entry == null) {
            return;
        }
        entry.copies += folded.canonical() ? 0 : 1;
        if (entry.lines.size() == MAX_ARTICLES_OF_STORY) {
            entry.more++;
            return;
        }
        Article article = folded.article();
        ArticleMetadata metadata = ArticleMetadata.of(article);
        entry.lines.add(new Line(
                metadata.title(),
                sites.computeIfAbsent(metadata.site(), site -> sites.size()),
                article.published().map(ArticleDate::day).map(Object::toString).orElse(""),
                folded.canonical() ? 0 : kind(folded.relation())));
    }

    private static int kind(Relation relation) {
        return switch (relation) {
            case EXACT -> 1;
            case NEAR_DUPLICATE -> 2;
            case UPDATED -> 3;
            case UPDATED_BY -> 4;
            case CONTAINS, CONTAINED_IN, SAME_TEMPLATE, SHARES_PASSAGE, NONE -> 0;
        };
    }

    /** Writes the script of data, and returns how many stories did not fit. */
    long write(HtmlWriter html) throws IOException {
        List<Story> ordered = new ArrayList<>(largest);
        ordered.sort(SMALLEST.reversed());
        html.raw("<script type=\"application/json\" id=\"index\">{\"stories\":[");
        long bytes = 0;
        for (Story story : ordered) {
            Entry entry = entries.get(story.id());
            String line = inScript(values(entry == null ? new Entry(story) : entry));
            bytes += line.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            html.raw(shown == 0 ? "" : ",\n").raw(line);
            shown++;
        }
        List<String> names = sites.keySet().stream().map(HtmlWriter::harmless).toList();
        html.raw("],\n\"sites\":").raw(inScript(names)).raw("}</script>\n");
        return stories - shown;
    }

    /** Returns label, first day, reports, copies, how many articles are not listed, and the others in order of time. */
    private static List<Object> values(Entry entry) {
        entry.lines.sort(Comparator.comparing((Line line) -> line.date.isEmpty() ? "9" : line.date));
        List<Object> lines = new ArrayList<>();
        for (Line line : entry.lines) {
            // A story of one article has its title for a label.
            String title = line.title.equals(entry.story.label()) ? "" : title(line.title);
            lines.add(List.of(title, line.site, line.date, line.kind));
        }
        return List.of(
                title(entry.story.label()),
                entry.story.first().map(date -> date.day().toString()).orElse(""),
                entry.story.groups().size(),
                entry.copies,
                entry.more,
                lines);
    }

    private static String title(String title) {
        return HtmlWriter.harmless(ReportFormat.shorten(title, MAX_TITLE));
    }

    /** A script ends at the first end tag, wherever it stands. */
    private static String inScript(Object value) throws IOException {
        return Json.write(value).replace("<", "\\u003c");
    }
}

package newsfold.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.ArticleDate;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Numbers;
import newsfold.internal.story.StoryAccount;
import newsfold.story.Story;
import newsfold.story.StoryLink;

/** Writes the stories with their reports in order of time. */
final class StorySection {
    private static final int MAX_ROWS = 40;
    private static final int MAX_OUTLETS = 12;
    private static final int MAX_PASSAGES = 4;
    private static final int MAX_PASSAGE_LENGTH = 320;

    /** Positions of dots on the time line. */
    private static final int DOT_POSITIONS = 120;

    private static final Comparator<Row> BY_DATE = Comparator.comparing(
                    (Row report) -> report.metadata.published(),
                    Comparator.comparing(date -> date.orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
            .thenComparing(report -> report.metadata.id());

    private final HtmlWriter html;
    private final ReportElements elements;
    private final ReportSelection selection;

    StorySection(HtmlWriter html, ReportSelection selection) {
        this.html = html;
        this.elements = new ReportElements(html);
        this.selection = selection;
    }

    private record Row(String group, ArticleMetadata metadata, int copies) {}

    void write() throws IOException {
        elements.sectionStart("stories", "Stories");
        elements.lead("Different reports of one event, copies counted once.");
        if (selection.stories.isEmpty()) {
            elements.empty("No two reports tell the same story.");
        }
        for (Story story : selection.stories) {
            write(story);
        }
        html.raw("<span id=\"stories-end\" hidden></span>\n");
        elements.more(
                selection.severalGroups - selection.stories.size(),
                "stories of several reports in the list below and",
                "stories.jsonl");
        elements.sectionEnd();
    }

    private void write(Story story) throws IOException {
        List<Row> reports = new ArrayList<>();
        Set<String> outlets = new TreeSet<>();
        long copies = 0;
        for (String id : story.groups()) {
            DuplicateGroup group = selection.groupsOfStories.get(id);
            if (group == null) {
                continue;
            }
            reports.add(new Row(
                    id, selection.metadata(group.canonical()), group.members().size() - 1));
            copies += group.members().size() - 1L;
            group.members().stream()
                    .map(Member::id)
                    .map(member -> selection.metadata(member).site())
                    .filter(site -> !site.isEmpty())
                    .forEach(outlets::add);
        }
        Optional<StoryAccount> account = selection.account(story);
        reports.sort(account.map(StorySection::byAccount).orElse(BY_DATE));
        html.write(
                "<article class=\"item story\" data-size=\"{}\" data-copies=\"{}\" data-date=\"{}\">\n"
                        + "<h3 dir=\"auto\">{}</h3>\n<p class=\"meta\">",
                story.groups().size(),
                copies,
                story.first().map(date -> date.day().toString()).orElse(""),
                story.label());
        if (copies > 0) {
            html.text(Numbers.count(copies + reports.size(), "article", "articles") + ": ");
        }
        html.text(Numbers.count(story.groups().size(), "report", "reports"));
        if (copies > 0) {
            html.text(" and " + Numbers.count(copies, "copy", "copies") + " of them");
        }
        period(story);
        html.write(" · <code>{}</code></p>\n", story.id());
        outlets(outlets);
        keywords(story);
        if (account.isPresent()) {
            names(account.get().names());
        }
        timeLine(reports);
        html.raw("<ol class=\"time\">\n");
        Map<String, Double> probabilities = story.probabilities();
        for (Row report : ReportFormat.first(reports, MAX_ROWS)) {
            write(report, report.metadata.id().equals(story.representative()), news(account, report.group));
            links(report, Optional.ofNullable(probabilities.get(report.group)));
            html.raw("</li>\n");
        }
        html.raw("</ol>\n");
        elements.more(story.groups().size() - Math.min(MAX_ROWS, reports.size()), "reports", "stories.jsonl");
        html.raw("</article>\n");
    }

    private void period(Story story) throws IOException {
        if (story.first().isEmpty() || story.last().isEmpty()) {
            return;
        }
        String first = story.first().get().day().toString();
        String last = story.last().get().day().toString();
        html.raw(" · ").text(first.equals(last) ? first : first + " – " + last);
    }

    private void outlets(Set<String> outlets) throws IOException {
        if (!outlets.isEmpty()) {
            html.write(
                    "<p class=\"meta\">{}: {}{}</p>\n",
                    Numbers.count(outlets.size(), "outlet", "outlets"),
                    String.join(", ", outlets.stream().limit(MAX_OUTLETS).toList()),
                    outlets.size() > MAX_OUTLETS ? " …" : "");
        }
    }

    private void keywords(Story story) throws IOException {
        if (story.keywords().isEmpty()) {
            return;
        }
        html.raw("<ul class=\"chips\" aria-label=\"keywords\">");
        for (String keyword : story.keywords()) {
            html.write("<li>{}</li>", keyword);
        }
        html.raw("</ul>\n");
    }

    private void write(Row report, boolean representative, List<String> news) throws IOException {
        html.raw(representative ? "<li class=\"lead-report\">" : "<li>");
        elements.title(report.metadata);
        html.raw(" <span class=\"when\">");
        if (!report.metadata.site().isEmpty()) {
            html.write("{} · ", report.metadata.site());
        }
        elements.date(report.metadata);
        if (report.copies > 0) {
            html.text(" · " + Numbers.count(report.copies, "copy", "copies"));
        }
        html.raw(representative ? " · tells it best" : "").raw("</span>");
        if (!news.isEmpty()) {
            html.write("<details><summary>{}</summary>", Numbers.count(news.size(), "new paragraph", "new paragraphs"));
            for (String passage : ReportFormat.first(news, MAX_PASSAGES)) {
                html.write(
                        "<p class=\"passage\" dir=\"auto\">{}</p>", ReportFormat.shorten(passage, MAX_PASSAGE_LENGTH));
            }
            elements.more(news.size() - MAX_PASSAGES, "new paragraphs", "articles.jsonl");
            html.raw("</details>");
        }
    }

    /** Says in a sentence why the report is in the story, and what else speaks for it. */
    private void links(Row report, Optional<Double> probability) throws IOException {
        List<StoryLink> links = selection.links(report.group);
        if (links.isEmpty()) {
            return;
        }
        html.raw("<p class=\"why\">Here because it ");
        link(links.get(0));
        html.raw(".");
        if (probability.isPresent()) {
            html.text(" Belongs with a probability of " + Numbers.percent(probability.get()) + ".");
        }
        html.raw("</p>");
        if (links.size() > 1) {
            html.write(
                    "<details><summary>{}</summary>", Numbers.count(links.size() - 1, "more reason", "more reasons"));
            for (StoryLink link : links.subList(1, links.size())) {
                html.raw("<p class=\"why\">It also ");
                link(link);
                html.raw(".</p>");
            }
            html.raw("</details>");
        }
    }

    private void link(StoryLink link) throws IOException {
        DuplicateGroup other = selection.groupsOfStories.get(link.other());
        if (!link.terms().isEmpty()) {
            html.write("tells of <b dir=\"auto\">{}</b>, as does ", String.join(", ", link.terms()));
        } else {
            html.raw("is much like ");
        }
        elements.title(selection.metadata(other == null ? link.other() : other.canonical()));
        html.text(" (" + Numbers.percent(link.similarity()) + " alike)");
    }

    /** Returns the order in which news is decided, so that a report is new against the reports above it. */
    private static Comparator<Row> byAccount(StoryAccount account) {
        Map<String, Integer> places = new HashMap<>();
        account.news().forEach(news -> places.put(news.group(), places.size()));
        return Comparator.comparing(report -> places.getOrDefault(report.group, places.size()));
    }

    /** Returns the new passages of a report, none for the first report, in which all is new. */
    private static List<String> news(Optional<StoryAccount> account, String group) {
        List<StoryAccount.News> all = account.isPresent() ? account.get().news() : List.of();
        return all.stream()
                .skip(1)
                .filter(news -> news.group().equals(group))
                .map(StoryAccount.News::passages)
                .findFirst()
                .orElse(List.of());
    }

    private void names(List<String> names) throws IOException {
        if (!names.isEmpty()) {
            html.write("<p class=\"meta\">Names: <span dir=\"auto\">{}</span></p>\n", String.join(", ", names));
        }
    }

    /** Draws a time line of dots; the list below says the same in words. */
    private void timeLine(List<Row> reports) throws IOException {
        List<ArticleDate> dates = reports.stream()
                .map(report -> report.metadata.published())
                .flatMap(Optional::stream)
                .toList();
        if (dates.size() < 3) {
            return;
        }
        long first = dates.get(0).instant().getEpochSecond();
        long span = dates.get(dates.size() - 1).instant().getEpochSecond() - first;
        if (span <= 0) {
            return;
        }
        // Dates without a time fall on one position, whose dot grows with their number.
        Map<Long, Integer> dots = new TreeMap<>();
        for (ArticleDate date : dates) {
            dots.merge((date.instant().getEpochSecond() - first) * DOT_POSITIONS / span, 1, Integer::sum);
        }
        html.raw("<svg class=\"strip\" aria-hidden=\"true\"><line x1=\"1.5%\" x2=\"98.5%\" y1=\"13\" y2=\"13\"/>");
        for (Map.Entry<Long, Integer> dot : dots.entrySet()) {
            double x = 1.5 + 97.0 * dot.getKey() / DOT_POSITIONS;
            double radius = Math.min(12, 4 + 1.8 * Math.sqrt(dot.getValue()));
            html.raw(String.format(Locale.ROOT, "<circle cx=\"%.2f%%\" cy=\"13\" r=\"%.1f\"/>", x, radius));
        }
        html.write(
                "</svg>\n<div class=\"ends\" aria-hidden=\"true\"><span>{}</span><span>{}</span></div>\n",
                ReportElements.readable(dates.get(0).toString()),
                ReportElements.readable(dates.get(dates.size() - 1).toString()));
    }
}

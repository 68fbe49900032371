package newsfold.report;

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
import newsfold.story.Story;
import newsfold.story.StoryAccount;
import newsfold.story.StoryLink;

/** Stories with who reported when. */
final class StorySection {
    private static final int ROWS = 40;
    private static final int OUTLETS = 12;
    private static final int SPOTS = 120;
    private static final int PASSAGES = 4;
    private static final int PASSAGE = 320;
    private static final Comparator<Row> BY_DATE = Comparator.comparing(
                    (Row report) -> report.card.published(),
                    Comparator.comparing(date -> date.orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
            .thenComparing(report -> report.card.id());

    private final Html html;
    private final Parts parts;
    private final ReportPicks picks;

    StorySection(Html html, ReportPicks picks) {
        this.html = html;
        this.parts = new Parts(html);
        this.picks = picks;
    }

    private record Row(String group, Card card, int copies) {}

    void write() throws IOException {
        parts.sectionStart("stories", "Stories");
        html.raw("<p class=\"lead\">Different reports of one event, copies counted once.</p>\n");
        if (picks.stories.isEmpty()) {
            html.raw("<p class=\"empty\">No two reports tell the same story.</p>\n");
        }
        for (Story story : picks.stories) {
            write(story);
        }
        parts.more(picks.severalGroups - picks.stories.size(), "stories of several reports", "stories.jsonl");
        long single = picks.storyCount - picks.severalGroups;
        if (single > 0) {
            html.raw("<p class=\"note\">").text(Figures.count(single, "story has", "stories have"));
            html.raw(" a single report and no entry here.</p>\n");
        }
        parts.sectionEnd();
    }

    private void write(Story story) throws IOException {
        List<Row> reports = new ArrayList<>();
        Set<String> outlets = new TreeSet<>();
        long copies = 0;
        for (String id : story.groups()) {
            DuplicateGroup group = picks.groupsOfStories.get(id);
            if (group == null) {
                continue;
            }
            reports.add(
                    new Row(id, picks.card(group.canonical()), group.members().size() - 1));
            copies += group.members().size() - 1L;
            group.members().stream()
                    .map(Member::id)
                    .map(member -> picks.card(member).site())
                    .filter(site -> !site.isEmpty())
                    .forEach(outlets::add);
        }
        Optional<StoryAccount> account = picks.account(story);
        reports.sort(account.map(StorySection::asTold).orElse(BY_DATE));
        html.raw("<article class=\"item\">\n<h3 dir=\"auto\">")
                .text(story.label())
                .raw("</h3>\n<p class=\"meta\">");
        html.text(Figures.count(story.groups().size(), "report", "reports"));
        if (copies > 0) {
            html.text(" and " + Figures.count(copies, "copy", "copies") + ", "
                    + Figures.percent((double) copies / (copies + reports.size())) + " of all prints");
        }
        period(story);
        html.raw(" · <code>").text(story.id()).raw("</code></p>\n");
        outlets(outlets);
        keywords(story);
        if (account.isPresent()) {
            names(account.get().names());
        }
        strip(reports);
        html.raw("<ol class=\"time\">\n");
        for (Row report : reports.subList(0, Math.min(ROWS, reports.size()))) {
            write(report, report.card.id().equals(story.representative()), news(account, report.group));
        }
        html.raw("</ol>\n");
        parts.more(story.groups().size() - Math.min(ROWS, reports.size()), "reports", "stories.jsonl");
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
        if (outlets.isEmpty()) {
            return;
        }
        html.raw("<p class=\"meta\">")
                .text(Figures.count(outlets.size(), "outlet", "outlets"))
                .raw(": ");
        html.text(String.join(", ", outlets.stream().limit(OUTLETS).toList()));
        html.text(outlets.size() > OUTLETS ? " …" : "").raw("</p>\n");
    }

    private void keywords(Story story) throws IOException {
        if (story.keywords().isEmpty()) {
            return;
        }
        html.raw("<ul class=\"chips\" aria-label=\"keywords\">");
        for (String keyword : story.keywords()) {
            html.raw("<li>").text(keyword).raw("</li>");
        }
        html.raw("</ul>\n");
    }

    private void write(Row report, boolean representative, List<String> news) throws IOException {
        html.raw(representative ? "<li class=\"lead-report\">" : "<li>");
        parts.title(report.card);
        html.raw(" <span class=\"when\">");
        if (!report.card.site().isEmpty()) {
            html.text(report.card.site()).raw(" · ");
        }
        parts.when(report.card);
        if (report.copies > 0) {
            html.text(" · " + Figures.count(report.copies, "copy", "copies"));
        }
        html.raw(representative ? " · tells it best" : "").raw("</span>");
        if (!news.isEmpty()) {
            html.raw("<details><summary>").text(Figures.count(news.size(), "new paragraph", "new paragraphs"));
            html.raw("</summary>");
            for (String passage : news.subList(0, Math.min(PASSAGES, news.size()))) {
                html.raw("<p class=\"passage\" dir=\"auto\">").text(Figures.head(passage, PASSAGE));
                html.text(passage.length() > PASSAGE ? "…" : "").raw("</p>");
            }
            parts.more(news.size() - PASSAGES, "new paragraphs", "articles.jsonl");
            html.raw("</details>");
        }
        why(report);
        html.raw("</li>\n");
    }

    /** The reports it resembles most and the words they share, which is why it is here. */
    private void why(Row report) throws IOException {
        List<StoryLink> links = picks.links(report.group);
        if (links.isEmpty()) {
            return;
        }
        html.raw("<details><summary>why it is here</summary>");
        for (StoryLink link : links) {
            DuplicateGroup other = picks.groupsOfStories.get(link.other());
            html.raw("<p class=\"passage\">shares <b dir=\"auto\">")
                    .text(String.join(", ", link.terms()))
                    .raw("</b> with ");
            parts.title(picks.card(other == null ? link.other() : other.canonical()));
            html.raw(" <span class=\"when\">")
                    .text(Figures.percent(link.similarity()))
                    .raw(" alike</span></p>");
        }
        html.raw("</details>");
    }

    /** The order in which it was judged what is new, so that a report is new against those above it. */
    private static Comparator<Row> asTold(StoryAccount account) {
        Map<String, Integer> places = new HashMap<>();
        account.news().forEach(news -> places.put(news.group(), places.size()));
        return Comparator.comparing(report -> places.getOrDefault(report.group, places.size()));
    }

    /** What a report told before any other; of the first one that is all, and not worth a line. */
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
            html.raw("<p class=\"meta\">Names: <span dir=\"auto\">")
                    .text(String.join(", ", names))
                    .raw("</span></p>\n");
        }
    }

    /** Dots on a line, for the eye only: the list below says the same in words. */
    private void strip(List<Row> reports) throws IOException {
        List<ArticleDate> dates = reports.stream()
                .map(report -> report.card.published())
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
        // Days without a time fall on one spot, which grows with them.
        Map<Long, Integer> dots = new TreeMap<>();
        for (ArticleDate date : dates) {
            dots.merge((date.instant().getEpochSecond() - first) * SPOTS / span, 1, Integer::sum);
        }
        html.raw("<svg class=\"strip\" aria-hidden=\"true\"><line x1=\"1.5%\" x2=\"98.5%\" y1=\"13\" y2=\"13\"/>");
        for (Map.Entry<Long, Integer> dot : dots.entrySet()) {
            double x = 1.5 + 97.0 * dot.getKey() / SPOTS;
            double radius = Math.min(12, 4 + 1.8 * Math.sqrt(dot.getValue()));
            html.raw(String.format(Locale.ROOT, "<circle cx=\"%.2f%%\" cy=\"13\" r=\"%.1f\"/>", x, radius));
        }
        html.raw("</svg>\n<div class=\"ends\" aria-hidden=\"true\"><span>")
                .text(Parts.date(dates.get(0).toString()));
        html.raw("</span><span>")
                .text(Parts.date(dates.get(dates.size() - 1).toString()))
                .raw("</span></div>\n");
    }
}

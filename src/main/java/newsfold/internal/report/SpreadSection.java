package newsfold.internal.report;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.internal.Numbers;

/** Writes small charts: articles by day, sites, and who prints whose articles. */
final class SpreadSection {
    private static final int MAX_BARS = 60;
    private static final int MAX_ROWS = 15;
    private static final int HEIGHT = 60;

    private final HtmlWriter html;
    private final ReportElements elements;
    private final SiteSpread spread;

    SpreadSection(HtmlWriter html, SiteSpread spread) {
        this.html = html;
        this.elements = new ReportElements(html);
        this.spread = spread;
    }

    void write() throws IOException {
        elements.sectionStart("spread", "Sites and days");
        elements.lead("When articles appeared, who published them, and who had whose articles later.");
        days();
        sites();
        pairs();
        elements.sectionEnd();
    }

    private void days() throws IOException {
        if (spread.days.isEmpty()) {
            elements.empty("No article has a date.");
            return;
        }
        LocalDate first = spread.days.firstKey();
        LocalDate last = spread.days.lastKey();
        long span = ChronoUnit.DAYS.between(first, last) + 1;
        long width = (span + MAX_BARS - 1) / MAX_BARS;
        int bars = (int) ((span + width - 1) / width);
        long[] counts = new long[bars];
        spread.days.forEach((day, count) -> counts[(int) (ChronoUnit.DAYS.between(first, day) / width)] += count);
        long most = 0;
        int busiest = 0;
        for (int i = 0; i < bars; i++) {
            if (counts[i] > most) {
                most = counts[i];
                busiest = i;
            }
        }
        String unit = width == 1 ? "day" : Numbers.count(width) + " days";
        String caption = "Articles by " + unit + ", " + first + " to " + last + "; most, " + Numbers.count(most) + ", "
                + (width == 1 ? "on " : "in the days from ") + first.plusDays(busiest * width);
        html.write(
                "<figure class=\"item\"><figcaption>{}{}</figcaption>",
                caption,
                spread.undated > 0 ? "; " + Numbers.count(spread.undated) + " without a date" : "");
        if (bars > 1) {
            html.write(
                    "<svg class=\"days\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">",
                    bars * 10,
                    HEIGHT,
                    caption);
            for (int i = 0; i < bars; i++) {
                double height = (HEIGHT - 2.0) * counts[i] / most;
                if (counts[i] > 0) {
                    html.write(
                            "<rect x=\"{}\" width=\"8\" y=\"{}\" height=\"{}\"><title>{}: {}</title></rect>",
                            i * 10 + 1,
                            String.format(Locale.ROOT, "%.1f", HEIGHT - height),
                            String.format(Locale.ROOT, "%.1f", height),
                            first.plusDays(i * width),
                            Numbers.count(counts[i]));
                }
            }
            html.write(
                    "</svg><div class=\"ends\" aria-hidden=\"true\"><span>{}</span><span>{}</span></div>", first, last);
        }
        html.raw("</figure>\n");
    }

    private void sites() throws IOException {
        if (spread.sites.isEmpty()) {
            return;
        }
        List<Map.Entry<String, SiteSpread.Site>> all = spread.sites.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, SiteSpread.Site> site) -> -site.getValue().articles)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        long most = Math.max(1, all.get(0).getValue().articles);
        table("Sites", "Site", "#Articles", "#Had first, printed elsewhere", "#Had elsewhere first");
        for (Map.Entry<String, SiteSpread.Site> site : ReportFormat.first(all, MAX_ROWS)) {
            html.write("<tr><th scope=\"row\">{}<td class=\"n\">", site.getKey());
            bar(site.getValue().articles, most);
            html.write(
                    "<td class=\"n\">{}<td class=\"n\">{}</tr>\n",
                    Numbers.count(site.getValue().given),
                    Numbers.count(site.getValue().taken));
        }
        elements.tableEnd();
        elements.more(all.size() - MAX_ROWS, "sites", "articles.jsonl");
    }

    private void pairs() throws IOException {
        List<Map.Entry<SiteSpread.Way, SiteSpread.Pair>> all = spread.pairs.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<SiteSpread.Way, SiteSpread.Pair> pair) -> -pair.getValue().copies)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        if (all.isEmpty()) {
            html.raw("<p class=\"note\">No site has an article of another one.</p>\n");
            return;
        }
        long most = all.get(0).getValue().copies;
        table("Who has whose articles", "First at", "Later at", "#Copies", "#Usually later by");
        for (Map.Entry<SiteSpread.Way, SiteSpread.Pair> pair : ReportFormat.first(all, MAX_ROWS)) {
            html.write(
                    "<tr><th scope=\"row\">{}<td>{}<td class=\"n\">",
                    pair.getKey().from(),
                    pair.getKey().to());
            bar(pair.getValue().copies, most);
            html.write(
                    "<td class=\"n\">{}</tr>\n",
                    pair.getValue().medianDelay().map(SpreadSection::words).orElse("unknown"));
        }
        elements.tableEnd();
        elements.more(all.size() - MAX_ROWS, "such pairs of sites", "duplicates.jsonl");
    }

    private static String words(Duration delay) {
        return delay.isZero() ? "the same time or day" : Numbers.duration(delay.toSeconds());
    }

    private void table(String name, String... columns) throws IOException {
        html.write("<h3 class=\"table-name\">{}</h3>\n", name);
        elements.tableStart(name, columns);
    }

    private void bar(long count, long most) throws IOException {
        elements.bar((double) count / most);
        html.write(" {}", Numbers.count(count));
    }
}

package newsfold.boilerplate;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import newsfold.article.Page;
import org.jsoup.parser.Parser;

/**
 * CPU seconds that pages of odd shapes take at 1.25, 2.5 and 5 MB, beside the bare parse of the largest: {@code LargePages
 * [SHAPE]}. Work linear in the page shows as columns that double.
 */
final class LargePages {
    private static final String PROSE =
            "The old mill by the river burned for most of Sunday night, and by the morning only its chimney stood. ";

    private static final Map<String, IntFunction<String>> SHAPES = shapes();

    private LargePages() {}

    public static void main(String[] args) {
        ArticleExtractor extractor = new ArticleExtractor();
        for (int i = 0; i < 20; i++) {
            SHAPES.values()
                    .forEach(shape -> extractor.extract(
                            Page.html("warm", shape.apply(20_000)).build()));
        }
        SHAPES.forEach((name, shape) -> {
            if (args.length > 0 && !name.contains(args[0])) {
                return;
            }
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
            boolean text = name.startsWith("text");
            for (int bytes : new int[] {1_250_000, 2_500_000, 5_000_000}) {
                String content = shape.apply(bytes);
                Page page = (text ? Page.text("page", content) : Page.html("page", content)).build();
                line.append(String.format(Locale.ROOT, " %6.2f s", time(() -> extractor.extract(page))));
                if (bytes == 5_000_000 && !text) {
                    line.append(String.format(
                            Locale.ROOT,
                            "   parse %5.2f s",
                            time(() -> Parser.htmlParser().parseInput(content, ""))));
                }
            }
            System.out.println(line);
        });
    }

    private static double time(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 2 && best > 0.2; run++) {
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e9);
        }
        return best;
    }

    private static String page(String inside) {
        return "<html><head><title>A mill burned | Post</title></head><body><article><h1>A mill burned</h1><p>"
                + PROSE.repeat(5) + "</p>" + inside + "</article></body></html>";
    }

    private static String repeat(String unit, int bytes) {
        return unit.repeat(Math.max(1, bytes / unit.length()));
    }

    private static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        shapes.put("one paragraph", n -> page("<p>" + repeat(PROSE, n) + "</p>"));
        shapes.put("one word", n -> page("<p>" + "x".repeat(n) + "</p>"));
        shapes.put("paragraphs", n -> page(repeat("<p>" + PROSE + "</p>", n)));
        shapes.put("distinct paragraphs", n -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; text.length() < n; i++) {
                text.append("<p>")
                        .append(PROSE, 0, 60)
                        .append(i)
                        .append(" ")
                        .append(i * 7919L % 104729)
                        .append(".</p>");
            }
            return page(text.toString());
        });
        shapes.put("links", n -> page(repeat("<a href=/x>another line of a menu</a><br>", n)));
        shapes.put("list of links", n -> page("<ul>" + repeat("<li><a href=/x>another line</a></li>", n) + "</ul>"));
        shapes.put("tiny tags", n -> page(repeat("<b>x</b>", n)));
        shapes.put("empty tags", n -> page(repeat("<i></i>", n)));
        shapes.put("paragraphs in an open heading", n -> page("<h2>Costs" + repeat("<p>Word here.</p>", n) + "</h2>"));
        shapes.put("open headings", n -> page(repeat("<h2>Costs<p>Word here.</p>", n)));
        shapes.put("tiny divs", n -> page(repeat("<div>x</div>", n)));
        shapes.put("table", n -> page("<table>" + repeat("<tr><td>a</td><td>12</td></tr>", n) + "</table>"));
        shapes.put("one row", n -> page("<table><tr>" + repeat("<td>a cell</td>", n) + "</tr></table>"));
        shapes.put("deep div", n -> page(repeat("<div>x", n)));
        shapes.put("deep span", n -> page(repeat("<span>x", n)));
        shapes.put("deep b", n -> page(repeat("<b>x", n)));
        shapes.put("deep a", n -> page(repeat("<a href=x>x", n)));
        shapes.put("deep list", n -> page(repeat("<ul><li>x", n)));
        shapes.put("deep table", n -> page(repeat("<table><tr><td>x", n)));
        shapes.put("deep font misnested", n -> page(repeat("<p><font><i>x</p>", n)));
        shapes.put("deep classes", n -> page(repeat("<div class='post-body main'>x", n)));
        shapes.put("unclosed p", n -> page(repeat("<p>" + PROSE, n)));
        shapes.put("closing tags", n -> page(repeat("</div></p></b>", n)));
        shapes.put("entities", n -> page("<p>" + repeat("&amp;&eacute;&#65;&bogus;", n) + "</p>"));
        shapes.put("ampersands", n -> page("<p>" + "&".repeat(n) + "</p>"));
        shapes.put("angle brackets", n -> page("<p>" + "<".repeat(n) + "</p>"));
        shapes.put("comments", n -> page(repeat("<!-- a comment -->", n)));
        shapes.put("open comment", n -> page("<!--" + "x ".repeat(n / 2)));
        shapes.put("one class", n -> page("<p class='" + repeat("name ", n) + "'>text</p>"));
        shapes.put("classes", n -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; text.length() < n; i++) {
                text.append("<p class='c")
                        .append(i)
                        .append(" post'>line ")
                        .append(i)
                        .append("</p>");
            }
            return page(text.toString());
        });
        shapes.put("attributes", n -> {
            StringBuilder text = new StringBuilder("<p ");
            for (int i = 0; text.length() < n; i++) {
                text.append('a').append(i).append("=1 ");
            }
            return page(text + ">text</p>");
        });
        shapes.put("meta tags", n -> page("") + repeat("<meta property='article:tag' content='a tag'>", n));
        shapes.put("times", n -> page(repeat("<time datetime=soon>soon</time>", n)));
        shapes.put("dates", n -> page(repeat("<p>99.99.2025 12:99 uhr</p>", n)));
        shapes.put("headings", n -> page(repeat("<h1>Another line</h1>", n)));
        shapes.put("itemprop names", n -> page(repeat("<b itemprop=author rel=author></b>", n)));
        shapes.put(
                "nested itemprop",
                n -> page(repeat("<div itemprop=author rel=author>", Math.min(n, 40_000 * 32)) + "x"));
        shapes.put("script", n -> page("<script>" + repeat("{\"a\":[1,2,3],", n) + "</script>"));
        shapes.put("scripts", n -> page(repeat("<script>var a = 1;</script>", n)));
        shapes.put(
                "JSON-LD body",
                n -> page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + repeat(PROSE, n) + "\"}</script>"));
        shapes.put(
                "JSON-LD graph",
                n -> page("<script type='application/ld+json'>["
                        + repeat("{\"@type\":\"Person\",\"@id\":\"#1\",\"name\":\"A B\"},", n) + "{}]</script>"));
        shapes.put(
                "JSON-LD deep", n -> page("<script type='application/ld+json'>" + repeat("{\"a\":[", n) + "</script>"));
        shapes.put(
                "JSON-LD broken",
                n -> page("<script type='application/ld+json'>{\"a\":\"" + repeat("line\n\"", n) + "</script>"));
        shapes.put(
                "JSON-LD blocks",
                n -> page(repeat("<script type='application/ld+json'>{\"@type\":\"Person\"}</script>", n)));
        shapes.put("bylines", n -> page(repeat("<p class=byline>By Ann Lee</p>", n)));
        shapes.put("commas", n -> page("<p>" + ", ".repeat(n / 2) + "</p>"));
        shapes.put("quotes", n -> page(repeat("<blockquote>\"x\"", n)));
        shapes.put("text one line", n -> repeat(PROSE, n));
        shapes.put("text one word", n -> "x".repeat(n));
        shapes.put("text paragraphs", n -> repeat(PROSE + "\n", n));
        shapes.put("text short lines", n -> repeat("menu\n", n));
        shapes.put("text numbered lines", n -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; text.length() < n; i++) {
                text.append("line ").append(i).append('\n');
            }
            return text.toString();
        });
        shapes.put("text dates", n -> repeat("Published 12.10.2025\nA headline of another story\n", n));
        shapes.put(
                "text articles",
                n -> repeat("Sport\nA headline of a story\nPublished\non 12.10.2025\n" + PROSE + "\n", n));
        shapes.put("text blank lines", n -> PROSE + "\n".repeat(n) + PROSE);
        shapes.put("text bullets", n -> repeat("- one more thing\n", n));
        shapes.put("text title bars", n -> repeat("a - b | c - d ", n));
        return shapes;
    }
}

package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

/** Pages made to overflow the stack or to take the square of their length; each must come out, or be rejected as a page without article. */
class HostilePagesTest {
    private static final int LENGTH = 100_000;
    private static final String BODY =
            "<p>The ferry that links the two islands will not sail before Friday, the harbour office said, because the"
                    + " storm tore off part of its ramp.</p><p>Some two hundred travellers slept in the school on Tuesday"
                    + " night. The mayor thanked the families who had brought blankets and soup.</p>";

    @Test
    void aPageOfManyByLinesTakesTimeByItsLength() {
        StringBuilder byLines = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            byLines.append("<p class=author>By Ada Nordin</p>");
        }
        Page page = Page.html("by-lines", page("Ferry stays in port", "Ada Nordin", byLines.toString()))
                .build();
        Extraction extraction =
                assertTimeoutPreemptively(Duration.ofMinutes(1), () -> new ArticleExtractor().extract(page));
        assertEquals("Ada Nordin", extraction.article().orElseThrow().author().orElseThrow());
    }

    @Test
    void tagsWithoutEndAndTagsOfManyTypesTakeTimeByTheirLength() {
        for (String head : List.of(
                "<meta ".repeat(LENGTH),
                "<meta x='" + "og:type\" ".repeat(LENGTH) + "'>",
                "<script>" + "\"@type\" ".repeat(LENGTH) + "</script>")) {
            String html = "<html><head><title>Pictures of the ferry</title>" + head + "</head><body><h1>Pictures of the"
                    + " ferry</h1><p>The last ferry of the season came back on Tuesday, four hours late and half empty.</p>"
                    + "</body></html>";
            Page page = Page.html("ferry", html).build();
            assertTimeoutPreemptively(
                    Duration.ofMinutes(1), () -> new ArticleExtractor().extract(page), head.substring(0, 12));
        }
    }

    @Test
    void flightDataOfManyRowsTakeTimeByTheirLength() {
        for (String row : List.of("0:T1,x", "0:T0,", "0:[]\\n", "0:", "f", "\\n")) {
            String code = "<script>self.__next_f.push([1,\"" + row.repeat(3_900_000 / row.length()) + "\"])</script>";
            Page page = Page.html("flight", "<html><body><h1>Ferry stays in port</h1>" + code + "</body></html>")
                    .build();
            assertTimeoutPreemptively(Duration.ofSeconds(15), () -> new ArticleExtractor().extract(page), row);
        }
    }

    @Test
    void repeatedPartsOfOneStringNeitherOverflowTheStackNorTakeForever() {
        Map<String, String> pages = new TreeMap<>();
        for (String unit : List.of(
                "ABCD-",
                "ABCD EFGH 1 - ",
                "by ",
                "by: ",
                "a.",
                "a.b@",
                " ",
                ".",
                "…",
                " | ",
                "-",
                "&amp;",
                "Von ",
                "from our correspondent in ",
                "De notre correspondante à ",
                "（社会部・",
                "Foto A ",
                "(Reuters) - ",
                "New York, ",
                "A b ",
                "\"",
                "2026-",
                "1.1.",
                "12:",
                "UTC+",
                "1 day ago ",
                "\\",
                "<",
                "://",
                "[",
                "漢",
                "ก",
                "\u200b",
                "\u0301",
                "\ud83d\ude00",
                "Mo Tu ")) {
            String worst = unit.repeat(LENGTH / unit.length());
            pages.put("title " + unit, page(worst + "x", "", ""));
            pages.put("author " + unit, page("Ferry stays in port", worst, ""));
            pages.put("by-line " + unit, page("Ferry stays in port", "", "<p class=byline>" + worst + "</p>"));
            pages.put(
                    "date " + unit,
                    page("Ferry stays in port", "", "<time datetime='" + worst + "'>" + worst + "</time>"));
        }
        ArticleExtractor extractor = new ArticleExtractor();
        pages.forEach((name, html) -> {
            Page page =
                    Page.html(name, html).url("https://courier.example/ferry").build();
            Extraction extraction =
                    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> extractor.extract(page), name);
            assertFalse(extraction.reason().contains("cannot be read"), () -> name + ": " + extraction.reason());
        });
        FoldResult result = assertTimeoutPreemptively(Duration.ofMinutes(5), () -> fold(pages));
        assertEquals(pages.size(), result.articles().size() + result.rejected().size());
        result.rejected().forEach(reject -> assertFalse(reject.reason().contains("cannot be read"), reject.reason()));
    }

    private static FoldResult fold(Map<String, String> pages) throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                String url = "https://site" + page.getKey().hashCode() + ".example/";
                fold.add(Page.html(page.getKey(), page.getValue()).url(url).build());
            }
            return fold.commit();
        }
    }

    private static String page(String title, String author, String extra) {
        return "<html><head><title>" + title + "</title><meta name=author content='" + author
                + "'></head><body><article><h1>" + title + "</h1>" + extra + BODY + "</article></body></html>";
    }
}

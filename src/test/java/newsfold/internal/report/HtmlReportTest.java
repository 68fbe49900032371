package newsfold.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.Newsfold;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Json;
import newsfold.io.Rejected;
import newsfold.report.FoldedArticle;
import newsfold.story.Story;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>");
    private static final Set<String> VOID = Set.of("meta", "link", "input", "line", "circle", "br");
    /** Tags whose end HTML lets us leave out. */
    private static final Set<String> OPEN_ENDED = Set.of("th", "td", "tr", "thead");

    @Test
    void everythingFromOutsideIsEscaped() throws IOException {
        String html = html(SampleResults.small());
        assertEquals(1, count(html, "<script>"), "only our own script");
        assertEquals(2, count(html, "<script"), "and its data");
        assertFalse(html.contains("<img"));
        assertFalse(html.contains("href=\"javascript:"));
        assertFalse(Pattern.compile("<[^>]*\\sonmouseover=").matcher(html).find());
        assertTrue(html.contains("&lt;/script&gt;&lt;script&gt;alert(1)"));
        assertTrue(html.contains("menu &lt;of&gt; links"));
        assertTrue(html.chars().noneMatch(c -> c == 0x202E || c == 7 || (c >= 0xD800 && c <= 0xDFFF)));
    }

    @Test
    void nothingIsLoadedFromAnywhere() throws IOException {
        String html = html(SampleResults.small());
        assertFalse(Pattern.compile("<[^>]*\\ssrc=|@import|url\\(|<iframe|<object|<embed")
                .matcher(html)
                .find());
        Matcher link = Pattern.compile("<link[^>]*href=\"([^\"]*)\"").matcher(html);
        while (link.find()) {
            assertEquals("data:,", link.group(1));
        }
        assertTrue(html.contains("default-src 'none'"));
    }

    @Test
    void tagsAreClosedInOrder() throws IOException {
        String html = html(SampleResults.small());
        String body = html.substring(html.indexOf("</style>") + 8, html.indexOf("<script>"));
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            String name = tag.group(2);
            if (VOID.contains(name) || OPEN_ENDED.contains(name)) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(name);
            } else {
                assertEquals(open.pop(), name, body.substring(Math.max(0, tag.start() - 80), tag.end()));
            }
        }
        assertEquals(List.of(), List.copyOf(open));
    }

    @Test
    void ofCopiesWhatDiffersIsShownAndOfOthersWhatTheyShare() throws IOException {
        String html = html(SampleResults.small());
        assertTrue(html.contains("<ins>A second lane opens in spring.</ins>"), "what only one copy says");
        String copies = html.substring(html.indexOf("id=\"duplicates\""), html.indexOf("id=\"relations\""));
        assertFalse(copies.contains("<mark>"), "what copies share is the same in both");
        assertTrue(html.substring(html.indexOf("id=\"relations\"")).contains("<mark>"));
    }

    @Test
    void everyStoryWithItsArticlesIsInTheDataOfTheScript() throws IOException {
        SampleResults small = SampleResults.small();
        String html = html(small);
        String data = html.substring(html.indexOf("id=\"index\">") + 11);
        Map<String, @Nullable Object> index = Json.parseObject(data.substring(0, data.indexOf("</script>")));
        assertTrue(index.get("stories") instanceof List<?> stories
                && stories.size() == small.stories().size());
        assertEquals(
                small.articles().size(),
                count(String.valueOf(index.get("stories")), "[")
                        - 1
                        - 2 * small.stories().size());
    }

    @Test
    void copiesThatAreNotListedAreCounted(@TempDir Path directory) throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            for (int i = 0; i < 260; i++) {
                fold.add(Page.text(
                                "p" + i,
                                "The northern pier opened on Tuesday after two years of repairs, and the"
                                        + " first ferry left with four hundred people on board.")
                        .title("The pier opens")
                        .build());
            }
            fold.commit().writeTo(directory);
            String html = Files.readString(directory.resolve("report.html"));
            assertTrue(html.contains("[\"The pier opens\",\"\",1,259,60,["), "label, day, reports, copies, not listed");
        }
    }

    @Test
    void countsGroupsStoriesCutsAndRejectsAreAllThere() throws IOException {
        String html = html(SampleResults.small());
        for (String expected : List.of(
                "near duplicate",
                "shares a passage",
                "84.1 %",
                "3 articles: 2 reports and 1 copy of them",
                "tells it best",
                "1 new paragraph</summary><p class=\"passage\" dir=\"auto\">Shopkeepers on the east bank",
                "navigation",
                "no id",
                "Undated input",
                "2025-03-03 – 2025-03-04")) {
            assertTrue(html.contains(expected), expected);
        }
    }

    @Test
    void whatIsNewInAReportIsNewAgainstThoseAboveIt() throws IOException {
        SampleResults small = SampleResults.small();
        List<FoldedArticle> ofOneDay = small.articles().stream()
                .map(folded -> FoldedArticle.of(
                        folded.article().toBuilder()
                                .published(ArticleDate.of(LocalDate.of(2025, 3, 3)))
                                .build(),
                        folded.group(),
                        folded.canonical(),
                        folded.relation(),
                        folded.story()))
                .toList();
        String html = html(new SampleResults(
                ofOneDay, small.groups(), small.matches(), small.stories(), small.rejected(), small.summary()));
        String timeline = html.substring(html.indexOf("<ol class=\"time\">"));
        int shorter = timeline.indexOf("Shops welcome the bridge");
        int longer = timeline.indexOf("Bridge over the Lenta reopens");
        int news = timeline.indexOf("2 new paragraphs");
        assertTrue(shorter < longer && longer < news, shorter + ", " + longer + ", " + news);
    }

    @Test
    void aHugeResultGivesAPageOfBoundedSize() throws IOException {
        SampleResults small = SampleResults.small();
        List<FoldedArticle> articles = new ArrayList<>();
        List<DuplicateGroup> groups = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        FoldedArticle model = small.articles().get(1);
        for (int i = 0; i < 20_000; i++) {
            var article = model.article();
            String id = "id" + (100_000 + i);
            articles.add(FoldedArticle.of(
                    newsfold.article.Article.builder(id)
                            .title(article.title())
                            .body(article.body())
                            .removed(article.removed())
                            .build(),
                    "g" + i / 20,
                    i % 20 == 0,
                    Relation.EXACT,
                    "s" + i / 1000));
            rejected.add(new Rejected("source" + i, i, "reason " + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26)));
        }
        for (int g = 0; g < 1000; g++) {
            List<Member> members = new ArrayList<>();
            for (int m = 0; m < 20; m++) {
                Member member = small.groups().get(0).members().get(1);
                members.add(Member.of(
                        "id" + (100_000 + g * 20 + m), Relation.NEAR_DUPLICATE, 0.9, 0.9, 0.9, member.passages()));
            }
            groups.add(new DuplicateGroup("g" + g, members.get(0).id(), members));
        }
        for (int s = 0; s < 20; s++) {
            List<String> ids = new ArrayList<>();
            for (int g = 0; g < 50; g++) {
                ids.add("g" + (s * 50 + g));
            }
            stories.add(Story.of(
                    "s" + s,
                    "story",
                    List.of(),
                    small.stories().get(0).first(),
                    small.stories().get(0).last(),
                    ids,
                    "id" + (100_000 + s * 1000)));
        }
        String html = html(new SampleResults(articles, groups, small.matches(), stories, rejected, small.summary()));
        assertTrue(html.length() < 4_000_000, "length " + html.length());
        assertTrue(html.contains("940 more groups with copies in <code>duplicates.jsonl</code>"));
        assertTrue(html.contains("8 more members in"));
        assertTrue(html.contains("10 more reports in"));
    }

    @Test
    void fiftyThousandStoriesAreListedInTenMegabytes() throws IOException {
        SampleResults small = SampleResults.small();
        FoldedArticle model = small.articles().get(1);
        List<FoldedArticle> articles = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            String title = "Number " + i + " of the headlines that a newsroom writes in an ordinary week of the year";
            articles.add(FoldedArticle.of(
                    newsfold.article.Article.builder("id" + i)
                            .title(title)
                            .body(model.article().body())
                            .site("courier.example")
                            .build(),
                    "g" + i,
                    true,
                    Relation.EXACT,
                    "s" + i));
            stories.add(Story.of(
                    "s" + i,
                    title,
                    List.of(),
                    small.stories().get(0).first(),
                    small.stories().get(0).last(),
                    List.of("g" + i),
                    "id" + i));
        }
        String html = html(new SampleResults(articles, List.of(), List.of(), stories, List.of(), small.summary()));
        int length = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(length < 10_000_000, "length " + length);
        assertTrue(html.contains("Number 49999 of the headlines"), "the last story");
        assertFalse(html.contains("stories, the smallest,"), "left out");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String html(Results results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(results, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

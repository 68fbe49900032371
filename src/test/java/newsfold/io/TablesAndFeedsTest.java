package newsfold.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

class TablesAndFeedsTest extends InputFiles {
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Courier</title><link>https://courier.example/</link><language>en-gb</language>
            <item><title>Pier &amp; harbour</title><link>https://courier.example/pier</link>
            <pubDate>Tue, 10 Mar 2026 18:30:00 +0100</pubDate><guid isPermaLink="false">c-1</guid>
            <description>Short.</description>
            <author>desk@courier.example (Ana Ruiz)</author>
            <content:encoded><![CDATA[<p>The pier&nbsp;was closed.</p>]]></content:encoded></item>
            <item><title>Ferry</title><link>https://courier.example/ferry</link><description>A ferry sank.</description></item>
            </channel></rss>
            """;

    @Test
    void aTableIsReadByItsHead() throws IOException {
        write(
                "a.csv",
                lines(
                        "URL,Title,Publication Date,Text,views",
                        "https://a.example/1,\"One, two\",2026-03-10,\"First \"\"line\"\".",
                        "Second line.\",7",
                        "",
                        "https://a.example/2,Three,10 Mar 2026,Only line.,8"));
        List<Page> pages = pages();
        assertEquals(List.of("https://a.example/1", "https://a.example/2"), ids(pages));
        assertEquals("First \"line\".\nSecond line.", pages.get(0).content());
        assertEquals("One, two", pages.get(0).title().orElseThrow());
        assertEquals("2026-03-10", pages.get(1).published().orElseThrow().toString());
        assertEquals("\"7\"", pages.get(0).extra().get("views"));
        assertEquals(2, pages.get(0).position());
        assertEquals(5, pages.get(1).position());
    }

    @Test
    void semicolonsTabsAndOtherCharsetsAreUnderstood() throws IOException {
        write("a.csv", "\uFEFFid;text\n1;a, b\n");
        write("b.tsv", "id\ttext\n2\ta; b\n");
        write("c.csv", "id,text\n3,Caf\u00e9 \u00e0 Orl\u00e9ans\n".getBytes(ISO_8859_1));
        assertEquals(
                List.of("a, b", "a; b", "Caf\u00e9 \u00e0 Orl\u00e9ans"),
                pages().stream().map(Page::content).toList());
    }

    @Test
    void aRowWithoutIdAndAddressIsNamedByFileAndNumber() throws IOException {
        write("a.csv", "title,text\nA,Words.\nB,More.\n");
        assertEquals(List.of("a.csv#1", "a.csv#2"), ids(pages()));
    }

    @Test
    void damagedRowsAreRejectedAloneWithTheirLine() throws IOException {
        write("a.csv", lines("id,text", "1,one", "2,\"never closed", "3,three", "4,four,five", "5,five"));
        expect(
                List.of("1", "3", "5"),
                "a.csv 3 the quotes around a field are never closed",
                "a.csv 5 a row of 3 fields under 2 columns");
    }

    @Test
    void aRowBeyondTheLimitIsNotHeld() throws IOException {
        write("a.csv", lines("id,text", "1,\"" + "x".repeat(150), "y".repeat(100), "z\"", "2,two"));
        List<String> ids = new ArrayList<>();
        try (PageReader reader =
                PageReader.builder().add(directory).maxRecordBytes(200).open()) {
            reader.forEach(page -> ids.add(page.id()));
            assertEquals(List.of("2"), ids);
            assertEquals(
                    "a.csv 2 the row is longer than the limit of 200 bytes; quotes in it may never be closed",
                    told(reader.rejected()).get(0));
        }
    }

    @Test
    void aTableWithoutContentIsOneRejectThatSaysHowToNameIt() throws IOException {
        write("a.csv", "id,story\n1,one\n2,two\n");
        expect(
                List.of(),
                "a.csv 0 no column is known to hold text or html; the columns are id, story; "
                        + "--field text=COLUMN names the one with the text, and the first line must hold the names");
    }

    @Test
    void fieldsAreFoundUnderTheNamesTheUserGives() throws IOException {
        write("a.csv", "key,story\n1,one\n");
        write(
                "b.jsonl",
                lines(
                        "{\"key\":\"2\",\"article\":{\"body\":\"two\",\"when\":1772618400}}",
                        "{\"key\":\"3\",\"article.body\":\"three\"}",
                        "{\"key\":\"4\",\"article\":{\"body\":[\"fo\",\"ur\"]},\"text\":\"known, but not chosen\"}"));
        PageReader.Builder builder = PageReader.builder()
                .add(directory)
                .field("id", "key")
                .field("text", "story")
                .field("text", "article.body")
                .field("published", "article.when")
                .field("site", "no.such");
        try (PageReader reader = builder.open()) {
            List<Page> pages = new ArrayList<>();
            reader.forEach(pages::add);
            assertEquals(List.of("1", "2", "3", "4"), ids(pages));
            assertEquals(
                    List.of("one", "two", "three", "fo\n\nur"),
                    pages.stream().map(Page::content).toList());
            assertEquals(
                    "2026-03-04T10:00:00Z",
                    pages.get(1).published().orElseThrow().toString());
            assertEquals(List.of("no record has a field 'no.such', which --field names"), reader.warnings());
        }
    }

    @Test
    void tablesOfSpreadsheetsAreReadInUtf16AndBehindTheLineThatNamesTheSeparator() throws IOException {
        // Longer than a buffer, and pairs of units at every place in it.
        String text = "\uD83D\uDE00 Grüße aus Łódź; ".repeat(3000);
        String table = "id;text\r\n1;\"" + text + "\"\r\n2;two\r\n";
        for (String odd : List.of("", "x")) {
            String shifted = table.replace("\"\uD83D", "\"" + odd + "\uD83D");
            write("a.csv", shifted.getBytes(StandardCharsets.UTF_16));
            write(
                    "b.tsv",
                    ("\uFEFF" + shifted.replace("1;", "3;").replace("2;", "4;")).getBytes(StandardCharsets.UTF_16LE));
            write("c.csv", "sep=;\n" + shifted.replace("1;", "5;").replace("2;", "6;"));
            try (PageReader reader = PageReader.open(directory)) {
                List<Page> pages = new ArrayList<>();
                reader.forEach(pages::add);
                assertEquals(List.of(), told(reader.rejected()));
                assertEquals(List.of("1", "2", "3", "4", "5", "6"), ids(pages));
                for (int i = 0; i < 6; i += 2) {
                    assertEquals(odd + text, pages.get(i).content());
                    assertEquals("two", pages.get(i + 1).content());
                }
            }
        }
    }

    @Test
    void answersOfNewsServicesAndJsonFeedsAreTheArticlesInThem() throws IOException {
        write(
                "a.json",
                "{\"status\":\"ok\",\"totalResults\":2,\"articles\":[{\"source\":{\"name\":\"A\"},\"url\":\"https://a.example/1\","
                        + "\"content\":\"One.\"},{\"url\":\"https://a.example/2\",\"content\":\"Two.\"}]}");
        write(
                "b.json",
                "{\"response\":{\"status\":\"ok\",\"results\":[{\"webUrl\":\"https://b.example/1\",\"text\":\"One.\"}]}}");
        write(
                "c.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"C\",\"items\":[{\"content_html\":\"<p>One</p>\"},"
                        + "{\"id\":\"c2\",\"content_text\":\"Two\"}]}");
        assertEquals(
                List.of("https://a.example/1", "https://a.example/2", "https://b.example/1", "c.json#1", "c2"),
                ids(pages()));
    }

    @Test
    void theEntriesOfAnRssFeedArePages() throws IOException {
        write("feed.xml", FEED);
        List<Page> pages = pages();
        Page first = pages.get(0);
        assertEquals(List.of("c-1", "https://courier.example/ferry"), ids(pages));
        assertEquals("https://courier.example/pier", first.url().orElseThrow());
        assertEquals("Pier & harbour", first.title().orElseThrow());
        assertEquals("<p>The pier&nbsp;was closed.</p>", first.content());
        assertTrue(first.isHtml());
        assertEquals("Ana Ruiz", first.author().orElseThrow());
        assertEquals(
                "2026-03-10T18:30:00+01:00", first.published().orElseThrow().toString());
        assertEquals("en", first.language().orElseThrow());
        assertFalse(pages.get(1).isHtml());
        assertEquals(2, pages.get(1).position());
    }

    @Test
    void theEntriesOfAnAtomFeedArePages() throws IOException {
        write("feed.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Kurier</title>
                <entry><id>tag:kurier.example,2026:1</id><title type="text">Der Hafen</title>
                <link rel="self" href="https://kurier.example/1.atom"/><link href="https://kurier.example/1"/>
                <updated>2026-03-11T10:00:00Z</updated><published>2026-03-10T10:00:00Z</published>
                <summary>Kurz.</summary><author><name>Bo Lind</name><email>b@kurier.example</email></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Hafen &auml;chzt.</p></div></content></entry>
                <entry><id>2</id><title>Ohne Datum der Ver&ouml;ffentlichung</title><updated>2026-03-12</updated>
                <content type="html">&lt;p&gt;Zwei.&lt;/p&gt;</content></entry></feed>
                """);
        List<Page> pages = pages();
        assertEquals("https://kurier.example/1", pages.get(0).url().orElseThrow());
        assertEquals(
                "2026-03-10T10:00:00Z", pages.get(0).published().orElseThrow().toString());
        assertTrue(pages.get(0).content().contains("\u00e4chzt"), pages.get(0).content());
        assertEquals("Bo Lind", pages.get(0).author().orElseThrow());
        assertEquals("2026-03-12", pages.get(1).published().orElseThrow().toString());
        assertEquals("<p>Zwei.</p>", pages.get(1).content());
        assertEquals("de", pages.get(1).language().orElseThrow());
    }

    @Test
    void aFeedThatEndsEarlyKeepsItsCompleteEntries() throws IOException {
        write("feed.rss", FEED.substring(0, FEED.indexOf("A ferry sank") + 5));
        expect(List.of("c-1"), "feed.rss 2 the feed ends within an entry");
    }

    @Test
    void entitiesOfAFeedAreNeverExpanded() throws IOException {
        write(
                "feed.rss",
                "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"&a;&a;\">"
                        + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item><guid>1</guid>"
                        + "<description>&b; &f; words</description></item></channel></rss>");
        assertEquals("&b; &f; words", pages().get(0).content());
    }

    @Test
    void otherXmlInADirectoryIsPassedOver() throws IOException {
        write("sitemap.xml", "<urlset><url><loc>https://a.example/</loc></url></urlset>");
        try (PageReader reader = PageReader.open(directory)) {
            reader.forEach(page -> {});
            assertEquals(List.of("1 passed over: 1 XML that is no feed"), reader.warnings());
            assertEquals(0, reader.rejects());
        }
    }

    @Test
    void aStreamIsReadByWhatItHolds() throws IOException {
        for (String[] form : new String[][] {
            {"<html><body>x</body></html>", "-"},
            {FEED, "c-1 https://courier.example/ferry"},
            {"[{\"id\":1,\"text\":\"t\"}]", "1"},
            {"{\n  \"id\": 1,\n  \"text\": \"t\"\n}", "1"},
            {"{\"id\":1,\"text\":\"t\"}\n{\"id\":2,\"text\":\"t\"}", "1 2"},
        }) {
            ByteArrayInputStream stream = new ByteArrayInputStream(form[0].getBytes(ISO_8859_1));
            List<String> ids = new ArrayList<>();
            try (PageReader reader = PageReader.builder().add(stream, "-").open()) {
                reader.forEach(page -> ids.add(page.id()));
                assertEquals(List.of(), reader.rejected());
            }
            assertEquals(form[1], String.join(" ", ids));
        }
    }

    @Test
    void datesAndLanguagesThatCannotBeReadAreCountedWithExamples() throws IOException {
        write(
                "a.jsonl",
                lines(
                        "{\"id\":1,\"text\":\"t\",\"published\":\"soon\",\"desk\":1}",
                        "{\"id\":2,\"text\":\"t\",\"published\":\"later\",\"language\":\"klingon\"}"));
        try (PageReader reader = PageReader.open(directory)) {
            reader.forEach(page -> {});
            String file = directory + "/a.jsonl";
            assertEquals(
                    List.of(
                            "2 dates not understood: published 'soon' at " + file + ":1, published 'later' at " + file
                                    + ":2",
                            "1 language not understood: language 'klingon' at " + file + ":2"),
                    reader.warnings());
            assertEquals(
                    "{passedOver=0, unreadDates=2, unreadLanguages=1, unknownFields=4}",
                    reader.notUsed().toString());
        }
    }

    private List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PageReader reader = PageReader.open(directory)) {
            reader.forEach(pages::add);
            assertEquals(List.of(), reader.rejected());
        }
        return pages;
    }

    private static List<String> ids(List<Page> pages) {
        return pages.stream().map(Page::id).toList();
    }
}

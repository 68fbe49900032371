package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import newsfold.DefaultLocale;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.io.HtmlBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DamagedHtmlTest {
    private static final String BODY =
            "<p>The old mill by the river burned for most of Sunday night, and by the morning only its chimney stood."
                    + " Nobody was hurt, said the fire chief, who had feared for two houses next to it.</p>"
                    + "<p>Investigators want to know why the alarm rang forty minutes late. The owner, who had planned to"
                    + " open a museum there, said he would build again.</p>";

    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private final ArticleExtractor extractor = new ArticleExtractor();

    private Extraction extract(String html) {
        return extractor.extract(Page.html("page", html).build());
    }

    @Test
    void nestingAHundredThousandDeepIsRead() {
        for (String tag : new String[] {"div", "b", "ul><li", "table><tr><td", "a href=x"}) {
            String html = "<html><body>" + ("<" + tag + ">").repeat(100_000) + BODY;
            assertTimeout(Duration.ofSeconds(20), () -> extract(html), tag);
        }
    }

    @Test
    void fiveMegabytesTakeAboutAsLongAsParsingThem() {
        String[] pages = {
            "<html><body><article>" + BODY.repeat(5_000_000 / BODY.length()) + "</article></body></html>",
            "<html><body><article>" + BODY + "</article><script>" + "{\"a\":[1,2,3],".repeat(400_000)
                    + "</script></body>",
            "<html><body><article>" + BODY + "</article>" + "<a href=/x>another line</a><br>".repeat(150_000),
            "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                    + "word and ".repeat(500_000) + "\"}</script></head><body>" + BODY,
            "<html><body>" + BODY + "<p class='" + "name ".repeat(1_000_000) + "'>text</p>",
            "<html><body>" + BODY + "&amp;".repeat(1_000_000),
        };
        for (String html : pages) {
            // Generous, because the machine is shared; quadratic work would take minutes.
            Extraction extraction = assertTimeout(Duration.ofSeconds(20), () -> extract(html));
            assertTrue(extraction.article().isPresent(), extraction::reason);
        }
    }

    @Test
    void unclosedAndMisnestedTagsKeepTheText() {
        String broken = BODY.replace("</p>", "").replace("<p>", "<p><b><i></b>");
        Article article =
                extract("<body><div class=content" + ">" + broken).article().orElseThrow();
        assertTrue(article.text().contains("only its chimney stood"), article.text());
        assertTrue(article.text().contains("would build again"), article.text());
    }

    @Test
    void pagesCutOffAnywhereNeverFail() {
        String html =
                "<!doctype html><html lang=de><head><title>A &amp; B | C</title><script type=\"application/ld+json\">"
                        + "{\"@type\":\"Article\",\"datePublished\":\"2025-01-02T03:04:05Z\",\"author\":[{\"name\":\"Ann Lee\"}]}"
                        + "</script></head><body><!-- x --><article class='a b'><h1>A &amp; B</h1>" + BODY
                        + "<ul><li>one<li>two</ul><img src=x><figcaption>c</figcaption></article></body></html>";
        for (int end = 0; end <= html.length(); end++) {
            Extraction extraction = extract(html.substring(0, end));
            assertEquals(extraction.article().isEmpty(), !extraction.reason().isEmpty());
        }
    }

    @Test
    void randomBytesAreAnArticleOrAReasonedReject() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 300; trial++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                if (random.nextInt(4) == 0) {
                    bytes[i] = (byte) "<>/=\"'&;!-pdivh1 ".charAt(random.nextInt(17));
                }
            }
            Extraction extraction = extract(HtmlBytes.decode(bytes, random.nextBoolean() ? "x-unknown" : null));
            assertEquals(extraction.article().isEmpty(), !extraction.reason().isEmpty(), "trial " + trial);
        }
    }

    @Test
    void framesAndScriptOnlyPagesSayWhyTheyHoldNothing() {
        for (String html : new String[] {
            "<html><frameset><frame src=a.html></frameset></html>",
            "<html><body></body></html>",
            "<html><head><script>document.write('<p>" + "long ".repeat(100) + "</p>')</script></head></html>",
            "<html><body><noscript>Please turn on JavaScript</noscript><div id=root></div></body></html>",
            "\0\0\0"
        }) {
            Extraction extraction = extract(html);
            assertTrue(extraction.article().isEmpty(), html);
            assertFalse(extraction.reason().isBlank());
        }
    }

    @Test
    void charsetsAreFoundWhenDeclaredSniffedOrWrong() {
        String german = "<html><body><p>Das Rathaus öffnet künftig früher, heißt es. Bürger dürften sich freuen.</p>";
        String russian = "<html><body><p>Вчера вечером в городе открылся новый мост через реку.</p>";
        String japanese = "<html><body><p>昨日の夜、市内で新しい橋が開通しました。市民は喜んでいます。</p>";
        assertEquals(german, HtmlBytes.decode(german.getBytes(StandardCharsets.UTF_8), "windows-1252"));
        assertEquals(german, HtmlBytes.decode(german.getBytes(Charset.forName("windows-1252")), null));
        assertEquals(german, HtmlBytes.decode(german.getBytes(Charset.forName("windows-1252")), "utf-8"));
        assertEquals(russian, HtmlBytes.decode(russian.getBytes(Charset.forName("windows-1251")), null));
        assertEquals(russian, HtmlBytes.decode(russian.getBytes(Charset.forName("KOI8-R")), "koi8-r"));
        assertEquals(japanese, HtmlBytes.decode(japanese.getBytes(Charset.forName("Shift_JIS")), null));
        assertEquals(japanese, HtmlBytes.decode(japanese.getBytes(StandardCharsets.UTF_16LE), null));
        String declared = "<meta charset=euc-jp>" + japanese;
        assertEquals(declared, HtmlBytes.decode(declared.getBytes(Charset.forName("EUC-JP")), null));
        assertEquals("", HtmlBytes.decode(new byte[0], "nonsense"));
    }

    @Test
    void aTurkishHostChangesNothing() {
        String html =
                "<html lang=EN><head><META PROPERTY='ARTICLE:PUBLISHED_TIME' CONTENT='2025-05-06T07:08:09Z'></head>"
                        + "<BODY><DIV CLASS='ARTICLE-BODY'>" + BODY
                        + "<P>LINES IN CAPITALS DID NOT IRRITATE HIM, HE INSISTED.</P></DIV>";
        String expected = extract(html).article().orElseThrow().text();
        locale.setTurkish();
        Article article = extract(html).article().orElseThrow();
        assertEquals(expected, article.text());
        assertEquals("2025-05-06", article.published().orElseThrow().day().toString());
        assertEquals("en", article.language().orElseThrow());
    }
}

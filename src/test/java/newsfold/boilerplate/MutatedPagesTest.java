package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Page;
import newsfold.io.HtmlBytes;
import org.junit.jupiter.api.Test;

/** Damages pages at random. {@code -Dnewsfold.mutations=100000} looks longer than a build has time for. */
class MutatedPagesTest {
    private static final int TRIALS = Integer.getInteger("newsfold.mutations", 500);

    private static final String PAGE = """
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferry returns | The Tidewater Post</title>
            <link rel="canonical" href="https://tidewater.example/sea/ferry"><base href="/sea/">
            <meta property="og:site_name" content="The Tidewater Post"><meta name="author" content="Mara Lindqvist">
            <meta property="article:published_time" content="2025-03-04T09:30:00+01:00">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":
            "Ferry returns","datePublished":"2025-03-04","author":[{"@id":"#a"},{"@type":"Person","name":"Jón Þór"}],
            "articleBody":"The last ferry of the season came back."},{"@id":"#a","name":"Mara Lindqvist"}]}</script>
            <style>p{color:red}</style></head><body class="post"><nav><ul><li><a href="/">Home</a><li><a href="/sea">Sea</a></ul>
            </nav><main id="content"><article class="article-body"><h1>Ferry returns to the harbour</h1>
            <p class="byline">By <a rel="author" itemprop="author">Mara Lindqvist</a> | <time datetime="2025-03-04">4 March
            2025</time> | Updated 2 hours ago</p><figure><img src="f.jpg"><figcaption>The ferry. Photo: A. Ek</figcaption>
            </figure><p>The last ferry of the season came back to the old harbour on Tuesday, four hours late and half
            empty, after a storm had kept it outside the breakwater &mdash; &ldquo;a bad night&rdquo;, said the captain.</p>
            <h2>A long night</h2><p>Passengers said the crew had handed out blankets, soup and cards, and that nobody had
            complained much, although the heating failed twice before dawn.<br>Nobody was hurt.</p><blockquote>We sang, of
            course.</blockquote><ul><li>The next sailing is planned for Friday.</li></ul><table><tr><td>Delay</td><td>4 h
            </td></tr></table><pre>12 knots</pre><aside><a href="/x">Read more: harbour to close</a></aside></article>
            <section class="comments"><p>Ann, 5 March 2025: well done!</p></section></main><!-- end --><iframe src="x">
            </iframe><footer>&copy; 2025 Tidewater Post</footer></body></html>
            """;

    private static final String[] PIECES = {
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "\"",
        "'",
        "&",
        "&#",
        "&#x110000;",
        "&#0;",
        "\0",
        "\ufffe",
        "\ud800",
        "\udc00",
        "\u202e",
        "\u0130",
        "</body>",
        "<body>",
        "<html>",
        "<frameset>",
        "<frame>",
        "<table>",
        "<tr>",
        "<p>",
        "<b>",
        "<a href='",
        "<script>",
        "</script>",
        "<style>",
        "<textarea>",
        "<title>",
        "<svg><path/>",
        "<math>",
        "<template>",
        "<noscript>",
        "<select><option>",
        "<plaintext>",
        "<h1>",
        "</h1>",
        "<time datetime='99999-99-99'>",
        "itemprop=author ",
        "class='comment related hidden' ",
        "{\"@graph\":[",
        "]}",
        "2025-13-45T99:99:99+99:99",
        "99999999999999999999",
        "vor 999 Jahren",
        "999 years ago",
        "1234567890123",
        "12/12/12",
        "\n",
        "\r\n",
        "\u2028",
        "    ",
        "| - | - ::"
    };

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Test
    void damagedPagesAreAnArticleOrAReasonedReject() throws IOException {
        List<String> seeds = new ArrayList<>(List.of(PAGE, PAGE.replace("\n", " ")));
        try (var files = Files.list(Path.of("src/test/resources/stripped"))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readString(file).replaceAll("(?m)^[+-] ", ""));
            }
        }
        SplittableRandom random = new SplittableRandom(20250304);
        for (int trial = 0; trial < TRIALS; trial++) {
            SplittableRandom own = random.split();
            String seed = seeds.get(own.nextInt(seeds.size()));
            String damaged = seed;
            for (int change = own.nextInt(1, 12); change > 0; change--) {
                damaged = damage(damaged, own);
            }
            if (own.nextInt(3) == 0) {
                damaged = throughBytes(damaged, own);
            }
            boolean html = seed.startsWith("<") != (own.nextInt(10) == 0);
            Page.Builder page = (html ? Page.html("page", damaged) : Page.text("page", damaged))
                    .url(own.nextBoolean() ? "https://tidewater.example/2025/03/04/ferry" : null)
                    .fetched(own.nextBoolean() ? Instant.parse("2025-03-04T12:00:00Z") : null);
            check(page.build(), trial);
        }
    }

    private void check(Page page, int trial) {
        Extraction extraction;
        try {
            extraction = extractor.extract(page);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("trial " + trial + ": " + e + "\n" + page.content(), e);
        }
        assertEquals(extraction.article().isEmpty(), !extraction.reason().isBlank(), "trial " + trial);
        if (extraction.article().isPresent()) {
            Article article = extraction.article().get();
            assertFalse(article.body().isEmpty(), "trial " + trial);
            for (Block block : article.body()) {
                assertFalse(block.text().isBlank(), "trial " + trial);
                assertTrue(block.text().indexOf('\n') < 0, "trial " + trial);
            }
            assertEquals(
                    article.text(),
                    extractor.extract(page).article().orElseThrow().text(),
                    "trial " + trial);
        }
    }

    private static String damage(String page, SplittableRandom random) {
        if (page.isEmpty()) {
            return PIECES[random.nextInt(PIECES.length)];
        }
        int at = random.nextInt(page.length());
        int end = Math.min(page.length(), at + 1 + random.nextInt(1 << random.nextInt(1, 10)));
        String part = page.substring(at, end);
        return switch (random.nextInt(8)) {
            case 0 -> page.substring(0, at) + page.substring(end);
            case 1 -> page.substring(0, at) + part.repeat(random.nextInt(2, 30)) + page.substring(end);
            case 2 -> page.substring(0, at);
            case 3 -> page.substring(end) + page.substring(0, end);
            case 4 -> page.substring(0, at) + new StringBuilder(part).reverse() + page.substring(end);
            case 5 -> page.substring(0, at) + (char) random.nextInt(0x10000) + page.substring(end);
            default -> page.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + page.substring(at);
        };
    }

    private static String throughBytes(String page, SplittableRandom random) {
        byte[] bytes = page.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        for (byte b : bytes) {
            switch (random.nextInt(400)) {
                case 0 -> damaged.write(random.nextInt(256));
                case 1 -> {}
                default -> damaged.write(b);
            }
        }
        String[] names = {"utf-8", "iso-8859-1", "Shift_JIS", "utf-16", "nonsense"};
        return HtmlBytes.decode(damaged.toByteArray(), random.nextBoolean() ? names[random.nextInt(5)] : null);
    }

    @Test
    void aPageCutOffAtEveryByteIsAnArticleOrAReasonedReject() {
        byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end <= bytes.length; end++) {
            byte[] head = java.util.Arrays.copyOf(bytes, end);
            check(Page.html("page", HtmlBytes.decode(head, null)).build(), end);
        }
    }
}

package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

class LongBodyTest {
    private static final List<String> WHO = List.of(
            "The harbour master",
            "A clerk of the court",
            "The engineer",
            "A witness from the mill",
            "The deputy mayor",
            "One of the pilots",
            "The treasurer",
            "A nurse of the night shift");
    private static final List<String> DID = List.of(
            "told the inquiry that the valves had been shut since", "could not say who had signed the papers on",
            "found the second log book in a drawer on", "asked twice for the missing pages in the week of",
            "saw lorries leave the yard without lights on", "kept a list of every barrel that came in on");
    private static final List<String> WHEN = List.of(
            "the Monday after the flood, when the bridge was still closed to carts and lorries.",
            "a market day in spring, and nobody had thought it worth a word until now.",
            "the evening of the strike, as three others remembered in much the same way.",
            "the last day of the fiscal year, which the auditors had overlooked for so long.");

    private static String paragraph(SplittableRandom random, int number) {
        return pick(WHO, random) + " " + pick(DID, random) + " " + pick(WHEN, random) + " That was point " + number
                + ". " + pick(WHO, random) + " " + pick(DID, random) + " " + pick(WHEN, random);
    }

    private static String pick(List<String> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Article extract(int paragraphs, int perChapter) {
        SplittableRandom random = new SplittableRandom(paragraphs);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            body.append(i % perChapter > 0 ? "" : "<h2>Day " + (i / perChapter + 1) + " of the inquiry</h2>");
            body.append("<p>").append(paragraph(random, i)).append("</p>");
        }
        String html = "<html><head><title>What the inquiry heard</title></head><body><nav><a href='/'>Home</a></nav>"
                + "<article><h1>What the inquiry heard</h1>" + body
                + "</article><div class='comments'><h3>Comments (60)</h3>"
                + "<div class='comment'><p>So the clerk knew all along and nobody asked her, is that what we are told?</p></div>"
                        .repeat(60)
                + "</div><footer>© Harwell Courier</footer></body></html>";
        return new ArticleExtractor()
                .extract(Page.html("long", html).build())
                .article()
                .orElseThrow();
    }

    @Test
    void articlesOfAnyLengthAreKeptToTheirEnd() {
        for (int paragraphs : new int[] {30, 90, 150, 210, 300, 700}) {
            Article article = extract(paragraphs, 12);
            long kept = article.body().stream()
                    .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                    .count();
            assertEquals(paragraphs, kept, "paragraphs of " + paragraphs);
            assertTrue(article.text().contains("point " + (paragraphs - 1) + "."), "the last one");
            assertTrue(!article.text().contains("is that what we are told"), "comments");
        }
    }
}

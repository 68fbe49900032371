package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.BodyParts.Part;
import newsfold.report.FoldedArticle;
import org.junit.jupiter.api.Test;

class BodyPartsTest {
    private static final String DECK = "Anglers and a rowing club ask for ten metres more";
    private static final String CAPTION = "The slipway at low tide. Photo: Ruth Amber";
    private static final String POST = "Launching stops at noon on Friday. Use the ramp at Tern Point until May.";
    private static final String LAST =
            "The slipway was laid in 1931 and has been mended twice, the last time after the flood of 1998.";

    private static final String HTML =
            "<html lang='en'><head><title>Slipway to be rebuilt</title></head><body><article>"
                    + "<h1>Slipway to be rebuilt</h1><p class='standfirst'>" + DECK + "</p>"
                    + "<figure><img src='a.jpg'><figcaption>" + CAPTION + "</figcaption></figure>"
                    + "<p>The harbour trust will rebuild the slipway at Heron Quay in spring, its chairwoman Ruth Amber said on Monday, at"
                    + " a cost of two million pounds.</p>"
                    + "<p>Boats of up to nine tonnes can then be launched at any state of the tide, which today only those of two tonnes"
                    + " can, she told the members.</p>"
                    + "<blockquote class='twitter-tweet'><p>" + POST + "</p></blockquote><p>" + LAST + "</p></article>"
                    + "<section class='comments'><h3>2 comments</h3><div class='comment'><b>Tom</b><p>Long overdue, say the rowers.</p>"
                    + "<a href='#'>Reply</a></div><div class='comment'><b>Eve</b><p>Who pays?</p></div></section></body></html>";

    private static Article article(String content, boolean html, BodyParts parts) {
        Page.Builder page = html ? Page.html("a", content) : Page.text("a", content);
        return new ArticleExtractor(parts).extract(page.build()).article().orElseThrow();
    }

    private static void assertParts(Set<Part> kept, Set<Part> cut, List<String> in, List<String> out) {
        Article article = article(HTML, true, new BodyParts(kept, cut));
        in.forEach(text -> assertTrue(article.text().contains(text), () -> kept + " lost " + text));
        out.forEach(text -> assertFalse(article.text().contains(text), () -> cut + " left " + text));
        out.forEach(text -> assertTrue(
                article.removed().stream().anyMatch(line -> line.text().equals(text)), () -> "unaccounted: " + text));
        assertTrue(article.text().endsWith(LAST));
    }

    @Test
    void aPartIsInTheBodyIfItIsAskedFor() {
        assertParts(EnumSet.allOf(Part.class), Set.of(), List.of(DECK, CAPTION, POST), List.of());
        assertParts(Set.of(), EnumSet.allOf(Part.class), List.of(), List.of(DECK, CAPTION, POST));
        assertParts(Set.of(Part.CAPTIONS), Set.of(Part.DECK), List.of(CAPTION, POST), List.of(DECK));
    }

    @Test
    void entriesOfALiveBlogCanBeLeftOut() {
        String intro =
                "The council meets tonight to vote on the ferry terminal, and we report from the hall as it happens.";
        StringBuilder html = new StringBuilder("<html><head><title>Ferry vote - live</title></head><body><main>"
                + "<h1>Ferry vote - live</h1><p>" + intro + "</p>");
        StringBuilder text = new StringBuilder("Ferry vote - live\n\n" + intro + "\n\n");
        for (int i = 0; i < 5; i++) {
            String entry =
                    "Speaker number " + i + " says that the terminal has to stay open for the people of the island.";
            html.append("<div><span>2")
                    .append(i % 4)
                    .append(":1")
                    .append(i)
                    .append("</span><p>")
                    .append(entry);
            html.append("</p></div>");
            text.append("2")
                    .append(i % 4)
                    .append(":1")
                    .append(i)
                    .append("\n\n")
                    .append(entry)
                    .append("\n\n");
        }
        BodyParts parts = new BodyParts(Set.of(), Set.of(Part.ENTRIES));
        assertEquals(intro, article(html + "</main></body></html>", true, parts).text());
        assertEquals(intro, article(text.toString(), false, parts).text());
        assertTrue(article(html.toString(), true, BodyParts.AS_JUDGED).text().contains("Speaker number 3"));
    }

    @Test
    void anArticleIsNotEmptiedByWhatIsCut() {
        String html =
                "<html><head><title>Tide</title></head><body><article><h1>Tide</h1><figure><figcaption>The tide at"
                        + " Heron Quay rose to four metres on Monday night, the highest since the flood of 1998, the trust said."
                        + "</figcaption></figure></article></body></html>";
        BodyParts parts = new BodyParts(Set.of(), Set.of(Part.CAPTIONS));
        assertEquals(
                new ArticleExtractor()
                        .extract(Page.html("a", html).build())
                        .article()
                        .map(Article::text),
                new ArticleExtractor(parts)
                        .extract(Page.html("a", html).build())
                        .article()
                        .map(Article::text));
    }

    @Test
    void otherPagesOfTheSiteChangeNothingAboutThem() throws IOException {
        FoldOptions options = FoldOptions.builder()
                .parts(new BodyParts(Set.of(Part.CAPTIONS), Set.of(Part.DECK)))
                .build();
        String[] words = "harbour trust slipway council bridge river lorry diver crack pier mayor county budget spring"
                .split(" ");
        Random random = new Random(3);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            StringBuilder html =
                    new StringBuilder("<html lang='en'><body><article><h1>The " + words[i] + " of " + words[i + 1]
                            + "</h1><p class='standfirst'>Deck of the " + words[i + 2] + " and what it says</p>");
            for (int p = 0; p < 5; p++) {
                html.append("<p>It is said that");
                random.ints(30, 0, words.length)
                        .forEach(word -> html.append(' ').append(words[word]));
                html.append(".</p>")
                        .append(p > 0 ? "" : "<figure><figcaption>The " + words[i] + " at dawn</figcaption></figure>");
            }
            pages.add(Page.html("a" + i, html + "</article></body></html>")
                    .url("https://courier.example/" + i)
                    .build());
        }
        try (Newsfold fold = Newsfold.inMemory(options)) {
            for (FoldedArticle folded : fold.fold(pages).articles()) {
                assertTrue(
                        folded.article().text().contains(" at dawn"),
                        () -> folded.article().removed().toString());
                assertFalse(folded.article().text().contains("Deck of"));
            }
        }
    }

    @Test
    void commentsAreAListOfTheirOwn() {
        assertEquals(
                List.of("Long overdue, say the rowers.", "Who pays?"),
                article(HTML, true, BodyParts.AS_JUDGED).comments());
    }

    @Test
    void namesOfPartsAreReadAndWrongOnesAreNamed() {
        assertEquals(EnumSet.of(Part.DECK, Part.POSTS), BodyParts.parse("Deck, posts"));
        assertEquals(Set.of(), BodyParts.parse(""));
        String message = assertThrows(IllegalArgumentException.class, () -> BodyParts.parse("deck,quotes"))
                .getMessage();
        assertEquals("\"quotes\" is no part of a page; the parts are deck, posts, captions, entries", message);
        assertThrows(
                IllegalArgumentException.class,
                () -> new BodyParts(Set.of(Part.DECK), EnumSet.of(Part.DECK, Part.POSTS)));
    }
}

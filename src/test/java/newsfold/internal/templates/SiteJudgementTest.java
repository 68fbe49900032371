package newsfold.internal.templates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.boilerplate.Extraction;
import newsfold.boilerplate.ScoredPages;
import org.junit.jupiter.api.Test;

class SiteJudgementTest {
    private static final String SITE = "harbour.example";

    /** What a page alone thinks of the line in its rail, and of the item in its list. */
    private static Extraction page(int number, double rail, double item) {
        return page(number, rail, item, "", 0);
    }

    private static Extraction page(int number, double rail, double item, String more, double probability) {
        StringBuilder html = new StringBuilder("<div class=story>");
        for (int i = 0; i < 6; i++) {
            html.append("<p>").append(prose(number * 10 + i)).append("</p>");
        }
        html.append(more).append("<ul><li>Item ").append(prose(number * 10 + 7)).append("</li></ul></div>");
        html.append("<div class=rail><p>Rail ").append(prose(number * 10 + 8)).append("</p></div>");
        return ScoredPages.ofHtml(
                "page" + number,
                SITE,
                html.toString(),
                text -> text.startsWith("Rail")
                        ? rail
                        : text.startsWith("Item") ? item : text.startsWith("The") ? 0.99 : probability);
    }

    private static String prose(int seed) {
        String[] words = {"boats", "rope", "quay", "wind", "council", "bridge", "votes", "winter", "prices", "salt"};
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("The");
        for (int i = 0; i < 20; i++) {
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return text.append('.').toString();
    }

    private static Article judgedAgain(List<Extraction> site, int which) {
        return SiteTemplates.empty()
                .learnPages(site)
                .apply(site.get(which))
                .article()
                .orElseThrow();
    }

    @Test
    void aBlockInDoubtGoesWhereItsPlaceIsChromeOnTheOtherPages() {
        List<Extraction> site = List.of(page(1, 0.6, 0.9), page(2, 0.02, 0.9), page(3, 0.03, 0.9), page(4, 0.02, 0.9));
        Article article = judgedAgain(site, 0);
        assertFalse(article.text().contains("Rail"));
        Removed last = article.removed().get(article.removed().size() - 1);
        assertEquals(Reason.TEMPLATE, last.reason());
        assertTrue(last.rule().startsWith("likelihood 60 %; in this place"), last.rule());
        assertEquals(7, last.position());
    }

    @Test
    void aBlockInDoubtComesBackWhereItsPlaceIsBodyOnTheOtherPages() {
        List<Extraction> site = List.of(page(1, 0.02, 0.4), page(2, 0.02, 0.9), page(3, 0.03, 0.9), page(4, 0.02, 0.9));
        Article article = judgedAgain(site, 0);
        assertTrue(article.text().contains("Item"));
        assertTrue(article.removed().stream().noneMatch(line -> line.text().startsWith("Item")));
    }

    @Test
    void whatIsBeyondDoubtStaysAsItIs() {
        List<Extraction> site =
                List.of(page(1, 0.97, 0.04), page(2, 0.02, 0.9), page(3, 0.03, 0.9), page(4, 0.02, 0.9));
        assertEquals(site.get(0).article().orElseThrow(), judgedAgain(site, 0));
    }

    @Test
    void aPageAloneStaysAsItIs() {
        List<Extraction> site = List.of(page(1, 0.6, 0.4));
        assertEquals(site.get(0).article().orElseThrow(), judgedAgain(site, 0));
    }

    @Test
    void twoPagesAreEnoughWhereThePageAloneLeavesDoubt() {
        String shared = "<p>Printed on the quay every morning</p>";
        List<Extraction> doubtful = List.of(page(1, 0.02, 0.9, shared, 0.7), page(2, 0.02, 0.9, shared, 0.7));
        assertFalse(judgedAgain(doubtful, 0).text().contains("Printed"));
        List<Extraction> sure = List.of(page(1, 0.02, 0.9, shared, 0.97), page(2, 0.02, 0.9, shared, 0.97));
        assertTrue(judgedAgain(sure, 0).text().contains("Printed"));
    }

    @Test
    void labelsThatOrderABodyStay() {
        List<Extraction> site = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String more = "<h3>Pros</h3><p>" + prose(900 + i) + "</p><h3>Pros</h3><p>" + prose(950 + i) + "</p>";
            site.add(page(i, 0.02, 0.9, more, 0.9));
        }
        assertTrue(judgedAgain(site, 0).text().contains("Pros"));
    }

    @Test
    void cellsThatHoldNumbersAloneStay() {
        List<Extraction> site = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            site.add(page(i, 0.02, 0.9, "<table><tr><td>" + (4000 + i) + "</td></tr></table>", 0.9));
        }
        assertTrue(judgedAgain(site, 3).text().contains("4003"));
    }

    @Test
    void aHeadingGoesWithAllThatStoodUnderIt() {
        List<Extraction> site = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String more = "<h3>Heading of " + prose(700 + i) + "</h3><p>Printed on the quay every morning</p>"
                    + "<h3>Another of " + prose(800 + i) + "</h3>";
            site.add(page(i, 0.02, 0.9, more, 0.96));
        }
        String text = judgedAgain(site, 0).text();
        assertFalse(text.contains("Heading of"));
        assertTrue(text.contains("Another of"));
    }

    @Test
    void neitherTheOrderNorKeepingInBytesMatters() throws IOException {
        List<Extraction> site = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            site.add(page(i, 0.1 * i, 1 - 0.1 * i));
        }
        SiteTemplates expected = SiteTemplates.empty().learnPages(site);
        for (int trial = 0; trial < 10; trial++) {
            List<Extraction> shuffled = new ArrayList<>(site);
            Collections.shuffle(shuffled, new Random(trial));
            assertArrayEquals(
                    expected.toBytes(),
                    SiteTemplates.empty().learnPages(shuffled).toBytes(),
                    "trial " + trial);
        }
        SiteTemplates read = SiteTemplates.fromBytes(expected.toBytes());
        assertArrayEquals(expected.toBytes(), read.toBytes());
        assertArrayEquals(
                expected.learnPages(site).toBytes(), read.learnPages(site).toBytes());
    }

    @Test
    void templatesOfTheFirstVersionAreReadAndKnowNoPlaces() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] name = SITE.getBytes(StandardCharsets.UTF_8);
            out.writeInt(1);
            out.writeInt(5);
            out.writeInt(1);
            out.writeInt(name.length);
            out.write(name);
            out.writeInt(5);
            out.writeDouble(4);
            out.writeInt(1);
            out.writeLong(BlockKey.of("Printed on the quay every morning"));
            out.writeDouble(4);
            out.writeInt(0);
        }
        SiteTemplates read = SiteTemplates.fromBytes(bytes.toByteArray());
        assertEquals(List.of(SITE), read.sites());
        Extraction page = page(1, 0.6, 0.4, "<p>Printed on the quay every morning</p>", 0.9);
        Article article = read.apply(page).article().orElseThrow();
        assertFalse(article.text().contains("Printed"));
        assertTrue(article.text().contains("Rail"));
    }
}

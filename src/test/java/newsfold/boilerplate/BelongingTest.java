package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import newsfold.article.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BelongingTest {
    private static final String STORY = "<p>The council of Ashford approved the new harbour on Monday, after years of"
            + " argument over the ferry.</p><p>The harbour will hold forty boats, the council said, and the ferry from"
            + " Ashford will run again.</p><p>Fishermen had feared for their boats, because the ferry needs most of the"
            + " old harbour.</p>";

    private static float[][] numbers(String body) {
        Page page = Page.html("1", "<meta name=author content='Ada Berg'><article>" + body + "</article>")
                .url("https://www.north-star.com/news/1")
                .build();
        Document document = Jsoup.parse(page.content());
        Dom dom = DomReader.read(document);
        StructuredData data = StructuredData.read(dom.landmarks());
        Metadata metadata = Metadata.read(page, new MetaTags(document, dom.landmarks()), data, dom);
        List<TextBlock> blocks = dom.blocks();
        Belonging belonging = new Belonging(blocks, Containers.of(dom), metadata);
        float[][] numbers = new float[blocks.size()][Belonging.COUNT];
        for (TextBlock block : blocks) {
            belonging.put(block, numbers[block.position], 0);
        }
        return numbers;
    }

    @Test
    void paragraphSharesMoreWordsWithTheOthersThanAnOffer() {
        float[][] numbers = numbers(STORY + "<p>Sign up today for weekly recipes, discounts and competitions.</p>");
        for (int i = 0; i < 3; i++) {
            assertTrue(numbers[i][0] > numbers[3][0] + 0.1, "paragraph " + i);
        }
    }

    @Test
    void withoutRunOfProseNothingIsShared() {
        assertEquals(-1, numbers("<p>Short.</p>")[0][0]);
    }

    @Test
    void authorIsFoundAtTheStartAndElsewhere() {
        float[][] numbers = numbers(
                STORY + "<p>Ada Berg writes about harbours.</p><p>Photos, unless stated otherwise: Ada Berg</p>");
        assertEquals(0, numbers[0][1]);
        assertEquals(2, numbers[3][1]);
        assertEquals(1, numbers[4][1]);
    }

    @Test
    void outletIsFoundHoweverItIsWritten() {
        float[][] numbers =
                numbers("<p>Subscribe to the North Star.</p><p>Under the northern star.</p><p>NORTHSTAR</p>");
        assertArrayEquals(new float[] {1, 0, 1}, new float[] {numbers[0][2], numbers[1][2], numbers[2][2]});
    }

    @Test
    void rulesAreCountedFromBothSides() {
        float[][] numbers = numbers("<p>One.</p><p>Two.</p><hr><p>Three.</p><p>Four.</p>");
        assertArrayEquals(
                new float[] {15, 15, 0, 1}, new float[] {numbers[0][3], numbers[1][3], numbers[2][3], numbers[3][3]});
        assertArrayEquals(
                new float[] {1, 0, 15, 15}, new float[] {numbers[0][4], numbers[1][4], numbers[2][4], numbers[3][4]});
    }
}

package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import newsfold.internal.html.DomReader;
import newsfold.internal.html.HtmlBlock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class GoldLabelsTest {
    private static final String FIRST = "The ferry will run again from the old harbour next spring.";
    private static final String SECOND = "Forty boats have to move before the dredgers come in March.";

    private static List<HtmlBlock> blocks(String html) {
        return DomReader.read(Jsoup.parse(html)).blocks();
    }

    @Test
    void headingIsBodyAndItsEntryInTheTableOfContentsIsNot() {
        List<HtmlBlock> blocks = blocks("<li>The ferry</li><li>The boats</li><h2>The ferry</h2><p>" + FIRST
                + "</p><h2>The boats</h2><p>" + SECOND + "</p><p>The ferry</p>");
        assertArrayEquals(
                new float[] {0, 0, 1, 1, 1, 1, 0},
                GoldLabels.ofBody(blocks, "The ferry\n\n" + FIRST + "\n\nThe boats\n\n" + SECOND));
    }

    @Test
    void longHeadingIsBodyAndItsEntryInTheTableOfContentsIsNot() {
        String heading = "Why the ferry has to wait until spring";
        List<HtmlBlock> blocks =
                blocks("<li>" + heading + "</li><p>Share</p><h2>" + heading + "</h2><p>" + FIRST + "</p>");
        assertArrayEquals(new float[] {0, 0, 1, 1}, GoldLabels.ofBody(blocks, heading + "\n\n" + FIRST));
    }

    @Test
    void lineThatTheBodySaysTwiceIsBodyInBothPlaces() {
        String line = "Tickets cost as much as they did last year";
        List<HtmlBlock> blocks = blocks("<p>" + FIRST + "</p><li>" + line + "</li><p>" + SECOND + "</p><li>" + line
                + "</li><p>Share</p><li>" + line + "</li>");
        assertArrayEquals(
                new float[] {1, 1, 1, 1, 0, 0},
                GoldLabels.ofBody(blocks, FIRST + "\n\n" + line + "\n\n" + SECOND + "\n\n" + line));
    }

    @Test
    void snippetThatIsOutLeavesParagraphsThatMentionItsWords() {
        List<HtmlBlock> blocks = blocks("<p>" + FIRST + "</p><figcaption>the old harbour</figcaption>");
        assertArrayEquals(
                new float[] {Float.NaN, 0}, GoldLabels.ofSnippets(blocks, List.of(), List.of("the old harbour")));
    }

    @Test
    void blocksOfWhichTwoThinkDifferentlyTeachNothing() {
        float[] labels = {1, 1, 0, 0, 1, Float.NaN};
        GoldLabels.dropDisputed(labels, new float[] {1, 0, 1, 0, Float.NaN, 1});
        assertArrayEquals(new float[] {1, Float.NaN, Float.NaN, 0, 1, Float.NaN}, labels);
        GoldLabels.dropDisputed(labels, null);
        assertArrayEquals(new float[] {1, Float.NaN, Float.NaN, 0, 1, Float.NaN}, labels);
    }
}

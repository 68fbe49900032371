package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import newsfold.internal.html.Dom;
import newsfold.internal.html.DomReader;
import newsfold.internal.metadata.MetadataAgreement;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlBodyChooserTest {
    private static final String PROSE =
            "<p>The mayor opened the new quay on Monday, and some two hundred people came to see the first boats leave"
                    + " for the islands, three hours late because of the fog that lay over the harbour all morning.";

    @Test
    void aLinkedHeadlineAfterAWordAndAColonPointsToAnotherArticleIfTheModelIsInDoubt() {
        String more = "<p>MORE: <a href=x>Harbour deal brings two hundred jobs to the islands</a>";
        assertArrayEquals(new boolean[] {true, false, true}, chosen(PROSE + more + PROSE, 1, 0.6f, 1));
        assertArrayEquals(new boolean[] {true, true, true}, chosen(PROSE + more + PROSE, 1, 0.9f, 1));
        String address = "<p>Website: <a href=x>Harbour office</a>";
        assertArrayEquals(new boolean[] {true, true, true}, chosen(PROSE + address + PROSE, 1, 0.9f, 1));
        String sentence = "<p>The mayor said: <a href=x>we have waited ten years for this quay.</a>";
        assertArrayEquals(new boolean[] {true, true, true}, chosen(PROSE + sentence + PROSE, 1, 0.9f, 1));
    }

    @Test
    void anEmbeddedPostBetweenParagraphsIsOneQuotation() {
        String post = "<blockquote class=twitter-tweet><p>At last! #quay</p>&mdash; Ann (@ann)"
                + " <a href=x>May 4, 2021</a></blockquote>";
        assertArrayEquals(new boolean[] {true, true, true, true}, chosen(PROSE + post + PROSE, 1, 0.4f, 0.2f, 1));
        assertArrayEquals(new boolean[] {true, false, false, true}, chosen(PROSE + post + PROSE, 1, 0.1f, 0.1f, 1));
        String list = PROSE + PROSE + "<div>" + "<p>Harbour office" + post + "</div>";
        assertArrayEquals(new boolean[] {true, true, false, false, false}, chosen(list, 1, 1, 0.1f, 0.4f, 0.2f));
    }

    private static boolean[] chosen(String html, float... verdicts) {
        Dom dom = DomReader.read(Jsoup.parse(html));
        return HtmlBodyChooser.choose(dom, HtmlBodyRegions.of(dom), new MetadataAgreement(List.of()), verdicts);
    }
}

package newsfold.boilerplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import newsfold.internal.html.Dom;
import newsfold.internal.html.DomReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BlockSiblingSmoothingTest {
    private static float[] smooth(String html, float... verdicts) {
        Dom dom = DomReader.read(Jsoup.parse(html));
        assertEquals(verdicts.length, dom.blocks().size(), "blocks of " + html);
        return BlockSiblingSmoothing.of(dom, verdicts);
    }

    @Test
    void aParagraphInDoubtFollowsTheParagraphsAroundIt() {
        String three = "<div><p>The ferry left at noon.</p><p>It was late.</p><p>Nobody was hurt.</p></div>";
        assertTrue(smooth(three, 0.99f, 0.45f, 0.98f)[1] > 0.6);
        assertTrue(smooth(three, 0.02f, 0.45f, 0.01f)[1] < 0.3);
    }

    @Test
    void betweenBodyAndChromeDoubtRemains() {
        float[] smooth = smooth("<div><p>The ferry left.</p><p>It was late.</p><p>Share</p></div>", 0.99f, 0.5f, 0.01f);
        assertEquals(0.5, smooth[1], 0.01);
    }

    @Test
    void whatIsSureStaysSo() {
        float[] smooth = smooth("<div><p>The ferry left.</p><p>Read more</p><p>It was late.</p></div>", 1f, 0.02f, 1f);
        assertTrue(smooth[1] < 0.06, "the teaser: " + smooth[1]);
        assertTrue(smooth[0] > 0.99, "the paragraph: " + smooth[0]);
    }

    @Test
    void blocksOfOtherParentsHaveNoSay() {
        float[] smooth = smooth("<div><p>The ferry left.</p></div><div><p>It was late.</p></div>", 0.99f, 0.45f);
        assertEquals(0.45f, smooth[1]);
    }

    @Test
    void blocksThatAreChromeWithoutAskingStayOut() {
        assertEquals(0f, smooth("<div><p>The ferry left.</p><p>Share</p><p>It was late.</p></div>", 1f, 0f, 1f)[1]);
    }

    /** The forward-backward sums are those over all ways of cutting the page. */
    @Test
    void likelihoodsAreThoseOfTheChain() {
        var random = new SplittableRandom(20240611);
        String html = "<div><p>One a</p><p>Two b</p><h2>Three c</h2><p>Four d</p><p>Five e</p></div><p>Six f</p>";
        double[] coupling = {0.5, 0.25, 0.25, 0.5, 0};
        for (int trial = 0; trial < 50; trial++) {
            float[] verdicts = new float[6];
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] = (float) (0.01 + 0.98 * random.nextDouble());
            }
            double[] sums = new double[verdicts.length];
            double total = 0;
            for (int cut = 0; cut < 1 << verdicts.length; cut++) {
                double weight = 1;
                for (int i = 0; i < verdicts.length; i++) {
                    weight *= ((cut >> i) & 1) == 1 ? verdicts[i] : 1 - verdicts[i];
                    if (i > 0 && ((cut >> i) & 1) == ((cut >> (i - 1)) & 1)) {
                        weight *= Math.exp(coupling[i - 1]);
                    }
                }
                total += weight;
                for (int i = 0; i < verdicts.length; i++) {
                    sums[i] += ((cut >> i) & 1) * weight;
                }
            }
            float[] smooth = smooth(html, verdicts);
            for (int i = 0; i < verdicts.length; i++) {
                assertEquals(
                        sums[i] / total,
                        smooth[i],
                        1e-5,
                        "trial " + trial + ", block " + i + " of " + Arrays.toString(verdicts));
            }
        }
    }
}

package newsfold.internal.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import newsfold.article.Article;
import newsfold.article.Removed.Reason;
import newsfold.internal.grouping.Sample;
import org.junit.jupiter.api.Test;

class TeasersTest {
    private static final Sample SAMPLE = new Sample(91);
    private static final String OWN = SAMPLE.text(80);
    private static final String MORE = SAMPLE.text(80);
    private static final String LEAD = SAMPLE.text(40);
    private static final Article OTHER = article("other", "Bridge closed for repairs", LEAD, SAMPLE.text(90));

    private static Article article(String id, String title, String... blocks) {
        return Article.builder(id)
                .title(title)
                .text(String.join("\n\n", blocks))
                .build();
    }

    private static String cut(Article article, Article... others) {
        List<Article> batch = new ArrayList<>(List.of(others));
        batch.add(article);
        String text = Teasers.cut(batch, 1).get(others.length).text();
        Collections.reverse(batch);
        assertEquals(text, Teasers.cut(batch, 2).get(0).text(), "the order matters");
        return text;
    }

    @Test
    void theBeginningOfAnotherArticleUnderItsHeadlineIsCut() {
        Article page = article("page", "", OWN, "Bridge closed for repairs", LEAD, MORE);
        assertEquals(OWN + "\n\n" + MORE, cut(page, OTHER));
        assertEquals(
                List.of(Reason.TEASER, Reason.TEASER),
                Teasers.cut(List.of(page, OTHER), 1).get(0).removed().stream()
                        .map(removed -> removed.reason())
                        .toList());
    }

    @Test
    void aBeginningThatEndsInDotsIsCutWithoutAHeadline() {
        String head = LEAD.substring(0, LEAD.indexOf(' ', LEAD.length() / 2)) + "...";
        assertEquals(OWN + "\n\n" + MORE, cut(article("page", "", OWN, MORE, head), OTHER));
    }

    @Test
    void quotationsCopiesAndFirstParagraphsStay() {
        Article quoting = article("page", "", OWN, LEAD, MORE);
        assertEquals(quoting.text(), cut(quoting, OTHER));
        Article copy = OTHER.toBuilder().build();
        Article led = article("page", "", OWN, "Bridge closed for repairs", copy.text());
        assertEquals(led.text(), cut(led, OTHER));
        Article begins = article("page", "", "Bridge closed for repairs", LEAD, MORE);
        assertEquals(begins.text(), cut(begins, OTHER));
        Article alone = article("page", "", OWN, "Bridge closed for repairs", LEAD, MORE);
        assertEquals(alone.text(), cut(alone));
    }
}

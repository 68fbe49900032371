package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    @Test
    void headlinesLoseTheDeskLabelAndOpeningsStandInForMissingOnes() {
        assertEquals("Harbour shut", Headline.of(article("a", "UPDATE 2-Harbour  shut", "x", null)));
        assertEquals(
                "The harbour of the town was shut.",
                Headline.of(article("a", "", "The harbour of the town was shut. Nobody knows why.", null)));
    }

    @Test
    void openingsEndWithTheirSentenceAndLoseTheirDateline() {
        for (String[] row : new String[][] {
            {"The U.S. Senate voted on Mr. Lund's bill. Then it rose.", "The U.S. Senate voted on Mr. Lund's bill."},
            {"NEW YORK, May 3 (Reuters) - Shares fell. More soon.", "Shares fell."},
            {"KABUL — The base is closed! It will stay so.", "The base is closed!"},
            {"Am 3. Mai tagte der Rat in St. Pölten. Es regnete.", "Am 3. Mai tagte der Rat in St. Pölten."},
            {
                "El Sr. Gómez ganó en EE. UU. con 1.500 votos. Perdió luego.",
                "El Sr. Gómez ganó en EE. UU. con 1.500 votos."
            },
            {"В порту им. Ленина прошёл шторм. Жертв нет.", "В порту им. Ленина прошёл шторм."},
            {"港口关闭。没有人知道原因。", "港口关闭。"},
            {
                "“We will go,” he said in Washington, D.C. on Monday. Nobody went.",
                "“We will go,” he said in Washington, D.C. on Monday."
            },
            {"He joined NATO. Later he left.", "He joined NATO."}
        }) {
            assertEquals(row[1], Headline.of(article("a", "", row[0], null)));
        }
    }

    @Test
    void headlinesLoseTheOutletBehindThemButNotHalfOfThemselves() {
        for (String[] row : new String[][] {
            {"Harbour shut | CNN", "cnn.example", "Harbour shut"},
            {"Harbour shut - The Norrby Post", "norrbypost.example", "Harbour shut"},
            {"Harbour shut – The Norrby Post | News", "Norrby Post", "Harbour shut"},
            {"Harbour shut - for good", "norrbypost.example", "Harbour shut - for good"},
            {"BREAKING NEWS: 12 saved", "a.example", "12 saved"},
            {"UPDATE 2-", "a.example", "UPDATE 2-"}
        }) {
            Article article =
                    Article.builder("a").site(row[1]).title(row[0]).text("x").build();
            assertEquals(row[2], Headline.of(article));
        }
    }

    private static Article article(String id, String title, String text, @Nullable LocalDate day) {
        return Article.builder(id)
                .title(title)
                .text(text)
                .published(day == null ? null : ArticleDate.of(day))
                .build();
    }
}

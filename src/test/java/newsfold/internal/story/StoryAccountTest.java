package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryAccountTest {
    @Test
    void whatIsNewDoesNotDependOnTheIdsOfReportsOfOneDay() {
        String first =
                "The harbour of Norrby was shut on Monday after Captain Eva Lund found a crack in the north quay wall.";
        String second =
                "Engineers from Hamnverket will begin to pour new concrete under the quay before the end of this week.";
        for (boolean swapped : new boolean[] {false, true}) {
            StoryInput brief = new StoryInput(
                    swapped ? "g2" : "g1",
                    article("a", "Harbour shut", first, LocalDate.of(2024, 5, 6)),
                    List.of(new Report("a", Optional.of("norrby.example"), day(6), "Harbour shut")));
            StoryInput longer = new StoryInput(
                    swapped ? "g1" : "g2",
                    article("b", "Harbour shut", first + "\n\n" + second, LocalDate.of(2024, 5, 6)),
                    List.of(new Report("b", Optional.of("wire.example"), day(6), "Harbour shut")));
            List<StoryAccount.News> news =
                    StoryAccount.of(List.of(longer, brief)).news();
            assertEquals(List.of(first), news.get(0).passages());
            assertEquals(List.of(second), news.get(1).passages());
        }
    }

    @Test
    void anAccountTellsWhoReportedWhenAndWhatWasNew() {
        String first =
                "The harbour of Norrby was shut on Monday after Captain Eva Lund found a crack in the north quay wall.";
        String second =
                "Engineers from Hamnverket will begin to pour new concrete under the quay before the end of this week.";
        StoryInput early = new StoryInput(
                "g1",
                article("a", "Harbour shut", first, LocalDate.of(2024, 5, 6)),
                List.of(
                        new Report("a", Optional.of("norrby.example"), day(6), "Harbour shut"),
                        new Report("b", Optional.of("wire.example"), day(7), "Harbour shut")));
        StoryInput late = new StoryInput(
                "g2",
                article("c", "Repairs begin", first + "\n\n" + second, LocalDate.of(2024, 5, 8)),
                List.of(new Report("c", Optional.of("wire.example"), day(8), "Repairs begin")));
        StoryAccount account = StoryAccount.of(List.of(late, early));
        assertEquals(
                List.of("a", "b", "c"),
                account.timeline().stream().map(Report::id).toList());
        assertEquals(List.of("wire.example", "norrby.example"), account.outlets());
        assertEquals(1.0 / 3, account.copies(), 1e-12);
        assertEquals(List.of(first), account.news().get(0).passages());
        assertEquals(List.of(second), account.news().get(1).passages());
        assertTrue(account.names().contains("Captain Eva Lund"), account.names()::toString);
        assertFalse(account.names().contains("Monday"), account.names()::toString);
    }

    @Test
    void germanNounsAreNoNamesAndGermanNamesAre() {
        String text =
                "Am Montag sperrte die Hafenmeisterin Eva Lund nach einem Riss in der Mauer den Kai von Norderhagen.";
        Article german = article("d", "Hafen gesperrt", text, LocalDate.of(2024, 5, 6)).toBuilder()
                .language("de")
                .build();
        List<String> names = StoryAccount.of(List.of(new StoryInput(
                        "g", german, List.of(new Report("d", Optional.empty(), day(6), "Hafen gesperrt")))))
                .names();
        assertFalse(names.contains("Riss"), names::toString);
        assertFalse(names.contains("Mauer"), names::toString);
        assertTrue(names.stream().anyMatch(name -> name.endsWith("Eva Lund")), names::toString);
    }

    private static Optional<ArticleDate> day(int day) {
        return Optional.of(ArticleDate.of(LocalDate.of(2024, 5, day)));
    }

    private static Article article(String id, String title, String text, @Nullable LocalDate day) {
        return Article.builder(id)
                .title(title)
                .text(text)
                .published(day == null ? null : ArticleDate.of(day))
                .build();
    }
}

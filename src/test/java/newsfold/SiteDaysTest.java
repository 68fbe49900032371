package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.report.Event;
import org.junit.jupiter.api.Test;

class SiteDaysTest {
    private static final String TEXT =
            "The ferry company said on Monday that both of its ships will stay in dock for a fortnight after divers found"
                    + " cracks in the rudder posts, and that islanders can use the mail boat free of charge until then.";

    private static Page page(String id, String site, LocalDate day, String text) {
        return Page.text(id, text).site(site).published(ArticleDate.of(day)).build();
    }

    private static final Page ORIGIN = page("origin", "harbour.example", LocalDate.of(2026, 3, 2), TEXT);
    private static final Page COPY = page("copy", "clock.example", LocalDate.of(2003, 1, 1), TEXT);

    /** Other articles of the copy's site, some years apart. */
    private static List<Page> others(int years) {
        List<Page> others = new ArrayList<>();
        for (String thing : List.of("bridge", "orchard", "museum", "tram", "school")) {
            LocalDate day = LocalDate.of(2026, 3, 1 + others.size()).minusYears((long) years * others.size());
            others.add(page(
                    thing,
                    "clock.example",
                    day,
                    "The council wants to sell the old " + thing
                            + " by the canal, which has been empty since the flood,"
                            + " and asks the neighbours of the " + thing + " what should become of its garden."));
        }
        return others;
    }

    private static String canonical(FoldResult result) {
        return result.groups().stream()
                .filter(group -> group.members().size() > 1)
                .findFirst()
                .orElseThrow()
                .canonical();
    }

    @Test
    void aDateFarBeforeAllOthersOfItsSiteMakesNoOriginal() throws IOException {
        List<Page> pages = others(0);
        pages.addAll(List.of(ORIGIN, COPY));
        try (Newsfold fold = Newsfold.inMemory()) {
            assertEquals("origin", canonical(fold.fold(pages)));
        }
    }

    @Test
    void anOldArticleOfASiteWithOthersOfManyYearsIsTheOriginal() throws IOException {
        List<Page> pages = others(4);
        pages.addAll(List.of(ORIGIN, COPY));
        try (Newsfold fold = Newsfold.inMemory()) {
            assertEquals("copy", canonical(fold.fold(pages)));
        }
        try (Newsfold fold = Newsfold.inMemory()) {
            assertEquals("copy", canonical(fold.fold(List.of(ORIGIN, COPY))), "nothing is known of the site");
        }
    }

    @Test
    void whatLaterBatchesTellOfASiteChangesTheCanonicalArticle() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            assertEquals("copy", canonical(fold.fold(List.of(ORIGIN, COPY))));
            List<Event> events = fold.fold(others(0)).events();
            assertEquals(
                    List.of("copy to origin"),
                    events.stream()
                            .filter(event -> event.kind() == Event.Kind.GROUP_CANONICAL_CHANGED)
                            .map(event -> event.before() + " to " + event.after())
                            .toList());
            assertEquals(
                    List.of("origin to copy"),
                    fold
                            .fold(
                                    List.of(
                                            page(
                                                    "old",
                                                    "clock.example",
                                                    LocalDate.of(2003, 5, 1),
                                                    "The regatta on the lower lake was won by the crew of the lifeboat station, which had trained all winter in the indoor pool of the barracks.")))
                            .events()
                            .stream()
                            .filter(event -> event.kind() == Event.Kind.GROUP_CANONICAL_CHANGED)
                            .map(event -> event.before() + " to " + event.after())
                            .toList(),
                    "the site has an archive");
        }
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Page;
import newsfold.article.PageKind;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;

class PageVersionsTest {
    private static final List<String> PARAGRAPHS = List.of(
            "Keepers at the zoo are searching for a young tiger that slipped out of its night quarters in the storm.",
            "Police asked people to stay indoors and closed four schools, while a helicopter flew over the reed beds.",
            "The storm brought gusts of a hundred and thirty kilometres an hour and felled about two thousand trees.",
            "Ferries to the islands were cancelled until Thursday, and the lighthouse lost the glass of its lantern room.",
            "Firemen freed eleven people from a lift in the old customs house after six hours without any electricity.",
            "The mayor said that the promenade would stay shut for at least a month because the sea wall is undercut.");

    private static Page fetch(int count) {
        return Page.text("fetch " + count, String.join("\n\n", PARAGRAPHS.subList(0, count)))
                .url((count % 2 == 0 ? "https://www." : "http://m.") + "courier.example/news/storm?utm_source=" + count)
                .title("Storm and tiger keep the coast awake")
                .fetched(Instant.parse("2026-03-04T08:00:00Z").plusSeconds(3600L * count))
                .build();
    }

    @Test
    void anArticleThatGrowsKeepsAllOfItsTextAndIsOneGroup() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (int i = 1; i <= PARAGRAPHS.size(); i++) {
            pages.add(fetch(i));
        }
        try (Newsfold fold = Newsfold.inMemory()) {
            FoldResult result = fold.fold(pages);
            assertEquals(1, result.groups().size());
            assertEquals("fetch 6", result.groups().get(0).canonical());
            for (FoldedArticle folded : result.articles()) {
                int count = Integer.parseInt(folded.article().id().substring(6));
                assertEquals(count, folded.article().body().size());
                assertEquals(count == 6 ? Relation.EXACT : Relation.UPDATED_BY, folded.relation());
            }
        }
    }

    @Test
    void fetchesOfDifferentBatchesAreVersionsToo() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            for (int i = 1; i <= PARAGRAPHS.size(); i++) {
                Verdict verdict = fold.add(fetch(i));
                assertEquals(i == 1 ? Relation.NONE : Relation.UPDATED, verdict.relation());
                FoldResult result = fold.commit();
                assertEquals(1, result.groups().size());
                assertEquals(i, result.groups().get(0).members().size());
                assertEquals(i, result.articles().get(0).article().body().size());
                assertTrue(result.articles().get(0).canonical());
            }
        }
    }

    @Test
    void aStubDoesNotReplaceAnArchivedArticle() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.fold(List.of(fetch(6)));
            FoldResult result =
                    fold.fold(List.of(Page.text("fetch 6", "Verify that you are human by completing the action below.")
                            .build()));
            assertEquals(
                    List.of(Event.of(Event.Kind.ARTICLE_REFUSED, "fetch 6", "fetch 6", "fetch 6", "CHALLENGE")),
                    result.events());
            assertTrue(result.summary().notes().get(0).contains("fetch 6 (CHALLENGE)"));
            assertTrue(fold.delete("fetch 6"));
        }
    }

    @Test
    void theVerdictAndTheListenerSayWhatTheResultSays() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            List<Event> heard = new ArrayList<>();
            fold.onEvent(heard::add);
            fold.fold(List.of(fetch(6)));
            heard.clear();
            Verdict lost = fold.add(Page.text(
                            "fetch 6", "Our newsletter brings the best of the week to your inbox. Choose your topics.")
                    .title("Newsletters")
                    .build());
            Verdict stub = fold.add(Page.text("stub", "Access denied. You don't have permission to access this page.")
                    .build());
            FoldResult result = fold.commit();
            assertEquals(result.events(), heard);
            assertEquals(
                    List.of(Event.Kind.ARTICLE_REFUSED),
                    heard.stream().map(Event::kind).toList());
            assertEquals(
                    List.of(lost.rejection(), stub.rejection()),
                    result.rejected().stream().map(Rejected::reason).toList());
            assertEquals(PageKind.FORBIDDEN, stub.article().kind());
            assertEquals(PageKind.FORBIDDEN, result.rejected().get(1).kind());
        }
    }

    @Test
    void whatAPaywallShowsOfAnArticleIsContainedInItsFullText() throws IOException {
        String wall = String.join("\n\n", PARAGRAPHS.subList(0, 3))
                + "\n\nThis article is for subscribers only. Subscribe to continue reading. Already a subscriber? Log in.";
        for (String url : List.of("https://courier.example/news/storm", "https://other.example/storm")) {
            try (Newsfold fold = Newsfold.inMemory()) {
                fold.fold(List.of(fetch(6)));
                FoldResult result = fold.fold(List.of(Page.text("walled", wall)
                        .url(url)
                        .fetched(Instant.parse("2026-03-05T08:00:00Z"))
                        .build()));
                assertEquals(
                        PageKind.PAYWALL, result.articles().get(0).article().kind());
                assertEquals(Relation.CONTAINS, result.matches().get(0).relation(), () -> url + " " + result.matches());
                assertEquals(
                        List.of("walled"),
                        result.groups().stream()
                                .filter(group -> group.members().size() == 1)
                                .map(group -> group.canonical())
                                .toList());
            }
        }
    }

    @Test
    void aGroupSaysThatTheNewestVersionStandsForIt() throws IOException {
        Page copy = Page.text("copy", String.join("\n\n", PARAGRAPHS.subList(0, 5)))
                .url("https://other.example/storm")
                .build();
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.fold(List.of(fetch(4), fetch(5)));
            assertEquals(
                    "the newest version of its page",
                    fold.fold(List.of(fetch(6))).groups().get(0).reason());
            assertEquals(
                    "the longest, the newest version of its page",
                    fold.fold(List.of(copy)).groups().get(0).reason());
        }
    }
}

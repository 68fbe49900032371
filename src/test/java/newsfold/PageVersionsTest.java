package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.archive.ArchiveReader;
import newsfold.article.Page;
import newsfold.article.PageKind;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aHeadlineWithoutTextDoesNotReplaceAnArchivedText() throws IOException {
        try (Newsfold fold = Newsfold.inMemory()) {
            fold.fold(List.of(fetch(6)));
            for (String title :
                    List.of("Another headline of the day", fetch(6).title().orElse("Harbour news"))) {
                FoldResult result =
                        fold.fold(List.of(Page.text("fetch 6", "").title(title).build()));
                assertEquals(
                        List.of(Event.of(
                                Event.Kind.ARTICLE_REFUSED,
                                "fetch 6",
                                "fetch 6",
                                "fetch 6",
                                "a headline without text")),
                        result.events());
                assertEquals(List.of(), result.articles());
            }
            FoldResult fresh = fold.fold(List.of(Page.text("headline", "")
                    .title("Council approves tram to harbour")
                    .build()));
            assertEquals(1, fresh.articles().size());
            FoldResult later = fold.fold(List.of(Page.text("headline", String.join("\n\n", PARAGRAPHS))
                    .title("Council approves tram to harbour")
                    .build()));
            assertEquals(1, later.articles().size(), "a text comes later");
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

    private static Page edited(String id, int hour, String text) {
        return Page.text(id, text)
                .url("https://courier.example/news/storm")
                .title(hour < 11 ? "Storm and tiger keep the coast awake" : "Tiger caught after the storm")
                .fetched(Instant.parse("2026-03-04T08:00:00Z").plusSeconds(3600L * hour))
                .build();
    }

    private static List<Page> edits(boolean oneId) {
        String first = String.join("\n\n", PARAGRAPHS.subList(0, 4));
        String grown = first.replace("four schools", "six schools") + "\n\n" + PARAGRAPHS.get(4);
        List<String> texts = List.of(first, grown, grown, grown.replace(PARAGRAPHS.get(2) + "\n\n", ""));
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            pages.add(edited(oneId ? "storm" : "fetch " + i, 8 + i, texts.get(i)));
        }
        return pages;
    }

    private static String told(List<ArchiveReader.Version> versions) {
        StringBuilder told = new StringBuilder();
        for (ArchiveReader.Version version : versions) {
            told.append(version.fetched().orElseThrow()).append(' ').append(version.words());
            version.changes()
                    .forEach(
                            change -> told.append("\n" + change.kind() + " " + change.before() + "|" + change.after()));
            told.append('\n');
        }
        return told.toString();
    }

    private static final String HISTORY = "2026-03-04T16:00:00Z 74\n"
            + "2026-03-04T17:00:00Z 92\ncorrected four|six\nadded |" + PARAGRAPHS.get(4) + "\n"
            + "2026-03-04T19:00:00Z 74\ncorrected Storm and tiger keep the coast awake|Tiger caught after the storm\n"
            + "removed " + PARAGRAPHS.get(2) + "|\n";

    @Test
    void theHistoryOfAPageTellsWhatEachFetchAddedRemovedAndCorrected() throws IOException {
        for (boolean oneId : List.of(true, false)) {
            try (Newsfold fold = Newsfold.inMemory()) {
                FoldResult last = fold.fold(edits(oneId).subList(0, 1));
                assertEquals(List.of(), last.versions());
                for (Page page : edits(oneId).subList(1, 4)) {
                    last = fold.fold(List.of(page));
                }
                assertEquals(HISTORY, told(last.versions()), oneId ? "one id" : "an id for each fetch");
                assertEquals(
                        "courier.example/news/storm", last.versions().get(0).page());
            }
        }
        try (Newsfold fold = Newsfold.inMemory()) {
            assertEquals(HISTORY, told(fold.fold(edits(false)).versions()), "one batch");
        }
    }

    @Test
    void aHistoryIsReadByIdOrAddressAndGoesWithItsArticle(@TempDir Path directory) throws IOException {
        for (Page page : edits(true)) {
            try (Newsfold fold = Newsfold.open(directory)) {
                fold.fold(List.of(page));
            }
        }
        try (ArchiveReader archive = Newsfold.read(directory)) {
            assertEquals(HISTORY, told(archive.versions("storm")));
            assertEquals(HISTORY, told(archive.versions("http://m.courier.example/news/storm/?utm_source=x")));
            assertEquals(List.of(), archive.versions("https://courier.example/news/calm"));
        }
        try (Newsfold fold = Newsfold.open(directory)) {
            fold.delete("storm");
            fold.commit();
            FoldResult anew = fold.fold(edits(true).subList(3, 4));
            assertEquals(List.of(), anew.versions(), "nothing is left of what was deleted");
        }
    }

    @Test
    void theFullestVersionStandsIfThatIsAskedForInOneBatchAndInMany() throws IOException {
        FoldOptions options = FoldOptions.builder().fullestVersion(true).build();
        for (boolean oneId : List.of(true, false)) {
            try (Newsfold fold = Newsfold.inMemory(options)) {
                FoldResult last = fold.fold(edits(oneId).subList(0, 1));
                for (Page page : edits(oneId).subList(1, 4)) {
                    last = fold.fold(List.of(page));
                }
                assertEquals(HISTORY, told(last.versions()));
                if (oneId) {
                    assertEquals(
                            List.of(Event.of(
                                    Event.Kind.ARTICLE_REFUSED,
                                    "storm",
                                    "storm",
                                    "storm",
                                    "the archived version of the page is fuller")),
                            last.events());
                    assertEquals(5, last.articles().get(0).article().body().size());
                } else {
                    assertEquals("fetch 2", last.groups().get(0).canonical());
                    assertEquals(
                            "the fullest version of its page",
                            last.groups().get(0).reason());
                }
            }
        }
        try (Newsfold fold = Newsfold.inMemory(options)) {
            assertEquals("fetch 2", fold.fold(edits(false)).groups().get(0).canonical());
        }
        try (Newsfold fold = Newsfold.inMemory()) {
            assertEquals("fetch 3", fold.fold(edits(false)).groups().get(0).canonical());
        }
    }
}

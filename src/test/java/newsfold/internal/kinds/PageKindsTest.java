package newsfold.internal.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Page;
import newsfold.article.PageKind;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import org.junit.jupiter.api.Test;

class PageKindsTest {
    private final ArticleExtractor extractor = new ArticleExtractor();

    @Test
    void stubsOfManyLanguagesAreToldByKindAsTextAndInAPage() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/kinds/stubs.tsv"))) {
            String[] stub = line.split("\t");
            Page text = Page.text("a", stub[3])
                    .title(stub[2].isEmpty() ? null : stub[2])
                    .build();
            for (Page page : List.of(text, page(stub[2], stub[3]))) {
                Extraction extraction = extractor.extract(page);
                if (extraction.article().isPresent()
                        || !extraction.kind().name().equals(stub[1])
                        || !extraction.reason().contains(stub[1])) {
                    wrong.add(line + " -> " + extraction);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Page page(String title, String text) {
        return Page.html(
                        "a",
                        "<html><head><title>" + title + "</title></head><body><header><a href='/'>Courier</a><ul><li>"
                                + "<a href='/news'>News</a></li><li><a href='/sport'>Sport</a></li></ul></header><main><p>"
                                + text.replace(". ", ".</p><p>")
                                + "</p></main><footer><p>© 2026 Courier Media</p></footer></body></html>")
                .url("https://courier.example/news/1")
                .build();
    }

    @Test
    void shortNewsAboutSuchThingsIsNews() {
        for (String news : List.of(
                "Regulators fined the retailer four million euros on Friday over cookie banners that offered no way to refuse."
                        + " The firm said it would appeal against the decision of the data protection authority.",
                "Police in Harwick warned of a fake captcha that installs malware. Two dozen people reported it on Monday.",
                "The airport's website was down for three hours on Sunday after a server failed. Flights were not affected.",
                "Die Zeitung führt im Herbst eine Bezahlschranke ein. Das teilte der Verlag am Dienstag in Kiel mit, 40 Stellen fallen weg.",
                "Le tribunal a ordonné mardi le blocage de onze sites de diffusion illégale de matchs de football en France.",
                "Роскомнадзор во вторник заблокировал ещё три сайта, сообщило агентство. Владельцы намерены обжаловать решение.")) {
            assertTrue(extractor.extract(Page.text("a", news).build()).article().isPresent(), news);
        }
        Page page =
                page("Site maintenance shuts two presses", "Two presses at Harl stand still. They are back in June.");
        assertTrue(extractor.extract(page).article().isPresent());
    }

    @Test
    void theBeginningOfAnArticleAboveAPaywallIsKeptAsSuch() {
        Extraction extraction = extractor.extract(Page.text(
                        "a",
                        "The harbour council voted on Tuesday evening to rebuild the northern pier, which has been closed since"
                                + " two winter storms tore away its outer third and sank four boats moored behind it.\n\n"
                                + "Work is expected to start in October and to last eighteen months, the council said.\n\n"
                                + "This article is for subscribers only. Subscribe to continue reading. Already a subscriber? Log in.")
                .title("Council votes to rebuild northern pier")
                .build());
        assertEquals(PageKind.PAYWALL, extraction.kind());
        assertTrue(extraction.article().orElseThrow().text().contains("harbour council"));
    }

    @Test
    void whatStandsAboveAWallIsKeptWithoutTheWallInManyLanguages() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/kinds/walls.tsv"))) {
            String[] wall = line.split("\t");
            String body = wall[1].replace(" | ", "\n\n");
            String title = body.substring(0, 40);
            String html = "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                    + wall[1].replace(" | ", "</p><p>") + "</p><p>" + wall[2].replace(" | ", "</p><p>")
                    + "</p></article></body></html>";
            for (Page page : List.of(
                    Page.html("a", html).build(),
                    Page.text("a", title + "\n\n" + body + "\n\n" + wall[2].replace(" | ", "\n\n"))
                            .build())) {
                Extraction extraction = extractor.extract(page);
                assertEquals(PageKind.PAYWALL, extraction.kind(), line);
                assertEquals(body, extraction.article().orElseThrow().text(), line);
            }
        }
    }

    @Test
    void aRowOfLinkedHeadlinesIsAListing() {
        StringBuilder cards = new StringBuilder();
        for (String headline : List.of(
                "Council votes on the northern pier",
                "Divers clear nets from the bay",
                "Ferry fares to rise in June",
                "Seals return three weeks early")) {
            cards.append("<div><h3><a href='/n/")
                    .append(headline.hashCode())
                    .append("'>")
                    .append(headline)
                    .append("</a></h3><p>More inside.</p></div>");
        }
        Extraction extraction = extractor.extract(
                Page.html("a", "<html><head><title>News</title></head><body><main>" + cards + "</main></body></html>")
                        .build());
        assertTrue(extraction.article().isEmpty());
        assertEquals(PageKind.LISTING, extraction.kind());
    }

    @Test
    void aRejectedStubCanBeKept() {
        Extraction stub =
                extractor.extract(Page.text("a", "Access denied. You don't have permission to access this page.")
                        .build());
        assertTrue(stub.article().isEmpty());
        assertEquals(PageKind.FORBIDDEN, stub.kept().article().orElseThrow().kind());
    }

    private static final List<String> ENTRIES = List.of(
            "The council has opened a hall for people who cannot go home tonight, with beds for about two hundred.",
            "Trains between the two stations will not run before noon because a mast lies across both of the tracks.",
            "Firemen freed eleven people from a lift in the customs house after six hours without any electricity.",
            "A spokesman for the hospital said that four people were treated and that nobody was in danger any more.");

    @Test
    void aLiveBlogKeepsEveryEntryWhicheverWayItsTimesAreWritten() {
        for (List<String> times : List.of(
                List.of("12:40", "11:05", "10.15", "9:50"),
                List.of("4 Mar 2026, 9:05 pm", "4 Mar 2026, 3:40 pm", "4 Mar 2026, 11:15 am", "4 Mar 2026, 9:15 am"),
                List.of("08.15 Uhr", "09.40 Uhr", "11.20 Uhr", "13.05 Uhr"),
                List.of("21h40", "21h12", "20h55", "20h31"),
                List.of("上午9:15", "上午11:40", "下午1:20", "下午3:05"))) {
            StringBuilder text = new StringBuilder();
            StringBuilder html = new StringBuilder();
            for (int i = 0; i < times.size(); i++) {
                text.append(times.get(i)).append("\n\n").append(ENTRIES.get(i)).append("\n\n");
                html.append("<div class='e'><span>").append(times.get(i)).append("</span><p>");
                html.append(ENTRIES.get(i)).append("</p></div>");
            }
            for (Page page : List.of(
                    Page.text("a", text.toString()).title("Storm on the coast").build(),
                    Page.html(
                                    "a",
                                    "<html><head><title>Storm on the coast - live</title></head><body><main><h1>Storm on"
                                            + " the coast - live</h1>" + html + "</main></body></html>")
                            .build())) {
                Extraction extraction = extractor.extract(page);
                assertEquals(PageKind.LIVE_BLOG, extraction.kind(), times + " " + extraction);
                String body = extraction.article().orElseThrow().text();
                ENTRIES.forEach(entry -> assertTrue(body.contains(entry), () -> times + " lost " + entry));
                assertTrue(extraction.article().get().kindReason().startsWith("4 entries under times"));
            }
        }
    }

    @Test
    void commentsBelowAnArticleAndTheTimesOfTrainsAreNoLiveBlog() {
        String article = String.join("\n\n", ENTRIES);
        String comments = "10:15\n\nI was there and it was nothing like what you write about it here.\n\n10:40\n\n"
                + "They should have closed the road two days before, as everybody knew.\n\n11:02\n\nAgreed.";
        String timetable = "Trains on Sunday\n\n8:15\n\nHarwick\n\n9:15\n\nNorvale\n\n10:15\n\nRedwater\n\n" + article;
        for (String text : List.of(article + "\n\n" + comments, timetable)) {
            assertEquals(
                    PageKind.ARTICLE,
                    extractor.extract(Page.text("a", text).build()).kind(),
                    text);
        }
    }

    @Test
    void shortLinesThatBeginWithATimeAreRead() {
        String line = " we go on to the top of it, at last";
        assertTrue(LiveBlogEntries.of(List.of("10:05" + line, "10:20" + line, "11:00" + line))
                .isPresent());
    }

    @Test
    void picturesFilmsAndFrontsAreToldApart() {
        Page gallery = Page.text(
                        "a",
                        "Photo 1 of 3: The pier at dawn.\n\nPhoto 2 of 3: Seals on the sand bank, which grows.\n\n"
                                + "Photo 3 of 3: The lighthouse without its lantern.")
                .title("In pictures: after the storm")
                .build();
        Page film = Page.html(
                        "a",
                        "<html><head><title>The storm from the air</title><meta property='og:type'"
                                + " content='video.other'></head><body><main><h1>The storm from the air</h1><p>A pilot filmed the"
                                + " coast on the morning after the storm, from the pier to the reed beds.</p></main></body></html>")
                .build();
        assertEquals(PageKind.GALLERY, extractor.extract(gallery).kind());
        assertEquals(PageKind.VIDEO, extractor.extract(film).kind());
        assertTrue(extractor.extract(film).article().isPresent());
    }
}

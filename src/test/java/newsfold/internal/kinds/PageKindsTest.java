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
}

package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageAddressTest {
    private static final String PIER = "courier.example/news/northern-pier";

    @Test
    void whatChangesFromFetchToFetchDoesNotCount() {
        for (String url : List.of(
                "https://courier.example/news/northern-pier",
                "http://www.courier.example:80/news/northern-pier/",
                "HTTPS://m.Courier.example/news//northern-pier?utm_source=x&fbclid=1#comments",
                "https://amp.courier.example/news/northern-pier",
                "https://courier.example/news/northern-pier/amp/",
                "https://courier.example/amp/news/northern-pier?outputType=amp",
                "https://courier-example.cdn.ampproject.org/c/s/courier.example/news/northern-pier",
                "//courier.example:443/news/northern%2Dpier?ref=rss")) {
            assertEquals(Optional.of(PIER), PageAddress.identity(url), url);
        }
    }

    @Test
    void parametersThatChooseThePageCountInAnyOrder() {
        assertEquals(
                PageAddress.identity("https://courier.example/story?id=7&part=2"),
                PageAddress.identity("https://courier.example/story?part=2&gclid=x&id=7"));
        assertTrue(!PageAddress.identity("https://courier.example/story?id=7")
                .equals(PageAddress.identity("https://courier.example/story?id=8")));
    }

    @Test
    void aCanonicalLinkCountsOnTheSiteAndNotToAFrontPageOrSection() {
        String own = "https://courier.example/news/northern-pier?view=print2";
        assertEquals(Optional.of(PIER), PageAddress.identity(own, "https://www.courier.example/news/northern-pier"));
        for (String link :
                List.of("https://courier.example/", "https://origin.example/pier", "https://courier.example/news")) {
            assertEquals(PageAddress.identity(own), PageAddress.identity(own, link), link);
        }
    }
}

package newsfold.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void anIdThatUtf8CannotWriteIsRefused() {
        for (String id : new String[] {"x\ud800", "x\udc00", "\udc00\ud800"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> Page.text(id, "t"))
                    .getMessage();
            assertTrue(String.valueOf(message).contains("half a surrogate pair"), message);
            assertThrows(IllegalArgumentException.class, () -> Article.builder(id));
        }
        assertEquals("x\ud83d\ude00", Page.text("x\ud83d\ude00", "t").build().id());
    }

    @Test
    void yearsThatNoFileFormatHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Page.text("a", "t").fetched(Instant.MAX));
        assertThrows(IllegalArgumentException.class, () -> Page.text("a", "t").fetched(Instant.MIN));
        assertThrows(IllegalArgumentException.class, () -> ArticleDate.of(LocalDate.of(10_000, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> ArticleDate.of(LocalDate.MIN));
        assertThrows(IllegalArgumentException.class, () -> ArticleDate.of(OffsetDateTime.MAX));
        assertThrows(IllegalArgumentException.class, () -> ArticleDate.of(OffsetDateTime.MIN));
        assertThrows(
                IllegalArgumentException.class,
                () -> ArticleDate.of(OffsetDateTime.parse("9999-12-31T23:00:00-02:00")));
        assertTrue(ArticleDate.parse("+12025-10-07T09:30:00Z").isEmpty());
        assertTrue(ArticleDate.parse("9999-12-31").isPresent());
    }
}

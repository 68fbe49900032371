package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.PageKind;
import newsfold.article.Removed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private static final SplittableRandom RANDOM = new SplittableRandom(17);

    private static final List<Block.Kind> KINDS = List.of(Block.Kind.values());

    private static <T> @Nullable T maybe(T value) {
        return RANDOM.nextBoolean() ? value : null;
    }

    private static ArticleDate date() {
        LocalDate day = LocalDate.ofEpochDay(RANDOM.nextInt(30_000));
        OffsetDateTime time = day.atTime(
                        RANDOM.nextInt(24), RANDOM.nextInt(60), RANDOM.nextInt(60), RANDOM.nextInt(1_000_000))
                .atOffset(ZoneOffset.ofHoursMinutes(RANDOM.nextInt(14), RANDOM.nextInt(2) * 30));
        return RANDOM.nextBoolean() ? ArticleDate.of(day) : ArticleDate.of(time);
    }

    private static Article article(int number) {
        List<Block> body = new ArrayList<>();
        for (int i = RANDOM.nextInt(4); i >= 0; i--) {
            body.add(new Block(KINDS.get(RANDOM.nextInt(KINDS.size())), "Absatz " + RANDOM.nextInt() + " über 公園 😀"));
        }
        Article.Builder article = Article.builder("page" + number)
                .url(maybe("https://courier.example/news/" + number + "?utm_source=feed"))
                .canonicalUrl(maybe("https://courier.example/news/" + number))
                .page(maybe("courier.example/story/" + number))
                .site(maybe("courier.example"))
                .siteName(maybe("The Courier"))
                .title("Title " + number)
                .author(maybe("Ana Pires"))
                .published(maybe(date()))
                .updated(maybe(date()))
                .fetched(maybe(Instant.ofEpochSecond(RANDOM.nextInt(), RANDOM.nextInt(1_000_000_000))))
                .language(maybe("de"))
                .removed(List.of(new Removed(0, "Trending", Removed.Reason.TEASER, "")))
                .body(body);
        if (RANDOM.nextInt(3) == 0) {
            article.kind(
                    RANDOM.nextBoolean() ? PageKind.LIVE_BLOG : PageKind.ARTICLE, RANDOM.nextBoolean() ? "times" : "");
        }
        return article.build();
    }

    @Test
    void anArticleThatStaysInMemoryIsTheOneThatReadingItWouldGive() throws IOException {
        for (int trial = 0; trial < 500; trial++) {
            Article article = article(trial);
            for (boolean withBody : new boolean[] {true, false}) {
                byte[] bytes = RecordCodec.article(article, withBody);
                Article kept = RecordCodec.kept(article, withBody);
                assertEquals(RecordCodec.article(bytes), kept);
                assertArrayEquals(bytes, RecordCodec.article(kept, true));
            }
        }
    }
}

package newsfold.internal.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed;
import org.junit.jupiter.api.Test;

class SharedNoticesTest {
    private static final String NOTICE =
            "Parts of this page were drafted by a program and read by a member of our staff before they went online.";

    private final SplittableRandom random = new SplittableRandom(7);

    private String prose(String[] words) {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            prose.append(words[random.nextInt(words.length)]).append(' ');
        }
        return prose.append('.').toString();
    }

    private String[] words() {
        String[] words = new String[80];
        for (int i = 0; i < words.length; i++) {
            words[i] = "w"
                    + Long.toString(random.nextLong(100_000_000L, Long.MAX_VALUE), 36)
                            .replaceAll("[0-9]", "q");
        }
        return words;
    }

    private static Article article(int site, String... blocks) {
        List<Block> body = new ArrayList<>();
        for (String block : blocks) {
            body.add(new Block(Block.Kind.PARAGRAPH, block));
        }
        return Article.builder("a" + site)
                .site("site" + site + ".example")
                .title("")
                .body(body)
                .build();
    }

    @Test
    void aNoticeInUnrelatedArticlesOfManySitesIsCutWhereverItStands() throws IOException {
        SharedNotices notices = SharedNotices.none();
        for (int batch = 0; batch < 3; batch++) {
            List<Article> articles = new ArrayList<>();
            for (int site = 2 * batch; site < 2 * batch + 2; site++) {
                String[] words = words();
                articles.add(
                        site % 2 == 0
                                ? article(site, NOTICE, prose(words), prose(words))
                                : article(site, prose(words), NOTICE, prose(words)));
            }
            notices = SharedNotices.fromBytes(notices.learn(articles).toBytes());
        }
        String[] words = words();
        String prose = prose(words);
        Article cut = notices.apply(article(9, prose, NOTICE));
        assertEquals(prose, cut.text());
        assertEquals(
                List.of(new Removed(
                        2, NOTICE, Removed.Reason.TEMPLATE, "beside unrelated articles of 4 sites and more")),
                cut.removed());
    }

    @Test
    void copiesAndReportsOfOneEventKeepWhatTheyShare() {
        String[] words = words();
        String quote = prose(words);
        String report = prose(words);
        List<Article> copies = new ArrayList<>();
        List<Article> reports = new ArrayList<>();
        for (int site = 0; site < 12; site++) {
            copies.add(article(site, report, quote));
            reports.add(article(site, prose(words), quote, prose(words)));
        }
        for (List<Article> batch : List.of(copies, reports)) {
            SharedNotices notices = SharedNotices.none().learn(batch);
            batch.forEach(article -> assertSame(article, notices.apply(article)));
        }
    }

    @Test
    void longCopiesTakeTimeByTheirLength() {
        String[] blocks = new String[5_000];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = prose(words());
        }
        List<Article> copies = List.of(article(0, blocks), article(1, blocks), article(2, blocks));
        SharedNotices notices = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> SharedNotices.none().learn(copies));
        copies.forEach(article -> assertSame(article, notices.apply(article)));
    }
}

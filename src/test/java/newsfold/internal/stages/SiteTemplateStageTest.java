package newsfold.internal.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveSettings;
import newsfold.internal.templates.SiteTemplates;
import org.junit.jupiter.api.Test;

class SiteTemplateStageTest {
    private static final int SITES = 25;

    /** A page with the boilerplate of its site around a body of its own; every third site does not name itself. */
    private static Article page(int site, int number) {
        SplittableRandom random = new SplittableRandom(site * 10_000L + number);
        List<String> blocks = new ArrayList<>();
        for (String line : List.of("follow us on the %d network", "more from desk %d today", "all about quarter %d")) {
            // Templates ignore numbers, so the names of sites are spelt out.
            blocks.add(line.replace("%d", word(new SplittableRandom(site), 9)));
        }
        for (int i = 0; i < 4; i++) {
            StringBuilder prose = new StringBuilder();
            for (int w = 0; w < 40; w++) {
                prose.append(word(random, 6)).append(' ');
            }
            blocks.add(1, prose.toString().trim());
        }
        return Article.builder("s" + site + "-" + number)
                .site(site % 3 == 0 ? null : "site" + site + ".example")
                .title("title " + word(random, 8))
                .text(String.join("\n\n", blocks))
                .build();
    }

    private static String shown(Article article) {
        return article.id() + article.text() + article.removed();
    }

    private static String word(SplittableRandom random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static List<Article> learnAndApply(SiteTemplateStage stage, List<Article> articles) throws IOException {
        List<Extraction> pages = articles.stream().map(Extraction::of).toList();
        return stage.learnAndApply(pages, pages);
    }

    @Test
    void sitesKeptApartTeachWhatTheyTeachInOnePiece() throws IOException {
        try (Archive archive = Archive.inMemory(ArchiveSettings.defaults())) {
            SiteTemplates whole = SiteTemplates.empty();
            SplittableRandom random = new SplittableRandom(4);
            int cut = 0;
            for (int batch = 0; batch < 90; batch++) {
                List<Article> pages = new ArrayList<>();
                // Late batches have few sites, so that the others are forgotten.
                for (int i = 0; i < 12; i++) {
                    pages.add(page(random.nextInt(batch < 20 ? SITES : 4), batch * 100 + i));
                }
                SiteTemplateStage stage = new SiteTemplateStage(archive, StageSettings.DEFAULTS);
                for (Article article : pages) {
                    Article applied =
                            stage.apply(Extraction.of(article)).article().orElseThrow();
                    assertEquals(shown(whole.apply(article)), shown(applied));
                }
                whole = whole.learn(pages);
                List<Article> expected = pages.stream().map(whole::apply).toList();
                assertEquals(
                        expected.stream().map(SiteTemplateStageTest::shown).toList(),
                        learnAndApply(stage, pages).stream()
                                .map(SiteTemplateStageTest::shown)
                                .toList(),
                        "batch " + batch);
                for (int i = 0; i < pages.size(); i++) {
                    cut += pages.get(i).body().size() - expected.get(i).body().size();
                }
                archive.commit("batch " + batch);
            }
            assertTrue(cut > 500, cut + " blocks cut");
            SiteTemplateIndex index =
                    SiteTemplateIndex.fromBytes(archive.blob("site-templates").orElseThrow());
            assertEquals(whole.sites(), List.copyOf(index.lastBatches().keySet()));
            assertTrue(index.lastBatches().size() < SITES / 2, index.toString());
            for (int site = 0; site < SITES; site++) {
                String name = "site" + site + ".example";
                assertEquals(
                        index.lastBatches().containsKey(name),
                        archive.blob("site-templates/" + name).isPresent(),
                        name);
            }
        }
    }

    @Test
    void aListOfSitesOfAnotherVersionOrDamagedIsRefused() {
        TreeMap<String, Integer> sites = new TreeMap<>();
        sites.put("a.example", 3);
        byte[] bytes = new SiteTemplateIndex(7, sites).toBytes();
        byte[] older = bytes.clone();
        older[3] = 1;
        IOException refused = assertThrows(IOException.class, () -> SiteTemplateIndex.fromBytes(older));
        assertTrue(String.valueOf(refused.getMessage()).contains("version 1"), refused.toString());
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = java.util.Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> SiteTemplateIndex.fromBytes(part), "cut at " + length);
        }
    }
}

package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import newsfold.DefaultLocale;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Granularity;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoryPartsTest {
    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Words.forEach(text, Integer.MAX_VALUE, words::add);
        return words;
    }

    /** Clusters links whose probability is 1, between groups without a date. */
    private static Hierarchy cluster(SimilarityGraph graph, double[] strictness, double threshold) {
        double[] days = new double[graph.size()];
        Arrays.fill(days, Double.NaN);
        Linkage.Links links = new Linkage.Links(graph, graph, graph.scaled((a, b) -> 1 / graph.between(a, b)));
        return Linkage.cluster(links, days, strictness, new double[graph.size()], new BitSet(), threshold);
    }

    @Test
    void wordsKeepNumbersWholeAndDropTheGenitive() {
        assertEquals(
                List.of("the", "harbour", "cost", "1,500.5", "crowns"), words("The harbour's cost: 1,500.5 crowns."));
    }

    @Test
    void scriptsWithoutSpacesGivePairsOfCharacters() {
        assertEquals(List.of("港口", "口关", "关闭"), words("港口关闭"));
    }

    @Test
    void wordsAreTheSameOnATurkishHost() {
        locale.setTurkish();
        assertEquals(List.of("title", "in", "italy"), words("TITLE IN ITALY"));
    }

    @Test
    void anyTextCanBeSplitAndNoWordIsEmpty() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 300; trial++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(128)));
            }
            words(text.toString()).forEach(word -> assertTrue(!word.isEmpty(), text::toString));
        }
    }

    @Test
    void stemmersJoinTheFormsOfAWordInSeveralLanguages() {
        Stemmers stemmers = new Stemmers();
        for (String[] row : new String[][] {
            {"en", "rejects", "rejected"},
            {"de", "häfen", "hafen"},
            {"fr", "fermé", "fermée"},
            {"ru", "порта", "порту"},
            {"es", "puertos", "puerto"}
        }) {
            assertEquals(stemmers.of(row[0]).apply(row[1]), stemmers.of(row[0]).apply(row[2]), row[0]);
        }
        assertEquals("rejects", stemmers.of("xx").apply("rejects"));
    }

    @Test
    void everyLanguageGivesAWordBack() {
        Stemmers stemmers = new Stemmers();
        for (String language : Locale.getISOLanguages()) {
            assertTrue(!stemmers.of(language).apply("hafen").isEmpty(), language);
        }
    }

    @Test
    void aStricterCutRefinesALooserOne() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 30; trial++) {
            int size = 40;
            SimilarityGraph.Builder builder = new SimilarityGraph.Builder(size);
            for (int a = 0; a < size; a++) {
                for (int b = a + 1; b < size; b++) {
                    if (random.nextInt(4) == 0) {
                        builder.add(a, b, random.nextDouble());
                    }
                }
            }
            SimilarityGraph graph = builder.build();
            double[] strictness = new double[size];
            Arrays.fill(strictness, 1);
            Hierarchy hierarchy = cluster(graph, strictness, 0.2);
            int[] loose = hierarchy.cut(0.2);
            int[] strict = hierarchy.cut(0.5);
            Map<Integer, Integer> parent = new HashMap<>();
            for (int node = 0; node < size; node++) {
                Integer known = parent.putIfAbsent(strict[node], loose[node]);
                assertTrue(known == null || known == loose[node], "trial " + trial);
                assertTrue(loose[node] <= node && loose[loose[node]] == loose[node], "trial " + trial);
            }
        }
    }

    @Test
    void aGraphListsEachNodesLinksInOrderBothWays() {
        SimilarityGraph.Builder builder = new SimilarityGraph.Builder(4);
        builder.add(2, 0, 0.5);
        builder.add(3, 0, 0.25);
        builder.add(1, 3, 0.75);
        SimilarityGraph graph = builder.build();
        assertEquals(0.5, graph.between(0, 2));
        assertEquals(0.25, graph.between(3, 0));
        assertEquals(0, graph.between(1, 2));
        int[] best = graph.strongest(3, 1);
        assertArrayEquals(new int[] {1}, new int[] {graph.neighbour(best[0])});
    }

    @Test
    void headlinesLoseTheDeskLabelAndOpeningsStandInForMissingOnes() {
        assertEquals("Harbour shut", Headline.of(article("a", "UPDATE 2-Harbour  shut", "x", null)));
        assertEquals(
                "The harbour of the town was shut.",
                Headline.of(article("a", "", "The harbour of the town was shut. Nobody knows why.", null)));
    }

    @Test
    void openingsEndWithTheirSentenceAndLoseTheirDateline() {
        for (String[] row : new String[][] {
            {"The U.S. Senate voted on Mr. Lund's bill. Then it rose.", "The U.S. Senate voted on Mr. Lund's bill."},
            {"NEW YORK, May 3 (Reuters) - Shares fell. More soon.", "Shares fell."},
            {"KABUL — The base is closed! It will stay so.", "The base is closed!"},
            {"Am 3. Mai tagte der Rat in St. Pölten. Es regnete.", "Am 3. Mai tagte der Rat in St. Pölten."},
            {
                "El Sr. Gómez ganó en EE. UU. con 1.500 votos. Perdió luego.",
                "El Sr. Gómez ganó en EE. UU. con 1.500 votos."
            },
            {"В порту им. Ленина прошёл шторм. Жертв нет.", "В порту им. Ленина прошёл шторм."},
            {"港口关闭。没有人知道原因。", "港口关闭。"},
            {
                "“We will go,” he said in Washington, D.C. on Monday. Nobody went.",
                "“We will go,” he said in Washington, D.C. on Monday."
            },
            {"He joined NATO. Later he left.", "He joined NATO."}
        }) {
            assertEquals(row[1], Headline.of(article("a", "", row[0], null)));
        }
    }

    @Test
    void headlinesLoseTheOutletBehindThemButNotHalfOfThemselves() {
        for (String[] row : new String[][] {
            {"Harbour shut | CNN", "cnn.example", "Harbour shut"},
            {"Harbour shut - The Norrby Post", "norrbypost.example", "Harbour shut"},
            {"Harbour shut – The Norrby Post | News", "Norrby Post", "Harbour shut"},
            {"Harbour shut - for good", "norrbypost.example", "Harbour shut - for good"},
            {"BREAKING NEWS: 12 saved", "a.example", "12 saved"},
            {"UPDATE 2-", "a.example", "UPDATE 2-"}
        }) {
            Article article =
                    Article.builder("a").site(row[1]).title(row[0]).text("x").build();
            assertEquals(row[2], Headline.of(article));
        }
    }

    @Test
    void keywordsHoldNoFunctionWordsInAnyLanguage() {
        String[][] reports = {
            {"en", "He said that he would shut the harbour because of the crack, and she agreed with him about it."},
            {"de", "Er sagte, dass er den Hafen wegen des Risses schließen werde, und sie stimmte ihm dabei zu."},
            {"es", "Dijo que él cerraría el puerto por la grieta, y ella estuvo de acuerdo con él en eso."},
            {"fr", "Il a dit qu'il fermerait le port à cause de la fissure, et elle était d'accord avec lui."},
            {"ru", "Он сказал, что закроет порт из-за трещины, и она с ним в этом была согласна."}
        };
        List<String> unwanted = List.of(
                "he", "she", "him", "er", "sie", "ihm", "dass", "él", "ella", "que", "il", "elle", "lui", "qu", "он",
                "она", "ним", "что");
        for (String[] row : reports) {
            Article article =
                    Article.builder("a").language(row[0]).title("").text(row[1]).build();
            List<String> keywords = new StoryClusterer()
                    .cluster(List.of(StoryInput.of(article)))
                    .get(0)
                    .keywords();
            assertTrue(!keywords.isEmpty(), row[0]);
            assertTrue(keywords.stream().noneMatch(unwanted::contains), keywords::toString);
        }
    }

    @Test
    void whatIsNewDoesNotDependOnTheIdsOfReportsOfOneDay() {
        String first =
                "The harbour of Norrby was shut on Monday after Captain Eva Lund found a crack in the north quay wall.";
        String second =
                "Engineers from Hamnverket will begin to pour new concrete under the quay before the end of this week.";
        for (boolean swapped : new boolean[] {false, true}) {
            StoryInput brief = new StoryInput(
                    swapped ? "g2" : "g1",
                    article("a", "Harbour shut", first, LocalDate.of(2024, 5, 6)),
                    List.of(new Report("a", Optional.of("norrby.example"), day(6), "Harbour shut")));
            StoryInput longer = new StoryInput(
                    swapped ? "g1" : "g2",
                    article("b", "Harbour shut", first + "\n\n" + second, LocalDate.of(2024, 5, 6)),
                    List.of(new Report("b", Optional.of("wire.example"), day(6), "Harbour shut")));
            List<StoryAccount.News> news =
                    StoryAccount.of(List.of(longer, brief)).news();
            assertEquals(List.of(first), news.get(0).passages());
            assertEquals(List.of(second), news.get(1).passages());
        }
    }

    @Test
    void anAccountTellsWhoReportedWhenAndWhatWasNew() {
        String first =
                "The harbour of Norrby was shut on Monday after Captain Eva Lund found a crack in the north quay wall.";
        String second =
                "Engineers from Hamnverket will begin to pour new concrete under the quay before the end of this week.";
        StoryInput early = new StoryInput(
                "g1",
                article("a", "Harbour shut", first, LocalDate.of(2024, 5, 6)),
                List.of(
                        new Report("a", Optional.of("norrby.example"), day(6), "Harbour shut"),
                        new Report("b", Optional.of("wire.example"), day(7), "Harbour shut")));
        StoryInput late = new StoryInput(
                "g2",
                article("c", "Repairs begin", first + "\n\n" + second, LocalDate.of(2024, 5, 8)),
                List.of(new Report("c", Optional.of("wire.example"), day(8), "Repairs begin")));
        StoryAccount account = StoryAccount.of(List.of(late, early));
        assertEquals(
                List.of("a", "b", "c"),
                account.timeline().stream().map(Report::id).toList());
        assertEquals(List.of("wire.example", "norrby.example"), account.outlets());
        assertEquals(1.0 / 3, account.copies(), 1e-12);
        assertEquals(List.of(first), account.news().get(0).passages());
        assertEquals(List.of(second), account.news().get(1).passages());
        assertTrue(account.names().contains("Captain Eva Lund"), account.names()::toString);
        assertFalse(account.names().contains("Monday"), account.names()::toString);
    }

    @Test
    void germanNounsAreNoNamesAndGermanNamesAre() {
        String text =
                "Am Montag sperrte die Hafenmeisterin Eva Lund nach einem Riss in der Mauer den Kai von Norderhagen.";
        Article german = article("d", "Hafen gesperrt", text, LocalDate.of(2024, 5, 6)).toBuilder()
                .language("de")
                .build();
        List<String> names = StoryAccount.of(List.of(new StoryInput(
                        "g", german, List.of(new Report("d", Optional.empty(), day(6), "Hafen gesperrt")))))
                .names();
        assertFalse(names.contains("Riss"), names::toString);
        assertFalse(names.contains("Mauer"), names::toString);
        assertTrue(names.stream().anyMatch(name -> name.endsWith("Eva Lund")), names::toString);
    }

    @Test
    void eachGroupIsInOneStoryAtEveryGranularityAndFinerOnesNest() {
        SplittableRandom random = new SplittableRandom(6);
        List<StoryInput> inputs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 80; w++) {
                text.append(random.nextInt(3) > 0 ? "t" + i / 6 + "x" + random.nextInt(30) : "c" + random.nextInt(90))
                        .append(' ');
            }
            inputs.add(StoryInput.of(article("d%02d".formatted(i), "", text.toString(), null)));
        }
        int before = Integer.MAX_VALUE;
        for (Granularity granularity : Granularity.values()) {
            List<Story> stories = new StoryClusterer(granularity).cluster(inputs);
            assertEquals(
                    60,
                    stories.stream()
                            .flatMap(story -> story.groups().stream())
                            .distinct()
                            .count());
            assertTrue(stories.size() <= before, granularity::name);
            before = stories.size();
        }
        assertTrue(before < 60);
    }

    /** Every text shares some words with every other one, half as many as with its story. */
    private static List<StoryInput> pool(int size, int words, int crowd) {
        SplittableRandom random = new SplittableRandom(11);
        List<StoryInput> inputs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < words; w++) {
                int kind = random.nextInt(10);
                text.append(
                                kind < 3
                                        ? "t" + i / 4 + "x" + random.nextInt(20)
                                        : "c" + i % crowd + "x" + random.nextInt(90))
                        .append(' ');
            }
            inputs.add(StoryInput.of(article("d%04d".formatted(i), "", text.toString(), null)));
        }
        return inputs;
    }

    @Test
    void theCutFitsTheInputAndSaysWhy() {
        Calibration plain = new StoryTracker().add(pool(200, 120, 100)).calibration();
        assertTrue(plain.reason().startsWith("ordinary"), plain::reason);
        Calibration headlines = new StoryTracker().add(pool(200, 12, 100)).calibration();
        assertTrue(headlines.reason().startsWith("headlines"), headlines::reason);
        assertTrue(headlines.threshold() < plain.threshold());
        Calibration crowd = new StoryTracker().add(pool(1500, 120, 12)).calibration();
        assertTrue(crowd.reason().startsWith("crowded"), crowd::reason);
        assertTrue(crowd.threshold() > plain.threshold());
    }

    @Test
    void aFewReportsAmongACrowdAreJudgedAsIfItWereNotThere() {
        List<Node> nodes = new ArrayList<>();
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(1010);
        for (int node = 0; node < 1010; node++) {
            nodes.add(new Node("g" + node, Double.NaN, 120, Profile.NONE, TermVector.NONE));
            for (int other = 0; other < node; other++) {
                if (node < 1000 && node / 100 == other / 100) {
                    links.add(other, node, 0.3);
                } else if (node >= 1000) {
                    links.add(other, node, other < 1000 ? 0.02 : 0.5);
                }
            }
        }
        int[] alone = new int[nodes.size()];
        Arrays.fill(alone, 1);
        double[] powers =
                Strictness.of(links.build(), links.build(), nodes, 16, alone, 0).powers();
        assertTrue(powers[0] > 2, "inside the crowd: " + powers[0]);
        assertEquals(1, powers[1005], 1e-9);
    }

    @Test
    void ofTwoClustersTheStricterDecides() {
        SimilarityGraph.Builder links = new SimilarityGraph.Builder(4);
        for (int node = 0; node < 4; node++) {
            for (int other = 0; other < node; other++) {
                links.add(other, node, 0.5);
            }
        }
        // Average link of four alike at 0.5 is 0.5 / 0.5^0.7 = 0.81, and 0.53 to the power of three.
        SimilarityGraph graph = links.build();
        int[] lenient = cluster(graph, new double[] {1, 1, 1, 1}, 0.6).cut(0.6);
        int[] mixed = cluster(graph, new double[] {1, 1, 1, 3}, 0.6).cut(0.6);
        assertArrayEquals(new int[] {0, 0, 0, 0}, lenient);
        assertArrayEquals(new int[] {0, 0, 0, 3}, mixed);
    }

    @Test
    void emptyAndWordlessInputIsClusteredToo() {
        assertEquals(List.of(), new StoryClusterer().cluster(List.of()));
        List<StoryInput> odd = List.of(
                StoryInput.of(article("a", "", "", null)),
                StoryInput.of(article("b", "", "!!! ???", null)),
                StoryInput.of(article("c", "", "three short words", null)));
        assertEquals(3, new StoryClusterer().cluster(odd).size());
    }

    private static Optional<ArticleDate> day(int day) {
        return Optional.of(ArticleDate.of(LocalDate.of(2024, 5, day)));
    }

    private static Article article(String id, String title, String text, @Nullable LocalDate day) {
        return Article.builder(id)
                .title(title)
                .text(text)
                .published(day == null ? null : ArticleDate.of(day))
                .build();
    }
}

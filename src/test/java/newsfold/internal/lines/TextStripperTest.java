package newsfold.internal.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.DefaultLocale;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.internal.plaintext.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextStripperTest {
    private static final Path PAGES = Path.of("src/test/resources/stripped");

    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private final TextStripper stripper = new TextStripper();

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        }
    }

    /** Each line of these pages starts with "+ " if it is part of the article and with "- " if not. */
    @ParameterizedTest
    @MethodSource("pages")
    void keepsTheArticleAndNothingElse(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String page = lines.stream().map(line -> line.substring(2)).collect(Collectors.joining("\n"));
        Stripped stripped = stripper.strip(page, Optional.empty());
        assertEquals(
                lines.stream()
                        .filter(line -> line.startsWith("+"))
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n")),
                stripped.body().stream().map(Block::text).collect(Collectors.joining("\n")));
        assertEquals(lines.size(), stripped.body().size() + stripped.removed().size());
        for (Removed removed : stripped.removed()) {
            assertEquals(
                    lines.get(removed.position() - 1).substring(2).replaceAll("[\\s\u3000]+", " "), removed.text());
            assertFalse(removed.rule().isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void blankLinesAndCarriageReturnsChangeNothing(Path file) throws IOException {
        List<String> lines =
                Files.readAllLines(file).stream().map(line -> line.substring(2)).toList();
        Stripped dense = stripper.strip(String.join("\n", lines), Optional.empty());
        Stripped loose = stripper.strip("\r\n\t\r\n" + String.join("\r\n \r\n", lines) + "\r\n", Optional.empty());
        assertEquals(dense.body(), loose.body());
        assertEquals(dense.title(), loose.title());
    }

    @Test
    void findsTitleAndDate() throws IOException {
        Stripped german = stripped("deutsche-zeitung.txt");
        assertEquals("Stadtwerke stellen Fernwärme auf Flusswasser um", german.title());
        assertEquals("2024-10-12", german.published().orElseThrow().day().toString());
        Stripped spanish = stripped("diario-con-enlaces.txt");
        assertEquals("El mercado central abrirá también por la noche a partir de mayo", spanish.title());
        assertEquals("2024-04-03", spanish.published().orElseThrow().day().toString());
        assertEquals("", stripped("prose-only.txt").title());
        assertEquals(
                "Miners in the highlands reject the lithium contract of a foreign group",
                stripped("translated-with-summary.txt").title());
    }

    @Test
    void aDayStandsAboveALabelInTheFirstLineOfTheBodyOrAlone() {
        String body = """
                The last ferry of the season came back to the old harbour on Tuesday, four hours late and half empty.
                Passengers said the crew had handed out blankets, soup and cards, and nobody had complained about it.
                """;
        String title = "Last ferry of the season returns to the harbour";
        String[] texts = {
            "August 25, 2025\nTravel\nSea\nHarbours\nFerries\n" + title + "\n" + body,
            title + "\nBy Mara Quill Published: Aug 25, 2025\n" + body,
            title + "\n" + body + "August 25, 2025\nShare this\n"
        };
        for (String text : texts) {
            Stripped read = stripper.strip(text, Optional.empty());
            assertEquals(title, read.title(), text);
            assertEquals("2025-08-25", read.published().orElseThrow().day().toString(), text);
        }
    }

    @Test
    void aHeadlineMayBeginLikeALabelOrSpeakOfDays() {
        String body = """
                The last ferry of the season came back to the old harbour on Tuesday, four hours late and half empty.

                Passengers said the crew had handed out blankets, soup and cards, and nobody had complained about it.
                """;
        for (String title : List.of(
                "Top 10: harbours with the longest season",
                "The 7 days of the last ferry of the season",
                "Share of empty ferries grows in the old harbour")) {
            for (String above : List.of("# ", "[Home](/) [Harbour](/h) [Ferries](/f)\n\n# ", "Home\nHarbour\n\n")) {
                assertEquals(
                        title,
                        stripper.strip(above + title + "\n\n" + body, Optional.empty())
                                .title(),
                        above);
            }
        }
        assertEquals(
                "", stripper.strip("# 12 May 2026\n\n" + body, Optional.empty()).title());
    }

    private static final String FERRY_TITLE = "Last ferry of the season returns to the old harbour";
    private static final String FERRY_BODY = """
            The last ferry of the season came back to the old harbour on Tuesday, four hours late and half empty.
            Passengers said the crew had handed out blankets, soup and cards, and nobody had complained about it.
            Most of the local trade lives off the boats, and the winter is long, as everybody there will tell you.
            """;

    @Test
    void aNameBelowALabelOrBesideTheDateIsTheAuthor() {
        for (String head : List.of(
                "By\nAna Ruiz\n",
                "Written by:\nAna Ruiz\n12 May 2026\n",
                "Ana Ruiz\n12 May 2026\n",
                "Von\nAna Ruiz\n")) {
            Stripped read =
                    stripper.strip("Harbour\nFerries\n" + FERRY_TITLE + "\n" + head + FERRY_BODY, Optional.empty());
            assertEquals(Optional.of("Ana Ruiz"), read.author(), head);
        }
        for (String head : List.of("Local Trade\n12 May 2026\n", "By\nThe harbour\n", "Old Harbour\n12 May 2026\n")) {
            Stripped read =
                    stripper.strip("Old Harbour\nFerries\n" + FERRY_TITLE + "\n" + head + FERRY_BODY, Optional.empty());
            assertEquals(Optional.empty(), read.author(), head);
        }
    }

    @Test
    void aNameARoleAndADayBelowADeckAreTheByLine() {
        String deck = "It was four hours late, and nobody on board had complained about the wait.\n";
        Stripped read = stripper.strip(
                "Harbour\nFerries\n" + FERRY_TITLE + "\n" + deck + "Mads Holm\nJournalist\n8. okt. 2026 kl. 11.02\n"
                        + FERRY_BODY,
                Optional.empty());
        assertEquals(Optional.of("Mads Holm"), read.author());
        assertFalse(read.body().stream().anyMatch(block -> block.text().contains("Holm")));
        assertFalse(read.body().stream().anyMatch(block -> block.text().equals("Journalist")));
    }

    @Test
    void aNameWithARoleADeskOrASingleNameBelowTheHeadlineIsTheAuthor() {
        String[][] heads = {
            {"Ana Ruiz, City Editor\n", "Ana Ruiz"},
            {"Ana Ruiz, MD, PhD\n", "Ana Ruiz, MD, PhD"},
            {"Ana Ruiz, Leo Sala & Ida Conti\n12 May 2026\n", "Ana Ruiz, Leo Sala, Ida Conti"},
            {"By Ana Ruiz ⋅ Senior Harbour Analyst ⋅ Updated 12 May 2026\n", "Ana Ruiz"},
            {"Ana Ruiz\nMarketing Director\n12 May 2026\n", "Ana Ruiz"},
            {"Door: Sanne\n", "Sanne"},
            {"By The Courier Team\n", "The Courier Team"},
            {"Courier Staff\n12 May 2026\n", "Courier Staff"},
            {"Napsala: Jana Vránová\n", "Jana Vránová"},
            {"Szerző: Kovács Anna\n", "Kovács Anna"},
            {"Entrevista de Rocío Valdés\n", "Rocío Valdés"}
        };
        for (String[] head : heads) {
            Stripped read =
                    stripper.strip("Harbour\nFerries\n" + FERRY_TITLE + "\n" + head[0] + FERRY_BODY, Optional.empty());
            assertEquals(Optional.of(head[1]), read.author(), head[0]);
        }
        for (String head :
                List.of("By: Video\n", "By: Tuesday\n", "Key Takeaways\n12 May 2026\n", "Old Harbour, May\n")) {
            Stripped read =
                    stripper.strip("Harbour\nFerries\n" + FERRY_TITLE + "\n" + head + FERRY_BODY, Optional.empty());
            assertEquals(Optional.empty(), read.author(), head);
        }
    }

    @Test
    void aDayAboveAllProseIsNoBody() {
        String text = """
                Last ferry of the season returns to the old harbour
                Ana Ruiz
                12 May 2026
                The last ferry of the season came back to the old harbour on Tuesday, four hours late and half empty.
                Passengers said the crew had handed out blankets, soup and cards, and nobody had complained about it.
                “Nobody.”
                Most of the local trade lives off the boats, and the winter is long, as everybody there will tell you.
                """;
        Stripped read = stripper.strip(text, Optional.empty());
        assertTrue(
                read.body().get(0).text().startsWith("The last ferry"),
                read.body().toString());
    }

    @Test
    void articlesAppendedToAPageAreTeasers() throws IOException {
        List<Removed> teasers = stripped("portal-with-appended-articles.txt").removed().stream()
                .filter(line -> line.reason() == Reason.TEASER)
                .toList();
        assertTrue(teasers.stream().anyMatch(line -> line.text().startsWith("The city museum will reopen")));
        assertTrue(teasers.stream().anyMatch(line -> line.text().startsWith("Vineyard owners")));
    }

    @Test
    void aKnownTitleIsUsedWithoutTheSite() throws IOException {
        String page = page("blog-with-comments.txt");
        Stripped stripped =
                stripper.strip(page, Optional.of("The old tram depot will become a library | Side Streets"));
        assertEquals("The old tram depot will become a library", stripped.title());
    }

    @Test
    void aTurkishHostChangesNothing() throws IOException {
        Stripped here = stripped("blog-with-comments.txt");
        locale.setTurkish();
        assertEquals(here, stripped("blog-with-comments.txt"));
    }

    @Test
    void nothingYieldsNothing() {
        for (String text : List.of("", " \n\t\n", "\u0000\u0000", "\ufeff\n\u200b")) {
            assertEquals(List.of(), stripper.strip(text, Optional.empty()).body(), "of '" + text + "'");
        }
    }

    @Test
    void aPageOfOneWordKeepsIt() {
        assertEquals(1, stripper.strip("Earthquake", Optional.empty()).body().size());
        assertEquals(1, stripper.strip("地震", Optional.empty()).body().size());
    }

    @Test
    void nulsInsideWordsOfChromeAndProseDoNoHarm() throws IOException {
        String page = page("live-portal-no-dates.txt").replace("\n", "\u0000\n\u0000");
        assertEquals(
                stripped("live-portal-no-dates.txt").body(),
                stripper.strip(page, Optional.empty()).body());
    }

    @Test
    void textInCapitalsIsStillAnArticle() throws IOException {
        Stripped stripped = stripper.strip(page("prose-only.txt").toUpperCase(Locale.ROOT), Optional.empty());
        assertEquals(4, stripped.body().size());
    }

    @Test
    void anEndlessLineAndEndlesslyManyLinesTakeLinearTime() {
        String sentence = "The council met again on Friday and decided nothing, as everybody had expected it would. ";
        String line = sentence.repeat(50_000_000 / sentence.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertEquals(
                        1, stripper.strip(line, Optional.empty()).body().size()));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> stripper.strip(sentence.concat("\n").repeat(4_000), Optional.empty()));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> stripper.strip("Menu\n".repeat(20_000), Optional.empty()));
    }

    @Test
    void anyBytesReadAsTextGiveEveryLineOnce() {
        SplittableRandom random = new SplittableRandom(11);
        String alphabet = "aZ .\n\r\t\u0000\u00a9-•|#9é漢カ한אع\u0301\ud83d\ude00\ud800\u2028%:\"";
        for (int trial = 0; trial < 150; trial++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Stripped stripped = stripper.strip(text.toString(), Optional.empty());
            long lines = PlainText.read(text.toString()).lines().size();
            assertEquals(lines, stripped.body().size() + stripped.removed().size(), "trial " + trial);
        }
    }

    private Stripped stripped(String name) throws IOException {
        return stripper.strip(page(name), Optional.empty());
    }

    private static String page(String name) throws IOException {
        return Files.readAllLines(PAGES.resolve(name)).stream()
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void shortSentencesAboveTheBoilerplateOfAShortPageStay() {
        String polish = """
                Strona główna
                Wiadomości
                Kultura
                Stary młyn wodny zamieni się w galerię
                Hanna Wilk
                9 marca 2026, 10:10
                Zabytkowy młyn wodny w Olszynach zostanie przebudowany na galerię z pracowniami.
                Nowa właścicielka, Ewa Kmita, kupiła go za 280 tysięcy złotych.
                Konserwator zgodził się na windę.
                Czytaj także
                Remont mostu opóźniony
                Polityka prywatności
                """;
        assertTrue(body(polish).endsWith("Konserwator zgodził się na windę."), body(polish));
        String markdown = """
                # Die alte Mühle mahlt wieder

                *Von Jost Hellweg · 9. März 2026*

                Nach elf Jahren Stillstand dreht sich das Rad der Mühle am Lohbach wieder.

                Zwanzig Freiwillige haben das Wehr vom Schlamm befreit, *sagte Müllerin Ida Kranz*.

                **Lesen Sie auch:** [Bäckerei sucht Pächter](https://a.example/b)

                > „Wir haben jeden Zahn ersetzt.“

                Eine Führung kostet vier Euro.

                ---

                [Impressum](/i)
                """;
        assertTrue(body(markdown).endsWith("Eine Führung kostet vier Euro."), body(markdown));
    }

    @Test
    void aQuestionToReadersBelowAShortPageIsNoSentenceOfIt() {
        String text = """
                Home
                News
                Mill turns again
                By Ida Kranz
                9 March 2026
                After eleven years the wheel of the mill on the Lohbach brook turns again, driven by the spring flood.
                Twenty volunteers cleared the weir of mud and replaced every tooth of the great wheel by hand.
                Was this article useful?
                Related stories
                Bakery seeks a tenant
                Privacy policy
                """;
        assertTrue(body(text).endsWith("by hand."), body(text));
    }

    private String body(String text) {
        return stripper.strip(text, Optional.empty()).body().stream()
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }
}

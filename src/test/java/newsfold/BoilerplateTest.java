package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.boilerplate.Boilerplate;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveFormatException;
import newsfold.internal.archive.ArchiveSettings;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoilerplateTest {
    private static final FoldOptions CLEAN = FoldOptions.builder().strip(false).build();
    private static final FoldOptions RAW =
            FoldOptions.builder().boilerplate(Boilerplate.KEPT).build();

    private static final List<String> EVENTS = List.of(
            "A ferry ran aground off the northern cape before dawn and all forty people on board were brought ashore by fishing boats.",
            "The regional court fined a cement maker nine million for dust that had settled on the vineyards of three villages since spring.",
            "Archivists found the lost second act of an opera in a crate of sheet music that a piano tuner had kept under his stairs.",
            "Striking tram drivers went back to work after the city agreed to count the minutes between two shifts as working time.",
            "The central bank left its main rate where it was and said that wages were rising more slowly than it had feared.",
            "A veterinary school opened a ward for injured owls, the first of its kind, paid for by a lottery among farmers.",
            "Volunteers pulled four tonnes of netting from the lagoon in a weekend and will sell it to a maker of carpets.",
            "The youngest mayor of the province resigned over a car park that was built on the wrong side of a stream.",
            "Two climbers who had been missing since Friday walked into a shepherd's hut and asked for tea and a telephone.",
            "The museum of clocks closed for good, and its keeper wound every one of them a last time at noon.");

    private static final String NOTICE =
            "We and our partners store and read information on your device, such as cookies, to "
                    + "measure how our pages are used, to choose what we show you and to pay for our reporting. You can agree to "
                    + "all of it, refuse what is not needed, or set each purpose by itself; your choice holds for twelve months "
                    + "and can be changed at any time at the foot of every page. More is said in our privacy statement, which "
                    + "also lists the companies that we work with and how long each of them keeps what it has read.";

    @Test
    void differentArticlesBehindOneNoticeStayApartUnlessPagesAreRaw() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pages.add(report("p" + i, "paper" + i + ".example", behindNotice(i)));
        }
        assertEquals(3, fold(pages, CLEAN).groups().size());
        assertEquals(1, fold(pages, RAW).groups().size());
    }

    @Test
    void aFeedOfHeadlinesHoldsArticlesWhateverIsSaidOfBoilerplate() throws IOException {
        List<Page> pages = List.of(Page.text("h", "")
                .title("Ferry runs aground off the northern cape")
                .url("https://paper.example/2026/01/14/ferry")
                .build());
        for (FoldOptions options : List.of(FoldOptions.defaults(), CLEAN, RAW)) {
            Article article = fold(pages, options).articles().get(0).article();
            assertEquals("Ferry runs aground off the northern cape", article.title());
            assertEquals("2026-01-14", article.published().orElseThrow().toString());
        }
    }

    @Test
    void aTextThatIsNothingButTheTitleIsAHeadline() throws IOException {
        String title = "Ferry runs aground off the northern cape";
        List<Page> pages =
                List.of(Page.text("h", " " + title + "\n").title(title).build());
        Article article = fold(pages, FoldOptions.defaults()).articles().get(0).article();
        assertEquals(title, article.title());
        assertEquals("", article.text());
    }

    @Test
    void notesOfOneFormThatANewsroomSendsEveryWeekStayApart() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < EVENTS.size(); i++) {
            pages.add(Page.text(
                            "w" + i,
                            "Wheat closed at " + (180 + 3 * i) + " a tonne in the port on Friday, " + (i + 2)
                                    + " more than a week before. Traders named rain in the east and " + EVENTS.get(i)
                                    + "\n\nThe price is that of milling wheat of the second class, delivered free on board "
                                    + "in lots of a thousand tonnes, and is set each Friday at noon by six houses of the "
                                    + "exchange. Barley stood at " + (150 + 7 * i) + " and maize at " + (141 + 5 * i)
                                    + ".")
                    .site("harbour.example")
                    .published(ArticleDate.parse("2026-01-" + (10 + i)).orElseThrow())
                    .build());
        }
        assertEquals(EVENTS.size(), fold(pages, CLEAN).groups().size());
    }

    @Test
    void aParagraphOfAnAgencyInTwoReportsIsASharedPassage() throws IOException {
        String background =
                "The strait has been disputed since a treaty of 1921 was left unsigned. Boats of both coasts "
                        + "have been seized there eleven times in the past six years, and a line drawn by a commission in 2014 was "
                        + "rejected by one parliament and never put before the other. A third of the fish eaten in either country "
                        + "is landed within sight of it.";
        List<Page> pages = List.of(
                report("talks", "one.example", EVENTS.get(4) + "\n\n" + EVENTS.get(3) + "\n\n" + background),
                report("fire", "two.example", EVENTS.get(1) + "\n\n" + EVENTS.get(2) + "\n\n" + background));
        FoldResult clean = fold(pages, CLEAN);
        assertEquals(2, clean.groups().size());
        assertEquals(
                List.of(Relation.SHARES_PASSAGE),
                clean.matches().stream().map(Match::relation).toList());
    }

    /** What extraction made of pages is clean text, and folds to the groups of the pages. */
    @Test
    void articlesThatWereExtractedBeforeFoldAsTheirPagesDo() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < EVENTS.size(); i++) {
            String text = EVENTS.get(i) + " " + EVENTS.get((i + 1) % EVENTS.size());
            pages.add(report("a" + i, "one.example", text + " " + EVENTS.get((i + 3) % EVENTS.size())));
            pages.add(report("b" + i, "two.example", text + " An agency had it first."));
        }
        FoldResult whole = fold(pages, FoldOptions.defaults());
        List<Page> extracted = whole.articles().stream()
                .map(folded -> folded.article())
                .map(article -> Page.text(article.id(), article.text())
                        .site(article.site().orElseThrow())
                        .build())
                .toList();
        assertEquals(groups(whole), groups(fold(extracted, CLEAN)));
    }

    @Test
    void anArchiveOfAnEarlierVersionThatWasNotStrippedHoldsRawPages(@TempDir Path directory) throws IOException {
        Archive.open(
                        directory,
                        ArchiveSettings.builder()
                                .identity("fingerprint 3 of 5-word shingles, one in 16 sampled, stripped false")
                                .build())
                .close();
        assertEquals(Boilerplate.KEPT, FoldOptions.ofArchive(directory).boilerplate());
        Newsfold.open(directory, RAW).close();
        String refused =
                String.valueOf(assertThrows(ArchiveFormatException.class, () -> Newsfold.open(directory, CLEAN))
                        .getMessage());
        assertTrue(
                refused.contains(
                        "was made with boilerplate kept (--raw-pages), asked for boilerplate absent (--no-strip)"),
                refused);
    }

    @Test
    void cleanTextGivesAnArchiveAnIdentityOfItsOwn(@TempDir Path directory) throws IOException {
        Newsfold.open(directory, CLEAN).close();
        assertEquals(Boilerplate.ABSENT, FoldOptions.ofArchive(directory).boilerplate());
        assertThrows(ArchiveFormatException.class, () -> Newsfold.open(directory));
        assertThrows(ArchiveFormatException.class, () -> Newsfold.open(directory, RAW));
    }

    @Test
    void duplicatesAloneAreFoundByTheSameRules() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            articles.add(Article.builder("p" + i)
                    .site("paper" + i + ".example")
                    .text(behindNotice(i))
                    .build());
        }
        assertEquals(3, new DuplicateFinder(CLEAN).find(articles).groups().size());
        assertEquals(1, new DuplicateFinder(RAW).find(articles).groups().size());
    }

    private static String behindNotice(int article) {
        return NOTICE + "\n\n" + String.join("\n\n", EVENTS.subList(3 * article, 3 * article + 3));
    }

    private static Page report(String id, String site, String text) {
        return Page.text(id, text).site(site).build();
    }

    private static FoldResult fold(List<Page> pages, FoldOptions options) throws IOException {
        try (Newsfold fold = Newsfold.inMemory(options)) {
            return fold.fold(pages);
        }
    }

    private static Set<Set<String>> groups(FoldResult result) {
        return result.groups().stream()
                .map(group ->
                        group.members().stream().map(member -> member.id()).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }
}

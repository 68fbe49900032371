package newsfold.internal.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Removed;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.io.Rejected;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;

/** A small result with one of everything, written by hand, hostile titles included. */
record SampleResults(
        List<FoldedArticle> articles,
        List<DuplicateGroup> groups,
        List<Match> matches,
        List<Story> stories,
        List<Rejected> rejected,
        Summary summary)
        implements Results {

    static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover='alert(3)";

    private static final String BRIDGE =
            "The old stone bridge over the Lenta reopened on Monday after two years of repairs."
                    + "\n\nMayor Ilse Brandt cut the ribbon at noon, and several hundred people walked across before the first bus."
                    + "\n\nThe repairs cost eleven million, a third more than planned, because divers found the middle pier cracked.";
    private static final String BRIDGE_EDITED = BRIDGE.replace("several hundred people", "about four hundred people")
            + "\n\nA second lane opens in spring.";
    private static final String OTHER =
            "Shopkeepers on the east bank say the reopened bridge has brought back customers within a day."
                    + "\n\nThe repairs cost eleven million, a third more than planned, because divers found the middle pier cracked.";

    @Override
    public List<StoryLink> storyLinks(String group) {
        String other = group.equals("g1") ? "g2" : "g1";
        return group.equals("g3")
                ? List.of()
                : List.of(new StoryLink(group, other, 0.42, List.of("bridge", "lenta", HOSTILE)));
    }

    static SampleResults small() {
        List<FoldedArticle> articles = new ArrayList<>();
        articles.add(
                folded("a/bridge.html", "Bridge over the Lenta reopens", "valley.example", BRIDGE, true, "g1", "s1"));
        articles.add(folded("b/bridge.html", HOSTILE, "hills.example", BRIDGE_EDITED, false, "g1", "s1"));
        articles.add(folded("c/shops.txt", "Shops welcome the bridge", "east.example", OTHER, true, "g2", "s1"));
        articles.add(folded(
                "d/lone.txt", "Kappeln gets a \u202Enight train\u0007 \uD800", "", "One line.", true, "g3", "s2"));
        List<Passage> passages = List.of(new Passage(0, 110, 0, 110, 18), new Passage(135, 290, 137, 292, 25));
        Member copy = Member.of("b/bridge.html", Relation.NEAR_DUPLICATE, 0.8412345678, 0.9, 0.95, passages);
        List<DuplicateGroup> groups = List.of(
                new DuplicateGroup(
                        "g1",
                        "a/bridge.html",
                        List.of(Member.of("a/bridge.html", Relation.EXACT, 1, 1, 1, List.of()), copy)),
                single("g2", "c/shops.txt"),
                single("g3", "d/lone.txt"));
        List<Match> matches = List.of(
                Match.of("a/bridge.html", "b/bridge.html", Relation.NEAR_DUPLICATE, 0.8412345678, 0.95, 0.9, passages),
                Match.of(
                        "a/bridge.html",
                        "c/shops.txt",
                        Relation.SHARES_PASSAGE,
                        0.2,
                        0.35,
                        0.5,
                        List.of(new Passage(193, 300, 95, 202, 15))));
        Optional<ArticleDate> first = Optional.of(ArticleDate.of(LocalDate.of(2025, 3, 3)));
        Optional<ArticleDate> last = ArticleDate.parse("2025-03-04T08:15:00+01:00");
        List<Story> stories = List.of(
                Story.of(
                        "s1",
                        "Bridge over the Lenta reopens",
                        List.of("bridge", "Lenta", "repairs"),
                        first,
                        last,
                        List.of("g1", "g2"),
                        Map.of("g1", 0.97),
                        "a/bridge.html"),
                Story.of(
                        "s2",
                        "A night train",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("g3"),
                        "d/lone.txt"));
        List<Rejected> rejected = List.of(
                new Rejected("feed.jsonl", 12, "no id"),
                new Rejected("feed.jsonl", 19, "duplicate id 'x<y': a page with it was read before"),
                new Rejected("pages/empty.html", 0, "the file is empty"));
        Summary summary = new SummaryBuilder()
                .count("pages", 7)
                .count("articles", articles.size())
                .groups(groups)
                .count("matches", matches.size())
                .stories(stories)
                .count("rejected", rejected.size())
                .stage("read", 12, 31_000)
                .stage("extract", 40, 30_500)
                .note("Undated input: no time window was used.")
                .build();
        return new SampleResults(articles, groups, matches, stories, rejected, summary);
    }

    private static DuplicateGroup single(String group, String id) {
        return new DuplicateGroup(group, id, List.of(Member.canonical(id)));
    }

    private static FoldedArticle folded(
            String id, String title, String site, String text, boolean canonical, String group, String story) {
        Article article = Article.builder(id)
                .title(title)
                .site(site.isEmpty() ? null : site)
                .url(id.startsWith("b") ? "javascript:alert(4)" : "https://" + site + "/" + id)
                .text(text)
                .published(
                        id.startsWith("d")
                                ? null
                                : ArticleDate.of(OffsetDateTime.parse(
                                        "2025-03-0" + (id.charAt(0) - 'a' + 2) + "T09:30:00+01:00")))
                .language("en")
                .removed(List.of(
                        new Removed(1, "Home | News | Sport", Removed.Reason.NAVIGATION, "menu <of> links"),
                        new Removed(2, "Share this " + title, Removed.Reason.SOCIAL, "share phrase")))
                .build();
        return FoldedArticle.of(article, group, canonical, canonical ? Relation.EXACT : Relation.NEAR_DUPLICATE, story);
    }
}

package newsfold.internal.stages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import newsfold.article.Article;
import newsfold.article.PageKind;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.duplicates.Item;
import newsfold.internal.PageAddress;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.text.ShingleBuffer;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;

/**
 * Articles that are fetches of one page. They are versions of one article if they have any text in common, or else the same
 * headline within a few days: an address such as that of a daily column shows another article every day.
 */
public final class PageVersions {
    /** Why a fetch does not replace an archived article. */
    public static final String FULLER = "the archived version of the page is fuller";

    private static final Comparator<Article> BY_FULLNESS =
            Comparator.comparingInt(article -> article.text().length());

    /** A page that runs longer shares text with what it was. */
    private static final Duration MAX_AGE_BETWEEN_REWRITES = Duration.ofDays(2);

    private static final int MIN_TITLE_WORDS = 2;

    /** What a wall says to readers stands in its text as well. */
    private static final double MIN_OF_TEASER = 0.5;

    private PageVersions() {}

    /** Tells whether two articles are fetches of one page, other than a front page. */
    static boolean ofOnePage(Article a, Article b) {
        return a.page().isPresent()
                && a.page().equals(b.page())
                && !PageAddress.isFront(a.page().get());
    }

    /**
     * Corrects how two articles relate by where they were fetched from, and by what a paywall shows of one.
     *
     * @param match what their texts say
     * @param a one of the two
     * @param b the other one
     * @return an update, from the older to the newer, if they are versions of one article; that an article contains the
     *     beginning that stands above a paywall; else the match itself
     */
    public static Match judge(Match match, Article a, Article b) {
        if (match.relation() != Relation.NONE
                && match.relation() != Relation.EXACT
                && (a.kind() == PageKind.PAYWALL) != (b.kind() == PageKind.PAYWALL)) {
            boolean walled = (a.kind() == PageKind.PAYWALL ? a : b).id().equals(match.a());
            double held = walled ? match.containmentOfA() : match.containmentOfB();
            if (held >= MIN_OF_TEASER && held >= (walled ? match.containmentOfB() : match.containmentOfA())) {
                return Match.of(
                        match.a(),
                        match.b(),
                        walled ? Relation.CONTAINED_IN : Relation.CONTAINS,
                        match.jaccard(),
                        match.containmentOfA(),
                        match.containmentOfB(),
                        match.passages());
            }
        }
        if (!ofOnePage(a, b) || match.relation() == Relation.EXACT || !isVersion(match, a, b)) {
            return match;
        }
        String later = (PageHistory.BY_AGE.compare(a, b) > 0 ? a : b).id();
        boolean keep = match.a().equals(later);
        return Match.of(
                later,
                keep ? match.b() : match.a(),
                Relation.UPDATED,
                match.jaccard(),
                keep ? match.containmentOfA() : match.containmentOfB(),
                keep ? match.containmentOfB() : match.containmentOfA(),
                keep
                        ? match.passages()
                        : match.passages().stream().map(Passage::inverse).toList());
    }

    private static boolean isVersion(Match match, Article a, Article b) {
        if (match.relation() != Relation.NONE) {
            return true;
        }
        ShingleBuffer title = new ShingleBuffer(1);
        title.fill(a.title());
        long words = title.tokenCount();
        long hash = title.contentHash();
        title.fill(b.title());
        return words >= MIN_TITLE_WORDS
                && hash == title.contentHash()
                && Duration.between(PageHistory.time(a), PageHistory.time(b))
                                .abs()
                                .compareTo(MAX_AGE_BETWEEN_REWRITES)
                        <= 0;
    }

    /** Puts together the articles that are fetches of one page; each list oldest first, without articles that are alone. */
    static Collection<List<Article>> of(Collection<Article> articles) {
        Map<String, List<Article>> byPage = new TreeMap<>();
        for (Article article : articles) {
            article.page()
                    .filter(page -> !PageAddress.isFront(page))
                    .ifPresent(page -> byPage.computeIfAbsent(page, any -> new ArrayList<>())
                            .add(article));
        }
        byPage.values().removeIf(versions -> versions.size() == 1);
        byPage.values().forEach(versions -> versions.sort(PageHistory.BY_AGE));
        return byPage.values();
    }

    /**
     * Returns the pairs to compare of articles that are fetches of one page: each with the one before and with the newest.
     *
     * @param fetches the articles
     * @return pairs, each once
     */
    public static List<Article[]> pairs(Collection<Article> fetches) {
        List<Article[]> pairs = new ArrayList<>();
        for (List<Article> versions : of(fetches)) {
            Article newest = versions.get(versions.size() - 1);
            for (int i = 0; i < versions.size() - 1; i++) {
                pairs.add(new Article[] {versions.get(i), newest});
                if (i < versions.size() - 2) {
                    pairs.add(new Article[] {versions.get(i), versions.get(i + 1)});
                }
            }
        }
        return pairs;
    }

    /** Tells whether the fullest version of a page is not the later of two. */
    public static boolean isFuller(Article before, Article after) {
        return BY_FULLNESS.compare(before, after) > 0;
    }

    /** Returns a policy under which the newest version of a page stands for it, or the fullest. */
    static CanonicalPolicy standing(
            CanonicalPolicy policy, StageSettings settings, Function<String, Article> articles) {
        return new Standing(
                policy,
                settings.fullestVersion() ? BY_FULLNESS.thenComparing(PageHistory.BY_AGE) : PageHistory.BY_AGE,
                settings.doubted(),
                articles);
    }

    /** Made where groups are made, and sent nowhere. */
    @SuppressWarnings("serial")
    private static final class Standing implements CanonicalPolicy {
        private final CanonicalPolicy policy;
        private final Comparator<Article> order;
        private final Set<String> doubted;
        private final Function<String, Article> articles;

        Standing(
                CanonicalPolicy policy,
                Comparator<Article> order,
                Set<String> doubted,
                Function<String, Article> articles) {
            this.policy = policy;
            this.order = order;
            this.doubted = doubted;
            this.articles = articles;
        }

        private Item believed(Item item) {
            return doubted.contains(item.id()) ? item.withoutDate() : item;
        }

        @Override
        public Item choose(List<Item> given) {
            List<Item> members = given.stream().map(this::believed).toList();
            Item chosen = policy.choose(members);
            if (members.size() == 1) {
                return chosen;
            }
            Article first = articles.apply(chosen.id());
            Item best = chosen;
            Article standing = first;
            for (Item member : members) {
                Article article = articles.apply(member.id());
                if (ofOnePage(first, article) && order.compare(article, standing) > 0) {
                    best = member;
                    standing = article;
                }
            }
            return best;
        }

        @Override
        public String reason(List<Item> given, Item item) {
            List<Item> members = given.stream().map(this::believed).toList();
            Item chosen = believed(item);
            Article standing = articles.apply(chosen.id());
            List<Item> others = new ArrayList<>();
            boolean newest = true;
            for (Item member : members) {
                Article article = articles.apply(member.id());
                if (member.equals(chosen) || !ofOnePage(standing, article)) {
                    others.add(member);
                } else {
                    newest &= PageHistory.time(standing).isAfter(PageHistory.time(article));
                }
            }
            if (others.size() == members.size()) {
                return policy.reason(members, chosen);
            }
            String version =
                    "the " + (newest && order == PageHistory.BY_AGE ? "newest" : "fullest") + " version of its page";
            return others.size() == 1 || !policy.choose(others).equals(chosen)
                    ? version
                    : policy.reason(others, chosen) + ", " + version;
        }
    }
}

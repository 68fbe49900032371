package newsfold.internal.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.ScoredPage;

/**
 * Judges the blocks of a page again by the other pages of its site.
 *
 * <p>In order: blocks that recur go; where the page alone leaves doubt, a block goes with what stands under its tag path on
 * the other pages, which also brings blocks back; headings with nothing left under them go. Of flattened text, which has
 * no tags, only the first and the last count.
 */
final class SiteJudgement {
    /** Below and above these probabilities there is no doubt. */
    private static final double MIN_DOUBT = 0.1;

    private static final double MAX_DOUBT = 0.95;

    /** From this probability a block in doubt is body. */
    private static final double BODY = 0.55;

    /** The weight of very many pages against the page's own probability; and the number of pages that weigh half of it. */
    private static final double MAX_WEIGHT = 0.8;

    private static final double HALF_WEIGHT_PAGES = 2;

    /** A tag path on this one page says nothing. */
    private static final double MIN_PAGES = 1.5;

    private final SiteTemplate template;
    private final ScoredPage page;
    private final boolean[] chosen;
    private final Map<Integer, String> rules = new HashMap<>();

    SiteJudgement(SiteTemplate template, ScoredPage page) {
        this.template = template;
        this.page = page;
        this.chosen = new boolean[page.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = page.isBody(i);
        }
        cutRecurring();
        compareWithTagPaths();
        cutEmptyHeadings();
    }

    /** Returns the page's article as judged now; the same if nothing changed or most of it would go. */
    Article of(Article article) {
        int before = 0;
        int after = 0;
        boolean changed = false;
        for (int i = 0; i < chosen.length; i++) {
            int length = page.text(i).length();
            before += page.isBody(i) ? length : 0;
            after += chosen[i] ? length : 0;
            changed |= chosen[i] != page.isBody(i);
        }
        if (!changed || 2 * after < before) {
            return article;
        }
        Map<Integer, Removed> known = new HashMap<>();
        article.removed().forEach(line -> known.put(line.position(), line));
        List<Removed> removed = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (!chosen[i]) {
                Removed line = known.get(page.position(i));
                removed.add(
                        line != null
                                ? line
                                : new Removed(
                                        page.position(i),
                                        page.text(i),
                                        Reason.TEMPLATE,
                                        rules.getOrDefault(i, "heading of something else")));
            }
        }
        return article.toBuilder().body(page.body(chosen)).removed(removed).build();
    }

    private void cutRecurring() {
        List<Optional<String>> found = RepeatedBlocks.of(template, page).rules();
        int next = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                Optional<String> rule = found.get(next++);
                if (rule.isPresent()) {
                    chosen[i] = false;
                    rules.put(i, rule.get());
                }
            }
        }
    }

    private void compareWithTagPaths() {
        long[] paths = page.tagPaths();
        for (int i = 0; i < paths.length; i++) {
            double own = page.probability(i);
            // A probable block that was cut all the same went by a rule, such as one for headlines.
            boolean byRule = rules.containsKey(i) || (!chosen[i] && own >= BODY);
            SiteTemplate.PathStatistics path = template.path(paths[i]);
            if (own < MIN_DOUBT || own > MAX_DOUBT || byRule || path.pages() < MIN_PAGES) {
                continue;
            }
            double others = path.probabilities() / path.pages();
            double weight = MAX_WEIGHT * path.pages() / (path.pages() + HALF_WEIGHT_PAGES);
            double again = (1 - weight) * own + weight * others;
            if (chosen[i] ? again < Math.min(own, BODY) : again >= BODY) {
                chosen[i] = !chosen[i];
                rules.put(
                        i,
                        String.format(
                                Locale.ROOT,
                                "likelihood %.0f %%; in this place %.0f %% on %.0f pages of the site",
                                100 * own,
                                100 * others,
                                path.pages()));
            }
        }
    }

    /** Cuts a heading if all that stood under it went: it belongs to something else. */
    private void cutEmptyHeadings() {
        boolean stands = false;
        boolean stood = false;
        for (int i = chosen.length - 1; i >= 0; i--) {
            if (page.isHeading(i)) {
                chosen[i] &= stands || !stood;
                stands = false;
                stood = false;
            } else {
                stands |= chosen[i];
                stood |= page.isBody(i);
            }
        }
    }
}

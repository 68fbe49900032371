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
import newsfold.boilerplate.ScoredPage;

/**
 * Judges the blocks of a page again by what the other pages of its site show: what recurs is chrome, and where the page
 * alone leaves doubt, a block goes with what stands in its place elsewhere. That also brings back what was cut.
 */
final class SiteJudgement {
    /** Outside of these likelihoods there is no doubt. */
    private static final double SURELY_NOT = 0.1;

    private static final double SURELY = 0.95;

    /** The bar for what places decide. Those of flattened text are rougher, and what was cut stays cut longer. */
    private static final double BODY = 0.55;

    private static final double BODY_OF_TEXT = 0.8;

    /** What very many pages say of a place, over what a block says itself; and the pages that count half of that. */
    private static final double WHOLE = 0.8;

    private static final double HALF = 2;

    /** A place on this one page says nothing. */
    private static final double LEAST = 1.5;

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
        compareWithPlaces();
        cutEmptyHeadings();
    }

    /** Returns the page's article as judged now; the same if nothing changed or most of it would go. */
    Article of(Article article) {
        int chars = 0;
        int kept = 0;
        boolean changed = false;
        for (int i = 0; i < chosen.length; i++) {
            int length = page.text(i).length();
            chars += page.isBody(i) ? length : 0;
            kept += chosen[i] ? length : 0;
            changed |= chosen[i] != page.isBody(i);
        }
        if (!changed || 2 * kept < chars) {
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

    private void compareWithPlaces() {
        BlockContexts places = new BlockContexts(page, template.counts(), template.pages());
        for (int i = 0; i < chosen.length; i++) {
            double own = page.probability(i);
            // What is likely and was cut all the same went by a rule, such as one for headlines.
            boolean ruled = rules.containsKey(i) || (!chosen[i] && own >= BODY);
            if (own < SURELY_NOT || own > SURELY || ruled) {
                continue;
            }
            SiteTemplate.Place place = template.place(places.of(i));
            if (place.pages() < LEAST) {
                continue;
            }
            double others = place.likely() / place.pages();
            double weight = WHOLE * place.pages() / (place.pages() + HALF);
            double again = (1 - weight) * own + weight * others;
            if (chosen[i] ? again < Math.min(own, BODY) : again >= (page.hasMarkup() ? BODY : BODY_OF_TEXT)) {
                chosen[i] = !chosen[i];
                rules.put(
                        i,
                        String.format(
                                Locale.ROOT,
                                "likelihood %.0f %%; in this place %.0f %% on %.0f pages of the site",
                                100 * own,
                                100 * others,
                                place.pages()));
            }
        }
    }

    /** A heading of which all that stood under it went is a heading of something else. */
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

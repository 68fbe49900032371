package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;

/** Decides which blocks of one body its site repeats. */
final class TemplateCut {
    /** The least number of different articles beside which a block is chrome; fading must not undo three. */
    private static final double LEAST = 2.5;

    /** Where the page alone leaves doubt, a second article is enough on a site of which few are known. */
    private static final double LEAST_DOUBTFUL = 1.5;

    private static final double SHARE_DOUBTFUL = 0.3;
    private static final double SURELY = 0.9;
    private static final double LABEL = 0.8;

    /** Newsrooms paste a paragraph of background into each follow-up, so prose amid the body must recur far more widely. */
    private static final double LEAST_AMID = 5.5;

    private static final double SHARE_AMID = 0.5;
    private static final int PROSE = 25;

    /** Templates stand at the top and the bottom of a body: so many blocks from either end. */
    private static final int EDGE = 3;

    private final SiteTemplate template;
    private final List<String> body;
    private final float[] likely;

    private TemplateCut(SiteTemplate template, List<String> body, float[] likely) {
        this.template = template;
        this.body = body;
        this.likely = likely;
    }

    /** For a body of which nothing more is known. */
    static TemplateCut of(SiteTemplate template, Article article) {
        float[] likely = new float[article.body().size()];
        Arrays.fill(likely, 1);
        return new TemplateCut(
                template, article.body().stream().map(Block::text).toList(), likely);
    }

    /** For the body of a page, block by block. */
    static TemplateCut of(SiteTemplate template, JudgedPage page) {
        List<String> texts = page.bodyTexts();
        float[] likely = new float[texts.size()];
        int next = 0;
        for (int i = 0; i < page.size(); i++) {
            if (page.isBody(i)) {
                likely[next++] = page.likely(i);
            }
        }
        return new TemplateCut(template, texts, likely);
    }

    /** Returns for each block the evidence that it is chrome, or empty. */
    List<Optional<String>> rules() {
        int size = body.size();
        List<Optional<String>> rules = new ArrayList<>(Collections.nCopies(size, Optional.<String>empty()));
        // From both ends inwards, because a block is at the edge also when only chrome stands outside of it.
        int top = 0;
        for (int i = 0; i < size; i++) {
            rules.set(i, rule(i, i - top < EDGE));
            top += rules.get(i).isPresent() ? 1 : 0;
        }
        int bottom = 0;
        for (int i = size - 1; i >= 0; i--) {
            if (rules.get(i).isEmpty()) {
                rules.set(i, rule(i, size - 1 - i - bottom < EDGE));
            }
            bottom += rules.get(i).isPresent() ? 1 : 0;
        }
        return rules;
    }

    private Optional<String> rule(int i, boolean edge) {
        String text = body.get(i);
        double count = template.count(text);
        boolean recurs = count >= LEAST
                || (count >= LEAST_DOUBTFUL && count >= SHARE_DOUBTFUL * template.pages() && likely[i] <= SURELY);
        // All numbers are alike here, so a cell that holds nothing else tells nothing.
        if (!recurs || isLabel(i) || text.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        boolean prose = PhraseTokens.texts(text, PROSE + 1).size() >= PROSE;
        boolean chrome = !prose || edge || (count >= LEAST_AMID && count >= SHARE_AMID * template.pages());
        return chrome
                ? Optional.of(
                        String.format(Locale.ROOT, "beside %.0f of %.0f articles of the site", count, template.pages()))
                : Optional.empty();
    }

    /** What a body says again and again orders it, such as "Pros" and "Cons" of each thing tested. */
    private boolean isLabel(int i) {
        return likely[i] >= LABEL && Collections.frequency(body, body.get(i)) > 1;
    }

    /** Takes the blocks with a rule out, unless that would take most of the article. */
    static Article without(Article article, List<Optional<String>> rules) {
        return without(article, rules, Reason.TEMPLATE);
    }

    /** As above, with another reason. */
    static Article without(Article article, List<Optional<String>> rules, Reason reason) {
        List<Block> kept = new ArrayList<>();
        List<Removed> removed = new ArrayList<>(article.removed());
        int keptChars = 0;
        int chars = 0;
        Positions positions = new Positions(article);
        for (int i = 0; i < rules.size(); i++) {
            Block block = article.body().get(i);
            chars += block.text().length();
            int position = positions.next();
            if (rules.get(i).isPresent()) {
                removed.add(
                        new Removed(position, block.text(), reason, rules.get(i).get()));
            } else {
                kept.add(block);
                keptChars += block.text().length();
            }
        }
        // A template that eats most of an article is none: the site repeats the article itself.
        if (kept.size() == article.body().size() || 2 * keptChars < chars) {
            return article;
        }
        if (positions.known) {
            removed.sort(java.util.Comparator.comparingInt(Removed::position));
        }
        return article.toBuilder().body(kept).removed(removed).build();
    }

    /** Where body blocks stood: in the gaps that the removed ones leave, if there are just as many gaps as blocks. */
    private static final class Positions {
        private final Set<Integer> taken = new HashSet<>();
        private final boolean known;
        private int last;

        Positions(Article article) {
            int max = 0;
            int min = Integer.MAX_VALUE;
            for (Removed line : article.removed()) {
                taken.add(line.position());
                max = Math.max(max, line.position());
                min = Math.min(min, line.position());
            }
            this.known = min >= 1 && max <= article.body().size() + taken.size();
        }

        int next() {
            if (!known) {
                return 0;
            }
            do {
                last++;
            } while (taken.contains(last));
            return last;
        }
    }
}

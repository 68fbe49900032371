package newsfold.internal.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.blocks.ScoredPage;

/** Finds the blocks of one body that its site repeats. */
final class RepeatedBlocks {
    /** A block beside this many different articles is boilerplate; three are still enough after a batch has faded. */
    private static final double MIN_ARTICLES = 2.5;

    /** Where the page alone leaves doubt, a second article is enough on a site of which few are known. */
    private static final double MIN_ARTICLES_IN_DOUBT = 1.5;

    private static final double MIN_SHARE_IN_DOUBT = 0.3;
    private static final double MAX_DOUBT = 0.9;
    private static final double LABEL_PROBABILITY = 0.8;

    /** Newsrooms paste a paragraph of background into each follow-up, so prose inside the body must recur far more widely. */
    private static final double MIN_ARTICLES_FOR_PROSE = 5.5;

    private static final double MIN_SHARE_FOR_PROSE = 0.5;
    private static final int PROSE_WORDS = 25;

    /** Templates stand at the top and the bottom of a body, this many blocks from either end. */
    private static final int EDGE_BLOCKS = 3;

    /** A template that takes more of an article is none. */
    static final double HALF = 0.5;

    private final SiteTemplate template;
    private final List<String> body;
    private final float[] probabilities;

    private RepeatedBlocks(SiteTemplate template, List<String> body, float[] probabilities) {
        this.template = template;
        this.body = body;
        this.probabilities = probabilities;
    }

    /** For a body of which nothing more is known. */
    static RepeatedBlocks of(SiteTemplate template, Article article) {
        float[] probabilities = new float[article.body().size()];
        Arrays.fill(probabilities, 1);
        return new RepeatedBlocks(
                template, article.body().stream().map(Block::text).toList(), probabilities);
    }

    /** For the body of a page, block by block. */
    static RepeatedBlocks of(SiteTemplate template, ScoredPage page) {
        List<String> texts = page.bodyTexts();
        float[] probabilities = new float[texts.size()];
        int next = 0;
        for (int i = 0; i < page.size(); i++) {
            if (page.isBody(i)) {
                probabilities[next++] = page.probability(i);
            }
        }
        return new RepeatedBlocks(template, texts, probabilities);
    }

    /** Returns for each block the evidence that it is boilerplate, or empty. */
    List<Optional<String>> rules() {
        int size = body.size();
        List<Optional<String>> rules = new ArrayList<>(Collections.nCopies(size, Optional.<String>empty()));
        // From both ends inwards, because a block is at the edge also when only boilerplate stands outside of it.
        int top = 0;
        for (int i = 0; i < size; i++) {
            rules.set(i, rule(i, i - top < EDGE_BLOCKS));
            top += rules.get(i).isPresent() ? 1 : 0;
        }
        int bottom = 0;
        for (int i = size - 1; i >= 0; i--) {
            if (rules.get(i).isEmpty()) {
                rules.set(i, rule(i, size - 1 - i - bottom < EDGE_BLOCKS));
            }
            bottom += rules.get(i).isPresent() ? 1 : 0;
        }
        return rules;
    }

    private Optional<String> rule(int i, boolean edge) {
        String text = body.get(i);
        double count = template.count(text);
        boolean recurs = count >= MIN_ARTICLES
                || (count >= MIN_ARTICLES_IN_DOUBT
                        && count >= MIN_SHARE_IN_DOUBT * template.pages()
                        && probabilities[i] <= MAX_DOUBT);
        // All numbers are alike here, so a cell that holds nothing else tells nothing.
        if (!recurs || isLabel(i) || text.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        boolean prose = Phrases.tokens(text, PROSE_WORDS + 1).size() >= PROSE_WORDS;
        boolean boilerplate =
                !prose || edge || (count >= MIN_ARTICLES_FOR_PROSE && count >= MIN_SHARE_FOR_PROSE * template.pages());
        return boilerplate
                ? Optional.of(
                        String.format(Locale.ROOT, "beside %.0f of %.0f articles of the site", count, template.pages()))
                : Optional.empty();
    }

    /** Tells whether a line orders the body because it stands there repeatedly, such as "Pros" in a test of many things. */
    private boolean isLabel(int i) {
        return probabilities[i] >= LABEL_PROBABILITY && Collections.frequency(body, body.get(i)) > 1;
    }

    /** Takes the blocks with a rule out, unless that would take most of the article. */
    static Article without(Article article, List<Optional<String>> rules) {
        return without(article, rules, Reason.TEMPLATE, HALF);
    }

    /** As above, with another reason, and of how much of the article at least must stay. */
    static Article without(Article article, List<Optional<String>> rules, Reason reason, double minKept) {
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
        if (kept.size() == article.body().size() || keptChars < minKept * chars) {
            return article;
        }
        if (positions.known) {
            removed.sort(Comparator.comparingInt(Removed::position));
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

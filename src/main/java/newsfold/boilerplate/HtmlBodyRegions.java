package newsfold.boilerplate;

import java.util.List;
import newsfold.article.Block;
import newsfold.internal.html.Dom;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.MarkupWords.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Three independent guesses at the part of the page that holds the article.
 *
 * <p>The element that gathers most scored paragraphs, as Arc90's Readability does; the element that the markup names; and
 * the densest run of prose. None is trusted alone.
 */
final class HtmlBodyRegions {
    /** The element that paragraphs vote for. */
    final HtmlBox scored;

    /** The element that its markup declares to be the article's text, or null. */
    final @Nullable HtmlBox declared;

    /** The densest run of prose: first block and the block after the last. */
    final int runStart;

    final int runEnd;

    private HtmlBodyRegions(HtmlBox scored, @Nullable HtmlBox declared, int runStart, int runEnd) {
        this.scored = scored;
        this.declared = declared;
        this.runStart = runStart;
        this.runEnd = runEnd;
    }

    static HtmlBodyRegions of(Dom dom) {
        addUp(dom);
        int[] run = run(dom.blocks());
        return new HtmlBodyRegions(scored(dom), declared(dom), run[0], run[1]);
    }

    /**
     * Tells whether a block is boilerplate without asking the model: a link or a few words outside of every region, or in a
     * menu. More than half of all blocks are.
     */
    boolean isObviousBoilerplate(HtmlBlock block) {
        int tags = block.box.tagsAround;
        if ((tags & ElementKinds.BUTTON) != 0 && !block.isProse()) {
            return true;
        }
        boolean linked = block.linkShare() > 0.8;
        boolean fewWords = block.shape.words() <= 3 && block.kind != Block.Kind.HEADING;
        if ((tags & ElementKinds.NAV) != 0 && (linked || fewWords)) {
            return true;
        }
        if ((tags & ElementKinds.FOOTER) != 0 && linked && !scored.holds(block.box)) {
            return true;
        }
        return (linked || fewWords)
                && !(block.position >= runStart && block.position < runEnd)
                && !scored.holds(block.box)
                && (declared == null || !declared.holds(block.box));
    }

    private static void addUp(Dom dom) {
        for (HtmlBlock block : dom.blocks()) {
            HtmlBox box = block.box;
            box.chars += block.text.length();
            box.linkChars += block.linkChars;
            if (block.isProse()) {
                box.paragraphs++;
                box.goodChars += block.text.length();
            }
        }
        List<HtmlBox> boxes = dom.boxes();
        for (int i = boxes.size() - 1; i > 0; i--) {
            HtmlBox box = boxes.get(i);
            HtmlBox parent = box.parent;
            if (parent != null) {
                parent.chars += box.chars;
                parent.linkChars += box.linkChars;
                parent.paragraphs += box.paragraphs;
                parent.goodChars += box.goodChars;
            }
        }
    }

    private static HtmlBox scored(Dom dom) {
        for (HtmlBlock block : dom.blocks()) {
            if (!block.isProse() || block.box.hidden) {
                continue;
            }
            double points = 1 + Math.min(block.shape.commas(), 8) + Math.min(block.text.length() / 100.0, 4);
            points *= 1 - block.linkShare();
            HtmlBox up =
                    block.flow.tag.equals("p") || block.kind != Block.Kind.PARAGRAPH ? block.flow.parent : block.flow;
            while (up != null && up.ownBit == ElementKinds.HEADING) {
                up = up.parent;
            }
            for (int level = 0; up != null && level < 5; level++) {
                up.score += points / (level == 0 ? 1 : level == 1 ? 1.6 : level * 3);
                up = up.parent;
            }
        }
        HtmlBox best = dom.boxes().get(0);
        double bestScore = 0;
        for (HtmlBox box : dom.boxes()) {
            if (box.score <= 0) {
                continue;
            }
            double score = box.score * (1 - box.linkShare()) * weight(box);
            if (score > bestScore) {
                bestScore = score;
                best = box;
            }
        }
        return best;
    }

    private static double weight(HtmlBox box) {
        double weight = 1;
        long marks = box.words.marks;
        if ((marks & Mark.CONTENT.bit()) != 0) {
            weight *= 1.25;
        }
        if ((box.marksAround & (Mark.COMMENT.bit() | Mark.CONSENT.bit())) != 0) {
            weight *= 0.3;
        }
        if ((marks & (Mark.RELATED.bit() | Mark.FOOTER.bit() | Mark.SIDEBAR.bit() | Mark.PROMO.bit())) != 0) {
            weight *= 0.7;
        }
        if ((box.tagsAround & (ElementKinds.FOOTER | ElementKinds.NAV | ElementKinds.ASIDE)) != 0) {
            weight *= 0.4;
        }
        return weight;
    }

    private static @Nullable HtmlBox declared(Dom dom) {
        HtmlBox best = null;
        double bestScore = 0;
        int all = Math.max(1, dom.boxes().get(0).goodChars);
        for (HtmlBox box : dom.boxes()) {
            if (box.goodChars < 200 || box.hidden || box.inline) {
                continue;
            }
            double strength = strength(box, dom.articles());
            if (strength > 0) {
                double score = strength + 2.0 * box.goodChars / all - box.linkShare();
                // Equal elements nest; the inner one has less around the text.
                if (score >= bestScore) {
                    bestScore = score;
                    best = box;
                }
            }
        }
        return best;
    }

    private static double strength(HtmlBox box, int articles) {
        if (box.articleBody) {
            return 4;
        }
        if (box.words.declaresBody) {
            return 3;
        }
        return switch (box.tag) {
            case "article" -> articles == 1 ? 2.2 : 1.6;
            case "main" -> 1;
            default -> 0;
        };
    }

    /** Finds the run with the greatest sum of prose minus links and short lines, by Kadane's scan. */
    private static int[] run(List<HtmlBlock> blocks) {
        double best = 0;
        double sum = 0;
        int start = 0;
        int[] run = {0, 0};
        for (int i = 0; i < blocks.size(); i++) {
            HtmlBlock block = blocks.get(i);
            double gain = block.box.hidden
                    ? -20
                    : block.isProse() ? block.text.length() * (1 - block.linkShare()) : -25 - 0.6 * block.linkChars;
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += gain;
            if (sum > best) {
                best = sum;
                run[0] = start;
                run[1] = i + 1;
            }
        }
        return run;
    }
}

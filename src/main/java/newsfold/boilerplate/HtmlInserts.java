package newsfold.boilerplate;

import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.dates.DateText;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.lines.Appeals;
import newsfold.internal.metadata.HtmlLine;

/** Takes small boxes out of a body that editors put between and behind its paragraphs: appeals and teasers. */
final class HtmlInserts {
    /** Lines beside an appeal in the box of a form: what a letter holds, and what becomes of an address. */
    private static final int MAX_IN_FORM = 3;

    private static final int MAX_FORM = 8;

    /** Boxes of a few lines have few elements; of others no more are looked at. */
    private static final int MAX_ELEMENTS = 200;

    /** Lines of the teaser of one article: a picture's words, a section, a day, the headline. */
    private static final int MAX_CARD = 4;

    private static final int MAX_WORDS_OF_DAY = 5;

    private final HtmlBoxRules rules;

    HtmlInserts(HtmlBoxRules rules) {
        this.rules = rules;
    }

    void drop() {
        dropAppeals();
        dropCards();
    }

    /** The teaser of another article between two paragraphs: a linked headline and a day, and no text. */
    private void dropCards() {
        rules.topmost(this::isCard).forEach(rules::drop);
    }

    private boolean isCard(HtmlBox box) {
        int size = box.endBlock - box.firstBlock;
        if (size < 2 || size > MAX_CARD || !rules.hasProseBefore(box.firstBlock) || rules.lastProse() < box.endBlock) {
            return false;
        }
        int headlines = 0;
        int days = 0;
        for (int i = box.firstBlock; i < box.endBlock; i++) {
            HtmlBlock block = rules.blocks.get(i);
            boolean day = HtmlLine.isSpan(block)
                    || (block.shape.words() <= MAX_WORDS_OF_DAY
                            && DateText.find(block.text).isPresent());
            boolean linked = block.linkShare() >= HtmlBoxRules.MIN_LINKED;
            if (!day && !linked) {
                return false;
            }
            days += day ? 1 : 0;
            headlines += linked && !day ? 1 : 0;
        }
        return days == 1 && headlines > 0;
    }

    /** Boxes of nothing but appeals, one at least, and links. */
    private void dropAppeals() {
        rules.topmost(this::isAppeal).forEach(rules::drop);
    }

    private boolean isAppeal(HtmlBox box) {
        if (box.endBlock - box.firstBlock > HtmlBoxRules.MAX_BOX_BLOCKS
                || rules.holdsTitle(box)
                || !rules.hasProseOutside(box)) {
            return false;
        }
        int asking = 0;
        int others = 0;
        for (int i = box.firstBlock; i < box.endBlock && i < rules.body.length; i++) {
            HtmlBlock block = rules.blocks.get(i);
            boolean appeal = rules.appeals.isAppeal(i);
            asking += appeal ? 1 : 0;
            others += appeal || HtmlLine.isLink(block) || block.kind == Block.Kind.HEADING || isName(block) ? 0 : 1;
        }
        return asking > 0
                && box.endBlock - box.firstBlock > 1
                && (others == 0
                        || (box.endBlock - box.firstBlock <= MAX_FORM
                                && others <= MAX_IN_FORM
                                && (holdsForm(box) || tellsOfOutlet(box))));
    }

    private static boolean holdsForm(HtmlBox box) {
        return box.element.stream()
                .limit(MAX_ELEMENTS)
                .anyMatch(element -> element.normalName().equals("form"));
    }

    /** Tells whether a box behind the article has a heading that is a phrase, such as "About us". */
    private boolean tellsOfOutlet(HtmlBox box) {
        HtmlBlock label = rules.blocks.get(box.firstBlock);
        Phrases.Hit hit = label.kind == Block.Kind.HEADING ? label.phrase() : null;
        return hit != null
                && hit.mode() == Phrases.Mode.WHOLE
                && hit.reason() == Reason.FOOTER
                && rules.hasProseBefore(box.firstBlock);
    }

    /** Tells whether a short line begins with what is offered: "Newsletter "Good morning"". */
    private static boolean isName(HtmlBlock block) {
        Phrases.Hit hit = block.shape.words() <= HtmlLine.MAX_LABEL_WORDS ? block.phrase() : null;
        return hit != null && Appeals.REASONS.contains(hit.reason()) && !block.shape.endsSentence();
    }
}

package newsfold.boilerplate;

import java.util.List;
import java.util.function.Predicate;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.kinds.ConsentLines;
import newsfold.internal.lines.Appeals;
import newsfold.internal.metadata.HtmlLine;

/**
 * What the blocks of a page ask of readers: consent, a subscription, to be followed. A block stands in all boxes around it
 * and is asked about with each of them, so every answer is kept.
 */
final class BlockAppeals {
    private final List<HtmlBlock> blocks;
    private final Answers consent;
    private final Answers consentFirst;
    private final Answers mentions;
    private final Answers appeals;

    BlockAppeals(List<HtmlBlock> blocks) {
        this.blocks = blocks;
        this.consent = new Answers(block -> isConsent(block, false));
        this.consentFirst = new Answers(block -> isConsent(block, true));
        this.mentions = new Answers(block -> ConsentLines.mayAsk(block.text));
        this.appeals = new Answers(
                block -> HtmlLine.isLine(block, Appeals.REASONS) || Appeals.isAppeal(block.text, block.shape.words()));
    }

    private static boolean isConsent(HtmlBlock block, boolean first) {
        Phrases.Hit hit = Phrases.standard().match(block.text).orElse(null);
        return hit != null && hit.reason() == Reason.CONSENT && (!first || hit.mode() == Phrases.Mode.START);
    }

    /** Tells whether the phrase that says most about a block asks for consent. */
    boolean asksForConsent(int block) {
        return consent.get(block);
    }

    /** Tells whether a block opens with such a phrase. */
    boolean startsWithConsent(int block) {
        return asksForConsent(block) && consentFirst.get(block);
    }

    /** Tells whether a block says anything of what walls say that ask for consent. */
    boolean mentionsConsent(int block) {
        return mentions.get(block);
    }

    /** Tells whether a block asks for money, subscriptions or followers. */
    boolean isAppeal(int block) {
        return appeals.get(block);
    }

    /** Answers to one question, found when first asked. */
    private final class Answers {
        private static final byte YES = 1;
        private static final byte NO = 2;
        private final Predicate<HtmlBlock> question;
        private final byte[] known = new byte[blocks.size()];

        Answers(Predicate<HtmlBlock> question) {
            this.question = question;
        }

        boolean get(int block) {
            if (known[block] == 0) {
                known[block] = question.test(blocks.get(block)) ? YES : NO;
            }
            return known[block] == YES;
        }
    }
}

package newsfold.boilerplate;

import java.util.Arrays;
import java.util.stream.IntStream;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.boilerplate.MarkupWords.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Names the kind of chrome a block is that the model has put outside the body. The model alone decides what goes; this
 * says for a person what speaks against the block: its own text first, then the nearest telling element around it.
 */
final class RemovalReasons {
    private record Sign(Mark mark, Reason reason) {}

    /** In the order of how much a name in the markup tells. */
    private static final Sign[] SIGNS = {
        new Sign(Mark.CONSENT, Reason.CONSENT),
        new Sign(Mark.COMMENT, Reason.COMMENTS),
        new Sign(Mark.ADVERT, Reason.ADVERTISEMENT),
        new Sign(Mark.SOCIAL, Reason.SOCIAL),
        new Sign(Mark.PROMO, Reason.PROMOTION),
        new Sign(Mark.RELATED, Reason.TEASER),
        new Sign(Mark.TAGS, Reason.TAGS),
        new Sign(Mark.CAPTION, Reason.CAPTION),
        new Sign(Mark.BYLINE, Reason.BYLINE),
        new Sign(Mark.META, Reason.BYLINE),
        new Sign(Mark.NAVIGATION, Reason.NAVIGATION),
        new Sign(Mark.FOOTER, Reason.FOOTER),
        new Sign(Mark.SIDEBAR, Reason.TEASER),
    };

    private static final long ANY_SIGN =
            Arrays.stream(SIGNS).mapToLong(sign -> sign.mark().bit()).reduce(0, (a, b) -> a | b);

    private static final String[] LIKELIHOODS = IntStream.rangeClosed(0, 100)
            .mapToObj(percent -> "likelihood " + percent + " %")
            .toArray(String[]::new);

    private final Containers containers;
    private final Agreement agreement;

    RemovalReasons(Containers containers, Agreement agreement) {
        this.containers = containers;
        this.agreement = agreement;
    }

    Removed explain(TextBlock block, float likely) {
        String model = LIKELIHOODS[Math.round(likely * 100)];
        if (agreement.isTitle(block)) {
            return removed(block, Reason.TITLE, "says the title; " + model);
        }
        int tags = block.box.tagsAround;
        if ((tags & DomReader.CAPTION) != 0) {
            return removed(block, Reason.CAPTION, "in <figcaption>; " + model);
        }
        boolean signed = (block.box.marksAround & ANY_SIGN) != 0;
        for (Box up = block.box; signed && up != null && !up.tag.equals("body"); up = up.parent) {
            Removed found = bySign(block, up, model);
            if (found != null) {
                return found;
            }
        }
        if ((tags & DomReader.NAV) != 0) {
            return removed(block, Reason.NAVIGATION, "in <nav>; " + model);
        }
        if ((tags & DomReader.FOOTER) != 0) {
            return removed(block, Reason.FOOTER, "in <footer>; " + model);
        }
        if (block.linkShare() > 0.8) {
            return removed(block, block.shape.words() >= 5 ? Reason.TEASER : Reason.NAVIGATION, "only links; " + model);
        }
        if (block.kind == Block.Kind.HEADING && containers.scored.holds(block.box)) {
            return removed(block, Reason.LABEL, "heading of something else; " + model);
        }
        return removed(block, Reason.OUTSIDE, "not like body text; " + model);
    }

    private static @Nullable Removed bySign(TextBlock block, Box box, String model) {
        if ((box.words.marks & ANY_SIGN) == 0) {
            return null;
        }
        for (Sign sign : SIGNS) {
            if ((box.words.marks & sign.mark().bit()) != 0) {
                return removed(block, sign.reason(), "in <" + box.tag + box.words.label() + ">; " + model);
            }
        }
        return null;
    }

    private static Removed removed(TextBlock block, Reason reason, String rule) {
        return new Removed(block.position, block.text, reason, rule);
    }
}

package newsfold.boilerplate;

import java.util.Arrays;
import java.util.stream.IntStream;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.MarkupWords.Mark;
import newsfold.internal.metadata.MetadataAgreement;
import org.jspecify.annotations.Nullable;

/**
 * Names the kind of boilerplate that a removed block is.
 *
 * <p>The model alone decides what goes. The reason tells a person what speaks against the block: its own text first, then
 * the nearest element with a telling name.
 */
final class HtmlRemovalReasons {
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

    private static final String[] PROBABILITIES = IntStream.rangeClosed(0, 100)
            .mapToObj(percent -> "likelihood " + percent + " %")
            .toArray(String[]::new);

    private final HtmlBodyRegions regions;
    private final MetadataAgreement agreement;

    HtmlRemovalReasons(HtmlBodyRegions regions, MetadataAgreement agreement) {
        this.regions = regions;
        this.agreement = agreement;
    }

    boolean isTitle(HtmlBlock block) {
        return agreement.isTitle(block);
    }

    Removed explain(HtmlBlock block, float probability) {
        String model = PROBABILITIES[Math.round(probability * 100)];
        if (agreement.isTitle(block)) {
            return removed(block, Reason.TITLE, "says the title; " + model);
        }
        int tags = block.box.tagsAround;
        if ((tags & ElementKinds.CAPTION) != 0) {
            return removed(block, Reason.CAPTION, "in <figcaption>; " + model);
        }
        boolean marked = (block.box.marksAround & ANY_SIGN) != 0;
        for (HtmlBox up = block.box; marked && up != null && !up.tag.equals("body"); up = up.parent) {
            Removed found = bySign(block, up, model);
            if (found != null) {
                return found;
            }
        }
        if ((tags & ElementKinds.NAV) != 0) {
            return removed(block, Reason.NAVIGATION, "in <nav>; " + model);
        }
        if ((tags & ElementKinds.FOOTER) != 0) {
            return removed(block, Reason.FOOTER, "in <footer>; " + model);
        }
        if (block.linkShare() > 0.8) {
            return removed(block, block.shape.words() >= 5 ? Reason.TEASER : Reason.NAVIGATION, "only links; " + model);
        }
        if (block.kind == Block.Kind.HEADING && regions.scored.holds(block.box)) {
            return removed(block, Reason.LABEL, "heading of something else; " + model);
        }
        return removed(block, Reason.OUTSIDE, "not like body text; " + model);
    }

    private static @Nullable Removed bySign(HtmlBlock block, HtmlBox box, String model) {
        if (box.frame || (box.words.marks & ANY_SIGN) == 0) {
            return null;
        }
        for (Sign sign : SIGNS) {
            if ((box.words.marks & sign.mark().bit()) != 0) {
                return removed(block, sign.reason(), "in <" + box.tag + box.words.label() + ">; " + model);
            }
        }
        return null;
    }

    private static Removed removed(HtmlBlock block, Reason reason, String rule) {
        return new Removed(block.position, block.text, reason, rule);
    }
}

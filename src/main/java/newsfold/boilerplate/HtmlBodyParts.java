package newsfold.boilerplate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import newsfold.article.Block;
import newsfold.boilerplate.BodyParts.Part;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.MarkupWords.Mark;
import newsfold.internal.kinds.LiveBlogEntries;
import newsfold.internal.metadata.MetadataAgreement;

/** Puts the parts of an HTML page into its body, or takes them out, that the user asks for. */
final class HtmlBodyParts {
    /** A caption or deck lies no deeper than this below the element that names it. */
    private static final int LEVELS = 3;

    /** An element that holds more blocks is named for something else. */
    private static final int MAX_BLOCKS = 4;

    /** The words of the shortest heading that is a deck. */
    private static final int MIN_DECK_WORDS = 6;

    private static final int MIN_CHARS = ArticleExtractor.MIN_LETTERS;

    private final List<HtmlBlock> blocks;
    private final MetadataAgreement agreement;
    private final boolean[] chosen;
    private final BitSet asked = new BitSet();
    private final Optional<LiveBlogEntries> entries;

    /** The block of the headline, or that before the text where the page shows none. */
    private final int headline;

    /** The first block of running text, and the last of the body. */
    private final int first;

    private final int last;

    private HtmlBodyParts(List<HtmlBlock> blocks, MetadataAgreement agreement, boolean[] chosen, BodyParts parts) {
        this.blocks = blocks;
        this.agreement = agreement;
        this.chosen = chosen.clone();
        this.entries = parts.cut().contains(Part.ENTRIES) || parts.kept().contains(Part.ENTRIES)
                ? LiveBlogEntries.of(blocks.stream().map(block -> block.text).toList())
                : Optional.empty();
        int from = 0;
        while (from < chosen.length && !(chosen[from] && isText(blocks.get(from)))) {
            from++;
        }
        int to = chosen.length - 1;
        while (to >= 0 && !chosen[to]) {
            to--;
        }
        int title = Math.min(from, blocks.size() - 1);
        while (title >= 0 && !agreement.isTitle(blocks.get(title))) {
            title--;
        }
        this.headline = title < 0 ? from - 1 : title;
        this.first = from;
        this.last = to;
    }

    /**
     * Puts parts into a body or takes them out; a body that would be left empty stays as it is.
     *
     * @param probabilities for each block how probable it is to be body; of the parts, 1 or 0 from then on, so that other
     *     pages of the site change nothing about them
     * @param chosen for each block whether it is body
     */
    static void apply(
            List<HtmlBlock> blocks,
            MetadataAgreement agreement,
            float[] probabilities,
            boolean[] chosen,
            BodyParts parts) {
        if (parts.equals(BodyParts.AS_JUDGED)) {
            return;
        }
        HtmlBodyParts page = new HtmlBodyParts(blocks, agreement, chosen, parts);
        parts.kept().forEach(part -> page.set(part, true));
        parts.cut().forEach(part -> page.set(part, false));
        int chars = 0;
        for (HtmlBlock block : blocks) {
            chars += page.chosen[block.position] ? block.text.length() : 0;
        }
        if (chars >= MIN_CHARS) {
            System.arraycopy(page.chosen, 0, chosen, 0, chosen.length);
            page.asked.stream().forEach(i -> probabilities[i] = chosen[i] ? 1 : 0);
        }
    }

    private void set(Part part, boolean body) {
        int end = last;
        for (HtmlBlock block : blocks) {
            if (block.position <= end + 1 && is(part, block)) {
                chosen[block.position] = body;
                asked.set(block.position);
                end = Math.max(end, block.position);
            }
        }
    }

    private boolean is(Part part, HtmlBlock block) {
        if (block.box.hidden) {
            return false;
        }
        return switch (part) {
            case DECK -> block.position > headline && block.position < first && isDeck(block);
            case POSTS -> block.position > headline && (block.box.marksAround & Mark.POST.bit()) != 0;
            case CAPTIONS -> block.position > headline && isCaption(block);
            case ENTRIES -> entries.isPresent() && entries.get().isEntry(block.position);
        };
    }

    private boolean isCaption(HtmlBlock block) {
        return (block.box.tagsAround & ElementKinds.CAPTION) != 0
                || (block.shape.words() > 0 && isNamed(block, Mark.CAPTION) && block.linkShare() < 0.5);
    }

    private boolean isDeck(HtmlBlock block) {
        return !agreement.isTitle(block)
                && (isNamed(block, Mark.DECK)
                        || (block.kind == Block.Kind.HEADING && block.shape.words() >= MIN_DECK_WORDS));
    }

    private static boolean isNamed(HtmlBlock block, Mark mark) {
        HtmlBox up = block.box;
        for (int level = 0; up != null && level < LEVELS && up.endBlock - up.firstBlock <= MAX_BLOCKS; level++) {
            if (up.words.has(mark)) {
                return true;
            }
            up = up.parent;
        }
        return false;
    }

    private boolean isText(HtmlBlock block) {
        return block.kind == Block.Kind.PARAGRAPH && !isNamed(block, Mark.DECK) && !isCaption(block);
    }
}

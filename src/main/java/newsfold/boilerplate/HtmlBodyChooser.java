package newsfold.boilerplate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.Scripts;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.metadata.MetadataAgreement;
import newsfold.internal.models.ExpectedF1;

/**
 * Turns the probabilities of blocks into a body.
 *
 * <p>The rules stand in {@link #RULES} in their order. Where they leave less than {@value #MIN_CHARS} characters, a lower
 * threshold is tried, then the densest run of prose.
 */
final class HtmlBodyChooser {
    /** The rules of one choice; each adds blocks to the body or takes blocks out of it. */
    private static final List<Consumer<HtmlBodyChooser>> RULES = List.of(
            HtmlBodyChooser::takeProbableBlocks,
            HtmlBodyChooser::dropUnmarkedBoilerplate,
            HtmlBodyChooser::dropHeadingsOfBoxesWithoutBody,
            HtmlBodyChooser::dropHeadingsAtTheEnd,
            HtmlBodyChooser::takeEmbeddedPosts,
            HtmlBodyChooser::dropTitle,
            HtmlBodyChooser::dropTeasers);

    /** A block of this probability is body on a page that is clear as a whole. */
    private static final float BODY = 0.5f;

    /** How much more than half the expected F1 the threshold is on a page in doubt; probabilities promise a little much. */
    private static final double ABOVE_HALF_F1 = 0.06;

    /** The threshold on a page where hardly any block reaches {@link #BODY}. */
    private static final float BODY_OF_DOUBTFUL_PAGE = 0.25f;

    /** From this probability on, a heading alone in its box or at the end and a line after a colon stay. */
    private static final float SURE = 0.7f;

    /**
     * From this probability on, a line that starts like a teaser stays, if no link behind a colon makes it one: of 13 such
     * lines on hosts that the model had not seen, 11 were body.
     */
    private static final float MIN_CERTAIN = 0.85f;

    /** In the densest run of prose, a block of less than this share of the greatest probability is a notice or a form. */
    private static final float MIN_SHARE_OF_GREATEST = 0.5f;

    /** A teaser has at most this many words, and at least this share of its characters in links. */
    private static final int MAX_TEASER_WORDS = 30;

    private static final double MIN_TEASER_LINKS = 0.3;

    /** A line with this share of links and some words before a colon names another article, not an address or a person. */
    private static final double MIN_POINTER_LINKS = 0.6;

    private static final int MIN_POINTER_WORDS = 6;

    private static final int MAX_WORDS_BEFORE_COLON = 4;

    private static final Set<Reason> LABELS = EnumSet.of(
            Reason.TEASER, Reason.LABEL, Reason.NAVIGATION, Reason.PROMOTION, Reason.SOCIAL, Reason.ADVERTISEMENT);

    private static final int MIN_LISTED_HEADINGS = 3;

    /** The threshold of the mean of an embedded post beside body. */
    private static final double POST = 0.15;

    /** A page with less body than this, in characters, is in doubt. */
    private static final int MIN_CHARS = 200;

    private final Dom dom;
    private final MetadataAgreement agreement;
    private final float[] probabilities;
    private final float threshold;
    private final boolean[] body;

    private HtmlBodyChooser(Dom dom, MetadataAgreement agreement, float[] probabilities, float threshold) {
        this.dom = dom;
        this.agreement = agreement;
        this.probabilities = probabilities;
        this.threshold = threshold;
        this.body = new boolean[probabilities.length];
    }

    static boolean[] choose(Dom dom, HtmlBodyRegions regions, MetadataAgreement agreement, float[] probabilities) {
        float threshold = (float) Math.min(
                BODY,
                ExpectedF1.of(
                                        dom.blocks().stream()
                                                .mapToDouble(block -> block.shape.words())
                                                .toArray(),
                                        probabilities)
                                / 2
                        + ABOVE_HALF_F1);
        boolean[] body = new HtmlBodyChooser(dom, agreement, probabilities, threshold).byRules();
        int chars = chars(dom, body);
        if (chars >= MIN_CHARS) {
            return body;
        }
        boolean[] doubtful =
                new HtmlBodyChooser(dom, agreement, probabilities, BODY_OF_DOUBTFUL_PAGE * threshold / BODY).byRules();
        int doubtfulChars = chars(dom, doubtful);
        boolean[] prose = densestRunOfProse(dom, regions, probabilities);
        HtmlBoxRules.apply(dom, agreement, probabilities, prose);
        int proseChars = chars(dom, prose);
        if (proseChars >= MIN_CHARS && proseChars > 2 * Math.max(chars, doubtfulChars)) {
            return prose;
        }
        return doubtfulChars > chars ? doubtful : body;
    }

    private boolean[] byRules() {
        RULES.forEach(rule -> rule.accept(this));
        return body;
    }

    private static int chars(Dom dom, boolean[] body) {
        int chars = 0;
        for (int i = 0; i < body.length; i++) {
            chars += body[i] ? dom.blocks().get(i).text.length() : 0;
        }
        return chars;
    }

    private void takeProbableBlocks() {
        for (int i = 0; i < body.length; i++) {
            body[i] = probabilities[i] >= threshold;
        }
    }

    private void dropUnmarkedBoilerplate() {
        HtmlBoxRules.apply(dom, agreement, probabilities, body);
    }

    /** Drops a heading in doubt if its box has no other body: the box is about something else. */
    private void dropHeadingsOfBoxesWithoutBody() {
        for (HtmlBlock block : dom.blocks()) {
            if (body[block.position]
                    && probabilities[block.position] < SURE
                    && isHeading(block)
                    && isAloneInItsBox(block)) {
                body[block.position] = false;
            }
        }
    }

    private boolean isAloneInItsBox(HtmlBlock heading) {
        HtmlBox box = heading.around();
        return box != null
                && IntStream.range(box.firstBlock, box.endBlock).noneMatch(i -> body[i] && i != heading.position);
    }

    /** Drops the headings behind the last text, unless several sure ones are a list. */
    private void dropHeadingsAtTheEnd() {
        int last = body.length - 1;
        int headings = 0;
        while (last >= 0 && (!body[last] || isHeading(dom.blocks().get(last)))) {
            headings += body[last] && probabilities[last] >= SURE ? 1 : 0;
            last--;
        }
        if (headings < MIN_LISTED_HEADINGS) {
            Arrays.fill(body, last + 1, body.length, false);
        }
    }

    /** Takes a quoted post of a network as a whole, with its links, its author and its date. */
    private void takeEmbeddedPosts() {
        for (HtmlBox box : dom.boxes()) {
            int from = box.firstBlock;
            int end = box.endBlock;
            if (from < end
                    && box.tag.equals("blockquote")
                    && box.words.words.contains("tweet")
                    && ((from > 0 && body[from - 1]) || (end < body.length && body[end]))) {
                double sum = 0;
                double weight = 0;
                for (int i = from; i < end; i++) {
                    double own = Math.sqrt(dom.blocks().get(i).text.length());
                    sum += own * probabilities[i];
                    weight += own;
                }
                if (sum >= POST * weight) {
                    Arrays.fill(body, from, end, true);
                }
            }
        }
    }

    /** Drops a heading before the first paragraph that says the title, whatever its probability. */
    private void dropTitle() {
        for (HtmlBlock block : dom.blocks()) {
            if (!body[block.position]) {
                continue;
            }
            if (isHeading(block) && agreement.isTitle(block)) {
                body[block.position] = false;
            } else if (block.isProse()) {
                return;
            }
        }
    }

    /** Drops "Read more: ..." also between the paragraphs of the article, and in doubt what reads like it. */
    private void dropTeasers() {
        for (HtmlBlock block : dom.blocks()) {
            if (body[block.position]
                    && block.linkShare() >= MIN_TEASER_LINKS
                    && !isHeading(block)
                    && block.shape.words() <= MAX_TEASER_WORDS) {
                Phrases.Hit hit = Phrases.standard().find(block.text, MAX_TEASER_WORDS);
                boolean teaser = hit != null
                        && hit.reason() == Reason.TEASER
                        && (hit.mode() == Phrases.Mode.START || hit.mode() == Phrases.Mode.WHOLE);
                boolean pointer = isPointer(block);
                boolean label = isLabelOfLink(block);
                float doubtful = teaser || label ? MIN_CERTAIN : pointer ? SURE : 0;
                boolean longLabel = label
                        && hit != null
                        && (hit.words() > 1 || Scripts.isFromThaiOn(hit.phrase().charAt(0)));
                body[block.position] = !(teaser && (pointer || longLabel)) && probabilities[block.position] >= doubtful;
            }
        }
    }

    /** Tells whether a line is a label of pointers and then a link: "Video: Another headline", "LEGGI ANCHE | ...". */
    private static boolean isLabelOfLink(HtmlBlock block) {
        String label = block.text.substring(0, Math.max(0, block.text.length() - block.linkChars));
        String stripped = label.strip();
        if (block.links != 1 || stripped.isEmpty() || block.shape.endsSentence()) {
            return false;
        }
        Phrases.Hit hit = Phrases.standard().find(label, MAX_WORDS_BEFORE_COLON + 2);
        return hit != null
                && LABELS.contains(hit.reason())
                && (hit.mode() == Phrases.Mode.WHOLE
                        || (hit.mode() == Phrases.Mode.START
                                && hit.words()
                                        == Phrases.tokens(label, MAX_WORDS_BEFORE_COLON + 2)
                                                .size()))
                && (hit.words() > 1 || ":：|>–—-»".indexOf(stripped.charAt(stripped.length() - 1)) >= 0);
    }

    /** Recognises "MORE: Another headline" in any language, whatever the word is. */
    private static boolean isPointer(HtmlBlock block) {
        int leadIn = Math.abs(BlockStart.leadIn(block.text));
        return leadIn > 0
                && leadIn <= MAX_WORDS_BEFORE_COLON
                && block.kind == Block.Kind.PARAGRAPH
                && block.linkShare() >= MIN_POINTER_LINKS
                && block.shape.words() >= MIN_POINTER_WORDS
                && !block.shape.endsSentence()
                && !block.text.contains("://");
    }

    private static boolean[] densestRunOfProse(Dom dom, HtmlBodyRegions regions, float[] probabilities) {
        boolean[] body = new boolean[dom.blocks().size()];
        float greatest = 0;
        for (int i = regions.runStart; i < regions.runEnd; i++) {
            HtmlBlock block = dom.blocks().get(i);
            body[i] = !block.box.hidden && block.isProse();
            greatest = body[i] ? Math.max(greatest, probabilities[i]) : greatest;
        }
        for (int i = regions.runStart; i < regions.runEnd; i++) {
            body[i] &= probabilities[i] >= MIN_SHARE_OF_GREATEST * greatest;
        }
        return body;
    }

    private static boolean isHeading(HtmlBlock block) {
        return block.kind == Block.Kind.HEADING;
    }
}

package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.kinds.ConsentLines;
import newsfold.internal.metadata.HtmlLine;
import newsfold.internal.metadata.MetadataAgreement;
import org.jspecify.annotations.Nullable;

/**
 * Takes boilerplate out of a body that no name in the markup tells from it: boxes known by their label, other articles
 * known by their headline, consent, and lines before and behind the prose. The evidence are the phrases of all languages
 * and the place of the title, which a model of class names weighs too little on plain pages.
 */
final class HtmlBoxRules {
    private static final List<Consumer<HtmlBoxRules>> RULES = List.of(
            HtmlBoxRules::dropConsent,
            HtmlBoxRules::dropPlaceholders,
            HtmlBoxRules::dropLabelledBoxes,
            HtmlBoxRules::dropLinksUnderLabels,
            rules -> new HtmlOtherArticles(rules).drop(),
            rules -> new HtmlOtherArticles(rules).dropRowsOfTeasers(),
            rules -> new HtmlInserts(rules).drop(),
            rules -> new HtmlLineRules(rules).drop());

    /** A box inside the article holds at most this share of the page's prose. */
    private static final double MAX_BOX = 0.25;

    private static final Pattern PAID = Pattern.compile(
            "spons|paid|promot|partn|patroc|gesp|bezahlt|publirep|pagat|pagad|pago|payant|付费|推广|赞助|贊助|有料|スポンサー|タイアップ|提供|유료|협찬|tài trợ|trả tiền|оплач|партн|спонс");

    /** An article and which: words for "next" before words for articles. */
    private static final Pattern NEXT = Pattern.compile(
            "(?:next|nächst\\S+|volgende?|nästa|neste|næste|seuraava|następn\\S+|další|следующ\\S+|наступн\\S+|sonraki|próxim\\S+|siguiente|prossim\\S+|article suivant|次 ?の|下 ?一|다음) ?\\S");

    /** The share of its characters in links from which a line is a link. */
    static final double MIN_LINKED = 0.8;

    private static final int MAX_SPONSORED = 4;
    private static final String PLACEHOLDER = "lorem ipsum";

    private static final float MIN_CERTAIN_PROSE = 0.95f;
    static final int MAX_BOX_BLOCKS = 25;

    private static final Set<Reason> BOXES =
            EnumSet.of(Reason.TEASER, Reason.ADVERTISEMENT, Reason.PROMOTION, Reason.SOCIAL);

    final Dom dom;
    final List<HtmlBlock> blocks;
    final boolean[] body;
    private final float[] probabilities;
    final MetadataAgreement agreement;
    final @Nullable HtmlBlock title;
    private int firstProse;
    private int lastProse;

    /** What was found out about each block, which stands in several boxes. */
    final BlockAppeals appeals;

    private HtmlBoxRules(Dom dom, MetadataAgreement agreement, float[] probabilities, boolean[] body) {
        this.dom = dom;
        this.blocks = dom.blocks();
        this.body = body;
        this.probabilities = probabilities;
        this.agreement = agreement;
        this.title = title();
        this.lastProse = body.length - 1;
        this.appeals = new BlockAppeals(blocks);
    }

    /** Takes blocks out of a body. */
    static void apply(Dom dom, MetadataAgreement agreement, float[] probabilities, boolean[] body) {
        HtmlBoxRules rules = new HtmlBoxRules(dom, agreement, probabilities, body);
        RULES.forEach(rule -> rule.accept(rules));
    }

    private @Nullable HtmlBlock title() {
        HtmlBlock found = null;
        for (HtmlBlock block : blocks) {
            if (block.kind == Block.Kind.HEADING
                    && !block.box.hidden
                    && block.linkShare() < 0.5
                    && agreement.isTitle(block)
                    && (found == null || block.headingLevel() < found.headingLevel())) {
                found = block;
            }
        }
        return found;
    }

    void drop(HtmlBox box) {
        Arrays.fill(body, box.firstBlock, box.endBlock, false);
    }

    boolean holdsTitle(HtmlBox box) {
        return title != null && box.contains(title);
    }

    private boolean isProse(int i) {
        return body[i] && blocks.get(i).isProse();
    }

    /** Returns the first prose of the body, its length if there is none. Rules only take out, so it never moves back. */
    private int firstProse() {
        while (firstProse < body.length && !isProse(firstProse)) {
            firstProse++;
        }
        return firstProse;
    }

    int lastProse() {
        while (lastProse >= 0 && !isProse(lastProse)) {
            lastProse--;
        }
        return lastProse;
    }

    boolean hasProseBefore(int end) {
        return firstProse() < end;
    }

    /** Tells whether there is prose of the body outside of a box. */
    boolean hasProseOutside(HtmlBox box) {
        return lastProse() >= 0 && !(box.contains(blocks.get(firstProse())) && box.contains(blocks.get(lastProse())));
    }

    /** A box without the title of which most prose asks for consent. */
    private void dropConsent() {
        for (HtmlBox box : topmost(this::isConsent)) {
            drop(box);
        }
    }

    private boolean isConsent(HtmlBox box) {
        boolean small = box.endBlock - box.firstBlock <= MAX_BOX_BLOCKS;
        if (!small || box.paragraphs == 0 || holdsTitle(box) || !hasProseOutside(box)) {
            return false;
        }
        return asksForConsent(box)
                || (box.endBlock - box.firstBlock > 1
                        && !(hasProseBefore(box.firstBlock) && lastProse() >= box.endBlock)
                        && box.positions().anyMatch(appeals::mentionsConsent)
                        && ConsentLines.ask(box.positions()
                                .mapToObj(i -> blocks.get(i).text)
                                .toList()));
    }

    /** Tells whether most prose of a box asks for consent; ends where the rest cannot make it most. */
    private boolean asksForConsent(HtmlBox box) {
        int asking = 0;
        int other = 0;
        boolean starts = false;
        for (int i = box.firstBlock; i < box.endBlock && 2 * other < box.paragraphs; i++) {
            if (blocks.get(i).isProse()) {
                boolean asks = appeals.asksForConsent(i);
                asking += asks ? 1 : 0;
                other += asks ? 0 : 1;
                starts |= asks && appeals.startsWithConsent(i);
            }
        }
        return 2 * asking > box.paragraphs && (starts || asking > 1);
    }

    /** Returns the boxes with body for which a condition holds, without those inside of another. */
    List<HtmlBox> topmost(Predicate<HtmlBox> condition) {
        List<HtmlBox> found = new ArrayList<>();
        int[] bodyBefore = bodyBefore();
        int end = 0;
        for (HtmlBox box : dom.boxes()) {
            boolean around = box.firstBlock < end;
            if (!around
                    && !box.inline
                    && box.parent != null
                    && bodyBefore[box.firstBlock] < bodyBefore[box.endBlock]
                    && condition.test(box)) {
                found.add(box);
                end = box.endBlock;
            }
        }
        return found;
    }

    /** Returns how many blocks of the body stand before each block, and before the end. */
    private int[] bodyBefore() {
        int[] before = new int[body.length + 1];
        for (int i = 0; i < body.length; i++) {
            before[i + 1] = before[i] + (body[i] ? 1 : 0);
        }
        return before;
    }

    /** A box of which most prose is the text that designers fill templates with. */
    private void dropPlaceholders() {
        if (blocks.stream().anyMatch(HtmlBoxRules::isPlaceholder)) {
            topmost(this::isTemplate).forEach(this::drop);
        }
    }

    private static boolean isPlaceholder(HtmlBlock block) {
        return block.text.regionMatches(true, 0, PLACEHOLDER, 0, PLACEHOLDER.length());
    }

    private boolean isTemplate(HtmlBox box) {
        long filled = box.positions()
                .mapToObj(blocks::get)
                .filter(HtmlBoxRules::isPlaceholder)
                .count();
        return filled > 0 && 2 * filled > box.paragraphs && !holdsTitle(box) && hasProseOutside(box);
    }

    /** A small box that starts with a label such as "You may also like" or "Sponsored". */
    private void dropLabelledBoxes() {
        double prose = dom.boxes().get(0).goodChars;
        for (HtmlBox box : topmost(box -> isLabelled(box, prose))) {
            drop(box);
        }
    }

    private boolean isLabelled(HtmlBox box, double prose) {
        int size = box.endBlock - box.firstBlock;
        if (size < 2 || size > MAX_BOX_BLOCKS || holdsTitle(box)) {
            return false;
        }
        HtmlBlock label = blocks.get(box.firstBlock);
        Phrases.Hit hit = label.shape.words() <= HtmlLine.MAX_LABEL_WORDS ? label.phrase() : null;
        if (hit != null && isNext(hit, label) && hasProseBefore(box.firstBlock)) {
            return true;
        }
        boolean sponsor = hit != null && namesSponsor(hit, label);
        if (!(isPaidFor(label) || (sponsor && size <= MAX_SPONSORED)) && holdsCertainProse(box)) {
            return false;
        }
        if (hit == null || !BOXES.contains(hit.reason()) || !(sponsor || isLabel(hit, label))) {
            return false;
        }
        boolean small = box.goodChars <= MAX_BOX * prose;
        boolean cards = hit.reason() == Reason.TEASER
                && label.kind == Block.Kind.HEADING
                && title != null
                && linkedHeadings(box) >= 2
                && hasProseOutside(box);
        return small || cards;
    }

    /** Tells whether a label says that somebody paid for its box; marks of advertisements stand before anything. */
    private static boolean isPaidFor(HtmlBlock label) {
        Phrases.Hit hit = label.shape.words() <= HtmlLine.MAX_LABEL_WORDS ? label.phrase() : null;
        return hit != null
                && hit.reason() == Reason.ADVERTISEMENT
                && hit.mode() == Phrases.Mode.WHOLE
                && PAID.matcher(hit.phrase()).find();
    }

    /** Tells whether a line says who paid for what stands below: "Sponsored by Coastal Credit". */
    private static boolean namesSponsor(Phrases.Hit hit, HtmlBlock label) {
        return hit.reason() == Reason.ADVERTISEMENT
                && hit.words() > 1
                && PAID.matcher(hit.phrase()).find()
                && label.text.regionMatches(
                        true, 0, hit.phrase(), 0, hit.phrase().length())
                && !label.shape.endsSentence();
    }

    /** Tells whether a heading leads to the next article. */
    private static boolean isNext(Phrases.Hit hit, HtmlBlock label) {
        return label.kind == Block.Kind.HEADING
                && hit.reason() == Reason.NAVIGATION
                && hit.mode() == Phrases.Mode.WHOLE
                && NEXT.matcher(hit.phrase()).lookingAt();
    }

    /** Of boxes below a label with such a paragraph, on hosts that the model had not seen, all were body. */
    private boolean holdsCertainProse(HtmlBox box) {
        return box.positions().anyMatch(i -> probabilities[i] >= MIN_CERTAIN_PROSE && isProse(i));
    }

    /** Tells whether a label is a phrase and hardly more; names of networks alone are also names of things. */
    private static boolean isLabel(Phrases.Hit hit, HtmlBlock label) {
        return hit.mode() == Phrases.Mode.WHOLE
                ? hit.reason() != Reason.SOCIAL
                : hit.mode() == Phrases.Mode.START
                        && HtmlLine.isLong(hit, label)
                        && 2 * hit.words() > label.shape.words();
    }

    private long linkedHeadings(HtmlBox box) {
        return box.positions()
                .mapToObj(blocks::get)
                .filter(block -> block.kind == Block.Kind.HEADING && block.linkShare() > 0.8)
                .count();
    }

    /** Links that follow each other below a label. */
    private void dropLinksUnderLabels() {
        for (int i = 0; i + 1 < body.length; i++) {
            HtmlBlock label = blocks.get(i);
            // A label that the model takes for body ends in a colon, or it is a heading of a list of the article's own.
            boolean colon = label.shape.endsColon() && label.kind == Block.Kind.PARAGRAPH;
            if (!body[i + 1]
                    || (body[i] && !colon)
                    || label.shape.words() > HtmlLine.MAX_LABEL_WORDS
                    || label.linkShare() > 0.5) {
                continue;
            }
            Phrases.Hit hit = label.phrase();
            // "More information" is a request for a click on some sites and a label of teasers on others.
            if (hit != null
                    && (hit.reason() == Reason.TEASER || (hit.reason() == Reason.PROMOTION && !body[i]))
                    && hit.mode() == Phrases.Mode.WHOLE) {
                body[i] &= blocks.get(i + 1).linkShare() < MIN_LINKED;
                for (int k = i + 1; k < body.length && blocks.get(k).linkShare() >= MIN_LINKED; k++) {
                    body[k] = false;
                }
            }
        }
    }
}

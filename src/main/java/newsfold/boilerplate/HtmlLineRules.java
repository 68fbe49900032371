package newsfold.boilerplate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.dates.DateText;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.metadata.DateLabels;
import newsfold.internal.metadata.HtmlLine;
import org.jspecify.annotations.Nullable;

/** Takes lines out of a body that are no prose: marks of advertisements, lines above the first prose and behind the last. */
final class HtmlLineRules {
    private static final Set<Reason> MARKS = EnumSet.of(
            Reason.ADVERTISEMENT,
            Reason.NAVIGATION,
            Reason.SOCIAL,
            Reason.PROMOTION,
            Reason.CONSENT,
            Reason.COMMENTS,
            Reason.FOOTER,
            Reason.CAPTION,
            Reason.BYLINE);

    private static final Set<Reason> BEHIND = EnumSet.of(
            Reason.TEASER,
            Reason.ADVERTISEMENT,
            Reason.PROMOTION,
            Reason.SOCIAL,
            Reason.COMMENTS,
            Reason.TAGS,
            Reason.FOOTER,
            Reason.CONSENT);

    private static final Set<Reason> BEFORE = EnumSet.of(
            Reason.ADVERTISEMENT, Reason.PROMOTION, Reason.SOCIAL, Reason.BYLINE, Reason.CONSENT, Reason.CAPTION);

    private static final int MAX_BELOW_TITLE = 8;
    private static final int MAX_LINES_OF_BYLINE = 4;
    private static final int MAX_WORDS_OF_PLACE = 4;
    private static final int MAX_CHARS_OF_DAY = 40;
    private static final int LEVELS_OF_TOOLBAR = 3;
    private static final int MAX_LINES_OF_TOOLBAR = 3;
    private static final int MAX_CHARS_OF_BUTTON = 24;

    private final HtmlBoxRules rules;
    private final List<HtmlBlock> blocks;
    private final boolean[] body;
    private final @Nullable HtmlBlock title;

    HtmlLineRules(HtmlBoxRules rules) {
        this.rules = rules;
        this.blocks = rules.blocks;
        this.body = rules.body;
        this.title = rules.title;
    }

    void drop() {
        dropPlugs();
        dropLinksToChannels();
        dropMarks();
        dropCaptions();
        dropToolbars();
        dropLinesBeforeProse();
        dropDayBelowByLine();
        dropLinesBehindProse();
    }

    /** Lines of advertising inside the prose that stand in a box of their own. */
    private void dropPlugs() {
        for (HtmlBlock block : blocks) {
            if (body[block.position]
                    && block.kind == Block.Kind.PARAGRAPH
                    && block.shape.words() <= HtmlLine.MAX_WORDS
                    && isAlone(block)) {
                Phrases.Hit hit = block.phrase();
                boolean plug = hit != null
                        && (hit.reason() == Reason.PROMOTION || hit.reason() == Reason.SOCIAL)
                        && (hit.mode() == Phrases.Mode.WHOLE || hit.mode() == Phrases.Mode.START);
                body[block.position] = !plug;
            }
        }
    }

    /** Links to channels and applications among the paragraphs. */
    private void dropLinksToChannels() {
        for (HtmlBlock block : blocks) {
            if (body[block.position]
                    && (block.kind == Block.Kind.PARAGRAPH || block.kind == Block.Kind.LIST_ITEM)
                    && block.links > 0
                    && ChannelPlugs.isPlug(block)) {
                body[block.position] = false;
            }
        }
    }

    /** Lines that are marks of advertisements and of the page, such as "Advertisement" and "Back to top". */
    private void dropMarks() {
        for (HtmlBlock block : blocks) {
            if (body[block.position]
                    && block.kind == Block.Kind.PARAGRAPH
                    && block.shape.words() <= HtmlLine.MAX_LABEL_WORDS) {
                Phrases.Hit hit = block.phrase();
                boolean mark = hit != null
                        && MARKS.contains(hit.reason())
                        && (hit.mode() == Phrases.Mode.WHOLE
                                ? hit.reason() == Reason.ADVERTISEMENT || hit.words() > 1
                                : hit.mode() == Phrases.Mode.START
                                        && hit.reason() != Reason.NAVIGATION
                                        && hit.words() > (hit.reason() == Reason.CAPTION ? 2 : 1)
                                        && 2 * hit.words() >= block.shape.words());
                body[block.position] = !mark && !HtmlLine.isSignedLink(block) && !HtmlLine.isButtonOfPicture(block);
            }
        }
    }

    /** Captions that nothing in the markup calls so. */
    private void dropCaptions() {
        for (HtmlBlock block : blocks) {
            if (body[block.position] && block.kind == Block.Kind.PARAGRAPH && HtmlLine.isEasternCaption(block)) {
                body[block.position] = false;
            }
        }
    }

    private static boolean isAlone(HtmlBlock block) {
        HtmlBox parent = block.flow.parent;
        return parent != null && parent.endBlock - parent.firstBlock == 1 && parent.depth > 2;
    }

    /** Names of languages and buttons that stand beside lines of code in a box of their own. */
    private void dropToolbars() {
        for (HtmlBox box : rules.dom.boxes()) {
            HtmlBox bar = box.parent;
            if (!box.tag.equals("pre") || box.firstBlock >= box.endBlock) {
                continue;
            }
            for (int level = 0; bar != null && level < LEVELS_OF_TOOLBAR && isToolbar(bar, box); level++) {
                Arrays.fill(body, bar.firstBlock, box.firstBlock, false);
                Arrays.fill(body, box.endBlock, bar.endBlock, false);
                bar = bar.parent;
            }
        }
    }

    private boolean isToolbar(HtmlBox bar, HtmlBox code) {
        int others = code.firstBlock - bar.firstBlock + bar.endBlock - code.endBlock;
        return others <= MAX_LINES_OF_TOOLBAR
                && !bar.tag.equals("body")
                && bar.positions()
                        .filter(i -> i < code.firstBlock || i >= code.endBlock)
                        .mapToObj(blocks::get)
                        .allMatch(block -> block.kind == Block.Kind.PARAGRAPH
                                && block.text.length() <= MAX_CHARS_OF_BUTTON
                                && !block.shape.endsSentence()
                                && !block.shape.endsColon());
    }

    /** Title, by-line, date and the like above the first prose. */
    private void dropLinesBeforeProse() {
        for (int i = 0; i < body.length; i++) {
            HtmlBlock block = blocks.get(i);
            if (!body[i]) {
                continue;
            }
            if (block.isProse() && !HtmlLine.isLine(block, BEFORE)) {
                return;
            }
            boolean above = title != null && i < title.position;
            boolean item = above && block.kind == Block.Kind.LIST_ITEM;
            if (item || (block.kind == Block.Kind.PARAGRAPH && (above || isHead(block)))) {
                body[i] = false;
            }
        }
    }

    /** The day below a by-line, which a deck parts from the headline, and a place between the two. */
    private void dropDayBelowByLine() {
        int from = title == null ? body.length : title.position + 1;
        for (int i = from; i < Math.min(body.length, from + MAX_BELOW_TITLE); i++) {
            HtmlBlock name = blocks.get(i);
            if (name.kind != Block.Kind.PARAGRAPH || !(HtmlLine.isByLine(name) || rules.agreement.isByLine(name))) {
                continue;
            }
            int day = i + 1;
            while (day < Math.min(body.length, i + MAX_LINES_OF_BYLINE) && isShortLine(blocks.get(day))) {
                day++;
            }
            if (day < Math.min(body.length, i + MAX_LINES_OF_BYLINE) && isDay(blocks.get(day))) {
                Arrays.fill(body, i, day + 1, false);
            }
        }
    }

    private static boolean isShortLine(HtmlBlock block) {
        return block.kind == Block.Kind.PARAGRAPH
                && block.shape.words() <= MAX_WORDS_OF_PLACE
                && !block.shape.endsSentence()
                && !isDay(block);
    }

    private static boolean isDay(HtmlBlock block) {
        return block.kind == Block.Kind.PARAGRAPH
                && block.shape.digits() >= 3
                && block.text.length() <= MAX_CHARS_OF_DAY
                && DateText.find(block.text).isPresent();
    }

    /** Tells whether a line is of the kinds that stand between a headline and its text. */
    private boolean isHead(HtmlBlock block) {
        return HtmlLine.isDate(block)
                || HtmlLine.isSpan(block)
                || (block.shape.digits() >= 3 && DateLabels.isDates(block.text))
                || HtmlLine.isLine(block, BEFORE)
                || HtmlLine.isByLine(block)
                || rules.agreement.isByLine(block)
                || rules.agreement.opensWithAuthor(block)
                || HtmlLine.isAddress(block)
                || HtmlLine.isCredit(block)
                || rules.agreement.isTitle(block);
    }

    /** Requests, notices and addresses behind the last prose, with the short links that stand among them. */
    private void dropLinesBehindProse() {
        int last = body.length;
        for (int i = body.length - 1; i >= 0; i--) {
            if (!body[i]) {
                continue;
            }
            HtmlBlock block = blocks.get(i);
            boolean line = block.kind == Block.Kind.PARAGRAPH
                    && (HtmlLine.isAddress(block)
                            || HtmlLine.isLine(block, BEHIND)
                            || HtmlLine.isRights(block)
                            || HtmlLine.isSpan(block)
                            || HtmlLine.isTags(block)
                            || HtmlLine.isIssue(block)
                            || HtmlLine.isInitials(block)
                            || ChannelPlugs.isPlug(block)
                            || (HtmlLine.isCredit(block) && block.shape.digits() == 0)
                            || (rules.agreement.isByLine(block) && block.shape.sentences() == 0));
            if (block.shape.words() > HtmlLine.MAX_WORDS
                    || !rules.hasProseBefore(i)
                    || !(line || HtmlLine.isLink(block))) {
                break;
            }
            boolean behindBoilerplate = i > 0 && !body[i - 1];
            last = line || behindBoilerplate ? i : last;
        }
        Arrays.fill(body, last, body.length, false);
    }
}

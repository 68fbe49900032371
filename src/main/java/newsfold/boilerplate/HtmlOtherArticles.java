package newsfold.boilerplate;

import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.dates.DateText;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.MarkupWords;
import newsfold.internal.metadata.HtmlLine;
import newsfold.internal.metadata.HtmlMetadata;
import newsfold.internal.metadata.PersonNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what other articles left in a body: whole ones, known by their own headlines, and rows of their teasers. */
final class HtmlOtherArticles {
    private static final int MIN_ENTRIES = 4;
    private static final int MIN_TEASERS = 3;

    /** The next article or two below the page's own; more linked headlines with text are the subject of the page. */
    private static final int MAX_NEXT = 2;

    private static final int MAX_LINES_OF_TEASER = 2;
    private static final int MAX_WORDS_OF_CREDIT = 12;

    /** The most text of a row of teasers for each character of body before it. */
    private static final double MAX_ROW = 0.5;

    private final HtmlBoxRules rules;

    /** The first prose of the body below the headline, as far as it was looked for. */
    private int below;

    HtmlOtherArticles(HtmlBoxRules rules) {
        this.rules = rules;
    }

    /** Articles with a headline of their own, beside the one that has the title. */
    void drop() {
        HtmlBlock headline = rules.title;
        if (headline == null) {
            return;
        }
        HtmlBox own = outermostArticle(headline.box);
        boolean prose = own != null && hasProseInside(own);
        boolean list = isListOfArticles();
        boolean next = linkedHeadings(headline) <= MAX_NEXT;
        for (int i = headline.position + 1; i < rules.body.length; i++) {
            HtmlBlock block = rules.blocks.get(i);
            if (block.kind == Block.Kind.HEADING) {
                boolean outside = own != null && !own.contains(block);
                HtmlBox other = otherArticle(block, headline, prose && outside, list, next && (own == null || outside));
                if (other != null && !other.contains(headline)) {
                    rules.drop(other);
                }
            }
        }
    }

    /** Returns the box of another article or of its teaser if a heading is the headline of one. */
    private @Nullable HtmlBox otherArticle(
            HtmlBlock heading, HtmlBlock headline, boolean outside, boolean inList, boolean next) {
        boolean linked = heading.linkShare() > 0.8;
        boolean equal = heading.headingLevel() <= headline.headingLevel();
        HtmlBox article = outside ? outermostArticle(heading.box) : null;
        if (article != null
                && heading.position - article.firstBlock <= 1
                && (linked || equal || (!inList && isHeadOfArticle(heading)))) {
            return article;
        }
        boolean teaser = outside && linked && isHeadOfArticle(headline);
        HtmlBox around = heading.around();
        boolean lesser =
                around != null && 2 * around.goodChars <= rules.dom.boxes().get(0).goodChars;
        if (next && lesser && around != null && linked && isApart(around, headline, 2) && leadsElsewhere(heading)) {
            return around;
        }
        boolean another = !inList
                && !linked
                && (lesser || equal)
                && around != null
                && around.endBlock - around.firstBlock > heading.position + 1 - around.firstBlock
                && heading.position - around.firstBlock <= 1
                && isSigned(headline)
                && isSigned(heading)
                && isApart(around, headline, 1);
        boolean other = another
                || teaser
                || (lesser && equal && isHeadOfArticle(heading) && rules.hasProseBefore(heading.position));
        return other ? around : null;
    }

    private long linkedHeadings(HtmlBlock headline) {
        return rules.blocks.stream()
                .filter(block -> block.position > headline.position
                        && rules.body[block.position]
                        && block.kind == Block.Kind.HEADING
                        && block.linkShare() > 0.8)
                .count();
    }

    /** Tells whether a box stands behind the first prose below the headline and not in its box. */
    private boolean isApart(HtmlBox box, HtmlBlock headline, int minDepth) {
        below = Math.max(below, headline.position + 1);
        // Rules only take blocks out, so the first prose never moves up, however many headlines ask for it.
        while (below < box.firstBlock
                && !(rules.body[below] && rules.blocks.get(below).isProse())) {
            below++;
        }
        HtmlBox first = below < box.firstBlock ? rules.blocks.get(below).around() : null;
        return first != null && first.depth >= minDepth && !first.holds(box) && !box.contains(headline);
    }

    /** Tells whether the page has entries, of a live blog perhaps, each of which is marked as an article. */
    private boolean isListOfArticles() {
        return rules.dom.boxes().stream()
                        .filter(box -> box.tag.equals("article"))
                        .count()
                >= MIN_ENTRIES;
    }

    private static @Nullable HtmlBox outermostArticle(HtmlBox box) {
        HtmlBox article = null;
        for (HtmlBox up = box; up != null; up = up.parent) {
            article = up.tag.equals("article") ? up : article;
        }
        return article;
    }

    private boolean hasProseInside(HtmlBox box) {
        return box.positions().mapToObj(rules.blocks::get).anyMatch(HtmlBlock::isProse);
    }

    /** Tells whether a by-line or a date follows a heading. */
    private boolean isHeadOfArticle(HtmlBlock heading) {
        for (int i = heading.position + 1; i < Math.min(rules.body.length, heading.position + 3); i++) {
            HtmlBlock block = rules.blocks.get(i);
            Phrases.Hit hit = block.shape.words() <= HtmlLine.MAX_LABEL_WORDS ? block.phrase() : null;
            if (HtmlLine.isDate(block)
                    || HtmlLine.isByLine(block)
                    || isMarkedByLine(block)
                    || (hit != null && hit.reason() == Reason.BYLINE && hit.mode() == Phrases.Mode.START)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether lines with a name and with a day follow a heading, in any order, or one line with both. */
    private boolean isSigned(HtmlBlock heading) {
        boolean name = false;
        boolean day = false;
        for (int i = heading.position + 1; i < Math.min(rules.body.length, heading.position + 3); i++) {
            HtmlBlock block = rules.blocks.get(i);
            if (block.kind != Block.Kind.PARAGRAPH || block.shape.words() > MAX_WORDS_OF_CREDIT) {
                break;
            }
            boolean dated = DateText.find(block.text).isPresent();
            day |= dated;
            name |= HtmlLine.isByLine(block)
                    || isMarkedByLine(block)
                    || PersonNames.isPerson(block.text)
                    || (dated && PersonNames.read(block.text).stream().anyMatch(PersonNames::isPerson));
        }
        return name && day;
    }

    private static boolean isMarkedByLine(HtmlBlock block) {
        return block.flow.words.has(MarkupWords.Mark.BYLINE)
                && block.shape.words() <= HtmlLine.MAX_LABEL_WORDS
                && !block.shape.endsSentence();
    }

    /** Boxes behind the prose of nothing but linked headlines of the same site, with a line or two below each. */
    void dropRowsOfTeasers() {
        // Summed once: a page may be made of thousands of such rows.
        int[] chars = new int[rules.body.length + 1];
        for (int i = 0; i < rules.body.length; i++) {
            chars[i + 1] = chars[i] + (rules.body[i] ? rules.blocks.get(i).text.length() : 0);
        }
        HtmlBlock headline = rules.title;
        HtmlBox own = headline == null ? null : outermostArticle(headline.box);
        boolean article = own != null ? hasProseInside(own) : headline != null && isHeadOfArticle(headline);
        rules.topmost(box -> isRowOfTeasers(box, chars, article && (own == null || !own.holds(box))))
                .forEach(rules::drop);
    }

    private boolean isRowOfTeasers(HtmlBox box, int[] chars, boolean belowArticle) {
        if (box.endBlock - box.firstBlock > HtmlBoxRules.MAX_BOX_BLOCKS
                || rules.holdsTitle(box)
                || !rules.hasProseBefore(box.firstBlock)) {
            return false;
        }
        int teasers = 0;
        int lines = 0;
        for (int i = box.firstBlock; i < box.endBlock; i++) {
            HtmlBlock block = rules.blocks.get(i);
            boolean label = i == box.firstBlock && block.shape.words() <= HtmlLine.MAX_LABEL_WORDS;
            if (block.kind == Block.Kind.HEADING && leadsElsewhere(block)) {
                teasers++;
                lines = 0;
            } else if (!label && (teasers == 0 || ++lines > MAX_LINES_OF_TEASER || block.kind == Block.Kind.HEADING)) {
                return false;
            }
        }
        // A page that leads to the parts of its subject is made of such rows.
        return teasers >= MIN_TEASERS
                && (belowArticle || chars[box.endBlock] - chars[box.firstBlock] <= MAX_ROW * chars[box.firstBlock]);
    }

    /** Tells whether a heading is a link to another page of the same site; those of a list of products lead to shops. */
    private static boolean leadsElsewhere(HtmlBlock heading) {
        for (HtmlBox up = heading.box; heading.linkShare() > 0.8 && up != null; up = up.parent) {
            Element link = up.link ? up.element : up.element.selectFirst("a[href]");
            if (link != null) {
                String address = link.attr("href");
                String own = HtmlMetadata.host(link.baseUri());
                return !address.startsWith("#")
                        && (!address.contains("//")
                                || HtmlMetadata.host(address).equals(own));
            }
        }
        return false;
    }
}

package newsfold.internal.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.dates.DateReader;
import newsfold.internal.dates.DateText;
import newsfold.internal.html.Dom;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.MarkupWords.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a page shows its readers around the headline. Where systems were moved or pages put out again, the data
 * for machines states that day and only the page still says when the article appeared.
 */
public final class HtmlVisibleDates {
    private static final int ABOVE = 4;
    private static final int BELOW = 14;
    private static final int INTO_BODY = 6;
    private static final int WITHOUT_TITLE = 8;
    private static final int MAX_LINE_CHARS = 120;
    private static final int WORDS = 16;

    /** Of a day and its time below a label. */
    private static final int MAX_DAY_WORDS = 10;

    private static final double MAX_LINKED_WORDS = 4;

    public static final int DATELINE = 24;
    private static final int LEVELS = 4;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern POSTED = Pattern.compile(
            "(?:posted|published|entry was written) (?:on|at|in)|(?:gepostet|veröffentlicht|geschrieben)\\b|publiée? le"
                    + "|publicado (?:el|em)|pubblicato (?:il|in)|geplaatst op|opublikowano|опубликован",
            FLAGS);
    private static final Pattern FIRST = Pattern.compile(
            "(?:originally|first) (?:published|posted|appeared)|urspr\u00fcnglich|zuerst erschienen", FLAGS);

    private static final Pattern ORIGINAL = Pattern.compile(
            "\\b(?:this|the) (?:article|story|post|piece|report|page|guide|column|interview|essay)\\b[^.]{0,30}?"
                    + "\\b(?:originally|first) (?:published|posted|appeared)\\b(?: on| in)?"
                    + "|\\bdieser (?:artikel|beitrag|text)\\b[^.]{0,20}?\\b(?:zuerst|erstmals)\\b"
                    + "|\\bcet article\\b[^.]{0,20}?\\binitialement publié|\\beste artículo\\b[^.]{0,30}?\\boriginalmente\\b",
            FLAGS);
    private static final List<String> ORIGINAL_PARTS = List.of(
            "riginal", "irst", "uerst", "rstmals", "nitialement", "RIGINAL", "IRST", "UERST", "RSTMALS", "NITIALEMENT");

    private static final int SEARCHED = 300;
    private static final int MAX_NOTE_CHARS = 400;

    /** When the article appeared, or null. */
    final @Nullable ArticleDate published;

    /** The page says so: "published", "posted on". */
    final boolean labelled;

    /** The page says that it has appeared before: "originally published on". */
    final boolean first;

    /** The page says how long ago, in a unit that leaves the day open. */
    final boolean relative;

    /** When the page says it was last revised, or null. */
    final @Nullable ArticleDate revised;

    private HtmlVisibleDates(
            @Nullable ArticleDate published,
            boolean labelled,
            boolean first,
            boolean relative,
            @Nullable ArticleDate revised) {
        this.published = published;
        this.relative = relative;
        this.labelled = labelled;
        this.first = first;
        this.revised = revised;
    }

    /**
     * Looks around the headline.
     *
     * @param stated days that the page's data states, one of which a shown day mostly is
     */
    static HtmlVisibleDates read(Dom dom, MetadataAgreement titles, Set<LocalDate> stated, DateReader reader) {
        LocalDate known = stated.size() == 1 ? stated.iterator().next() : null;
        List<HtmlBlock> blocks = dom.blocks();
        int title = titles.titlePosition(blocks);
        int prose = prose(blocks, title);
        int from = title >= 0 ? title - ABOVE : prose - WITHOUT_TITLE;
        int to = title >= 0 ? title + BELOW : prose + 1;
        ArticleDate published = null;
        ArticleDate revised = null;
        boolean labelled = false;
        boolean first = false;
        boolean relative = false;
        for (int at : order(Math.max(0, from), Math.min(blocks.size(), to), title, prose)) {
            HtmlBlock block = blocks.get(at);
            boolean teaser = at < title && leadsElsewhere(block);
            if (teaser || (at == title ? !startsWithDigit(block.text) : !mayDate(block, at - prose))) {
                continue;
            }
            List<String> parts = DateLabels.parts(labelled(blocks, at));
            for (String part : parts) {
                Optional<ArticleDate> date = reader.read(part, known);
                if (date.isEmpty()) {
                    continue;
                }
                boolean revises = DateLabels.isRevised(part);
                boolean says = DateLabels.isPublished(part) || (!revises && isDeclared(block));
                if (FIRST.matcher(part).find()) {
                    published = date.get();
                    first = true;
                } else if (!says && (revises || (parts.size() == 1 && isRevision(block)))) {
                    revised = revised == null ? date.get() : revised;
                } else if (published == null
                        || (!first
                                && !stated.contains(published.day())
                                && stated.contains(date.get().day()))
                        || (says && !labelled && !first)) {
                    published = date.get();
                    labelled = says;
                    relative = published.isDayOnly() && DateText.find(part).isEmpty();
                }
            }
        }
        if (published == null) {
            published = marked(dom.metadataElements().times, reader);
        }
        if (published == null) {
            published = dateline(blocks, Math.max(title, 0), to, reader);
        }
        ArticleDate original = first ? null : original(blocks, Math.max(title, 0), reader);
        return original == null
                ? new HtmlVisibleDates(published, labelled, first, relative, revised)
                : new HtmlVisibleDates(original, true, true, false, revised);
    }

    /** A sentence that says when the article appeared first. */
    private static @Nullable ArticleDate original(List<HtmlBlock> blocks, int from, DateReader reader) {
        for (HtmlBlock block : blocks.subList(from, Math.min(blocks.size(), from + SEARCHED))) {
            if (block.shape.digits() >= 3 && block.text.length() <= MAX_NOTE_CHARS) {
                Matcher note = ORIGINAL.matcher(block.text);
                if (mayBeFirst(block.text) && note.find()) {
                    int end = Math.min(block.text.length(), note.end() + DATELINE + 16);
                    Optional<ArticleDate> date = reader.read(block.text.substring(note.end(), end));
                    if (date.isPresent()) {
                        return date.get();
                    }
                }
            }
        }
        return null;
    }

    /** Tells whether a text holds part of a word of each form of {@link #ORIGINAL}. */
    private static boolean mayBeFirst(String text) {
        for (String part : ORIGINAL_PARTS) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** The one time that is marked as the day of publication, wherever it stands; several belong to several articles. */
    private static @Nullable ArticleDate marked(List<Element> times, DateReader reader) {
        List<Element> marked =
                times.stream().filter(time -> time.hasAttr("pubdate")).limit(2).toList();
        return marked.size() == 1 ? reader.read(marked.get(0).attr("datetime")).orElse(null) : null;
    }

    /** A paragraph that opens with a day: "12.10.2025 – The mill burned". */
    private static @Nullable ArticleDate dateline(List<HtmlBlock> blocks, int from, int to, DateReader reader) {
        for (int i = from; i < Math.min(blocks.size(), to); i++) {
            String text = blocks.get(i).text;
            if (text.length() > DATELINE
                    && startsWithDigit(text)
                    && blocks.get(i).shape.words() > WORDS) {
                Optional<ArticleDate> date = reader.read(text.substring(0, DATELINE));
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return null;
    }

    /** Tells whether a sentence says that something was put out, in words that reports of other things lack. */
    static boolean isPosted(String text) {
        return POSTED.matcher(text).find();
    }

    /**
     * From the headline to the first paragraph, then above it, where the day of today and the dates of other articles
     * stand, too, and last among the paragraphs.
     */
    private static List<Integer> order(int from, int to, int title, int prose) {
        List<Integer> order = new ArrayList<>();
        int body = Math.max(Math.max(from, title), Math.min(to, prose));
        for (int i = Math.max(from, title); i < body; i++) {
            order.add(i);
        }
        for (int i = Math.min(to, title) - 1; i >= from; i--) {
            order.add(i);
        }
        for (int i = body; i < to; i++) {
            order.add(i);
        }
        return order;
    }

    /** Returns where the body starts: at a long sentence, on pages without one at a shorter one, else at the title. */
    private static int prose(List<HtmlBlock> blocks, int title) {
        for (int words : new int[] {25, 12}) {
            for (int i = title + 1; i < blocks.size(); i++) {
                HtmlBlock block = blocks.get(i);
                if (block.shape.words() >= words && block.shape.endsSentence() && block.linkShare() < 0.5) {
                    return i;
                }
            }
        }
        // Languages of long words say as much in fewer.
        for (int i = title + 1; i < blocks.size(); i++) {
            if (blocks.get(i).isProse() && blocks.get(i).shape.endsSentence()) {
                return i;
            }
        }
        return title;
    }

    private static boolean startsWithDigit(String text) {
        return Character.isDigit(text.charAt(0));
    }

    /** Below the start of the body a date needs marks of its own, or it is one that the article tells of. */
    private static boolean mayDate(HtmlBlock block, int intoBody) {
        boolean marked = (block.box.marksAround & (Mark.META.bit() | Mark.BYLINE.bit())) != 0;
        int words = intoBody <= 0 || (marked && intoBody >= INTO_BODY) ? WORDS : intoBody < INTO_BODY ? WORDS / 2 : 0;
        boolean elsewhere = (block.box.tagsAround & (ElementKinds.NAV | ElementKinds.FOOTER)) != 0
                || ((block.box.tagsAround & ElementKinds.ASIDE) != 0 && !(marked && intoBody < INTO_BODY))
                || (block.box.marksAround & Mark.COMMENT.bit()) != 0
                || isRelated(block);
        return !block.box.hidden
                && !elsewhere
                && (intoBody <= 0 || block.kind != Block.Kind.TABLE_ROW)
                && block.text.length() <= MAX_LINE_CHARS
                && (block.shape.words() <= words
                        || (intoBody <= 0
                                && block.shape.words() <= DateLabels.WORDS_OF_LABELLED
                                && DateLabels.isLabelled(block.text)))
                && (!block.shape.endsSentence() || block.shape.words() <= 9);
    }

    /** Tells whether a line above the headline names another article; a section's name is shorter. */
    private static boolean leadsElsewhere(HtmlBlock block) {
        return block.linkShare() * block.shape.words() > MAX_LINKED_WORDS;
    }

    /** Only the boxes close around count. */
    private static boolean isRelated(HtmlBlock block) {
        HtmlBox up = block.box;
        for (int level = 0; up != null && level < LEVELS; level++) {
            if ((up.words.has(Mark.RELATED) && !up.frame) || up.words.words.contains("ticker")) {
                return true;
            }
            up = up.parent;
        }
        return isInPost(block);
    }

    /** Tells whether a block is part of an embedded post, which is more than its day. */
    static boolean isInPost(HtmlBlock block) {
        HtmlBox up = block.box;
        for (int level = 0; up != null && level < LEVELS; level++) {
            if (up.words.has(Mark.POST) && up.endBlock - up.firstBlock > 1) {
                return true;
            }
            up = up.parent;
        }
        return false;
    }

    /** The page says in its markup that this is the day of publication. */
    private static boolean isDeclared(HtmlBlock block) {
        for (HtmlBox box = block.box; box != null && box.depth >= block.flow.depth; box = box.parent) {
            if (box.related && box.element.attr("itemprop").contains("datePublished")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRevision(HtmlBlock block) {
        for (HtmlBox box = block.box; box != null && box.depth >= block.flow.depth; box = box.parent) {
            if (box.words.words.contains("updated")
                    || box.words.words.contains("modified")
                    || box.words.words.contains("datemodified")
                    || box.words.words.contains("changed")) {
                // "entry-date published updated" marks a date that is both.
                return !box.words.words.contains("published");
            }
        }
        return false;
    }

    /** Returns a line behind the label that stands above it in an element of its own: "Last updated" and a day. */
    private static String labelled(List<HtmlBlock> blocks, int at) {
        HtmlBlock block = blocks.get(at);
        if (at == 0 || block.shape.words() > MAX_DAY_WORDS || DateLabels.isLabelled(block.text)) {
            return block.text;
        }
        HtmlBlock above = blocks.get(at - 1);
        Phrases.Hit hit = DateLabels.isLabel(above.text) ? above.phrase() : null;
        return hit != null && hit.reason() == Reason.BYLINE ? above.text + ' ' + block.text : block.text;
    }
}

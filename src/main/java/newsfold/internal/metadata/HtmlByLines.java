package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsfold.article.Block;
import newsfold.internal.Scripts;
import newsfold.internal.dates.DateText;
import newsfold.internal.html.Dom;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.MarkupWords.Mark;
import org.jsoup.nodes.Element;

/** Finds what a page shows its readers of who wrote the article: by-lines, known by markup, links, words and place. */
public final class HtmlByLines {
    /** The text of a by-line is no longer; more of it is a note about the author. */
    static final int MAX_LENGTH = 200;

    private static final int ABOVE = 6;
    private static final int BELOW = 10;

    /** How sure a note about the author is, as a label and a name are. */
    private static final double NOTE = 3;

    /** How much it weighs that the page declares an element to name the author. */
    private static final double DECLARED = 3;

    /** How sure a name is that stands in the first sentence between a place and a day and what happened. */
    private static final double DATELINE = 5;

    /** Names of markup around a by-line; others of the same kind stand around notes, pictures and profiles. */
    private static final Set<String> MARKUP =
            Set.of(("byline bylines author authors autor autoren auteur writer reporter" + " contributor vcard creator")
                    .split(" "));

    /**
     * Who wrote the article by one by-line.
     *
     * @param names at least one
     * @param list commas or words part the names, not elements alone, in which much else stands
     * @param weight how sure that is
     */
    record ByLine(List<String> names, boolean list, double weight) {}

    /** Blocks behind the last paragraph of an article in which no prose stands. */
    private static final int BEHIND = 3;

    private static final Pattern AND =
            Pattern.compile("[\\s\u001f](?:and|und|et|og|och|en|ja|ve|\u0438|\u0456)[\\s\u001f]");

    private static final int MAX_NAME = 4;
    private static final String EDITED = "edited by";

    private final List<HtmlBlock> blocks;
    private final OutletNames outlets;
    private final int title;
    private final int titleArticle;
    private final List<ByLine> found = new ArrayList<>();
    private final NamesInText spoken;
    private final Map<Integer, Boolean> dated = new HashMap<>();
    private final Map<Integer, Boolean> when = new HashMap<>();

    private HtmlByLines(Dom dom, int title, Predicate<String> outlet) {
        this.blocks = dom.blocks();
        this.outlets = new OutletNames(outlet);
        this.title = title;
        this.spoken = new NamesInText(blocks, title);
        this.titleArticle = title < 0 ? 0 : blocks.get(title).box.articleOrdinal;
    }

    /**
     * Finds all by-lines of the page's own article.
     *
     * @param title position of the headline, or below 0
     * @param outlet tells names of the outlet from names of people
     */
    static List<ByLine> find(Dom dom, int title, Predicate<String> outlet) {
        HtmlByLines lines = new HtmlByLines(dom, title, outlet);
        for (HtmlBox box : dom.boxes()) {
            boolean marked = box.words.has(Mark.BYLINE) || box.byLine || box.tag.equals("address");
            if (marked || (box.related && isAuthor(box.element))) {
                lines.marked(box);
            }
        }
        lines.dateline();
        for (HtmlBlock block : dom.blocks()) {
            if (block.text.length() <= MAX_LENGTH) {
                lines.block(block);
            }
        }
        return lines.found;
    }

    /** Reports of agencies name their authors in the first sentence. */
    private void dateline() {
        blocks.stream()
                .skip(title + 1L)
                .filter(block -> block.isProse() && !isElsewhere(block.box))
                .findFirst()
                .map(block -> NamesInLines.inDateline(block.text))
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> found.add(new ByLine(names, true, DATELINE)));
    }

    private static boolean isAuthor(Element element) {
        String property = element.attr("itemprop");
        return element.attr("rel").contains("author") || property.contains("author") || property.contains("creator");
    }

    private void marked(HtmlBox box) {
        if (box.firstBlock >= blocks.size() || box.endBlock - box.firstBlock > 12 || isElsewhere(box)) {
            return;
        }
        String text = ByLineText.of(box.element);
        if (text.length() >= 2 && text.length() <= MAX_LENGTH) {
            add(text, box, box.firstBlock);
        }
    }

    private void block(HtmlBlock block) {
        if (block.position > 0
                && Character.isUpperCase(block.text.codePointAt(0))
                && NamesInLines.opensNote(blocks.get(block.position - 1).text)
                && !isElsewhere(block.box)) {
            List<String> names = NamesInLines.ofNote(block.text);
            if (!names.isEmpty()) {
                found.add(new ByLine(names, false, NOTE));
            }
        }
        if (signs(block)) {
            found.add(new ByLine(List.of(block.text), false, NOTE));
        }
        List<String> signature = NamesInLines.signature(block.text);
        if (!signature.isEmpty() && isEnd(block.position) && !isElsewhere(block.box)) {
            found.add(new ByLine(signature, false, NOTE));
        }
        boolean leads = PersonNames.leads(block.text) || (block.linkShare() < 0.5 && EasternNames.isByLine(block.text));
        boolean near = title >= 0 && Math.abs(block.position - title - 2) <= ABOVE + 2;
        boolean besideDay = near && hasDate(block);
        if (!isHeadline(block)
                && (leads || besideDay || (near && block.shape.words() <= 12))
                && !isElsewhere(block.box)) {
            // The element tells parts that the text runs together, if it holds nothing but the block.
            String text = ByLineText.of(block.flow.element);
            boolean same = text.length() <= block.text.length() + 4;
            add(same ? text : block.text, block.box, block.position);
        }
    }

    /** Tells whether a block is the headline or a line of it. */
    private boolean isHeadline(HtmlBlock block) {
        return title >= 0 && block.flow == blocks.get(title).flow;
    }

    /** Tells whether a line is a name in bold or italics right behind the last paragraph of the article. */
    private boolean signs(HtmlBlock block) {
        return block.position > title + 1
                && title >= 0
                && Math.max(block.boldChars, block.italicChars) == block.text.length()
                && block.links == 0
                && block.kind == Block.Kind.PARAGRAPH
                && block.shape.words() <= MAX_NAME
                && followsProse(block)
                && isEnd(block.position)
                && PersonNames.isPerson(block.text)
                && !spoken.isSubject(block.text)
                && !isElsewhere(block.box);
    }

    /** A phrase of boilerplate may stand between. */
    private boolean followsProse(HtmlBlock block) {
        HtmlBlock above = blocks.get(block.position - 1);
        return above.isProse()
                || (above.phrase() != null && blocks.get(block.position - 2).isProse());
    }

    /** Tells whether no prose stands in the next blocks. */
    private boolean isEnd(int at) {
        return blocks.subList(at + 1, Math.min(blocks.size(), at + 1 + BEHIND)).stream()
                .noneMatch(HtmlBlock::isProse);
    }

    private void add(String text, HtmlBox box, int at) {
        double markup = markup(box);
        List<String> profiles = AuthorLinks.profiles(box.element);
        if (profiles.isEmpty() && AuthorLinks.isSection(box.element, text)) {
            return;
        }
        boolean leads = PersonNames.leads(text) || EasternNames.isByLine(text);
        double words = leads || isLabelled(at) ? 2 : 0;
        boolean bare = markup + words == 0 && profiles.isEmpty();
        boolean opens = bare && opens(text, box, at);
        if (bare && !opens && !besideDate(box, at)) {
            return;
        }
        // Pages of India call whoever put the text together so, and nobody else.
        boolean edited = !profiles.isEmpty() && text.regionMatches(true, 0, EDITED, 0, EDITED.length());
        List<String> linked = AuthorLinks.people(box.element, text);
        List<String> read = !linked.isEmpty()
                ? linked
                : bare
                        ? NamesInLines.behindPlace(text)
                        : PersonNames.read(edited ? text.substring(EDITED.length()) : text);
        List<String> all = outlets.without(read, bare);
        if (all.isEmpty()
                || (bare
                        && (opensSentence(all.get(0), blocks.get(at))
                                || NamesInLines.isPlace(all.get(0))
                                || HtmlLine.isPointer(blocks.get(at))))) {
            return;
        }
        List<String> people =
                withoutPlaces(all.stream().filter(PersonNames::isPerson).toList());
        boolean persons = !people.isEmpty();
        List<String> names = persons ? people : all;
        boolean declared = persons
                && AuthorLinks.in(box.element).stream()
                        .anyMatch(link -> isAuthor(link) && link.text().strip().equals(names.get(0)));
        double marks = (declared ? Math.max(markup, DECLARED) : markup) + AuthorLinks.weight(profiles, names) + words;
        if (names.size() > 8 || (bare ? people.size() < all.size() : !persons && !isAlone(names, marks))) {
            return;
        }
        double weight = marks + Math.max(place(at), opens ? 2 : 0) + (persons ? 1 : -1);
        if (weight >= (persons ? 3 : 2)) {
            found.add(new ByLine(names, isList(text) || !linked.isEmpty(), weight));
        }
    }

    /** "Mayor Mara Quill, who has seen the plans, said so." */
    private static boolean opensSentence(String name, HtmlBlock block) {
        return block.shape.endsSentence() && block.text.startsWith(name) && block.text.length() > name.length() + 1;
    }

    /** Behind a name may stand where its bearer writes: articles speak of places, hardly of their authors. */
    private List<String> withoutPlaces(List<String> people) {
        return people.size() < 2
                ? people
                : people.stream()
                        .filter(name ->
                                name.equals(people.get(0)) || EasternNames.isHan(name) || !spoken.isSpokenOf(name))
                        .toList();
    }

    private static boolean isList(String text) {
        return text.indexOf(',') >= 0
                || text.indexOf('\u3001') >= 0
                || text.indexOf('&') >= 0
                || AND.matcher(text).find();
    }

    /** "Written by" in a block of its own. */
    private boolean isLabelled(int at) {
        return at > 0
                && at - 1 != title
                && blocks.get(at - 1).text.length() < 20
                && PersonNames.leads(blocks.get(at - 1).text + " X");
    }

    /** Two words with capitals beside a date are as often a section as a name, above all if they are a link. */
    private boolean besideDate(HtmlBox box, int at) {
        Element link = AuthorLinks.around(box.element);
        return title >= 0
                && Math.abs(at - title) <= 4
                && isDated(at, at > title ? 2 : 1)
                && (link == null || !link.hasAttr("href"));
    }

    /** Nicknames and outlets count only where nothing else stands in the by-line. */
    private static boolean isAlone(List<String> names, double marks) {
        String name = names.get(0);
        return names.size() == 1
                && marks >= 2
                && !PersonNames.isBoilerplate(name)
                && name.split(" ").length <= 4
                && (name.indexOf(' ') < 0 || Character.isUpperCase(name.charAt(0)) || marks >= 3);
    }

    /** A name and nothing else between the headline and the first prose. */
    private boolean opens(String text, HtmlBox box, int at) {
        return title >= 0
                && at == title + 1
                && at + 1 < blocks.size()
                && blocks.get(at + 1).isProse()
                && blocks.get(at).kind == Block.Kind.PARAGRAPH
                && blocks.get(at).text.equals(text.strip())
                && text.chars().noneMatch(c -> Scripts.isEastAsian((char) c))
                && blocks.get(at).shape.words() <= MAX_NAME
                && PersonNames.isPerson(text.strip())
                && !spoken.isSubject(text)
                && AuthorLinks.around(box.element) == null;
    }

    private double place(int at) {
        if (title < 0) {
            return at < 30 ? 0.5 : 0;
        }
        int away = at - title;
        if (away >= -ABOVE && away <= BELOW) {
            return isDated(at, 2) ? 2 : 1;
        }
        return away < -ABOVE ? -1 : 0;
    }

    private boolean isDated(int at, int around) {
        for (int i = Math.max(0, at - around); i < Math.min(blocks.size(), at + around + 1); i++) {
            HtmlBlock block = blocks.get(i);
            if (block.text.length() < 90 && (hasDate(block) || when.computeIfAbsent(i, position -> tellsWhen(block)))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a line says without a date when something was put out: "2 hours ago", "Publicerad i dag". */
    private static boolean tellsWhen(HtmlBlock block) {
        int words = block.shape.words();
        boolean mayBeLabel = !block.shape.endsSentence()
                && (words <= MAX_NAME || (words <= 2 * MAX_NAME && block.shape.digits() >= 3));
        return (mayBeLabel && DateLabels.isLabelled(block.text)) || (words <= MAX_NAME && HtmlLine.isSpan(block));
    }

    private boolean hasDate(HtmlBlock block) {
        return block.shape.digits() >= 3
                && dated.computeIfAbsent(
                        block.position, at -> DateText.find(block.text).isPresent());
    }

    private static double markup(HtmlBox box) {
        double weight = 0;
        HtmlBox up = box;
        for (int level = 0; up != null && level < 4; level++) {
            if (up.related && isAuthor(up.element)) {
                weight = Math.max(weight, DECLARED);
            }
            if (up.byLine) {
                weight = Math.max(weight, 2 - 0.5 * level);
            }
            if (up.words.has(Mark.BYLINE)) {
                boolean exact = up.words.words.stream().anyMatch(MARKUP::contains);
                weight = Math.max(weight, (exact ? 2.5 : 1.5) - 0.5 * level);
            }
            up = up.parent;
        }
        return box.element.children().stream().anyMatch(HtmlByLines::isAuthor) ? Math.max(weight, DECLARED) : weight;
    }

    /** Tells whether a box belongs to something else than the article's own head and foot. */
    private boolean isElsewhere(HtmlBox box) {
        int tags = box.tagsAround;
        boolean inArticle = (tags & (ElementKinds.ARTICLE | ElementKinds.MAIN)) != 0;
        if (box.hidden
                || (tags & (ElementKinds.NAV | ElementKinds.FIGURE | ElementKinds.CAPTION | ElementKinds.BUTTON)) != 0
                || ((tags & (ElementKinds.FOOTER | ElementKinds.ASIDE)) != 0 && !inArticle)
                || (box.articleOrdinal > 0 && titleArticle > 0 && box.articleOrdinal != titleArticle)
                || (box.marksAround & Mark.COMMENT.bit()) != 0) {
            return true;
        }
        boolean below = title >= 0 && box.firstBlock > title && box.firstBlock <= title + 4;
        boolean byline = false;
        HtmlBox up = box;
        for (int level = 0; up != null && level < 3; level++) {
            long marks = up.frame ? 0 : up.words.marks;
            byline |= (marks & Mark.BYLINE.bit()) != 0 || up.byLine;
            boolean related = (marks & (Mark.RELATED.bit() | Mark.POST.bit())) != 0;
            boolean picture = level < 2 && (marks & Mark.CAPTION.bit()) != 0;
            if ((related && !below) || (picture && !byline)) {
                return true;
            }
            up = up.parent;
        }
        return false;
    }
}

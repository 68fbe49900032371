package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.boilerplate.MarkupWords.Mark;
import newsfold.internal.WhiteSpace;
import newsfold.internal.dates.DateText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds what a page shows its readers of who wrote the article: by-lines, known by markup, links, words and place. */
final class HtmlByLines {
    /** The text of a by-line is no longer; more of it is a note about the author. */
    private static final int MAX_LENGTH = 200;

    private static final int ABOVE = 6;
    private static final int BELOW = 10;

    /** How sure a note about the author is, as a label and a name are. */
    private static final double NOTE = 3;

    /** Blocks from the title on in which names of places are looked for. */
    private static final int SPOKEN_OF = 60;

    /** Characters of each of them: a page may be one paragraph and thousands of by-lines. */
    private static final int SPOKEN_IN = 4_000;

    /** Names of markup around a by-line; others of the same kind stand around notes, pictures and profiles. */
    private static final Set<String> MARKUP =
            Set.of(("byline bylines author authors autor autoren auteur writer reporter" + " contributor vcard creator")
                    .split(" "));

    /** Steps in the addresses of pages about authors. */
    private static final List<String> PROFILES = List.of(
            ("author autor auteur autore /people /redaktion /staff /profile /user /writer /reporter /contributor /team"
                            + " /journalist /producers /byline /by/ /about-")
                    .split(" "));

    /**
     * Who wrote the article by one by-line.
     *
     * @param names at least one
     * @param list commas or words part the names, not elements alone, in which much else stands
     * @param weight how sure that is
     */
    record ByLine(List<String> names, boolean list, double weight) {}

    private static final int MAX_LINKS = 8;
    private static final int MAX_NODES = 1_000;

    private final List<HtmlBlock> blocks;
    private final int title;
    private final int titleArticle;
    private final List<ByLine> found = new ArrayList<>();
    private final Map<String, Boolean> spokenOf = new HashMap<>();
    private final Map<Integer, Boolean> dated = new HashMap<>();

    private HtmlByLines(Dom dom, int title) {
        this.blocks = dom.blocks();
        this.title = title;
        this.titleArticle = title < 0 ? 0 : blocks.get(title).box.articleOrdinal;
    }

    /**
     * Finds all by-lines of the page's own article.
     *
     * @param title position of the headline, or below 0
     */
    static List<ByLine> find(Dom dom, int title) {
        HtmlByLines lines = new HtmlByLines(dom, title);
        for (HtmlBox box : dom.boxes()) {
            boolean marked = box.words.has(Mark.BYLINE) || box.tag.equals("address");
            if (marked || (box.related && isAuthor(box.element))) {
                lines.marked(box);
            }
        }
        for (HtmlBlock block : dom.blocks()) {
            if (block.text.length() <= MAX_LENGTH) {
                lines.block(block);
            }
        }
        return lines.found;
    }

    private static boolean isAuthor(Element element) {
        String property = element.attr("itemprop");
        return element.attr("rel").contains("author") || property.contains("author") || property.contains("creator");
    }

    private void marked(HtmlBox box) {
        if (box.firstBlock >= blocks.size() || box.endBlock - box.firstBlock > 12 || isElsewhere(box)) {
            return;
        }
        String text = text(box.element);
        if (text.length() >= 2 && text.length() <= MAX_LENGTH) {
            add(text, box, box.firstBlock);
        }
    }

    private void block(HtmlBlock block) {
        if (block.position > 0
                && Character.isUpperCase(block.text.codePointAt(0))
                && PersonNames.opensNote(blocks.get(block.position - 1).text)
                && !isElsewhere(block.box)) {
            List<String> names = PersonNames.ofNote(block.text);
            if (!names.isEmpty()) {
                found.add(new ByLine(names, false, NOTE));
            }
        }
        boolean leads = PersonNames.leads(block.text);
        boolean near = title >= 0 && Math.abs(block.position - title - 2) <= ABOVE + 2;
        boolean besideDay = near && hasDate(block);
        if (block.position != title
                && (leads || besideDay || (near && block.shape.words() <= 12))
                && !isElsewhere(block.box)) {
            // The element tells parts that the text runs together, if it holds nothing but the block.
            String text = text(block.flow.element);
            boolean same = text.length() <= block.text.length() + 4;
            add(same ? text : block.text, block.box, block.position);
        }
    }

    private void add(String text, HtmlBox box, int at) {
        double markup = markup(box);
        List<String> profiles = profiles(box.element);
        double words = PersonNames.leads(text) || isLabelled(at) ? 2 : 0;
        boolean bare = markup + words == 0 && profiles.isEmpty();
        if (bare && !besideDate(box, at)) {
            return;
        }
        List<String> all = PersonNames.read(text);
        if (all.isEmpty()) {
            return;
        }
        List<String> people =
                withoutPlaces(all.stream().filter(PersonNames::isPerson).toList());
        boolean persons = !people.isEmpty();
        List<String> names = persons ? people : all;
        double marks = markup + link(profiles, names) + words;
        if (names.size() > 8 || (bare ? people.size() < all.size() : !persons && !isAlone(names, marks))) {
            return;
        }
        double weight = marks + place(at) + (persons ? 1 : -1);
        if (weight >= (persons ? 3 : 2)) {
            found.add(new ByLine(names, isList(text), weight));
        }
    }

    /** Behind a name may stand where its bearer writes: articles speak of places, hardly of their authors. */
    private List<String> withoutPlaces(List<String> people) {
        return people.size() < 2
                ? people
                : people.stream()
                        .filter(name -> name.equals(people.get(0)) || !isSpokenOf(name))
                        .toList();
    }

    private boolean isSpokenOf(String name) {
        return spokenOf.computeIfAbsent(
                name,
                place -> blocks.stream()
                        .skip(Math.max(0, title))
                        .limit(SPOKEN_OF)
                        .filter(HtmlBodyRegions::isProse)
                        .map(block -> block.text.substring(0, Math.min(SPOKEN_IN, block.text.length())))
                        .anyMatch(text -> text.contains(place)));
    }

    private static boolean isList(String text) {
        return text.indexOf(',') >= 0
                || text.indexOf('&') >= 0
                || text.indexOf(" and ") >= 0
                || text.indexOf(" und ") >= 0;
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
        Element link = linkAround(box.element);
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
            if (block.text.length() < 90 && hasDate(block)) {
                return true;
            }
        }
        return false;
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
                weight = Math.max(weight, 3);
            }
            if (up.words.has(Mark.BYLINE)) {
                boolean exact = up.words.words.stream().anyMatch(MARKUP::contains);
                weight = Math.max(weight, (exact ? 2.5 : 1.5) - 0.5 * level);
            }
            up = up.parent;
        }
        for (Element inner : box.element.children()) {
            if (isAuthor(inner)) {
                weight = Math.max(weight, 3);
            }
        }
        return weight;
    }

    /** Returns the addresses of links to pages about people in or around an element. */
    private static List<String> profiles(Element element) {
        List<String> profiles = new ArrayList<>();
        for (Element link : links(element)) {
            String address = link.attr("href").toLowerCase(Locale.ROOT);
            if (address.length() > 1 && PROFILES.stream().anyMatch(address::contains)) {
                profiles.add(address);
            }
        }
        return profiles;
    }

    /** Returns the first links in or around an element; by-lines are small, so no more of a large one is looked at. */
    private static List<Element> links(Element element) {
        List<Element> links = new ArrayList<>();
        Element around = linkAround(element);
        if (around != null) {
            links.add(around);
        }
        Node node = element;
        for (int seen = 0; node != null && seen < MAX_NODES && links.size() < MAX_LINKS; seen++) {
            if (node instanceof Element inner && inner.normalName().equals("a")) {
                links.add(inner);
            }
            node = after(node, element);
        }
        return links;
    }

    /** Returns the next node of a tree in document order, or null behind its last one. */
    @SuppressWarnings("ReferenceEquality") // Nodes are compared by identity.
    private static @Nullable Node after(Node node, Node root) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node up = node;
        while (up != null && up != root && up.nextSibling() == null) {
            up = up.parent();
        }
        return up == null || up == root ? null : up.nextSibling();
    }

    private static @Nullable Element linkAround(Element element) {
        Element up = element;
        while (up != null && !up.normalName().equals("a")) {
            up = up.parent();
        }
        return up;
    }

    /** A link to a page about the person says more than any class; best if its address spells the name. */
    private static double link(List<String> profiles, List<String> names) {
        boolean spelt = profiles.stream().anyMatch(address -> names.stream().anyMatch(name -> spells(address, name)));
        return profiles.isEmpty() ? 0 : spelt ? 2 : 1;
    }

    private static boolean spells(String address, String name) {
        String[] words = HtmlText.key(name).split(" ");
        return address.contains(words[words.length - 1]) && address.contains(words[0]);
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
            long marks = up.words.marks;
            byline |= (marks & Mark.BYLINE.bit()) != 0;
            boolean related = (marks & (Mark.RELATED.bit() | Mark.POST.bit())) != 0;
            boolean picture = level < 2 && (marks & Mark.CAPTION.bit()) != 0;
            if ((related && !below) || (picture && !byline)) {
                return true;
            }
            up = up.parent;
        }
        return false;
    }

    /** The text of an element, with a border where one inline element ends and another begins; without times. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        gather(element, text, 0);
        return text.toString();
    }

    private static void gather(Node node, StringBuilder text, int depth) {
        for (Node child = node.firstChild();
                child != null && text.length() <= MAX_LENGTH;
                child = child.nextSibling()) {
            if (child instanceof TextNode words) {
                String folded = WhiteSpace.fold(words.getWholeText());
                if (!folded.isEmpty()) {
                    text.append(text.length() == 0 ? "" : " ").append(folded);
                }
            } else if (child instanceof Element inner && depth < 12 && !SKIPPED.contains(inner.normalName())) {
                boolean border = text.length() > 0 && !isEmphasis(inner);
                text.append(border ? String.valueOf(PersonNames.BORDER) : "");
                gather(inner, text, depth + 1);
                text.append(border || !isEmphasis(inner) ? String.valueOf(PersonNames.BORDER) : "");
            }
        }
    }

    private static final Set<String> SKIPPED = new HashSet<>(
            List.of("time", "script", "style", "svg", "button", "noscript", "template", "img", "figure", "select"));

    private static boolean isEmphasis(Element element) {
        return switch (element.normalName()) {
            case "b", "strong", "i", "em" -> true;
            default -> false;
        };
    }
}

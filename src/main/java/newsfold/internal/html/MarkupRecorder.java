package newsfold.internal.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.Block;
import newsfold.article.Markup;
import newsfold.internal.WhiteSpace;
import newsfold.internal.html.MarkupWords.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Notes the links and pictures of a page while it is cut into blocks. Belongs to one page. */
public final class MarkupRecorder {
    private static final long NOT_OF_ARTICLE = Mark.RELATED.bit()
            | Mark.PROMO.bit()
            | Mark.ADVERT.bit()
            | Mark.COMMENT.bit()
            | Mark.SOCIAL.bit()
            | Mark.NAVIGATION.bit()
            | Mark.FOOTER.bit()
            | Mark.SIDEBAR.bit()
            | Mark.BYLINE.bit();

    private static final int NOT_OF_TEXT = ElementKinds.NAV | ElementKinds.FOOTER | ElementKinds.ASIDE;

    /** Icons and counters are smaller. */
    private static final int MIN_PIXELS = 80;

    /** Layouts of old pages hold rows of empty cells without end. */
    private static final int MAX_CELLS = 20;

    /** A picture lies no deeper in its figure. */
    private static final int MAX_LEVELS = 10;

    /** Where scripts that load pictures late keep their addresses, the real one before what stands in its place. */
    private static final String[] SOURCES = {"data-src", "data-original", "data-lazy-src", "src"};

    private static final Pattern FIRST_SOURCE = Pattern.compile("\\A\\s*+(\\S++)");
    private static final Pattern PIXELS = Pattern.compile("\\A\\d{1,5}");

    /** A link in a block of the page. */
    private record Span(int from, int to, String url) {}

    /** A picture that stands before the block of that position. */
    private record Image(int block, Element element, HtmlBox box) {}

    private final List<List<Span>> links = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private List<Span> open = new ArrayList<>();
    private @Nullable Element link;
    private int from;

    void startLink(Element element, int at) {
        link = element;
        from = at;
    }

    void endLink(char[] text, int at) {
        add(text, at);
        link = null;
    }

    private void add(char[] text, int to) {
        int start = from;
        while (start < to && text[start] == ' ') {
            start++;
        }
        String url = link == null ? "" : link.absUrl("href");
        if (start < to && (isAddress(url) || url.startsWith("mailto:"))) {
            open.add(new Span(start, to, url));
        }
    }

    private static boolean isAddress(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    /** Ends a block; a link that is still open goes on in the next one. */
    void endBlock(char[] text, int length) {
        if (link != null) {
            add(text, length);
            from = 0;
        }
        links.add(open);
        open = new ArrayList<>();
    }

    void picture(Element element, HtmlBox box, int block) {
        images.add(new Image(block, element, box));
    }

    /** Returns what belongs to the body that a choice of blocks makes. */
    public Markup of(List<HtmlBlock> blocks, boolean[] chosen, int headline) {
        List<Markup.Link> bodyLinks = new ArrayList<>();
        List<Markup.Cell> cells = new ArrayList<>();
        BodyStructure structure = new BodyStructure(blocks, chosen);
        int[] index = new int[blocks.size() + 1];
        int last = -1;
        int body = 0;
        int start = 0;
        boolean row = false;
        for (int i = 0; i < blocks.size(); i++) {
            index[i] = body;
            if (!chosen[i]) {
                continue;
            }
            HtmlBlock block = blocks.get(i);
            if (start == 0) {
                structure.add(block, body);
            }
            for (Span span : links.get(i)) {
                bodyLinks.add(new Markup.Link(body, start + span.from, start + span.to, span.url));
            }
            boolean joined =
                    i + 1 < blocks.size() && chosen[i + 1] && blocks.get(i + 1).joins(block);
            row |= joined;
            if (block.kind == Block.Kind.TABLE_ROW && (row || isInRow(block))) {
                int end = start + block.text.length();
                empty(cells, emptyBefore(block), body, start);
                cells.add(new Markup.Cell(body, start, end));
                empty(cells, joined ? 0 : emptyBehind(block), body, end);
            }
            start = joined ? start + block.text.length() + 1 : 0;
            row = joined;
            body += joined ? 0 : 1;
            last = i;
        }
        index[blocks.size()] = body;
        return structure.with(bodyLinks, cells, pictures(index, headline, last), index);
    }

    /** Tells whether a block is one cell of several, of which the others may be empty. */
    private static boolean isInRow(HtmlBlock block) {
        return isCell(block.flow.element) && emptyBefore(block) + emptyBehind(block) > 0;
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static void empty(List<Markup.Cell> cells, int count, int block, int at) {
        for (int i = 0; i < count; i++) {
            cells.add(new Markup.Cell(block, at, at));
        }
    }

    private static int emptyBefore(HtmlBlock block) {
        return emptyCells(block, Element::previousElementSibling);
    }

    private static int emptyBehind(HtmlBlock block) {
        return emptyCells(block, Element::nextElementSibling);
    }

    /** Counts the cells without text right beside a cell. */
    private static int emptyCells(HtmlBlock block, Function<Element, @Nullable Element> beside) {
        int count = 0;
        Element cell = isCell(block.flow.element) ? beside.apply(block.flow.element) : null;
        while (cell != null && isCell(cell) && count < MAX_CELLS && !cell.hasText()) {
            count++;
            cell = beside.apply(cell);
        }
        return count;
    }

    private List<Markup.Picture> pictures(int[] index, int headline, int last) {
        List<Markup.Picture> pictures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        // A gallery is one figure of many pictures.
        Map<Element, String> captions = new HashMap<>();
        for (Image image : images) {
            if (image.block <= headline
                    || image.block > last + 1
                    || image.box.hidden
                    || (image.box.marksAround & NOT_OF_ARTICLE) != 0
                    || (image.box.tagsAround & NOT_OF_TEXT) != 0) {
                continue;
            }
            Element inside = image.element.selectFirst("img");
            Element element = inside == null ? image.element : inside;
            String url = isSmall(element) ? "" : address(element);
            if (isAddress(url) && seen.add(url)) {
                pictures.add(new Markup.Picture(
                        index[image.block],
                        url,
                        WhiteSpace.fold(element.attr("alt")),
                        captions.computeIfAbsent(around(element), MarkupRecorder::caption)));
            }
        }
        return pictures;
    }

    /** Returns the figure that a picture stands in, itself if there is none. */
    private static Element around(Element picture) {
        Element up = picture.parent();
        for (int level = 0; up != null && level < MAX_LEVELS; level++) {
            if (up.normalName().equals("figure")) {
                return up;
            }
            up = up.parent();
        }
        return picture;
    }

    private static String caption(Element figure) {
        Element caption = figure.selectFirst("figcaption");
        return caption == null ? "" : WhiteSpace.fold(caption.text());
    }

    private static boolean isSmall(Element element) {
        if (element.normalName().equals("amp-img")) {
            // There sides are a ratio, such as 16 and 9.
            return false;
        }
        for (String side : new String[] {"width", "height"}) {
            Matcher pixels = PIXELS.matcher(element.attr(side));
            if (pixels.find() && Integer.parseInt(pixels.group()) < MIN_PIXELS) {
                return true;
            }
        }
        return false;
    }

    private static String address(Element element) {
        for (String source : SOURCES) {
            String url = element.absUrl(source);
            if (isAddress(url)) {
                return url;
            }
        }
        String set = element.attr("srcset").isEmpty() ? element.attr("data-srcset") : element.attr("srcset");
        Matcher first = FIRST_SOURCE.matcher(set);
        if (!first.find()) {
            return "";
        }
        Element of = new Element("img").attr("src", first.group(1));
        of.setBaseUri(element.baseUri());
        return of.absUrl("src");
    }
}

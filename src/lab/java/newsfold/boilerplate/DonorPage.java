package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.article.Block;
import newsfold.internal.WhiteSpace;
import newsfold.internal.blocks.TextShape;
import newsfold.internal.html.DomReader;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.MarkupWords;
import newsfold.internal.metadata.MetadataAgreement;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** A labelled page taken apart: its body in units that another page's body can take the place of, and its boilerplate. */
final class DonorPage {
    private static final Set<String> WHOLE = Set.of("ul", "ol", "dl", "table", "blockquote");

    /**
     * A part of a body: a paragraph, a heading, a list as a whole.
     *
     * @param element the element that holds nothing else, or null for text that only line breaks part from the rest
     * @param inner the element in it that text stands in
     * @param nodes the text itself
     */
    record Unit(@Nullable Element element, @Nullable Element inner, List<TextNode> nodes, Block.Kind kind) {
        boolean isWhole() {
            return element != null && WHOLE.contains(element.normalName());
        }
    }

    /** What a body part says, without the markup of its site. */
    record Piece(Block.Kind kind, String tag, String html, String text) {}

    final String id;
    final String url;
    final String title;
    final String author;
    final String html;
    final String gold;
    final Document document;
    final List<HtmlBlock> blocks;
    final float[] labels;

    /** Block of each text node of the page in document order, -1 for text that nobody sees. */
    private final int[] blockOf;

    final List<Piece> pieces = new ArrayList<>();
    final boolean usable;

    DonorPage(String id, String url, String title, String author, String html, String body) {
        this.id = id;
        this.url = url;
        this.title = title;
        this.author = author;
        this.html = html;
        this.gold = body;
        this.document = Parser.htmlParser().parseInput(html, url);
        this.blocks = DomReader.read(document).blocks();
        this.labels = GoldLabels.ofBody(blocks, body);
        List<TextNode> nodes = textNodes(document);
        this.blockOf = new int[nodes.size()];
        boolean aligned = align(nodes);
        double wanted = TextShape.of(body).words();
        double found = 0;
        double unclear = 0;
        for (HtmlBlock block : blocks) {
            found += labels[block.position] > 0.5 ? block.shape.words() : 0;
            unclear += Float.isNaN(labels[block.position]) ? block.shape.words() : 0;
        }
        List<Unit> units = aligned ? units(document) : List.of();
        for (Unit unit : units) {
            pieces.add(piece(unit));
        }
        this.usable = units.size() >= 4
                && wanted >= 100
                && wanted <= 4000
                && found >= 0.96 * wanted
                && found <= 1.04 * wanted
                && unclear <= 0.05 * wanted;
    }

    static List<TextNode> textNodes(Document document) {
        List<TextNode> nodes = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        nodes.add(text);
                    }
                },
                document.body());
        return nodes;
    }

    /** Gives each text node its block: without spaces the blocks are the nodes one after the other. */
    private boolean align(List<TextNode> nodes) {
        int block = 0;
        String rest = blocks.isEmpty() ? "" : bare(blocks.get(0).text);
        for (int i = 0; i < nodes.size(); i++) {
            blockOf[i] = -1;
            String own = bare(nodes.get(i).getWholeText());
            if (own.isEmpty() || isSkipped(nodes.get(i)) || block >= blocks.size()) {
                continue;
            }
            if (!rest.startsWith(own)) {
                return false;
            }
            blockOf[i] = block;
            rest = rest.substring(own.length());
            if (rest.isEmpty()) {
                block++;
                rest = block < blocks.size() ? bare(blocks.get(block).text) : "";
            }
        }
        return block == blocks.size();
    }

    private static boolean isSkipped(Node node) {
        for (Node up = node.parent(); up instanceof Element element; up = up.parent()) {
            int kind = ElementKinds.of(element.normalName());
            if (kind == ElementKinds.SKIP || kind == ElementKinds.MEDIA) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' '
                    && !Character.isSpaceChar(c)
                    && c != '\u0085'
                    && c != '\u00ad'
                    && c != '\u200b'
                    && c != '\ufeff'
                    && c != '\u2060'
                    && c != 0x7f) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** The text nodes of each block in a copy of the document. */
    Map<Integer, List<TextNode>> nodesByBlock(Document copy) {
        List<TextNode> nodes = textNodes(copy);
        Map<Integer, List<TextNode>> byBlock = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (blockOf[i] >= 0) {
                byBlock.computeIfAbsent(blockOf[i], key -> new ArrayList<>()).add(nodes.get(i));
            }
        }
        return byBlock;
    }

    /** The units of the body in a copy of the document. */
    List<Unit> units(Document copy) {
        Map<Integer, List<TextNode>> byBlock = nodesByBlock(copy);
        IdentityHashMap<Node, int[]> counts = new IdentityHashMap<>();
        byBlock.forEach((block, nodes) -> nodes.forEach(node -> {
            for (Node up = node.parent(); up != null; up = up.parent()) {
                int[] count = counts.computeIfAbsent(up, key -> new int[2]);
                count[0]++;
                count[1] += labels[block] > 0.5 ? 1 : 0;
            }
        }));
        List<Unit> units = new ArrayList<>();
        IdentityHashMap<Node, Boolean> seen = new IdentityHashMap<>();
        for (HtmlBlock block : blocks) {
            List<TextNode> nodes = byBlock.get(block.position);
            if (nodes == null || !(labels[block.position] > 0.5)) {
                continue;
            }
            Element inner = common(nodes, counts);
            if (inner == null) {
                units.add(new Unit(null, null, nodes, block.kind));
                continue;
            }
            Element outer = inner;
            while (outer.parent() != null
                    && !outer.parent().normalName().equals("body")
                    && count(counts, outer.parent(), 0) == nodes.size()) {
                outer = outer.parent();
                if (ElementKinds.of(inner.normalName()) == ElementKinds.INLINE) {
                    inner = outer;
                }
            }
            Element whole = null;
            for (Element up = outer; up != null && !up.normalName().equals("body"); up = up.parent()) {
                if (WHOLE.contains(up.normalName()) && count(counts, up, 0) == count(counts, up, 1)) {
                    whole = up;
                }
            }
            Element element = whole == null ? outer : whole;
            if (seen.put(element, true) == null) {
                units.add(new Unit(element, whole == null ? inner : whole, nodes, block.kind));
            }
        }
        return units;
    }

    private static int count(IdentityHashMap<Node, int[]> counts, Node node, int which) {
        int[] count = counts.get(node);
        return count == null ? 0 : count[which];
    }

    /** The innermost element around all nodes if it holds no others. */
    private static @Nullable Element common(List<TextNode> nodes, IdentityHashMap<Node, int[]> counts) {
        for (Node up = nodes.get(0).parent(); up instanceof Element element; up = up.parent()) {
            int held = count(counts, up, 0);
            if (held > nodes.size() || element.normalName().equals("body")) {
                return null;
            }
            if (held == nodes.size()) {
                for (TextNode node : nodes) {
                    if (!isIn(node, up)) {
                        return null;
                    }
                }
                return element;
            }
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isIn(Node node, Node ancestor) {
        Node up = node;
        while (up != null && up != ancestor) {
            up = up.parent();
        }
        return up != null;
    }

    private Piece piece(Unit unit) {
        Element inner = unit.inner();
        if (inner == null) {
            StringBuilder text = new StringBuilder();
            unit.nodes().forEach(node -> text.append(node.getWholeText()));
            String folded = WhiteSpace.fold(text.toString());
            return new Piece(unit.kind(), "", new TextNode(folded).outerHtml(), folded);
        }
        Element copy = inner.clone();
        copy.select("script,style,img,iframe,svg,picture,video,noscript,figure,input,button,form,audio,canvas,object")
                .remove();
        for (Element element : copy.getAllElements()) {
            String href = element.attr("href");
            element.clearAttributes();
            if (!href.isEmpty()) {
                element.attr("href", href);
            }
        }
        // The blocks of the unit as the reader sees them, so that gold glues no words.
        Document alone = Document.createShell(url);
        alone.body().append(copy.outerHtml());
        StringBuilder text = new StringBuilder();
        for (HtmlBlock block : DomReader.read(alone).blocks()) {
            text.append(text.length() > 0 ? "\n" : "").append(block.text);
        }
        return new Piece(unit.kind(), unit.isWhole() ? copy.normalName() : "", copy.html(), text.toString());
    }

    String body() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(text.length() > 0 ? "\n\n" : "").append(piece.text());
        }
        return text.toString();
    }

    /** The marked body without headline and captions, which some sets hold. */
    String bodyWithoutHead() {
        List<String> titles = new ArrayList<>(List.of(document.title()));
        document.select("h1").forEach(heading -> titles.add(heading.text()));
        MetadataAgreement agreement = new MetadataAgreement(titles);
        StringBuilder text = new StringBuilder();
        for (HtmlBlock block : blocks) {
            boolean caption = (block.box.marksAround & MarkupWords.Mark.CAPTION.bit()) != 0;
            boolean head = block.flow.tag.equals("h1") || agreement.isTitle(block);
            if (labels[block.position] > 0.5 && !head && !(caption && block.shape.words() < 60)) {
                text.append(text.length() > 0 ? "\n\n" : "").append(block.text);
            }
        }
        return text.toString();
    }

    /** Long words in lower case: what a text is about. */
    static Set<String> topic(String text) {
        Set<String> topic = new HashSet<>();
        for (String word : GoldLabels.words(text)) {
            if (word.length() >= 5) {
                topic.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return topic;
    }
}

package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import newsfold.article.Block;
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

/**
 * Makes more pages of the site of a labelled page: its markup and boilerplate with the bodies of other labelled pages. What
 * is about the article (headline, deck, captions, teasers, comments) changes from page to page, numbers too, some parts
 * are missing; only boilerplate stays.
 */
final class MadeSites {
    /** A word in more of the bodies is no topic. */
    private static final double COMMON = 0.04;

    private static final double UNMARKED = 0.03;

    private static final int CAPTION = 0;
    private static final int COMMENT = 1;
    private static final int LINK = 2;
    private static final int OTHER = 3;

    private final List<DonorPage> donors;
    private final Set<String> common = new HashSet<>();
    private final List<List<String>> pools =
            List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final Map<String, int[]> changing = new HashMap<>();

    /**
     * A page that was made.
     *
     * @param gold what of it is body
     */
    record Made(String html, String url, String gold) {}

    MadeSites(List<DonorPage> all) {
        Map<String, Integer> counts = new HashMap<>();
        for (DonorPage donor : all) {
            DonorPage.topic(donor.body()).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.forEach((word, count) -> {
            if (count > COMMON * all.size()) {
                common.add(word);
            }
        });
        this.donors = all.stream().filter(this::isWhole).toList();
        for (DonorPage donor : donors) {
            int[] kinds = changing(donor);
            changing.put(donor.id, kinds);
            for (HtmlBlock block : donor.blocks) {
                if (kinds[block.position] >= 0) {
                    pools.get(kinds[block.position]).add(block.text);
                }
            }
        }
    }

    List<DonorPage> donors() {
        return donors;
    }

    /** Where much prose about the article inside its body is not marked as body, the marking is not whole. */
    private boolean isWhole(DonorPage donor) {
        int[] kinds = changing(donor);
        int first = Integer.MAX_VALUE;
        int last = -1;
        double body = 0;
        for (HtmlBlock block : donor.blocks) {
            if (donor.labels[block.position] > 0.5) {
                first = Math.min(first, block.position);
                last = block.position;
                body += block.shape.words();
            }
        }
        double inside = 0;
        for (HtmlBlock block : donor.blocks) {
            if (block.position > first && block.position < last && kinds[block.position] == OTHER) {
                inside += block.shape.words() >= 12 ? block.shape.words() : 0;
            }
        }
        return inside <= UNMARKED * body;
    }

    /** For each block outside the body what kind of text about the article it is; -1 for the body and for what belongs to the site. */
    private int[] changing(DonorPage donor) {
        Set<String> topic = DonorPage.topic(donor.title + ' ' + donor.body());
        topic.removeAll(common);
        int[] kinds = new int[donor.blocks.size()];
        for (HtmlBlock block : donor.blocks) {
            kinds[block.position] = donor.labels[block.position] > 0.5 ? -1 : kind(block, topic);
        }
        return kinds;
    }

    private int kind(HtmlBlock block, Set<String> topic) {
        int words = block.shape.words();
        boolean frame = (block.box.tagsAround & (ElementKinds.NAV | ElementKinds.FOOTER)) != 0;
        if (block.linkShare() > 0.8 && words >= 5 && !frame) {
            return LINK;
        }
        boolean caption = (block.box.tagsAround & ElementKinds.CAPTION) != 0
                || (block.box.marksAround & MarkupWords.Mark.CAPTION.bit()) != 0;
        if (caption && words >= 4) {
            return CAPTION;
        }
        if ((block.box.marksAround & MarkupWords.Mark.COMMENT.bit()) != 0 && words >= 8) {
            return COMMENT;
        }
        Set<String> own = DonorPage.topic(block.text);
        own.removeAll(common);
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(topic);
        boolean about = words < 6
                ? !own.isEmpty() && shared.size() == own.size()
                : shared.size() >= 2 && shared.size() >= 0.3 * own.size();
        return about && !frame ? block.linkShare() > 0.8 ? LINK : OTHER : -1;
    }

    /** Makes pages of one site, the donor's own bodies left out, each with another body of the same fold. */
    List<Made> make(DonorPage donor, List<DonorPage> others, int count) {
        SplittableRandom random = new SplittableRandom(donor.id.hashCode());
        List<DonorPage> left = new ArrayList<>(others);
        left.removeIf(other -> other.id.equals(donor.id));
        List<String> rail = new ArrayList<>();
        for (HtmlBlock block : donor.blocks) {
            if (changing.getOrDefault(donor.id, new int[0])[block.position] == LINK) {
                rail.add(block.text);
                rail.add(pools.get(LINK).get(random.nextInt(pools.get(LINK).size())));
            }
        }
        List<Made> pages = new ArrayList<>();
        for (int k = 0; k < count && !left.isEmpty(); k++) {
            pages.add(page(donor, left.remove(random.nextInt(left.size())), rail, k, random));
        }
        return pages;
    }

    private Made page(DonorPage donor, DonorPage body, List<String> rail, int k, SplittableRandom random) {
        Document copy = donor.document.clone();
        List<DonorPage.Unit> units = donor.units(copy);
        vary(donor, copy, body, rail, random);
        int n = units.size();
        int m = body.pieces.size();
        for (int u = 0; u < n; u++) {
            DonorPage.Unit unit = units.get(u);
            Node place = unit.element() == null ? unit.nodes().get(0) : unit.element();
            for (int i = u * m / n; i < (u + 1) * m / n; i++) {
                insert(place, unit, units, body.pieces.get(i));
            }
        }
        for (DonorPage.Unit unit : units) {
            if (unit.element() != null) {
                unit.element().remove();
            } else {
                unit.nodes().forEach(Node::remove);
            }
        }
        copy.select("script[type*=json]").forEach(script -> {
            if (script.data().contains("articleBody") || script.data().contains("\"text\"")) {
                script.remove();
            }
        });
        copy.outputSettings().prettyPrint(false);
        String gold = body.body();
        return new Made(copy.outerHtml(), donor.url + "?made=" + k, gold);
    }

    private static void insert(Node place, DonorPage.Unit unit, List<DonorPage.Unit> units, DonorPage.Piece piece) {
        if (!piece.tag().isEmpty()) {
            Element list = new Element(piece.tag());
            for (DonorPage.Unit like : units) {
                Element whole = like.element();
                if (whole != null && like.isWhole() && whole.normalName().equals(piece.tag())) {
                    list.attributes().addAll(whole.attributes());
                    break;
                }
            }
            list.html(piece.html());
            place.before(list);
            return;
        }
        boolean heading = piece.kind() == Block.Kind.HEADING;
        DonorPage.Unit shell = fits(unit, heading)
                ? unit
                : units.stream()
                        .filter(other -> fits(other, heading))
                        .findFirst()
                        .orElse(null);
        if (shell != null) {
            place.before(shell(shell, piece.html()));
        } else if (heading) {
            place.before(new Element(unit.element() == null ? "b" : "h2").html(piece.html()));
            place.before(new Element("br"));
        } else if (units.stream().noneMatch(other -> other.element() == null)) {
            place.before(new Element("p").html(piece.html()));
        } else {
            for (Node node : List.copyOf(new Element("span").html(piece.html()).childNodes())) {
                place.before(node);
            }
            place.before(new Element("br"));
            place.before(new Element("br"));
        }
    }

    private static boolean fits(DonorPage.Unit unit, boolean heading) {
        return unit.element() != null && !unit.isWhole() && (unit.kind() == Block.Kind.HEADING) == heading;
    }

    /** The elements of a unit, one in the other, around another text. */
    private static Element shell(DonorPage.Unit unit, String html) {
        List<Element> chain = new ArrayList<>();
        for (Element up = unit.inner(); up != null; up = up.parent()) {
            chain.add(0, up);
            if (up.equals(unit.element())) {
                break;
            }
        }
        Element outer = chain.get(0).shallowClone();
        Element at = outer;
        for (Element next : chain.subList(1, chain.size())) {
            Element inner = next.shallowClone();
            at.appendChild(inner);
            at = inner;
        }
        at.html(html);
        return outer;
    }

    private void vary(DonorPage donor, Document copy, DonorPage body, List<String> rail, SplittableRandom random) {
        int[] kinds = changing.getOrDefault(donor.id, new int[0]);
        Map<Integer, List<TextNode>> nodes = donor.nodesByBlock(copy);
        Set<String> ownRail = new HashSet<>();
        String author = random.nextInt(3) == 0 ? donor.author : donors.get(random.nextInt(donors.size())).author;
        MetadataAgreement titles = new MetadataAgreement(List.of(donor.title));
        for (HtmlBlock block : donor.blocks) {
            List<TextNode> own = nodes.get(block.position);
            if (own == null || donor.labels[block.position] > 0.5) {
                continue;
            }
            boolean frame =
                    (block.box.tagsAround & (ElementKinds.NAV | ElementKinds.FOOTER | ElementKinds.HEADER)) != 0;
            if (block.text.contains(donor.title) || titles.isTitle(block)) {
                set(own, block.text.contains(donor.title) ? block.text.replace(donor.title, body.title) : body.title);
            } else if (!donor.author.isEmpty() && block.text.contains(donor.author) && !author.isEmpty()) {
                set(own, block.text.replace(donor.author, author));
            } else if (!frame && random.nextInt(12) == 0) {
                set(own, "");
            } else if (kinds[block.position] == LINK) {
                String next = rail.get(random.nextInt(rail.size()));
                set(own, ownRail.add(next) ? next : other(LINK, block.shape.words(), random));
            } else if (kinds[block.position] >= 0) {
                set(own, other(kinds[block.position], block.shape.words(), random));
            } else if (block.shape.words() < 15) {
                own.forEach(node -> node.text(otherNumbers(node.getWholeText(), random)));
            }
        }
        String lead = body.body().substring(0, Math.min(150, body.body().length()));
        for (Element meta : copy.select("meta[content]")) {
            String name = (meta.attr("name") + meta.attr("property")).toLowerCase(Locale.ROOT);
            if (name.contains("description")) {
                meta.attr("content", lead);
            } else if (name.contains("title")) {
                meta.attr("content", body.title);
            }
        }
        copy.select("title").forEach(title -> title.text(title.text().replace(donor.title, body.title)));
        for (Element script : copy.select("script[type*=json]")) {
            String data = script.data().replace(donor.title, body.title);
            script.empty();
            script.appendChild(new org.jsoup.nodes.DataNode(data));
        }
    }

    private String other(int kind, int words, SplittableRandom random) {
        List<String> pool = pools.get(kind);
        String best = pool.get(random.nextInt(pool.size()));
        for (int trial = 0; trial < 12; trial++) {
            String next = pool.get(random.nextInt(pool.size()));
            if (Math.abs(TextShape.of(next).words() - words)
                    < Math.abs(TextShape.of(best).words() - words)) {
                best = next;
            }
        }
        return best;
    }

    private static void set(List<TextNode> nodes, String text) {
        nodes.get(0).text(text);
        nodes.subList(1, nodes.size()).forEach(node -> node.text(""));
    }

    private static String otherNumbers(String text, SplittableRandom random) {
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            other.append(c >= '1' && c <= '9' && text.length() < 60 ? (char) ('1' + random.nextInt(9)) : c);
        }
        return other.toString();
    }

    /** The page as a scraper would flatten it: everything visible, a block a line. */
    static String flat(Made made) {
        StringBuilder lines = new StringBuilder();
        for (HtmlBlock block : DomReader.read(Parser.htmlParser().parseInput(made.html(), made.url()))
                .blocks()) {
            lines.append(block.text).append('\n');
        }
        return lines.toString();
    }
}

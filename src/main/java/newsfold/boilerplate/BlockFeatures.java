package newsfold.boilerplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.blocks.TextShape;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.metadata.HtmlMetadata;
import newsfold.internal.metadata.MetadataAgreement;
import newsfold.internal.metadata.StructuredData;
import newsfold.internal.models.WordOdds;
import org.jspecify.annotations.Nullable;

/**
 * Describes each block of a page in numbers for the model.
 *
 * <p>In order: its own text and words, phrases, the elements around it, its place in each of the {@link HtmlBodyRegions}, its
 * agreement with title and metadata, its neighbours, and the page. Takes time linear in the page.
 */
final class BlockFeatures {
    /** Numbers a block has for the first stage of the model. */
    static final int FIRST = 187;

    /** Numbers a block has for the second stage: those of the first, then the first scores around it. */
    static final int SECOND = FIRST + 30;

    /** Words at the end of a block that count. */
    private static final int TAIL = 5;

    /** Numbers of tags from 1; tags that look alike share one. The model knows them by these. */
    private static final Map<String, Integer> TAGS = tags(
            "p li h1 h2 h3 h4 h5 h6 blockquote pre td th section div figcaption dd dt a span strong/b em/i small time label"
                    + " summary button cite article body");

    private static final List<Reason> KINDS = List.of(
            Reason.NAVIGATION,
            Reason.SOCIAL,
            Reason.PROMOTION,
            Reason.TEASER,
            Reason.LABEL,
            Reason.TAGS,
            Reason.COMMENTS,
            Reason.CONSENT,
            Reason.FOOTER,
            Reason.ADVERTISEMENT,
            Reason.BYLINE,
            Reason.CAPTION);

    private static final List<Block.Kind> BLOCK_KINDS = List.of(
            Block.Kind.PARAGRAPH, Block.Kind.HEADING, Block.Kind.LIST_ITEM, Block.Kind.QUOTE, Block.Kind.TABLE_ROW);

    private final Dom dom;
    private final List<HtmlBlock> blocks;
    private final HtmlBodyRegions regions;
    private final BlockModelTables tables;
    private final SimilarBlocks similar;
    private final MetadataAgreement agreement;
    private final RepeatedPhrases repeated;
    private final float[] @Nullable [] rows;
    private final BlockAncestorFeatures ancestors;
    private float[] row = new float[0];
    private int n;

    BlockFeatures(
            Dom dom, HtmlBodyRegions regions, HtmlMetadata metadata, StructuredData data, BlockModelTables tables) {
        this.dom = dom;
        this.blocks = dom.blocks();
        this.regions = regions;
        this.tables = tables;
        this.similar = new SimilarBlocks(blocks);
        this.agreement = new MetadataAgreement(metadata, data);
        this.repeated = new RepeatedPhrases(blocks, regions);
        this.rows = new float[blocks.size()][];
        this.ancestors = new BlockAncestorFeatures(dom, regions, tables.markup());
        fill();
    }

    private static Map<String, Integer> tags(String list) {
        Map<String, Integer> tags = new HashMap<>();
        for (String alike : list.split(" ")) {
            int number = 1 + (int) tags.values().stream().distinct().count();
            for (String tag : alike.split("/")) {
                tags.put(tag, number);
            }
        }
        return tags;
    }

    /** Returns the numbers of each block, null for blocks that are boilerplate without asking the model. */
    float[] @Nullable [] rows() {
        return rows;
    }

    SimilarBlocks similar() {
        return similar;
    }

    MetadataAgreement agreement() {
        return agreement;
    }

    private void put(double value) {
        row[n++] = (float) value;
    }

    private void put(boolean value) {
        row[n++] = value ? 1 : 0;
    }

    private void fill() {
        int count = blocks.size();
        int[] proseBefore = new int[count + 1];
        double[] goodBefore = new double[count + 1];
        for (int i = 0; i < count; i++) {
            boolean prose = blocks.get(i).isProse();
            proseBefore[i + 1] = proseBefore[i] + (prose ? 1 : 0);
            goodBefore[i + 1] = goodBefore[i] + (prose ? blocks.get(i).text.length() : 0);
        }
        int[] titleAt = new int[count];
        int lastTitle = -1;
        int start = 0;
        float[] textOdds = new float[count];
        int[] phrase = new int[count];
        for (int i = 0; i < count; i++) {
            HtmlBlock block = blocks.get(i);
            if (regions.isObviousBoilerplate(block)) {
                continue;
            }
            rows[i] = new float[SECOND];
            row = rows[i];
            n = 0;
            own(block);
            textOdds[i] = words(block);
            phrase[i] = phrases(block);
            ancestors.put(block, row, n);
            n += BlockAncestorFeatures.COUNT;
            regions(block, goodBefore, proseBefore);
            boolean title = agreement.put(block, row, n);
            n += MetadataAgreement.COUNT;
            if (title) {
                lastTitle = i;
            }
            titleAt[i] = lastTitle;
            start = n;
        }
        int lastHeading = -1;
        for (int i = 0; i < count; i++) {
            row = rows[i];
            if (row == null) {
                continue;
            }
            n = start;
            HtmlBlock block = blocks.get(i);
            neighbours(i, proseBefore, goodBefore);
            put(titleAt[i] < 0 ? -1 : Math.min(60, i - titleAt[i]));
            put(lastTitle < 0 ? -1 : Math.min(60, Math.max(-60, i - lastTitle)));
            put(lastHeading < 0 ? 30 : Math.min(30, i - lastHeading));
            put(lastHeading < 0 ? 0 : textOdds[lastHeading]);
            put(lastHeading < 0 ? 0 : phrase[lastHeading]);
            put(lastHeading >= 0 && blocks.get(lastHeading).flow.parent == block.flow.parent);
            if (block.kind == Block.Kind.HEADING
                    || (block.boldChars == block.text.length() && block.text.length() < 80)) {
                lastHeading = i;
            }
            page();
            if (n > FIRST) {
                throw new IllegalStateException(n + " features, room for " + FIRST);
            }
        }
    }

    private void own(HtmlBlock block) {
        TextShape shape = block.shape;
        double length = Math.max(1, shape.length());
        put(Math.log1p(shape.length()));
        put(shape.words());
        put(shape.letters() / (double) Math.max(1, shape.words()));
        put(block.linkShare());
        put(Math.min(10, block.links));
        put(Math.min(12, shape.sentences()));
        put(Math.min(20, shape.commas()));
        put(shape.endsSentence());
        put(shape.endsColon());
        put(shape.startsLower());
        put(shape.startsQuote());
        put(Math.min(5, shape.bars()));
        put(shape.digits() / length);
        put(shape.upper() / (double) Math.max(1, shape.letters()));
        put(shape.capitalised() / (double) Math.max(1, shape.words()));
        put(shape.marks() / length);
        put(BLOCK_KINDS.indexOf(block.kind));
        put(block.boldChars / length);
        put(block.italicChars / length);
        put(block.afterLineBreak);
        put(block.afterMedia);
        put(block.position + 1 < blocks.size() && blocks.get(block.position + 1).afterMedia);
        put(block.box.hidden);
        put(TAGS.getOrDefault(block.flow.tag, 0));
        put(block.box == block.flow ? 0 : TAGS.getOrDefault(block.box.tag, 0));
        put(similar.repeats(block));
        BlockStart.put(block.text, row, n);
        n += BlockStart.COUNT;
    }

    private float words(HtmlBlock block) {
        WordHashes words = block.words();
        float least = 0;
        float most = 0;
        float sum = 0;
        WordOdds text = tables.text();
        int count = Math.min(words.size(), WordOdds.SHORT);
        for (int i = 0; i < count; i++) {
            float word = text.of(WordOdds.word(words, i));
            float pair = text.of(WordOdds.pair(words, i));
            least = Math.min(least, Math.min(word, pair));
            most = Math.max(most, Math.max(word, pair));
            sum = sum + word + pair;
        }
        float weighed = (float) (sum / Math.sqrt(Math.max(1, count)));
        put(least);
        put(most);
        put(weighed);
        float leastTail = 0;
        float mostTail = 0;
        WordHashes last = words.size() < HtmlBlock.WORDS ? words : WordHashes.last(block.text, TAIL);
        for (int i = Math.max(0, last.size() - TAIL); i < last.size(); i++) {
            float odd = text.of(WordOdds.tail(last, i));
            leastTail = Math.min(leastTail, odd);
            mostTail = Math.max(mostTail, odd);
        }
        put(leastTail);
        put(mostTail);
        put(tables.prose().ofProse(words));
        put(repeated.of(block));
        put(Math.min(10, block.anchors));
        return weighed;
    }

    /** How strongly the table of phrases speaks for each kind of boilerplate; returns the strongest for a heading. */
    private int phrases(HtmlBlock block) {
        int from = n;
        n += KINDS.size() + 1;
        if (block.text.length() > 200) {
            return 0;
        }
        Phrases.Hit hit = block.phrase();
        if (hit == null) {
            return 0;
        }
        int strength = switch (hit.mode()) {
            case WHOLE -> 4;
            case START -> 3;
            case INSIDE -> 2;
            case PLUG -> 1;
        };
        int kind = KINDS.indexOf(hit.reason());
        if (kind >= 0) {
            row[from + kind] = strength;
        }
        row[from + KINDS.size()] = hit.words() / (float) Math.max(1, block.shape.words());
        return strength;
    }

    private void regions(HtmlBlock block, double[] goodBefore, int[] proseBefore) {
        int i = block.position;
        double good = Math.max(1, dom.boxes().get(0).goodChars);
        place(block, regions.scored);
        place(block, regions.declared);
        put(i >= regions.runStart && i < regions.runEnd);
        put(Math.max(-30, Math.min(30, i - regions.runStart)));
        put(Math.max(-30, Math.min(30, regions.runEnd - 1 - i)));
        HtmlBox flow = block.flow;
        HtmlBox parent = flow.parent == null ? flow : flow.parent;
        HtmlBox grand = parent.parent == null ? parent : parent.parent;
        box(flow, good);
        box(parent, good);
        box(grand, good);
        put(Math.min(50, parent.paragraphs));
        put(Math.min(50, grand.paragraphs));
        put(Math.min(50, parent.childBoxes));
        put(Math.min(20, flow.childBoxes));
        put(parent == regions.scored);
        put(block.box.articleOrdinal);
        put(block.box.articleOrdinal == regions.scored.articleOrdinal);
        put(goodBefore[i] / good);
        put(Math.min(40, proseBefore[i]));
        put(Math.min(40, proseBefore[blocks.size()] - proseBefore[i + 1]));
        similar.put(block, good, row, n);
        n += SimilarBlocks.COUNT;
        put(block.box.depth);
    }

    private void box(HtmlBox box, double good) {
        put(Math.log1p(box.chars));
        put(box.goodChars / good);
        put(box.linkShare());
    }

    private void place(HtmlBlock block, @Nullable HtmlBox container) {
        if (container == null) {
            put(-1);
            put(-1);
            put(-1);
            put(-1);
            return;
        }
        HtmlBox up = block.flow;
        int below = 0;
        while (up != null && up.depth > container.depth) {
            up = up.parent;
            below++;
        }
        boolean inside = up == container;
        put(inside);
        put(inside ? Math.min(10, below) : -1);
        int size = Math.max(1, container.endBlock - container.firstBlock);
        put(Math.max(-2, Math.min(3, (block.position - container.firstBlock) / (double) size)));
        put(Math.max(-40, Math.min(40, container.endBlock - 1 - block.position)));
    }

    private void neighbours(int i, int[] proseBefore, double[] goodBefore) {
        HtmlBox flow = blocks.get(i).flow;
        for (int at = i - 3; at <= i + 3; at++) {
            if (at == i) {
                continue;
            }
            if (at < 0 || at >= blocks.size()) {
                put(-1);
                put(-1);
                put(-1);
                continue;
            }
            HtmlBlock other = blocks.get(at);
            put(Math.log1p(other.text.length()));
            put(other.linkShare());
            put(other.flow.parent == flow.parent && other.flow.tag.equals(flow.tag));
        }
        int before = 0;
        while (before < 20 && i - before - 1 >= 0 && !isProse(proseBefore, i - before - 1)) {
            before++;
        }
        int after = 0;
        while (after < 20 && i + after + 1 < blocks.size() && !isProse(proseBefore, i + after + 1)) {
            after++;
        }
        put(before);
        put(after);
        put(goodBefore[Math.min(blocks.size(), i + 6)] - goodBefore[Math.max(0, i - 5)]);
    }

    private static boolean isProse(int[] proseBefore, int i) {
        return proseBefore[i + 1] > proseBefore[i];
    }

    private void page() {
        HtmlBox root = dom.boxes().get(0);
        put(Math.log1p(blocks.size()));
        put(Math.log1p(root.goodChars));
        put(regions.scored.goodChars / (double) Math.max(1, root.goodChars));
        put(Math.min(20, dom.articles()));
    }

    /** Adds what the first stage said of the blocks around each. */
    void addFirstScores(float[] scores) {
        new BlockNeighbourFeatures(dom, similar, scores).addTo(rows, FIRST);
    }

    /** Returns how many numbers of {@link #FIRST} are in use, for tests. */
    int used() {
        return n;
    }
}

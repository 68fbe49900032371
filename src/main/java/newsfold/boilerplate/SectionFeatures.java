package newsfold.boilerplate;

import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Describes the part of the page that a block lies in: what stands at its start, and which headline is above it.
 *
 * <p>A section is the largest box around a block that holds at most a third of the page's prose. A box amid the paragraphs
 * is known by its label, another article on the page by a headline of its own. Takes time linear in the page.
 */
final class SectionFeatures {
    /** How many numbers {@link #put} writes. */
    static final int COUNT = 21;

    private static final double MAX_SHARE = 1 / 3.0;
    private static final int MAX_LABEL_CHARS = 120;
    private static final int MAX_LABEL_WORDS = 12;
    private static final int NO_LEVEL = 7;

    private final Dom dom;
    private final WordOdds odds;
    private final double[] directProse;
    private final float[] @Nullable [] labels;

    /** For each block the sections' numbers of headlines; see {@link #headlines}. */
    private final float[][] headlines;

    private final @Nullable HtmlBlock title;

    SectionFeatures(Dom dom, MetadataAgreement agreement, WordOdds odds) {
        this.dom = dom;
        this.odds = odds;
        this.directProse = new double[dom.boxes().size()];
        this.labels = new float[dom.boxes().size()][];
        for (HtmlBlock block : dom.blocks()) {
            if (BodyRegions.isProse(block)) {
                Box parent = block.flow.parent == null ? block.flow : block.flow.parent;
                directProse[parent.index] += block.text.length();
            }
        }
        this.title = title(dom, agreement);
        this.headlines = headlines();
    }

    private static @Nullable HtmlBlock title(Dom dom, MetadataAgreement agreement) {
        HtmlBlock title = null;
        for (HtmlBlock block : dom.blocks()) {
            if (agreement.isTitle(block)
                    && !block.box.hidden
                    && block.linkShare() < 0.5
                    && (title == null || level(block) < level(title))) {
                title = block;
            }
        }
        return title;
    }

    /** Returns the level of a heading, {@link #NO_LEVEL} for other blocks. */
    private static int level(HtmlBlock block) {
        for (Box up = block.box; block.kind == Block.Kind.HEADING && up != null; up = up.parent) {
            if (up.tag.length() == 2 && up.tag.charAt(0) == 'h' && Character.isDigit(up.tag.charAt(1))) {
                return up.tag.charAt(1) - '0';
            }
        }
        return NO_LEVEL;
    }

    /** For each block: other headlines of the title's rank since the title, the rank of the last one, how far it is linked. */
    private float[][] headlines() {
        float[][] all = new float[dom.blocks().size()][];
        int rank = title == null ? NO_LEVEL : level(title);
        int others = title == null ? -1 : 0;
        int bylines = 0;
        HtmlBlock last = null;
        for (HtmlBlock block : dom.blocks()) {
            int level = level(block);
            boolean after = title != null && block.position > title.position;
            if (level < NO_LEVEL) {
                last = block;
                others += after && level <= rank ? 1 : 0;
            } else if (last != null
                    && last != title
                    && block.position - last.position <= 2
                    && block.text.length() < MAX_LABEL_CHARS) {
                Phrases.Hit hit = Phrases.standard().find(block.text, block.words(), MAX_LABEL_WORDS);
                bylines += hit != null && hit.reason() == Reason.BYLINE ? 1 : 0;
            }
            all[block.position] = new float[] {
                after ? Math.min(5, others) : -1,
                last == null ? NO_LEVEL : level(last) - (rank == NO_LEVEL ? 1 : rank),
                last == null ? -1 : (float) last.linkShare(),
                Math.min(5, bylines),
                last != null && (last.flow.parent == block.flow.parent || last.flow.parent == block.flow) ? 1 : 0
            };
        }
        return all;
    }

    /** Writes {@link #COUNT} numbers. */
    void put(HtmlBlock block, float[] row, int from) {
        int n = from;
        Box root = dom.boxes().get(0);
        Box section = section(block, root);
        HtmlBlock first = dom.blocks().get(Math.min(section.firstBlock, block.position));
        boolean labelled = first != block;
        float[] label = label(section, first);
        for (float each : label) {
            row[n++] = labelled ? each : -1;
        }
        Box around = section.parent == null ? section : section.parent;
        row[n++] = Math.min(60, section.endBlock - section.firstBlock);
        row[n++] = Math.min(60, block.position - section.firstBlock);
        row[n++] = (float) section.linkShare();
        row[n++] = section.chars / (float) Math.max(1, root.chars);
        row[n++] = Math.min(10, block.flow.depth - section.depth);
        row[n++] = (float) (directProse[around.index] / Math.max(1, root.goodChars));
        row[n++] = articleOf(block);
        for (float each : headlines[block.position]) {
            row[n++] = each;
        }
        row[n++] = block.text.indexOf('@') >= 0 ? 2 : block.text.contains("://") || block.text.contains("www.") ? 1 : 0;
        row[n++] = block.text.indexOf('?') >= 0 || block.text.indexOf('？') >= 0 ? 1 : 0;
        row[n++] = dated(block.text);
        row[n] = block.text.indexOf('©') >= 0 || block.text.indexOf('ⓒ') >= 0 ? 1 : 0;
    }

    /** 1 for a short text with a year, 2 for one with a time of day, 3 for both. */
    private static int dated(String text) {
        int dated = 0;
        int digits = 0;
        for (int i = 0; i <= text.length() && text.length() < MAX_LABEL_CHARS; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            if (digits == 4 && (text.startsWith("20", i - 4) || text.startsWith("19", i - 4))) {
                dated |= 1;
            } else if ((digits == 1 || digits == 2) && (c == ':' || c == '時' || c == '시' || c == '时' || c == '點')) {
                dated |= 2;
            }
            digits = 0;
        }
        return dated;
    }

    private static Box section(HtmlBlock block, Box root) {
        Box section = block.flow;
        for (Box up = section.parent; up != null && up.goodChars <= MAX_SHARE * root.goodChars; up = up.parent) {
            section = up;
        }
        return section;
    }

    /** What the first block of a section says: phrases of teasers, of advertising, others, their share, and the words' odds. */
    private float[] label(Box section, HtmlBlock first) {
        float[] known = labels[section.index];
        if (known != null) {
            return known;
        }
        float[] label = new float[5];
        if (first.text.length() <= MAX_LABEL_CHARS) {
            Phrases.Hit hit = Phrases.standard().find(first.text, first.words(), MAX_LABEL_WORDS);
            if (hit != null) {
                int kind =
                        switch (hit.reason()) {
                            case TEASER -> 0;
                            case ADVERTISEMENT, PROMOTION -> 1;
                            default -> 2;
                        };
                label[kind] = Phrases.Mode.values().length - hit.mode().ordinal();
                label[3] = hit.words() / (float) Math.max(1, first.shape.words());
            }
            WordHashes words = first.words();
            int count = Math.min(words.size(), WordOdds.SHORT);
            for (int i = 0; i < count; i++) {
                label[4] += odds.of(WordOdds.word(words, i)) + odds.of(WordOdds.pair(words, i));
            }
        }
        labels[section.index] = label;
        return label;
    }

    /** 1 in the article element that holds the title, -1 in another, 0 where no article element holds it. */
    private int articleOf(HtmlBlock block) {
        Box own = title == null ? null : outermostArticle(title.box);
        if (own == null) {
            return 0;
        }
        return own.contains(block) ? 1 : outermostArticle(block.box) == null ? 0 : -1;
    }

    private static @Nullable Box outermostArticle(Box box) {
        Box article = null;
        for (Box up = box; up != null; up = up.parent) {
            article = up.tag.equals("article") ? up : article;
        }
        return article;
    }
}

package newsfold.boilerplate;

import java.util.Arrays;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.MarkupWords.Mark;
import newsfold.internal.models.WordOdds;
import org.jspecify.annotations.Nullable;

/** Describes the elements around a block: their tags, the kinds of their class names, and the log-odds of these. */
final class BlockAncestorFeatures {
    private static final int KINDS = 21;
    private static final int MARKS = Mark.values().length;
    private static final int LEVELS = 3;
    private static final int MAX_LEVELS = 12;

    /** How many numbers {@link #put} writes. */
    static final int COUNT = KINDS + MARKS + 2 * LEVELS + 8;

    private final HtmlBox container;
    private final WordOdds odds;
    private final byte[] @Nullable [] distances;

    BlockAncestorFeatures(Dom dom, HtmlBodyRegions regions, WordOdds odds) {
        this.container = regions.scored;
        this.odds = odds;
        this.distances = new byte[dom.boxes().size()][];
    }

    /** Writes {@link #COUNT} numbers. */
    void put(HtmlBlock block, float[] row, int from) {
        int n = from;
        int tags = block.box.tagsAround;
        for (int bit = 0; bit < KINDS; bit++) {
            row[n++] = (tags >> bit) & 1;
        }
        for (byte each : distance(block.box)) {
            row[n++] = each;
        }
        long inside = 0;
        float min = 0;
        float max = 0;
        float sum = 0;
        float minInside = 0;
        int level = 0;
        for (HtmlBox up = block.box; up != null && !up.tag.equals("body"); up = up.parent) {
            up.words.weigh(odds);
            min = Math.min(min, up.words.least);
            max = Math.max(max, up.words.most);
            sum += up.words.least + up.words.most;
            if (up.depth > container.depth) {
                inside |= up.words.marks;
                minInside = Math.min(minInside, up.words.least);
            }
            if (level < LEVELS) {
                row[n + 2 * level] = up.words.least;
                row[n + 2 * level + 1] = up.words.most;
            }
            level++;
        }
        n += 2 * LEVELS;
        row[n++] = min;
        row[n++] = max;
        row[n++] = sum;
        row[n++] = minInside;
        row[n++] = has(inside, Mark.COMMENT.bit() | Mark.RELATED.bit() | Mark.SOCIAL.bit());
        row[n++] = has(inside, Mark.PROMO.bit() | Mark.ADVERT.bit() | Mark.SIDEBAR.bit());
        row[n++] = has(inside, Mark.BYLINE.bit() | Mark.META.bit() | Mark.TAGS.bit());
        row[n] = Long.bitCount(inside);
    }

    private static float has(long marks, long any) {
        return (marks & any) != 0 ? 1 : 0;
    }

    /** Returns the number of levels up to the nearest box with each mark; {@link #MAX_LEVELS} for none. */
    private byte[] distance(HtmlBox box) {
        byte[] known = distances[box.index];
        if (known != null) {
            return known;
        }
        byte[] own = new byte[MARKS];
        HtmlBox up = box;
        Arrays.fill(own, (byte) MAX_LEVELS);
        for (int level = 0; up != null && level < MAX_LEVELS && !up.tag.equals("body"); level++) {
            for (long rest = up.words.marks; rest != 0; rest &= rest - 1) {
                int mark = Long.numberOfTrailingZeros(rest);
                own[mark] = (byte) Math.min(own[mark], level);
            }
            up = up.parent;
        }
        distances[box.index] = own;
        return own;
    }
}

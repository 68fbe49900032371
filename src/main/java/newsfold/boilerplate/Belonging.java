package newsfold.boilerplate;

import java.util.List;
import java.util.Locale;

/**
 * How far a block belongs to the text around it: whether it shares the rare words of the densest run of prose, names the
 * outlet or the author, stands behind a rule, first or last in its boxes. Notes, offers and biographies between and below
 * paragraphs speak of other things than these, or of who wrote them. Takes time linear in the text.
 */
final class Belonging {
    /** How many numbers {@link #put} writes. */
    static final int COUNT = 9;

    private static final int FAR = 15;
    private static final int FEW = 3;

    /** A paragraph longer than this is no offer, whoever is named in it. */
    private static final int LONG = 600;

    private final List<TextBlock> blocks;

    /** Words of the run by open addressing, 0 where free, and in how many of its blocks each stands. */
    private final long[] words;

    private final int[] counts;
    private final int[] lastIn;
    private final boolean[] inRun;

    /** What it tells to share a word that so many other blocks of the run have; the rarer the more. */
    private final double[] worth;

    private int run;

    private final char[] outlet;
    private final long authorFirst;
    private final long authorLast;
    private final int[] sinceRule;

    Belonging(List<TextBlock> blocks, Containers containers, Metadata metadata) {
        this.blocks = blocks;
        int expected = 16;
        for (TextBlock block : blocks.subList(containers.runStart, containers.runEnd)) {
            expected += isOfRun(block) ? block.words().size() : 0;
        }
        this.words = new long[2 * Integer.highestOneBit(2 * expected)];
        this.counts = new int[words.length];
        this.lastIn = new int[words.length];
        this.inRun = new boolean[blocks.size()];
        for (TextBlock block : blocks.subList(containers.runStart, containers.runEnd)) {
            if (isOfRun(block)) {
                inRun[block.position] = true;
                run++;
                count(block);
            }
        }
        this.worth = new double[run + 1];
        for (int others = 0; others <= run; others++) {
            worth[others] = Math.max(0, Math.log((run + 1) / (others + 0.5)));
        }
        String site = metadata.site();
        String name = site == null ? "" : TitleFinder.core(site).toLowerCase(Locale.ROOT);
        this.outlet = letters(name);
        String[] author = HtmlText.key(metadata.author()).split(" ");
        this.authorFirst = author.length < 2 ? 0 : Words.id(author[0]);
        this.authorLast = Words.id(author[author.length - 1]);
        this.sinceRule = new int[blocks.size() + 1];
        sinceRule[0] = FAR;
        for (int i = 0; i < blocks.size(); i++) {
            sinceRule[i + 1] = blocks.get(i).afterRule ? 0 : Math.min(FAR, sinceRule[i] + 1);
        }
    }

    private static boolean isOfRun(TextBlock block) {
        return !block.box.hidden && Containers.isProse(block);
    }

    private static char[] letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.length() < 4 ? new char[0] : letters.toString().toCharArray();
    }

    private void count(TextBlock block) {
        Words own = block.words();
        for (int i = 0; i < own.size(); i++) {
            int slot = slot(own.id(i));
            words[slot] = own.id(i);
            if (lastIn[slot] != block.position + 1) {
                lastIn[slot] = block.position + 1;
                counts[slot]++;
            }
        }
    }

    /** The slot of a word, or the free one where it would stand. */
    private int slot(long word) {
        int slot = (int) (word >>> 32) & (words.length - 1);
        while (words[slot] != 0 && words[slot] != word) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
    }

    /** Writes {@link #COUNT} numbers. */
    void put(TextBlock block, float[] row, int from) {
        int i = block.position;
        row[from] = shared(block);
        row[from + 1] = author(block.words());
        row[from + 2] = block.text.length() < LONG && namesOutlet(block.text) ? 1 : 0;
        row[from + 3] = sinceRule[i + 1];
        row[from + 4] = untilRule(i);
        Box parent = block.flow.parent == null ? block.flow : block.flow.parent;
        Box grand = parent.parent == null ? parent : parent.parent;
        row[from + 5] = Math.min(20, i - parent.firstBlock);
        row[from + 6] = Math.min(20, parent.endBlock - 1 - i);
        row[from + 7] = Math.min(30, i - grand.firstBlock);
        row[from + 8] = Math.min(30, grand.endBlock - 1 - i);
    }

    private int untilRule(int i) {
        int steps = 0;
        while (steps < FAR && i + steps + 1 < blocks.size() && !blocks.get(i + steps + 1).afterRule) {
            steps++;
        }
        return i + steps + 1 < blocks.size() ? steps : FAR;
    }

    /** The worth of the words that other blocks of the run have too, as a share of all; -1 where there is no run. */
    private float shared(TextBlock block) {
        int own = inRun[block.position] ? 1 : 0;
        if (run - own < FEW) {
            return -1;
        }
        double all = 0;
        double found = 0;
        Words text = block.words();
        for (int i = 0; i < text.size(); i++) {
            int others = Math.max(0, counts[slot(text.id(i))] - own);
            all += worth[others];
            found += others > 0 ? worth[others] : 0;
        }
        return all == 0 ? -1 : (float) (found / all);
    }

    /** 2 where the author's name stands at the start, 1 where it stands elsewhere. */
    private int author(Words text) {
        if (authorFirst == 0 || !text.contains(authorFirst) || !text.contains(authorLast)) {
            return 0;
        }
        for (int i = 0; i < Math.min(4, text.size()); i++) {
            if (text.id(i) == authorFirst) {
                return 2;
            }
        }
        return 1;
    }

    /** Tells whether the text names the outlet by the name of its host, in any case and however it is parted. */
    private boolean namesOutlet(String text) {
        for (int start = 0; outlet.length > 0 && start + outlet.length <= text.length(); start++) {
            if (Character.toLowerCase(text.charAt(start)) == outlet[0] && namesOutletAt(text, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean namesOutletAt(String text, int start) {
        int met = 0;
        for (int at = start; at < text.length() && at < start + 2 * outlet.length; at++) {
            char c = text.charAt(at);
            if (Character.toLowerCase(c) == outlet[met]) {
                met++;
                if (met == outlet.length) {
                    return true;
                }
            } else if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return false;
    }
}

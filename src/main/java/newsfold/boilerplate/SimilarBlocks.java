package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;

/** Groups blocks whose three nearest elements have the same tags and class names. */
final class SimilarBlocks {
    static final int COUNT = 6;

    private static final class Group {
        int index;
        int size;
        int chars;
        int linkChars;
        int proseChars;
        int ends;
    }

    private final Group[] of;
    private final int groups;
    private final Map<String, Integer> texts = new HashMap<>();
    private double maxProseChars = 1;

    SimilarBlocks(List<HtmlBlock> blocks) {
        Map<List<Object>, Group> byPath = new HashMap<>();
        this.of = new Group[blocks.size()];
        for (int i = 0; i < of.length; i++) {
            HtmlBlock block = blocks.get(i);
            Group group = byPath.computeIfAbsent(path(block), key -> new Group());
            if (group.size == 0) {
                group.index = byPath.size() - 1;
            }
            group.size++;
            group.chars += block.text.length();
            group.linkChars += block.linkChars;
            group.ends += block.shape.endsSentence() ? 1 : 0;
            if (block.isProse()) {
                group.proseChars += block.text.length();
            }
            maxProseChars = Math.max(maxProseChars, group.proseChars);
            of[i] = group;
            if (block.text.length() < 300) {
                texts.merge(block.text, 1, Integer::sum);
            }
        }
        this.groups = byPath.size();
    }

    private static List<Object> path(HtmlBlock block) {
        List<Object> path = new ArrayList<>(8);
        path.add(block.box.tag);
        int level = 0;
        for (HtmlBox up = block.flow; up != null && level < 3; up = up.parent) {
            path.add(up.tag);
            path.add(up.words);
            level++;
        }
        return path;
    }

    /** Returns the group that has most prose. */
    int largest() {
        Group largest = null;
        for (Group group : of) {
            if (largest == null
                    || group.proseChars > largest.proseChars
                    || (group.proseChars == largest.proseChars && group.index < largest.index)) {
                largest = group;
            }
        }
        return largest == null ? -1 : largest.index;
    }

    int groups() {
        return groups;
    }

    int groupOf(int block) {
        return of[block].index;
    }

    int repeats(HtmlBlock block) {
        return Math.min(10, texts.getOrDefault(block.text, 1));
    }

    void put(HtmlBlock block, double proseChars, float[] row, int from) {
        Group group = of[block.position];
        row[from] = Math.min(100, group.size);
        row[from + 1] = (float) (group.chars / (double) group.size);
        row[from + 2] = (float) (group.linkChars / (double) Math.max(1, group.chars));
        row[from + 3] = (float) (group.proseChars / proseChars);
        row[from + 4] = (float) (group.proseChars / maxProseChars);
        row[from + 5] = (float) (group.ends / (double) group.size);
    }
}

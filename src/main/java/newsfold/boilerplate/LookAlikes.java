package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups blocks that stand in the same kind of place: same elements and class names three levels up. */
final class LookAlikes {
    static final int COUNT = 6;

    private static final class Group {
        int index;
        int size;
        int chars;
        int linkChars;
        int good;
        int ends;
    }

    private final Group[] of;
    private final int groups;
    private final Map<String, Integer> texts = new HashMap<>();
    private double mostGood = 1;

    LookAlikes(List<TextBlock> blocks) {
        Map<List<Object>, Group> byPlace = new HashMap<>();
        this.of = new Group[blocks.size()];
        for (int i = 0; i < of.length; i++) {
            TextBlock block = blocks.get(i);
            Group group = byPlace.computeIfAbsent(place(block), key -> new Group());
            if (group.size == 0) {
                group.index = byPlace.size() - 1;
            }
            group.size++;
            group.chars += block.text.length();
            group.linkChars += block.linkChars;
            group.ends += block.shape.endsSentence() ? 1 : 0;
            if (Containers.isProse(block)) {
                group.good += block.text.length();
            }
            mostGood = Math.max(mostGood, group.good);
            of[i] = group;
            if (block.text.length() < 300) {
                texts.merge(block.text, 1, Integer::sum);
            }
        }
        this.groups = byPlace.size();
    }

    private static List<Object> place(TextBlock block) {
        List<Object> place = new ArrayList<>(8);
        place.add(block.box.tag);
        int level = 0;
        for (Box up = block.flow; up != null && level < 3; up = up.parent) {
            place.add(up.tag);
            place.add(up.words);
            level++;
        }
        return place;
    }

    int groups() {
        return groups;
    }

    int groupOf(int block) {
        return of[block].index;
    }

    int repeats(TextBlock block) {
        return Math.min(10, texts.getOrDefault(block.text, 1));
    }

    void put(TextBlock block, double good, float[] row, int from) {
        Group group = of[block.position];
        row[from] = Math.min(100, group.size);
        row[from + 1] = (float) (group.chars / (double) group.size);
        row[from + 2] = (float) (group.linkChars / (double) Math.max(1, group.chars));
        row[from + 3] = (float) (group.good / good);
        row[from + 4] = (float) (group.good / mostGood);
        row[from + 5] = (float) (group.ends / (double) group.size);
    }
}

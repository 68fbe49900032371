package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which blocks of a page are body by aligning them, in order, with a body that a person marked. */
final class GoldLabels {
    private GoldLabels() {}

    /** Returns 1 for body, 0 for not, NaN where alignment cannot tell. */
    static float[] ofBody(List<TextBlock> blocks, String body) {
        List<String> gold = Agreement.words(body, Integer.MAX_VALUE);
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i + 3 <= gold.size(); i++) {
            places.computeIfAbsent(gram(gold, i), key -> new ArrayList<>()).add(i);
        }
        int count = blocks.size();
        float[] labels = new float[count];
        double[] cover = new double[count];
        int[] start = new int[count];
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> own = Agreement.words(blocks.get(i).text, Integer.MAX_VALUE);
            words.add(own);
            start[i] = -1;
            if (own.size() < 6) {
                continue;
            }
            int found = 0;
            Map<Integer, Integer> offsets = new HashMap<>();
            for (int k = 0; k + 3 <= own.size(); k++) {
                List<Integer> at = places.get(gram(own, k));
                if (at != null) {
                    found++;
                    if (at.size() <= 4) {
                        for (int place : at) {
                            offsets.merge(place - k, 1, Integer::sum);
                        }
                    }
                }
            }
            cover[i] = found / (double) (own.size() - 2);
            int best = 0;
            for (Map.Entry<Integer, Integer> entry : offsets.entrySet()) {
                if (entry.getValue() > best || (entry.getValue() == best && entry.getKey() < start[i])) {
                    best = entry.getValue();
                    start[i] = Math.max(0, entry.getKey());
                }
            }
        }
        boolean[] anchor = increasing(words, cover, start);
        boolean[] used = new boolean[gold.size() + 1];
        for (int i = 0; i < count; i++) {
            if (anchor[i]) {
                labels[i] = 1;
                for (int k = start[i];
                        k < Math.min(gold.size(), start[i] + words.get(i).size());
                        k++) {
                    used[k] = true;
                }
            }
        }
        rest(words, cover, start, anchor, used, gold, labels);
        return labels;
    }

    /** The heaviest chain of well-covered blocks whose places in gold ascend. */
    private static boolean[] increasing(List<List<String>> words, double[] cover, int[] start) {
        int count = start.length;
        double[] best = new double[count];
        int[] before = new int[count];
        int end = -1;
        for (int i = 0; i < count; i++) {
            before[i] = -1;
            if (start[i] < 0 || cover[i] < 0.6) {
                continue;
            }
            best[i] = words.get(i).size();
            for (int k = 0; k < i; k++) {
                if (best[k] > 0 && start[k] < start[i] && best[k] + words.get(i).size() > best[i]) {
                    best[i] = best[k] + words.get(i).size();
                    before[i] = k;
                }
            }
            if (end < 0 || best[i] > best[end]) {
                end = i;
            }
        }
        boolean[] chosen = new boolean[count];
        for (int i = end; i >= 0; i = before[i]) {
            chosen[i] = true;
        }
        return chosen;
    }

    private static void rest(
            List<List<String>> words,
            double[] cover,
            int[] start,
            boolean[] anchor,
            boolean[] used,
            List<String> gold,
            float[] labels) {
        int count = labels.length;
        int[] nextStart = new int[count + 1];
        nextStart[count] = gold.size();
        for (int i = count - 1; i >= 0; i--) {
            nextStart[i] = anchor[i] ? start[i] : nextStart[i + 1];
        }
        int from = 0;
        for (int i = 0; i < count; i++) {
            List<String> own = words.get(i);
            if (anchor[i]) {
                from = Math.max(from, start[i] + own.size());
                continue;
            }
            if (own.isEmpty()) {
                labels[i] = Float.NaN;
                continue;
            }
            if (own.size() < 6) {
                int place = find(gold, own, Math.max(0, from - 1), nextStart[i + 1], used);
                if (place >= 0) {
                    labels[i] = 1;
                    for (int k = place; k < place + own.size(); k++) {
                        used[k] = true;
                    }
                    from = place + own.size();
                }
            } else if (cover[i] >= 0.6) {
                int free = 0;
                for (int k = start[i]; k >= 0 && k < Math.min(gold.size(), start[i] + own.size()); k++) {
                    free += used[k] ? 0 : 1;
                }
                labels[i] = free > own.size() / 2 ? 1 : 0;
            } else if (cover[i] > 0.3) {
                labels[i] = Float.NaN;
            }
        }
    }

    private static int find(List<String> gold, List<String> own, int from, int to, boolean[] used) {
        for (int at = from; at + own.size() <= Math.min(to, gold.size()); at++) {
            int k = 0;
            while (k < own.size() && !used[at + k] && gold.get(at + k).equals(own.get(k))) {
                k++;
            }
            if (k == own.size()) {
                return at;
            }
        }
        return -1;
    }

    /** Labels only blocks that hold a snippet known to belong in or out; NaN elsewhere. */
    static float[] ofSnippets(List<TextBlock> blocks, List<String> with, List<String> without) {
        float[] labels = new float[blocks.size()];
        Set<Integer> in = new HashSet<>();
        Set<Integer> out = new HashSet<>();
        collect(blocks, with, in, true);
        collect(blocks, without, out, false);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.contains(i) == out.contains(i) ? Float.NaN : in.contains(i) ? 1 : 0;
        }
        return labels;
    }

    private static void collect(
            List<TextBlock> blocks, List<String> snippets, Set<Integer> into, boolean onlyIfUnique) {
        for (String snippet : snippets) {
            String wanted = HtmlText.fold(snippet);
            List<Integer> found = new ArrayList<>();
            for (TextBlock block : blocks) {
                if (block.text.contains(wanted)) {
                    found.add(block.position);
                }
            }
            if (found.size() == 1 || !onlyIfUnique) {
                into.addAll(found);
            }
        }
    }

    private static String gram(List<String> words, int at) {
        return words.get(at) + ' ' + words.get(at + 1) + ' ' + words.get(at + 2);
    }
}

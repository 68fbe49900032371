package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.internal.WhiteSpace;
import newsfold.internal.html.HtmlBlock;
import org.jspecify.annotations.Nullable;

/** Finds out which blocks of a page are body by aligning them, in order, with a body that a person marked. */
final class GoldLabels {
    /** Blocks of fewer words say too little to be placed by themselves. */
    private static final int SCRAP = 6;

    private GoldLabels() {}

    /** Returns the words of a text in lower case: runs of letters and digits. */
    static List<String> words(String text) {
        StringBuilder spaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                spaced.setCharAt(i, ' ');
            }
        }
        return Arrays.stream(spaced.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns 1 for body, 0 for not, NaN where alignment cannot tell. */
    static float[] ofBody(List<HtmlBlock> blocks, String body) {
        List<String> gold = words(body);
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
            List<String> own = words(blocks.get(i).text);
            words.add(own);
            start[i] = -1;
            if (own.size() < SCRAP) {
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
            double ahead = 0;
            for (int k = 0; k < i; k++) {
                // Of equals the nearest: an entry of a table of contents says the same as the heading further down.
                if (best[k] > 0 && start[k] < start[i] && best[k] >= ahead) {
                    ahead = best[k];
                    before[i] = k;
                }
            }
            best[i] = words.get(i).size() + ahead;
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
        int from = 0;
        int first = 0;
        for (int i = 0; i < labels.length; i++) {
            if (anchor[i]) {
                scraps(words, first, i, from, start[i], true, used, gold, labels);
                from = Math.max(from, start[i] + words.get(i).size() - 1);
                first = i + 1;
            }
        }
        scraps(words, first, labels.length, from, gold.size(), false, used, gold, labels);
        for (int i = 0; i < labels.length; i++) {
            List<String> own = words.get(i);
            if (own.isEmpty()) {
                labels[i] = Float.NaN;
            } else if (!anchor[i] && labels[i] == 0 && own.size() >= SCRAP && cover[i] >= 0.6) {
                int free = 0;
                for (int k = start[i]; k >= 0 && k < Math.min(gold.size(), start[i] + own.size()); k++) {
                    free += used[k] ? 0 : 1;
                }
                labels[i] = free > own.size() / 2 ? 1 : 0;
            } else if (!anchor[i] && labels[i] == 0 && own.size() >= SCRAP && cover[i] > 0.3) {
                labels[i] = Float.NaN;
            }
        }
    }

    /**
     * Finds the other blocks of a gap between two anchors in what the body says between them: short ones, and those that
     * stand in several places of the body, of which only one could be an anchor. They are looked for from the anchor
     * outwards: what stands next to a paragraph is its heading, the same words further off are a menu's.
     */
    private static void scraps(
            List<List<String>> words,
            int first,
            int end,
            int from,
            int to,
            boolean backwards,
            boolean[] used,
            List<String> gold,
            float[] labels) {
        int near = from;
        int far = to;
        for (int step = 0; step < end - first; step++) {
            int i = backwards ? end - 1 - step : first + step;
            List<String> own = words.get(i);
            if (own.isEmpty()) {
                continue;
            }
            int place = backwards ? findLast(gold, own, near, far, used) : find(gold, own, near, far, used);
            if (place >= 0) {
                labels[i] = 1;
                Arrays.fill(used, place, place + own.size(), true);
                near = backwards ? near : place + own.size();
                far = backwards ? place : far;
            }
        }
    }

    private static int find(List<String> gold, List<String> own, int from, int to, boolean[] used) {
        for (int at = from; at + own.size() <= to; at++) {
            if (matches(gold, own, at, used)) {
                return at;
            }
        }
        return -1;
    }

    private static int findLast(List<String> gold, List<String> own, int from, int to, boolean[] used) {
        for (int at = to - own.size(); at >= from; at--) {
            if (matches(gold, own, at, used)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(List<String> gold, List<String> own, int at, boolean[] used) {
        for (int k = 0; k < own.size(); k++) {
            if (used[at + k] || !gold.get(at + k).equals(own.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Labels only blocks that hold a snippet known to belong in or out; NaN elsewhere. */
    static float[] ofSnippets(List<HtmlBlock> blocks, List<String> with, List<String> without) {
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
            List<HtmlBlock> blocks, List<String> snippets, Set<Integer> into, boolean onlyIfUnique) {
        for (String snippet : snippets) {
            String wanted = WhiteSpace.fold(snippet);
            List<Integer> found = new ArrayList<>();
            for (HtmlBlock block : blocks) {
                if (block.text.contains(wanted)) {
                    found.add(block.position);
                }
            }
            if (onlyIfUnique) {
                if (found.size() == 1) {
                    into.addAll(found);
                }
                continue;
            }
            // The caption that is the snippet does not belong in; the paragraph that mentions its words may.
            int least = found.stream()
                    .mapToInt(at -> blocks.get(at).text.length())
                    .min()
                    .orElse(0);
            found.stream()
                    .filter(at -> blocks.get(at).text.length() <= 3 * least)
                    .forEach(into::add);
        }
    }

    /** Two that marked a page and do not agree on a block teach nothing of it: which of them slipped is not known. */
    static void dropDisputed(float[] labels, float @Nullable [] marked) {
        for (int i = 0; marked != null && i < labels.length; i++) {
            if (Math.abs(labels[i] - marked[i]) == 1) {
                labels[i] = Float.NaN;
            }
        }
    }

    private static String gram(List<String> words, int at) {
        return words.get(at) + ' ' + words.get(at + 1) + ' ' + words.get(at + 2);
    }
}

package newsfold.internal.lines;

import java.util.Arrays;
import java.util.List;
import newsfold.internal.LongIntMap;

/**
 * How much each line shares its words with the headline, with the densest run of prose, and with what stands just before
 * and after it. The teaser of another article shares few.
 */
final class LineCohesion {
    private static final int WINDOW = 6;

    private final int size;
    private final int[][] words;
    private final double[] weight;
    private final boolean[] inCore;
    private final int[] coreCount;
    private final int[] titleWords;
    private final int coreFrom;
    private final int coreTo;
    private final double[] occurrences;
    private final int[] earlier;
    private final int title;
    private final int[] coreShared;
    private final int[] wordsBefore;
    private final double[] leftRight;
    private final double[] before;
    private final double[] after;

    LineCohesion(List<TextLine> lines, ArticleHeaders headers) {
        this.size = lines.size();
        this.words = new int[size][];
        int stems = 0;
        for (TextLine line : lines) {
            for (int id : line.stems) {
                stems = Math.max(stems, id + 1);
            }
        }
        int[] frequency = new int[stems];
        LongIntMap copies = new LongIntMap(256);
        int[] count = new int[size];
        int[] copyOf = new int[size];
        this.earlier = new int[size];
        for (int i = 0; i < size; i++) {
            words[i] = distinct(lines.get(i).stems);
            for (int id : words[i]) {
                frequency[id]++;
            }
            copyOf[i] = copies.number(lines.get(i).key());
            earlier[i] = count[copyOf[i]]++;
        }
        this.occurrences = new double[size];
        for (int i = 0; i < size; i++) {
            occurrences[i] = count[copyOf[i]];
        }
        this.weight = new double[stems];
        for (int id = 0; id < weight.length; id++) {
            weight[id] = 1.0 / (1 + frequency[id]);
        }
        int[] core = densest(lines);
        this.coreFrom = core[0];
        this.coreTo = core[1];
        this.coreCount = new int[stems];
        this.inCore = new boolean[size];
        for (int i = coreFrom; i < coreTo; i++) {
            inCore[i] = true;
            for (int id : words[i]) {
                coreCount[id]++;
            }
        }
        this.coreShared = new int[size + 1];
        this.wordsBefore = new int[size + 1];
        for (int i = 0; i < size; i++) {
            int shared = 0;
            for (int id : words[i]) {
                shared += coreCount[id] - (inCore[i] ? 1 : 0) > 1 ? 1 : 0;
            }
            coreShared[i + 1] = coreShared[i] + shared;
            wordsBefore[i + 1] = wordsBefore[i] + words[i].length;
        }
        this.title = title(lines, headers);
        this.titleWords = title < 0 ? new int[0] : words[title];
        this.leftRight = new double[size];
        this.before = new double[size];
        this.after = new double[size];
        compare();
    }

    /** Sorted, each once. */
    private static int[] distinct(int[] stems) {
        int[] ids = stems.clone();
        Arrays.sort(ids);
        int kept = 0;
        for (int i = 0; i < ids.length; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[kept++] = ids[i];
            }
        }
        return kept == ids.length ? ids : Arrays.copyOf(ids, kept);
    }

    /**
     * Compares each line with the lines before and after it, and those with each other: the weighted share of the words of
     * the first that the second has; rare words count more. Instead of searching the lines of a window for a word, it
     * remembers in which line the word stood last and in which it stands next.
     */
    private void compare() {
        int[][] nextOf = new int[size][];
        int[] at = new int[weight.length];
        Arrays.fill(at, Integer.MAX_VALUE);
        for (int i = size - 1; i >= 0; i--) {
            int[] own = words[i];
            int[] next = new int[own.length];
            for (int k = 0; k < own.length; k++) {
                next[k] = at[own[k]];
                at[own[k]] = i;
            }
            nextOf[i] = next;
        }
        int[] last = new int[weight.length];
        Arrays.fill(last, Integer.MIN_VALUE);
        for (int i = 0; i < size; i++) {
            // Here `at` holds for each word the first line from i on, `last` the last line before i.
            double all = 0;
            double shared = 0;
            for (int a = Math.max(0, i - WINDOW); a < i; a++) {
                for (int id : words[a]) {
                    all += weight[id];
                    if (at[id] < i + WINDOW) {
                        shared += weight[id];
                    }
                }
            }
            leftRight[i] = all == 0 ? -1 : shared / all;
            int[] own = words[i];
            all = 0;
            double sharedBefore = 0;
            double sharedAfter = 0;
            for (int k = 0; k < own.length; k++) {
                int id = own[k];
                all += weight[id];
                if (last[id] >= i - WINDOW) {
                    sharedBefore += weight[id];
                }
                if (nextOf[i][k] <= i + WINDOW) {
                    sharedAfter += weight[id];
                }
                last[id] = i;
                at[id] = nextOf[i][k];
            }
            before[i] = all == 0 ? -1 : sharedBefore / all;
            after[i] = all == 0 ? -1 : sharedAfter / all;
        }
    }

    /** The run of lines with the most prose, where each short line costs some: the article, or most of it. */
    private static int[] densest(List<TextLine> lines) {
        double best = 0;
        double sum = 0;
        int from = 0;
        int[] found = {0, 0};
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            double gain = line.isBoilerplate() || line.isDate
                    ? -18
                    : line.isProse() ? Math.min(line.words, 120) : line.isBullet || line.endsSentence ? -3 : -9;
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += gain;
            if (sum > best) {
                best = sum;
                found[0] = from;
                found[1] = i + 1;
            }
        }
        return found;
    }

    private int title(List<TextLine> lines, ArticleHeaders headers) {
        int best = -1;
        double bestScore = 0;
        for (int i = Math.max(0, coreFrom - 25); i <= coreFrom && i < size; i++) {
            TextLine line = lines.get(i);
            if (line.words < 3 || line.words > 30 || line.isBoilerplate() || line.isDate || line.isBullet) {
                continue;
            }
            double shared = 0;
            for (int id : words[i]) {
                shared += coreCount[id] > (inCore[i] ? 1 : 0) ? 1 : 0;
            }
            double score = shared / (1 + words[i].length) * Math.min(line.words, 8)
                    - (line.endsSentence ? 1.5 : 0)
                    + (headers.at(i) ? 2 : 0)
                    - 0.05 * (coreFrom - i);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    /** Returns the likeliest headline, or -1. */
    int title() {
        return title;
    }

    void add(FeatureRow row, int i) {
        int[] own = words[i];
        row.add(own.length);
        double shared = 0;
        double often = 0;
        double weighted = 0;
        for (int id : own) {
            int others = coreCount[id] - (inCore[i] ? 1 : 0);
            shared += others > 0 ? 1 : 0;
            often += others > 2 ? 1 : 0;
            weighted += others;
        }
        double count = Math.max(1, own.length);
        row.add(shared / count);
        row.add(often / count);
        row.add(weighted / count / Math.max(1, coreTo - coreFrom));
        int common = 0;
        for (int id : own) {
            if (i != title && Arrays.binarySearch(titleWords, id) >= 0) {
                common++;
            }
        }
        row.add(common / count);
        row.add(titleWords.length == 0 ? 0 : (double) common / titleWords.length);
        row.add(title < 0 ? -99 : Math.max(-60, Math.min(60, i - title)));
        row.add(inCore[i]);
        row.add(inCore[i] ? 0 : i < coreFrom ? Math.max(-60, i - coreFrom) : Math.min(60, i - coreTo + 1));
        row.add((double) (coreTo - coreFrom) / size);
        row.add(before[i]);
        row.add(after[i]);
        row.add(leftRight[i]);
        double low = 1;
        for (int back = 0; back < 4 && i - back >= 0; back++) {
            low = Math.min(low, leftRight[i - back]);
        }
        row.add(low);
        // Of the next lines together: a line of a teaser is short, its paragraph says more.
        row.add(coreShare(i - 2, i + 3));
        row.add(coreShare(i, i + 6));
        row.add(occurrences[i]);
        row.add(earlier[i]);
    }

    private double coreShare(int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(size, to);
        int count = wordsBefore[end] - wordsBefore[start];
        return count == 0 ? -1 : (double) (coreShared[end] - coreShared[start]) / count;
    }
}

package newsfold.internal.lines;

import java.util.List;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.models.WordOdds;

/** What the learnt tables say of the words of each line of a page, and of the lines around it. */
public final class LineWordOdds {
    /** Words of a line that are looked up: an endless line is prose whatever it says. */
    public static final int MAX_WORDS = 40;

    /** Words at the end of a line that are looked up. */
    public static final int TAIL_WORDS = 5;

    private static final int NEAR = 4;
    private static final int AROUND = 12;

    private final float[] min;
    private final float[] max;
    private final float[] mean;
    private final float[] minTail;
    private final float[] maxTail;
    private final float[] prose;
    private final double[] proseBefore;

    LineWordOdds(List<TextLine> lines, LineModelTables tables) {
        int size = lines.size();
        this.min = new float[size];
        this.max = new float[size];
        this.mean = new float[size];
        this.minTail = new float[size];
        this.maxTail = new float[size];
        this.prose = new float[size];
        this.proseBefore = new double[size + 1];
        for (int i = 0; i < size; i++) {
            String text = lines.get(i).text;
            WordHashes words = WordHashes.of(text, MAX_WORDS);
            head(i, words, tables.text());
            tail(i, words.size() < MAX_WORDS ? words : WordHashes.last(text, TAIL_WORDS), tables.text());
            prose[i] = tables.prose().ofProse(words);
            proseBefore[i + 1] = proseBefore[i] + prose[i];
        }
    }

    private void head(int i, WordHashes words, WordOdds table) {
        int count = Math.min(words.size(), WordOdds.SHORT);
        float sum = 0;
        for (int k = 0; k < count; k++) {
            float word = table.of(WordOdds.word(words, k));
            float pair = table.of(WordOdds.pair(words, k));
            min[i] = Math.min(min[i], Math.min(word, pair));
            max[i] = Math.max(max[i], Math.max(word, pair));
            sum += word + pair;
        }
        mean[i] = count == 0 ? 0 : sum / (2 * count);
    }

    /** A line that was read to its end needs no second look at its last words. */
    private void tail(int i, WordHashes words, WordOdds table) {
        for (int k = Math.max(0, words.size() - TAIL_WORDS); k < words.size(); k++) {
            float odds = table.of(WordOdds.tail(words, k));
            minTail[i] = Math.min(minTail[i], odds);
            maxTail[i] = Math.max(maxTail[i], odds);
        }
    }

    void add(FeatureRow row, int i) {
        row.add(min[i]);
        row.add(max[i]);
        row.add(mean[i]);
        row.add(minTail[i]);
        row.add(maxTail[i]);
        row.add(prose[i]);
        row.add(at(prose, i - 1));
        row.add(at(prose, i + 1));
        row.add(at(mean, i - 1));
        row.add(at(mean, i + 1));
        row.add(proseOf(i - NEAR, i));
        row.add(proseOf(i + 1, i + 1 + NEAR));
        row.add(proseOf(i - AROUND, i + 1 + AROUND));
    }

    private static float at(float[] values, int i) {
        return i < 0 || i >= values.length ? 0 : values[i];
    }

    private double proseOf(int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(prose.length, to);
        return end <= start ? 0 : (proseBefore[end] - proseBefore[start]) / (end - start);
    }
}

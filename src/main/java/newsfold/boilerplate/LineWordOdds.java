package newsfold.boilerplate;

import java.util.List;
import newsfold.internal.blocks.WordHashes;

/** What the learnt tables say of the words of each line of a page, and of the lines around it. */
final class LineWordOdds {
    /** Words of a line that are looked up: an endless line is prose whatever it says. */
    static final int WORDS = 40;

    /** Words at the end of a line that are looked up. */
    static final int TAIL = 5;

    private static final int NEAR = 4;
    private static final int AROUND = 12;

    private final float[] least;
    private final float[] most;
    private final float[] mean;
    private final float[] leastTail;
    private final float[] mostTail;
    private final float[] prose;
    private final double[] proseBefore;

    LineWordOdds(List<TextLine> lines, LineModelTables tables) {
        int size = lines.size();
        this.least = new float[size];
        this.most = new float[size];
        this.mean = new float[size];
        this.leastTail = new float[size];
        this.mostTail = new float[size];
        this.prose = new float[size];
        this.proseBefore = new double[size + 1];
        for (int i = 0; i < size; i++) {
            String text = lines.get(i).text;
            WordHashes words = WordHashes.of(text, WORDS);
            head(i, words, tables.text());
            tail(i, words.size() < WORDS ? words : WordHashes.last(text, TAIL), tables.text());
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
            least[i] = Math.min(least[i], Math.min(word, pair));
            most[i] = Math.max(most[i], Math.max(word, pair));
            sum += word + pair;
        }
        mean[i] = count == 0 ? 0 : sum / (2 * count);
    }

    /** A line that was read to its end needs no second look at its last words. */
    private void tail(int i, WordHashes words, WordOdds table) {
        for (int k = Math.max(0, words.size() - TAIL); k < words.size(); k++) {
            float odds = table.of(WordOdds.tail(words, k));
            leastTail[i] = Math.min(leastTail[i], odds);
            mostTail[i] = Math.max(mostTail[i], odds);
        }
    }

    void add(FeatureRow row, int i) {
        row.add(least[i]);
        row.add(most[i]);
        row.add(mean[i]);
        row.add(leastTail[i]);
        row.add(mostTail[i]);
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

package newsfold.internal.lines;

import java.util.Arrays;
import java.util.List;
import newsfold.article.Removed.Reason;

/**
 * The numbers a model reads about each line of a page: the line itself, its neighbours, what came before and what follows,
 * and how much it speaks of what the page speaks of. All are sums over windows, so the cost is linear.
 */
public final class LineFeatures {
    /** Numbers in a row. */
    public static final int COUNT = 143;

    private static final int[] WINDOWS = {2, 5, 12};

    /** Kinds of boilerplate whose distance tells where on the page a line stands. */
    private static final List<Reason> MARKS = List.of(
            Reason.BYLINE,
            Reason.TEASER,
            Reason.LABEL,
            Reason.COMMENTS,
            Reason.SOCIAL,
            Reason.PROMOTION,
            Reason.FOOTER,
            Reason.TAGS,
            Reason.NAVIGATION,
            Reason.CAPTION);

    private static final float FAR = 999;

    private final List<TextLine> lines;
    private final int size;
    private final LineCohesion cohesion;
    private final ArticleHeaders headers;
    private final LineWordOdds odds;
    private final double[] proseBefore;
    private final double[] wordsBefore;
    private final double[] boilerplateBefore;
    private final double[] shortBefore;
    private final double[] functionBefore;

    public LineFeatures(List<TextLine> lines, ArticleHeaders headers, LineModelTables tables) {
        this.lines = lines;
        this.size = lines.size();
        this.proseBefore = new double[size + 1];
        this.wordsBefore = new double[size + 1];
        this.boilerplateBefore = new double[size + 1];
        this.shortBefore = new double[size + 1];
        this.functionBefore = new double[size + 1];
        for (int i = 0; i < size; i++) {
            TextLine line = lines.get(i);
            // One endless line must not drown the rest of the page.
            double words = Math.min(line.words, 400);
            proseBefore[i + 1] = proseBefore[i] + (line.isProse() ? words : 0);
            wordsBefore[i + 1] = wordsBefore[i] + words;
            boilerplateBefore[i + 1] = boilerplateBefore[i] + (line.isBoilerplate() || line.isDate ? 1 : 0);
            shortBefore[i + 1] = shortBefore[i] + (line.isShort() ? 1 : 0);
            functionBefore[i + 1] = functionBefore[i] + line.functionShare * words;
        }
        this.headers = headers;
        this.cohesion = new LineCohesion(lines, headers);
        this.odds = new LineWordOdds(lines, tables);
    }

    /** Returns one row of numbers a line. */
    public float[][] rows() {
        int[] marks = marks();
        float[][] marksBefore = distances(marks, true);
        float[][] marksAfter = distances(marks, false);
        float[][] rows = new float[size][];
        FeatureRow row = new FeatureRow();
        for (int i = 0; i < size; i++) {
            own(row, i);
            place(row, i);
            neighbours(row, i);
            for (int mark = 0; mark <= MARKS.size(); mark++) {
                row.add(marksBefore[mark][i]);
                row.add(marksAfter[mark][i]);
            }
            headers.add(row, i);
            cohesion.add(row, i);
            odds.add(row, i);
            rows[i] = row.take();
        }
        return rows;
    }

    private void own(FeatureRow row, int i) {
        TextLine line = lines.get(i);
        line.shape(row);
    }

    private void place(FeatureRow row, int i) {
        row.add(i);
        row.add(size - 1 - i);
        row.add((double) i / size);
        row.add(size);
        row.add(wordsBefore[size]);
        row.add(proseBefore[size]);
        row.add(proseBefore[i]);
        row.add(proseBefore[size] - proseBefore[i + 1]);
        row.add(share(proseBefore[i], proseBefore[size]));
        row.add(share(wordsBefore[i], wordsBefore[size]));
    }

    private void neighbours(FeatureRow row, int i) {
        for (int offset = -3; offset <= 3; offset++) {
            if (offset == 0) {
                continue;
            }
            int at = i + offset;
            if (at < 0 || at >= size) {
                row.add(-1);
                row.add(-1);
                row.add(-1);
                continue;
            }
            TextLine line = lines.get(at);
            row.add(line.words);
            row.add((line.endsSentence ? 1 : 0) + (line.isBullet ? 2 : 0));
            row.add(line.boilerplateCode());
        }
        for (int window : WINDOWS) {
            int from = Math.max(0, i - window);
            int to = Math.min(size, i + 1 + window);
            row.add(mean(proseBefore, from, i));
            row.add(mean(proseBefore, i + 1, to));
            row.add(mean(wordsBefore, from, to));
            row.add(mean(boilerplateBefore, from, i));
            row.add(mean(boilerplateBefore, i + 1, to));
            row.add(mean(shortBefore, from, to));
            row.add(share(functionBefore[to] - functionBefore[from], wordsBefore[to] - wordsBefore[from]));
        }
        row.add(runOfShort(i, -1));
        row.add(runOfShort(i, 1));
        row.add(toProse(i, -1));
        row.add(toProse(i, 1));
    }

    private int runOfShort(int i, int step) {
        int run = 0;
        for (int at = i + step;
                at >= 0 && at < size && run < 15 && lines.get(at).isShort();
                at += step) {
            run++;
        }
        return run;
    }

    private int toProse(int i, int step) {
        int steps = 1;
        for (int at = i + step;
                at >= 0 && at < size && steps < 15 && !lines.get(at).isProse();
                at += step) {
            steps++;
        }
        return steps;
    }

    /** Which of the marks each line is, -1 for none. Dates have a kind of their own beside that. */
    private int[] marks() {
        int[] marks = new int[size];
        for (int i = 0; i < size; i++) {
            TextLine line = lines.get(i);
            marks[i] = line.isBoilerplate() ? MARKS.indexOf(line.boilerplateReason()) : -1;
        }
        return marks;
    }

    /** For each kind of mark, and for dates, the words of prose between a line and the nearest mark on one side. */
    private float[][] distances(int[] marks, boolean before) {
        float[][] found = new float[MARKS.size() + 1][size];
        int[] last = new int[MARKS.size() + 1];
        Arrays.fill(last, -1);
        for (int step = 0; step < size; step++) {
            int i = before ? step : size - 1 - step;
            for (int mark = 0; mark < last.length; mark++) {
                found[mark][i] = last[mark] < 0
                        ? FAR
                        : (float) Math.min(
                                FAR - 1,
                                20 * Math.abs(proseBefore[i] - proseBefore[last[mark]]) / 20
                                        + Math.abs(i - last[mark]));
            }
            if (marks[i] >= 0) {
                last[marks[i]] = i;
            }
            if (lines.get(i).isDate) {
                last[MARKS.size()] = i;
            }
        }
        return found;
    }

    private static double mean(double[] sums, int from, int to) {
        return to <= from ? 0 : (sums[to] - sums[from]) / (to - from);
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }
}

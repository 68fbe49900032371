package newsfold.internal.evaluate;

import java.util.List;

/** Precision, recall and pages without difference over runs of four words, for benches of other packages. */
public final class RunsOfFour {
    private double precision;
    private double recall;
    private int perfect;
    private int pages;

    /** Counts one page. */
    public void add(String text, String gold) {
        TextMeasure measure = TextMeasure.shingles(text, gold);
        precision += measure.precision();
        recall += measure.recall();
        perfect += measure.perfect() ? 1 : 0;
        pages++;
    }

    /** F1 of one text. */
    public static double f1(String text, String gold) {
        return TextMeasure.shingles(text, gold).f1();
    }

    /** Returns means over pages: precision, recall, their harmonic mean, the share of pages without difference. */
    public List<Double> means() {
        double p = precision / Math.max(1, pages);
        double r = recall / Math.max(1, pages);
        return List.of(p, r, TextMeasure.f1(p, r), perfect / (double) Math.max(1, pages));
    }

    /** Returns how many pages were counted. */
    public int pages() {
        return pages;
    }
}

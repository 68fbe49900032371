package newsfold.internal.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Scores of the body over all pages of a set. */
final class BodyFigures {
    private BodyFigures() {}

    static void put(Scores scores, String set, List<PageResult> results) {
        scores.put(set + ".pages", results.size());
        scores.put(set + ".rejected", (double)
                results.stream().filter(result -> result.article() == null).count());
        List<PageResult> bodies =
                results.stream().filter(result -> result.body().isPresent()).toList();
        if (!bodies.isEmpty()) {
            means(scores, set + ".", bodies);
            List<PageResult> held = bodies.stream().filter(PageResult::heldOut).toList();
            if (!held.isEmpty()) {
                means(scores, set + ".heldOut.", held);
            }
        }
        long with = 0;
        long without = 0;
        long withFound = 0;
        long withoutFound = 0;
        for (PageResult result : results) {
            with += result.with().size();
            without += result.without().size();
            withFound += result.withFound();
            withoutFound += result.withoutFound();
        }
        if (with > 0) {
            new TextMeasure(withFound, withoutFound, with - withFound).put(scores, set + ".snippet");
            scores.put(set + ".absent", without == 0 ? 1 : 1 - (double) withoutFound / without);
        }
    }

    private static void means(Scores scores, String prefix, List<PageResult> results) {
        double words = 0;
        List<TextMeasure> shingles = new ArrayList<>();
        int perfect = 0;
        for (PageResult result : results) {
            String gold = result.body().orElseThrow();
            words += TextMeasure.words(result.text(), gold).f1();
            TextMeasure runs = TextMeasure.shingles(result.text(), gold);
            shingles.add(runs);
            perfect += runs.perfect() ? 1 : 0;
        }
        int count = results.size();
        scores.put(prefix + "wordF1", words / count);
        TextMeasure.putMeans(scores, prefix + "shingle", shingles);
        scores.put(prefix + "perfect", (double) perfect / count);
    }
}

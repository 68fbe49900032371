package newsfold.evaluate;

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
            double precision = withFound + withoutFound == 0 ? 0 : (double) withFound / (withFound + withoutFound);
            double recall = (double) withFound / with;
            scores.put(set + ".snippetP", precision);
            scores.put(set + ".snippetR", recall);
            scores.put(set + ".snippetF1", TextMeasure.f1(precision, recall));
            scores.put(set + ".absent", without == 0 ? 1 : 1 - (double) withoutFound / without);
        }
    }

    private static void means(Scores scores, String prefix, List<PageResult> results) {
        double words = 0;
        double precision = 0;
        double recall = 0;
        int perfect = 0;
        for (PageResult result : results) {
            String gold = result.body().orElseThrow();
            words += TextMeasure.words(result.text(), gold).f1();
            TextMeasure shingles = TextMeasure.shingles(result.text(), gold);
            precision += shingles.precision();
            recall += shingles.recall();
            perfect += shingles.perfect() ? 1 : 0;
        }
        int count = results.size();
        scores.put(prefix + "wordF1", words / count);
        scores.put(prefix + "shingleP", precision / count);
        scores.put(prefix + "shingleR", recall / count);
        scores.put(prefix + "shingleF1", TextMeasure.f1(precision / count, recall / count));
        scores.put(prefix + "perfect", (double) perfect / count);
    }
}

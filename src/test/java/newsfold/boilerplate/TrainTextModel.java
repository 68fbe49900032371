package newsfold.boilerplate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Trains the line model of the text stripper and reports how well it does on hosts it has not seen. */
final class TrainTextModel {
    private static final int FOLDS = 5;

    private TrainTextModel() {}

    static final class Sample {
        final LabelledPages.Page page;
        final int fold;
        final boolean heldOut;
        float[][] rows = new float[0][];
        double[] scores = new double[0];

        Sample(LabelledPages.Page page) {
            this.page = page;
            // The same tenth of hosts as in the evaluation.
            int bucket = Math.floorMod((page.host().hashCode() * 0x9E3779B9) >>> 8, 10);
            this.heldOut = bucket == 0;
            this.fold = bucket % FOLDS;
        }

        void score(BoostedTrees model) {
            scores = model.scores(rows);
        }
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        for (String set : List.of("wcxb-dev.full", "wcxb-dev.semi", "appended-wcxb-dev.full")) {
            for (LabelledPages.Page page : LabelledPages.read(data.resolve(set + ".jsonl.gz"), set)) {
                samples.add(new Sample(page));
            }
        }
        for (Sample sample : samples) {
            sample.rows = new PageFeatures(sample.page.lines()).rows();
        }
        log("features " + samples.get(0).rows[0].length, start);
        if (args.length > 1) {
            BoostedTrees model = train(samples, sample -> !sample.heldOut);
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[1])))) {
                model.write(out);
            }
            samples.stream().filter(sample -> sample.heldOut).forEach(sample -> sample.score(model));
            log("written; the hosts held back:", start);
        } else {
            for (int fold = 0; fold < FOLDS; fold++) {
                int without = fold;
                BoostedTrees model = train(samples, sample -> sample.fold != without);
                samples.stream().filter(sample -> sample.fold == without).forEach(sample -> sample.score(model));
            }
            log("cross-validated by host:", start);
        }
        report(samples);
    }

    static void log(String what, long start) {
        System.out.printf("%-20s %6.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    static BoostedTrees train(List<Sample> samples, Predicate<Sample> chosen) {
        List<float[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Sample sample : samples) {
            if (!chosen.test(sample) || sample.page.coverage() < 0.7) {
                continue;
            }
            double[] weight = new double[sample.page.lines().size()];
            double bodySum = 1;
            for (int i = 0; i < weight.length; i++) {
                weight[i] = Math.pow(3 + Math.min(300, sample.page.lines().get(i).words), 0.7);
                bodySum += sample.page.body().get(i) ? weight[i] : 0;
            }
            for (int i = 0; i < weight.length; i++) {
                boolean dull = !sample.page.body().get(i) && sample.page.lines().get(i).words < 6;
                // Two thirds of the short lines of chrome are left out for speed; the rest weighs for them.
                if (dull && i % 3 != 0) {
                    continue;
                }
                rows.add(sample.rows[i]);
                labels.add(sample.page.body().get(i));
                // A page counts by its body, so that endless menus and long reads weigh no more than short news.
                weights.add((dull ? 3 : 1) * 60 * weight[i] / Math.pow(bodySum, 0.8) / 5);
            }
        }
        boolean[] label = new boolean[rows.size()];
        double[] weight = new double[rows.size()];
        for (int i = 0; i < label.length; i++) {
            label[i] = labels.get(i);
            weight[i] = weights.get(i);
        }
        return new TreeTrainer(200, 24, 0.1, 0.4, 0.3, 0.5).train(rows, label, weight);
    }

    static void report(List<Sample> samples) {
        Map<String, double[]> sums = new TreeMap<>();
        for (Sample sample : samples) {
            double[] scores = sample.scores;
            if (scores.length == 0) {
                continue;
            }
            LineCut cut = new LineCut(sample.page.lines(), scores, Optional.empty());
            for (int rules = 0; rules < 2; rules++) {
                double[] sum = sums.computeIfAbsent(
                        sample.page.set() + (rules == 0 ? "" : " with rules"), key -> new double[7]);
                BitSet predicted = new BitSet();
                for (int i = 0; i < scores.length; i++) {
                    predicted.set(i, rules == 0 ? scores[i] > -0.6 : cut.reason(i) == null);
                    boolean body = sample.page.body().get(i);
                    sum[predicted.get(i) ? body ? 0 : 1 : body ? 2 : 3]++;
                }
                double[] pr = fourGrams(sample.page.lines(), sample.page.body(), predicted);
                sum[4] += pr[0];
                sum[5] += pr[1];
                sum[6]++;
            }
        }
        sums.forEach((set, s) -> {
            double p = s[4] / s[6];
            double r = s[5] / s[6];
            System.out.printf(
                    "%-36s lineF1 %.4f  4-gram P %.4f R %.4f F1 %.4f%n",
                    set, 2 * s[0] / (2 * s[0] + s[1] + s[2]), p, r, 2 * p * r / (p + r));
        });
    }

    static double[] fourGrams(List<TextLine> lines, BitSet gold, BitSet predicted) {
        Map<Long, int[]> counts = new HashMap<>();
        int[] total = new int[2];
        for (int side = 0; side < 2; side++) {
            BitSet chosen = side == 0 ? gold : predicted;
            long[] last = new long[4];
            int words = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (!chosen.get(i)) {
                    continue;
                }
                for (String word : lines.get(i).text.toLowerCase(Locale.ROOT).split("\\P{Alnum}+")) {
                    if (word.isEmpty()) {
                        continue;
                    }
                    last[words++ & 3] = word.hashCode();
                    if (words >= 4) {
                        long hash = 0;
                        for (int k = 0; k < 4; k++) {
                            hash = hash * 0x9E3779B97F4A7C15L + last[(words + k) & 3];
                        }
                        counts.computeIfAbsent(hash, key -> new int[2])[side]++;
                        total[side]++;
                    }
                }
            }
        }
        double shared = 0;
        for (int[] count : counts.values()) {
            shared += Math.min(count[0], count[1]);
        }
        if (total[0] == 0 && total[1] == 0) {
            return new double[] {1, 1};
        }
        return new double[] {total[1] == 0 ? 0 : shared / total[1], total[0] == 0 ? 0 : shared / total[0]};
    }
}

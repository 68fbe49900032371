package newsfold.boilerplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.internal.lines.AddressWords;
import newsfold.internal.lines.ArticleHeaders;
import newsfold.internal.lines.LineDecisions;
import newsfold.internal.lines.LineFeatures;
import newsfold.internal.lines.LineModel;
import newsfold.internal.lines.LineModelTables;
import newsfold.internal.lines.LineRules;
import newsfold.internal.lines.TextLine;
import newsfold.internal.models.BoostedTrees;
import newsfold.internal.models.BoostedTreesTrainer;

/**
 * Trains the line model of the text stripper and says how good it is on hosts it has not seen: {@code TrainTextModel TEXT
 * PAGES [OUT]}. TEXT holds files {@code NAME.jsonl.gz} as {@link LabelledPages} reads them, PAGES sets that
 * {@link TrainBlockModel} reads, of which the marked pages of one are flattened and teach too. Without OUT five models are
 * trained, each without a fifth of the hosts, and scored on that fifth; {@code -Dworst=DIRECTORY} keeps the differences on
 * the worst pages of each file, {@code -Dscores=FILE} the scores of each page. One thread, fixed seeds: the same pages give
 * the same bytes.
 */
final class TrainTextModel {
    private static final int FOLDS = 5;
    private static final BoostedTreesTrainer.Settings SETTINGS =
            new BoostedTreesTrainer.Settings(200, 24, 0.1, 0.4, 1, 6, 4, 20251122);

    /** Pages of which less of the article is found in the lines are marked wrongly. */
    private static final double COVERED = 0.7;

    /** A page counts by its body, but one that has hardly any must not outweigh all others. */
    private static final double SMALLEST = 150;

    private static final int WORST = 25;

    /** The set of pages marked block by block that teach. */
    private static final String MARKED = "trafilatura-half";

    /** Marked pages are short news inside much boilerplate; at full weight it would make short lines of long pages doubtful. */
    private static final double MARKED_CHROME = 0.6;

    private TrainTextModel() {}

    static final class Sample {
        final LabelledPages.Page page;
        final ArticleHeaders headers;
        final int fold;
        final boolean heldOut;
        final boolean marked;
        float[][] rows = new float[0][];
        double[] scores = new double[0];

        Sample(LabelledPages.Page page, boolean marked) {
            this.page = page;
            this.headers = new ArticleHeaders(page.lines());
            this.marked = marked;
            // The same tenth of hosts as in the evaluation.
            int bucket = Math.floorMod((page.host().hashCode() * 0x9E3779B9) >>> 8, 10);
            this.heldOut = bucket == 0;
            this.fold = bucket % FOLDS;
        }

        boolean isCovered() {
            return page.coverage() >= COVERED;
        }

        /** What a line of the page counts beside the others of its kind. */
        double trust(int line) {
            return !page.judged().get(line) ? 0 : marked && !page.body().get(line) ? MARKED_CHROME : 1;
        }

        /** A page counts by its body, so that endless menus and long reads weigh no more than short news. */
        double scale() {
            double body = 1;
            for (int i = 0; i < page.lines().size(); i++) {
                body += page.body().get(i) ? weight(page.lines().get(i)) : 0;
            }
            return 1 / Math.pow(Math.max(SMALLEST, body), 0.8);
        }

        void score(BoostedTrees trees) {
            scores = trees.logOdds(rows);
        }
    }

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        List<Sample> samples = read(Path.of(args[0]));
        FlattenedMarks.read(Path.of(args[1]), MARKED).forEach(page -> samples.add(new Sample(page, true)));
        if (args.length > 2) {
            List<Sample> known =
                    samples.stream().filter(sample -> !sample.heldOut).toList();
            describe(known, samples);
            LineModel model = new LineModel(tables(known), train(known));
            Files.write(Path.of(args[2]), model.toFile().toBytes());
            samples.stream().filter(sample -> sample.heldOut).forEach(sample -> {
                sample.scores = model.logOdds(sample.page.lines(), sample.headers);
            });
            log("written; the hosts held back:", start);
        } else {
            describe(samples, samples);
            for (int fold = 0; fold < FOLDS; fold++) {
                int without = fold;
                BoostedTrees trees = train(samples.stream()
                        .filter(sample -> sample.fold != without)
                        .toList());
                samples.stream().filter(sample -> sample.fold == without).forEach(sample -> sample.score(trees));
            }
            log("cross-validated by host:", start);
        }
        report(samples);
        if (System.getProperty("scores") != null) {
            Files.write(Path.of(System.getProperty("scores")), lines(samples));
        }
        if (System.getProperty("worst") != null) {
            worst(samples, Path.of(System.getProperty("worst")));
        }
    }

    private static List<Sample> read(Path data) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(data)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            String set = file.getFileName().toString().replace(".jsonl.gz", "");
            LabelledPages.read(file, set).forEach(page -> samples.add(new Sample(page, false)));
        }
        return samples;
    }

    private static LineModelTables tables(List<Sample> known) {
        return TextOddsTrainer.train(known.stream().filter(Sample::isCovered).toList());
    }

    /** What each page looks like with tables that are learnt from the other folds: its own words would tell too much. */
    private static void describe(List<Sample> known, List<Sample> samples) {
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            LineModelTables tables =
                    tables(known.stream().filter(sample -> sample.fold != own).toList());
            for (Sample sample : samples) {
                if (sample.fold == fold) {
                    sample.rows = new LineFeatures(sample.page.lines(), sample.headers, tables).rows();
                }
            }
        }
    }

    static void log(String what, long start) {
        System.out.printf("%-20s %6.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    static double weight(TextLine line) {
        return Math.pow(3 + Math.min(300, line.words), 0.7);
    }

    private static BoostedTrees train(List<Sample> samples) {
        List<float[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Sample sample : samples) {
            if (!sample.isCovered()) {
                continue;
            }
            double scale = 12 * sample.scale();
            for (int i = 0; i < sample.rows.length; i++) {
                if (sample.trust(i) == 0) {
                    continue;
                }
                TextLine line = sample.page.lines().get(i);
                boolean dull = !sample.page.body().get(i) && line.words < 6;
                // Two thirds of the short lines of boilerplate are left out for speed; the rest weighs for them.
                if (dull && i % 3 != 0) {
                    continue;
                }
                rows.add(sample.rows[i]);
                labels.add(sample.page.body().get(i));
                weights.add((dull ? 3 : 1) * scale * sample.trust(i) * weight(line));
            }
        }
        float[] label = new float[rows.size()];
        float[] weight = new float[rows.size()];
        for (int i = 0; i < label.length; i++) {
            label[i] = labels.get(i) ? 1 : 0;
            weight[i] = weights.get(i).floatValue();
        }
        return new BoostedTreesTrainer(rows.toArray(float[][]::new), label, weight, LineFeatures.COUNT).train(SETTINGS);
    }

    private static BitSet cut(Sample sample) {
        LineDecisions page = LineRules.decide(
                sample.page.lines(), sample.headers, sample.scores, Optional.empty(), AddressWords.of(""));
        BitSet kept = new BitSet();
        for (int i = 0; i < sample.scores.length; i++) {
            kept.set(i, page.reason(i) == null && sample.page.judged().get(i));
        }
        return kept;
    }

    private static void report(List<Sample> samples) {
        Map<String, double[]> sums = new TreeMap<>();
        for (Sample sample : samples) {
            if (sample.scores.length == 0) {
                continue;
            }
            BitSet bar = new BitSet();
            for (int i = 0; i < sample.scores.length; i++) {
                bar.set(i, sample.scores[i] > -0.6 && sample.page.judged().get(i));
            }
            add(sample, bar, sums.computeIfAbsent(sample.page.set() + " trees alone", key -> new double[4]));
            add(sample, cut(sample), sums.computeIfAbsent(sample.page.set(), key -> new double[4]));
        }
        sums.forEach((set, s) -> {
            double p = s[0] / s[3];
            double r = s[1] / s[3];
            System.out.printf(
                    Locale.ROOT,
                    "%-36s 4-gram P %.4f R %.4f F1 %.4f  without difference %.3f%n",
                    set,
                    p,
                    r,
                    f1(p, r),
                    s[2] / s[3]);
        });
    }

    /** A page a line: set, id, precision, recall, F1, and 1 if without difference; for comparing models page by page. */
    private static List<String> lines(List<Sample> samples) {
        List<String> lines = new ArrayList<>();
        for (Sample sample : samples) {
            if (sample.scores.length > 0) {
                BitSet kept = cut(sample);
                double[] pr = fourGrams(sample.page.lines(), sample.page.body(), kept);
                lines.add(String.format(
                        Locale.ROOT,
                        "%s\t%s\t%.5f\t%.5f\t%.5f\t%d",
                        sample.page.set(),
                        sample.page.id(),
                        pr[0],
                        pr[1],
                        f1(pr[0], pr[1]),
                        kept.equals(sample.page.body()) ? 1 : 0));
            }
        }
        return lines;
    }

    private static double f1(double p, double r) {
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private static void add(Sample sample, BitSet predicted, double[] sums) {
        double[] pr = fourGrams(sample.page.lines(), sample.page.body(), predicted);
        sums[0] += pr[0];
        sums[1] += pr[1];
        sums[2] += predicted.equals(sample.page.body()) ? 1 : 0;
        sums[3]++;
    }

    /** Writes every line of the worst pages of each set with gold, decision and what the trees thought. */
    private static void worst(List<Sample> samples, Path into) throws IOException {
        Map<String, List<Sample>> sets = samples.stream()
                .filter(sample -> sample.scores.length > 0 && sample.isCovered())
                .collect(Collectors.groupingBy(sample -> sample.page.set(), TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Sample>> set : sets.entrySet()) {
            Path directory = Files.createDirectories(into.resolve(set.getKey()));
            Map<Sample, Double> f1 = new HashMap<>();
            for (Sample sample : set.getValue()) {
                double[] pr = fourGrams(sample.page.lines(), sample.page.body(), cut(sample));
                f1.put(sample, f1(pr[0], pr[1]));
            }
            List<Sample> sorted = new ArrayList<>(set.getValue());
            sorted.sort(Comparator.comparingDouble(f1::get));
            for (Sample sample : sorted.subList(0, Math.min(WORST, sorted.size()))) {
                BitSet kept = cut(sample);
                StringBuilder page = new StringBuilder();
                for (int i = 0; i < sample.scores.length; i++) {
                    boolean body = sample.page.body().get(i);
                    page.append(String.format(
                            Locale.ROOT,
                            "%s %5.1f %s%n",
                            !sample.page.judged().get(i)
                                    ? "    ?"
                                    : body == kept.get(i) ? body ? "    +" : "    -" : body ? "LOST " : "EXTRA",
                            sample.scores[i],
                            sample.page.lines().get(i).text));
                }
                Files.writeString(directory.resolve(sample.page.id() + ".txt"), page);
            }
        }
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
                for (String word : lines.get(i).text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
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

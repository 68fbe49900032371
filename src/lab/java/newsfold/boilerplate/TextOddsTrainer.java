package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.lines.LineModelTables;
import newsfold.internal.lines.LineWordOdds;
import newsfold.internal.lines.TextLine;
import newsfold.internal.models.WordOdds;

/** Learns from flattened pages what the words of a line say about it. */
final class TextOddsTrainer {
    private static final int TEXT = 4000;
    private static final int TEXT_HOSTS = 4;
    private static final int PROSE = 9000;

    /** Brings weights to where the rate of {@link ProseTrainer} is right. */
    private static final double SCALE = 12;

    private TextOddsTrainer() {}

    static LineModelTables train(List<TrainTextModel.Sample> samples) {
        return new LineModelTables(text(samples), prose(samples));
    }

    private static WordOdds text(List<TrainTextModel.Sample> samples) {
        Map<Integer, OddsTrainer.Count> counts = new HashMap<>();
        for (TrainTextModel.Sample sample : samples) {
            Map<Integer, double[]> page = new TreeMap<>();
            for (int i = 0; i < sample.page.lines().size(); i++) {
                if (!sample.page.judged().get(i)) {
                    continue;
                }
                String text = sample.page.lines().get(i).text;
                int side = sample.page.body().get(i) ? 0 : 1;
                for (int key : WordOdds.keys(WordHashes.of(text, WordOdds.SHORT))) {
                    page.computeIfAbsent(key, k -> new double[2])[side]++;
                }
                for (int key : WordOdds.tailKeys(WordHashes.last(text, LineWordOdds.TAIL_WORDS))) {
                    page.computeIfAbsent(key, k -> new double[2])[side]++;
                }
            }
            OddsTrainer.add(sample.page.host(), page, counts);
        }
        return OddsTrainer.table(counts, TEXT, TEXT_HOSTS);
    }

    private static WordOdds prose(List<TrainTextModel.Sample> samples) {
        Map<Integer, Set<String>> hosts = new HashMap<>();
        for (TrainTextModel.Sample sample : samples) {
            for (TextLine line : sample.page.lines()) {
                ProseTrainer.note(keys(line), sample.page.host(), hosts);
            }
        }
        Map<Integer, Integer> places = ProseTrainer.places(hosts);
        List<int[]> rows = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (TrainTextModel.Sample sample : samples) {
            double scale = SCALE * sample.scale();
            for (int i = 0; i < sample.page.lines().size(); i++) {
                if (!sample.page.judged().get(i)) {
                    continue;
                }
                TextLine line = sample.page.lines().get(i);
                int[] keys = keys(line);
                rows.add(ProseTrainer.row(keys, places));
                targets.add(new float[] {
                    sample.page.body().get(i) ? 1 : 0,
                    (float) (scale * TrainTextModel.weight(line)),
                    WordOdds.proseScale(keys.length)
                });
            }
        }
        return ProseTrainer.fit(places, rows, targets, PROSE);
    }

    private static int[] keys(TextLine line) {
        return WordOdds.proseKeys(WordHashes.of(line.text, LineWordOdds.MAX_WORDS));
    }
}

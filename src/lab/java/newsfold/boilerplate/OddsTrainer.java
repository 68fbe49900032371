package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.models.WordOdds;

/** Counts, over pages, how often a word stands at body blocks and at others. */
final class OddsTrainer {
    private OddsTrainer() {}

    static final class Count {
        double in;
        double out;
        final Set<String> hosts = new HashSet<>();
    }

    static BlockModelTables train(List<TrainBlockModel.Sample> samples, int without) {
        Map<Integer, Count> markup = new HashMap<>();
        Map<Integer, Count> text = new HashMap<>();
        for (TrainBlockModel.Sample sample : samples) {
            if (sample.fold != without) {
                markup(sample, markup);
                text(sample, text);
            }
        }
        return new BlockModelTables(table(markup, 3000, 3), table(text, 6000, 4), ProseTrainer.train(samples, without));
    }

    private static void markup(TrainBlockModel.Sample sample, Map<Integer, Count> counts) {
        Map<Integer, double[]> page = new TreeMap<>();
        for (HtmlBlock block : sample.dom.blocks()) {
            float label = sample.labels[block.position];
            if (Float.isNaN(label)) {
                continue;
            }
            Set<Integer> keys = new HashSet<>();
            int level = 0;
            for (HtmlBox up = block.box; up != null && level < 6; up = up.parent) {
                if (!up.tag.equals("body")) {
                    up.words.words.forEach(word -> keys.add(WordOdds.markup(word.hashCode())));
                }
                level++;
            }
            double own = Math.sqrt(block.text.length());
            for (int key : keys) {
                page.computeIfAbsent(key, k -> new double[2])[label > 0.5 ? 0 : 1] += own;
            }
        }
        add(sample, page, counts);
    }

    private static void text(TrainBlockModel.Sample sample, Map<Integer, Count> counts) {
        Map<Integer, double[]> page = new TreeMap<>();
        for (HtmlBlock block : sample.dom.blocks()) {
            float label = sample.labels[block.position];
            if (!Float.isNaN(label)) {
                for (int key : WordOdds.keys(WordHashes.of(block.text, 12))) {
                    page.computeIfAbsent(key, k -> new double[2])[label > 0.5 ? 0 : 1] += 1;
                }
                for (int key : WordOdds.tailKeys(WordHashes.last(block.text, 5))) {
                    page.computeIfAbsent(key, k -> new double[2])[label > 0.5 ? 0 : 1] += 1;
                }
            }
        }
        add(sample, page, counts);
    }

    private static void add(TrainBlockModel.Sample sample, Map<Integer, double[]> page, Map<Integer, Count> counts) {
        add(sample.host, page, counts);
    }

    /** Counts a page, of which is known how often each word stands in its body and how often elsewhere. */
    static void add(String host, Map<Integer, double[]> page, Map<Integer, Count> counts) {
        page.forEach((key, sums) -> {
            Count count = counts.computeIfAbsent(key, k -> new Count());
            double total = sums[0] + sums[1];
            count.in += sums[0] / total;
            count.out += sums[1] / total;
            count.hosts.add(host);
        });
    }

    /** Returns the odds that say most, of words that at least so many hosts have. */
    static WordOdds table(Map<Integer, Count> counts, int size, int hosts) {
        double in = 0;
        double all = 0;
        for (Count count : counts.values()) {
            in += count.in;
            all += count.in + count.out;
        }
        double prior = in / all;
        List<Odd> odds = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (count.hosts.size() >= hosts) {
                // Three imaginary pages of the average kind keep rare words near zero.
                double odd = Math.log((count.in + 3 * prior) / (count.out + 3 * (1 - prior)))
                        - Math.log(prior / (1 - prior));
                odds.add(new Odd(key, odd, Math.abs(odd) * Math.log1p(count.hosts.size())));
            }
        });
        odds.sort(Comparator.comparingDouble(Odd::worth).reversed().thenComparingInt(Odd::key));
        List<Odd> kept = new ArrayList<>(odds.subList(0, Math.min(size, odds.size())));
        kept.sort(Comparator.comparingInt(Odd::key));
        int[] hashes = new int[kept.size()];
        byte[] bytes = new byte[kept.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = kept.get(i).key();
            bytes[i] = WordOdds.quantise(kept.get(i).odds());
        }
        return new WordOdds(hashes, bytes);
    }

    private record Odd(int key, double odds, double worth) {}
}

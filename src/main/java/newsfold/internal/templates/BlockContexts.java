package newsfold.internal.templates;

import java.util.HashMap;
import java.util.Map;
import newsfold.boilerplate.ScoredPage;

/**
 * Where each block of a page stands, in terms that other pages of its site share: its place in the markup, or in flattened
 * text the nearest lines above and below that most pages of the site have.
 */
final class BlockContexts {
    /** A line on so many pages, and on this share of them, is a landmark. */
    private static final double LEAST = 1.5;

    private static final double SHARE = 0.5;

    private final ScoredPage page;
    private final long[] places;

    BlockContexts(ScoredPage page, Map<Long, Double> counts, double pages) {
        this.page = page;
        this.places = page.hasMarkup() ? page.tagPaths() : between(page, counts, pages);
    }

    private static long[] between(ScoredPage page, Map<Long, Double> counts, double pages) {
        int size = page.size();
        long[] keys = new long[size];
        boolean[] landmark = new boolean[size];
        for (int i = 0; i < size; i++) {
            keys[i] = SiteTemplate.key(page.text(i));
            double count = counts.getOrDefault(keys[i], 0.0);
            landmark[i] = count >= LEAST && count >= SHARE * pages;
        }
        long[] places = new long[size];
        long above = 1;
        for (int i = 0; i < size; i++) {
            places[i] = above * 0xD6E8FEB86659FD93L;
            above = landmark[i] ? keys[i] : above;
        }
        long below = 2;
        for (int i = size - 1; i >= 0; i--) {
            places[i] = (places[i] ^ below) * 0x9E3779B97F4A7C15L;
            below = landmark[i] ? keys[i] : below;
        }
        return places;
    }

    long of(int i) {
        return places[i];
    }

    /** Returns how likely what stands in each place of the page is body, long texts counting more. */
    Map<Long, Double> likely() {
        Map<Long, double[]> sums = new HashMap<>();
        for (int i = 0; i < page.size(); i++) {
            double own = Math.sqrt(page.text(i).length());
            double[] sum = sums.computeIfAbsent(places[i], key -> new double[2]);
            sum[0] += own * page.probability(i);
            sum[1] += own;
        }
        Map<Long, Double> likely = new HashMap<>();
        sums.forEach((place, sum) -> likely.put(place, sum[1] == 0 ? 0 : sum[0] / sum[1]));
        return likely;
    }
}

package newsfold.internal.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.boilerplate.Extraction;
import newsfold.internal.blocks.Phrases;

/** Puts pages that name no site together by the lines of ownLines they share. */
final class UnnamedSites {
    /** Made-up names start with a character that no host has. */
    private static final String PREFIX = "?";

    /** This many shared lines make one site; a single one, such as the credit line of an agency, does not. */
    private static final int MIN_SHARED_LINES = 3;

    /** Longer lines are prose, which sites take from each other. */
    private static final int MAX_WORDS = 15;

    /** A line on more pages than this belongs to no one site. */
    private static final int MAX_PAGES_OF_A_LINE = 300;

    private final Map<Long, List<String>> sitesByKey = new HashMap<>();

    UnnamedSites(NavigableMap<String, SiteTemplate> sites) {
        sites.forEach((site, template) -> {
            if (isUnnamed(site)) {
                for (long key : template.keys()) {
                    sitesByKey.computeIfAbsent(key, any -> new ArrayList<>()).add(site);
                }
            }
        });
    }

    static boolean isUnnamed(String site) {
        return site.startsWith(PREFIX);
    }

    /** Returns the known made-up site whose ownLines a page has. */
    Optional<String> of(Article article) {
        if (sitesByKey.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> shared = new TreeMap<>();
        for (long key : ownLines(article)) {
            sitesByKey.getOrDefault(key, List.of()).forEach(site -> shared.merge(site, 1, Integer::sum));
        }
        String best = "";
        int max = MIN_SHARED_LINES - 1;
        for (Map.Entry<String, Integer> entry : shared.entrySet()) {
            if (entry.getValue() > max) {
                max = entry.getValue();
                best = entry.getKey();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Groups pages, sorted by id, by known unnamed site or by the lines they share among themselves. */
    Map<String, List<Extraction>> group(List<Extraction> pages) {
        Map<String, List<Extraction>> groups = new TreeMap<>();
        List<Extraction> rest = new ArrayList<>();
        for (Extraction page : pages) {
            Optional<String> site = of(page.article().orElseThrow());
            if (site.isPresent()) {
                groups.computeIfAbsent(site.get(), any -> new ArrayList<>()).add(page);
            } else {
                rest.add(page);
            }
        }
        int[] parents = new int[rest.size()];
        Arrays.setAll(parents, i -> i);
        Map<Long, List<Integer>> pagesByKey = new TreeMap<>();
        for (int i = 0; i < rest.size(); i++) {
            for (long key : ownLines(rest.get(i).article().orElseThrow())) {
                pagesByKey.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        link(pagesByKey, parents);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            members.computeIfAbsent(root(parents, i), any -> new ArrayList<>()).add(i);
        }
        for (List<Integer> group : members.values()) {
            if (group.size() > 1) {
                groups.computeIfAbsent(name(rest, group), any -> new ArrayList<>())
                        .addAll(group.stream().map(rest::get).toList());
            }
        }
        return groups;
    }

    private static void link(Map<Long, List<Integer>> pagesByKey, int[] parents) {
        Map<Long, Integer> shared = new HashMap<>();
        for (List<Integer> pages : pagesByKey.values()) {
            if (pages.size() < 2 || pages.size() > MAX_PAGES_OF_A_LINE) {
                continue;
            }
            // Neighbours in the list are enough to connect a site whose pages share several lines, at linear cost.
            for (int i = 1; i < pages.size(); i++) {
                long pair = ((long) pages.get(i - 1) << 32) | pages.get(i);
                if (shared.merge(pair, 1, Integer::sum) == MIN_SHARED_LINES) {
                    int a = root(parents, pages.get(i - 1));
                    int b = root(parents, pages.get(i));
                    parents[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
    }

    private static int root(int[] parents, int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Names a site after the line most of its pages share, so that the name does not depend on who came first. */
    private static String name(List<Extraction> pages, List<Integer> group) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int page : group) {
            for (long key : ownLines(pages.get(page).article().orElseThrow())) {
                counts.merge(key, 1, Integer::sum);
            }
        }
        long best = 0;
        int max = 0;
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > max) {
                max = entry.getValue();
                best = entry.getKey();
            }
        }
        return PREFIX + String.format(Locale.ROOT, "%016x", best);
    }

    /** Returns the keys of the lines that are the site's own: short, and no phrase that all sites use. */
    private static NavigableSet<Long> ownLines(Article article) {
        NavigableSet<Long> keys = new TreeSet<>();
        for (Removed line : article.removed()) {
            addOwn(line.text(), keys);
        }
        for (Block block : article.body()) {
            addOwn(block.text(), keys);
        }
        return keys;
    }

    private static void addOwn(String text, NavigableSet<Long> keys) {
        List<String> tokens = Phrases.tokens(text, MAX_WORDS + 1);
        if (tokens.size() < 2 || tokens.size() > MAX_WORDS) {
            return;
        }
        Optional<Phrases.Hit> hit = Phrases.standard().match(text);
        if (hit.isEmpty() || hit.get().words() < tokens.size()) {
            keys.add(BlockKey.of(text));
        }
    }
}

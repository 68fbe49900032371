package newsfold.internal.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newsfold.article.ArticleDate;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;

/** Carries ids over from the stories before a batch to the clusters after it, and notes what happened. */
final class StoryIdAssigner {
    private static final String PREFIX = "story-";
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+$");

    private final StoryPool pool;
    private final Map<String, RetiredGroups> pasts;
    private final Set<String> quiet;
    private final List<StoryEvent> events = new ArrayList<>();

    StoryIdAssigner(StoryPool pool, Map<String, RetiredGroups> pasts, Set<String> quiet) {
        this.pool = pool;
        this.pasts = pasts;
        this.quiet = quiet;
    }

    /** A cluster, how many of its groups were in an older story, and when the first of them came. */
    private record Claim(int cluster, String story, int groups, double since) {}

    StoryUpdate write(StoryPool.Found found, Set<String> touched, Calibration calibration) {
        List<List<Integer>> clusters = found.members;
        Map<String, Integer> sizes = new TreeMap<>();
        for (PooledGroup node : pool.nodes) {
            if (!node.story.isEmpty()) {
                sizes.merge(node.story, 1, Integer::sum);
            }
        }
        Set<String> before = new TreeSet<>(sizes.keySet());
        before.addAll(pasts.keySet());
        before.addAll(touched);
        before.remove("");
        List<Map<String, Integer>> origins = new ArrayList<>();
        String[] ids = claim(clusters, origins);

        Set<String> changed = new HashSet<>(touched);
        Set<String> alive = new HashSet<>(List.of(ids));
        // A story whose groups all went elsewhere leaves its past to where most of them went.
        Map<String, Integer> heirs = new TreeMap<>();
        for (int c = 0; c < ids.length; c++) {
            for (Map.Entry<String, Integer> origin : origins.get(c).entrySet()) {
                String gone = origin.getKey();
                Integer known = heirs.get(gone);
                if (!gone.isEmpty()
                        && !alive.contains(gone)
                        && (known == null || origins.get(known).getOrDefault(gone, 0) < origin.getValue())) {
                    heirs.put(gone, c);
                }
            }
        }
        heirs.forEach((gone, cluster) -> {
            String heir = ids[cluster];
            events.add(new StoryEvent(StoryEvent.Kind.MERGED, heir, gone));
            RetiredGroups past = pasts.remove(gone);
            if (past != null) {
                pasts.computeIfAbsent(heir, story -> new RetiredGroups()).addAll(past);
            }
            quiet.remove(gone);
            changed.add(heir);
        });
        for (int c = 0; c < ids.length; c++) {
            note(ids[c], origins.get(c), before, sizes, alive, changed);
            for (int position : clusters.get(c)) {
                PooledGroup node = pool.nodes.get(position);
                node.story = ids[c];
                double membership = found.memberships[position];
                if (clusters.get(c).size() == 1) {
                    // What is left of a story stays as it was told; one that is alone is certain, and that need not be
                    // told.
                    node.hundredths = pasts.containsKey(ids[c]) ? node.hundredths : 100;
                } else if (!Double.isNaN(membership) && hundredths(membership) != node.hundredths) {
                    node.hundredths = hundredths(membership);
                    changed.add(ids[c]);
                }
            }
        }
        hush(clusters, ids);
        return update(clusters, ids, before, changed, calibration);
    }

    /** Rounds, so that a story is not told again for what nobody could tell apart; nothing but a group that is alone is certain. */
    private static int hundredths(double membership) {
        return (int) Math.min(99, Math.round(100 * membership));
    }

    /** Gives each cluster the id of the old story it shares most groups with, or a new one. */
    private String[] claim(List<List<Integer>> clusters, List<Map<String, Integer>> origins) {
        List<Claim> claims = new ArrayList<>();
        for (int c = 0; c < clusters.size(); c++) {
            Map<String, Integer> from = new TreeMap<>();
            Map<String, Double> since = new HashMap<>();
            for (int position : clusters.get(c)) {
                PooledGroup node = pool.nodes.get(position);
                from.merge(node.story, 1, Integer::sum);
                since.merge(node.story, node.arrival, Math::min);
            }
            origins.add(from);
            int cluster = c;
            from.forEach((story, groups) -> {
                if (!story.isEmpty()) {
                    RetiredGroups past = pasts.get(story);
                    int all = groups + (past == null ? 0 : past.groups.size());
                    claims.add(new Claim(cluster, story, all, since.getOrDefault(story, 0.0)));
                }
            });
        }
        claims.sort(Comparator.comparingInt(Claim::groups)
                .reversed()
                .thenComparingDouble(Claim::since)
                .thenComparing(Claim::story)
                .thenComparingInt(Claim::cluster));
        String[] ids = new String[clusters.size()];
        Arrays.fill(ids, "");
        Set<String> taken = new HashSet<>();
        for (Claim claim : claims) {
            if (ids[claim.cluster].isEmpty() && taken.add(claim.story)) {
                ids[claim.cluster] = claim.story;
            }
        }
        taken.addAll(pasts.keySet());
        pool.nodes.forEach(node -> taken.add(node.story));
        for (int c = 0; c < ids.length; c++) {
            if (ids[c].isEmpty()) {
                String plain = PREFIX + pool.nodes.get(clusters.get(c).get(0)).group;
                String id = plain;
                for (int i = 2; !taken.add(id); i++) {
                    id = plain + "-" + i;
                }
                ids[c] = id;
            }
        }
        return ids;
    }

    private void note(
            String id,
            Map<String, Integer> origins,
            Set<String> before,
            Map<String, Integer> sizes,
            Set<String> alive,
            Set<String> changed) {
        int fresh = origins.getOrDefault("", 0);
        int total = origins.values().stream().mapToInt(Integer::intValue).sum();
        if (!before.contains(id)) {
            changed.add(id);
            String parent = origins.keySet().stream()
                    .filter(origin -> !origin.isEmpty() && alive.contains(origin))
                    .max(Comparator.comparingInt((String origin) -> origins.getOrDefault(origin, 0))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse("");
            events.add(
                    parent.isEmpty()
                            ? new StoryEvent(StoryEvent.Kind.STARTED, id, "")
                            : new StoryEvent(StoryEvent.Kind.SPLIT, id, parent));
        } else if (fresh > 0) {
            events.add(new StoryEvent(StoryEvent.Kind.GREW, id, ""));
        }
        if (fresh > 0 || total != sizes.getOrDefault(id, 0) || origins.getOrDefault(id, 0) != total) {
            changed.add(id);
        }
    }

    /** Tells once of each story that nothing can be linked to any more; a story that grows again may fall quiet again. */
    private void hush(List<List<Integer>> clusters, String[] ids) {
        Set<String> open = new HashSet<>();
        for (int c = 0; c < ids.length; c++) {
            if (clusters.get(c).stream()
                    .anyMatch(position -> !(pool.nodes.get(position).arrival < pool.clock - StoryPool.REACH_DAYS))) {
                open.add(ids[c]);
            }
        }
        Set<String> all = new TreeSet<>(pasts.keySet());
        all.addAll(List.of(ids));
        for (String id : all) {
            if (open.contains(id)) {
                quiet.remove(id);
            } else if (quiet.add(id)) {
                events.add(new StoryEvent(StoryEvent.Kind.QUIET, id, ""));
            }
        }
    }

    private StoryUpdate update(
            List<List<Integer>> clusters,
            String[] ids,
            Set<String> before,
            Set<String> changed,
            Calibration calibration) {
        StorySummarizer teller = new StorySummarizer(pool);
        Map<String, Story> stories = new TreeMap<>();
        Set<String> gone = new TreeSet<>(before);
        for (int c = 0; c < ids.length; c++) {
            gone.remove(ids[c]);
            if (changed.contains(ids[c])) {
                stories.put(ids[c], told(teller.tell(ids[c], clusters.get(c)), pasts.get(ids[c])));
            }
        }
        pasts.entrySet().removeIf(entry -> entry.getValue().groups.isEmpty());
        gone.removeAll(pasts.keySet());
        // Nothing can change a story that has no linkable group left, so nothing needs to be remembered of it, unless
        // the group that gave it its id is still there, in another story: alone again, it would be given the same id.
        Set<String> remembered = new HashSet<>(List.of(ids));
        pool.nodes.forEach(node -> remembered.add(PREFIX + node.group));
        pasts.keySet()
                .removeIf(id -> !remembered.contains(id)
                        && !remembered.contains(NUMBER.matcher(id).replaceFirst("")));
        Set<String> live = new HashSet<>(List.of(ids));
        quiet.removeIf(id -> !live.contains(id) && !pasts.containsKey(id));
        events.sort(Comparator.naturalOrder());
        return new StoryUpdate(new ArrayList<>(stories.values()), new ArrayList<>(gone), events, calibration);
    }

    private static Story told(Story story, @Nullable RetiredGroups past) {
        if (past == null || past.groups.isEmpty()) {
            return story;
        }
        Set<String> groups = new TreeSet<>(story.groups());
        groups.addAll(past.groups.keySet());
        Map<String, Double> probabilities = new HashMap<>(story.probabilities());
        past.groups.forEach((group, hundredths) -> RetiredGroups.tell(group, hundredths, probabilities));
        Optional<ArticleDate> first = RetiredGroups.earlier(story.first(), past.first);
        Optional<ArticleDate> last = RetiredGroups.later(story.last(), past.last);
        return Story.of(
                story.id(),
                story.label(),
                story.keywords(),
                first,
                last,
                new ArrayList<>(groups),
                probabilities,
                story.representative());
    }
}

package newsfold.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.article.Removed;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.io.Rejected;
import newsfold.story.Report;
import newsfold.story.Story;
import newsfold.story.StoryAccount;
import newsfold.story.StoryInput;
import newsfold.story.StoryLink;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What of a result the report shows, gathered in one pass over each of its sequences. Bounded: the largest stories and
 * groups, the first articles, the strongest relations, a few rejects of each reason; the rest is only counted.
 */
final class ReportPicks {
    static final int STORIES = 60;
    static final int GROUPS = 60;
    static final int MEMBERS = 12;
    static final int ARTICLES = 60;
    static final int RELATIONS = 40;
    static final int EXAMPLES = 3;
    /** Pairs looked at for these, because all copies of one article have the same relations. */
    private static final int PAIRS = 20 * RELATIONS;

    /** Groups of one story whose dates are compared to find the first ones; beyond that, ids decide. */
    private static final int GROUPS_OF_A_STORY = 2_000;

    /** Stories of more groups are shown without what is new in each report, which needs all their texts at once. */
    private static final int GROUPS_TOLD = 40;

    private static final int REJECT_KINDS = 40;

    final List<Story> stories = new ArrayList<>();
    final List<DuplicateGroup> groups = new ArrayList<>();
    final List<Match> relations = new ArrayList<>();
    final List<Article> articles = new ArrayList<>();
    /** The first rejects of each reason, whose particulars (numbers, quoted names) are left out of the key. */
    final Map<String, List<Rejected>> rejects = new TreeMap<>();

    final Map<String, Long> rejectCounts = new HashMap<>();
    final Map<Removed.Reason, Long> cuts = new EnumMap<>(Removed.Reason.class);
    final Map<Removed.Reason, Set<String>> cutExamples = new EnumMap<>(Removed.Reason.class);
    final Map<String, DuplicateGroup> groupsOfStories = new HashMap<>();
    final Map<String, Card> cards = new HashMap<>();
    final Map<String, String> texts = new HashMap<>();
    /** Canonical articles of the stories that are told in full, by group. */
    private final Map<String, Article> told = new HashMap<>();

    long storyCount;
    long severalGroups;
    long groupCount;
    long severalMembers;
    long articleCount;
    long copies;
    long matchCount;
    long relationCount;
    long rejectCount;
    long cutCount;

    private final Results results;

    private ReportPicks(Results results) {
        this.results = results;
    }

    static ReportPicks of(Results results) {
        ReportPicks picks = new ReportPicks(results);
        picks.readStories(results.stories());
        picks.readGroups(results.groups());
        picks.readMatches(results.matches());
        picks.readArticles(results.articles());
        results.rejected().forEach(picks::readReject);
        return picks;
    }

    private void readStories(Iterable<Story> all) {
        Comparator<Story> smallest = Comparator.<Story>comparingInt(
                        story -> story.groups().size())
                .thenComparing(Story::id, Comparator.reverseOrder());
        PriorityQueue<Story> best = new PriorityQueue<>(smallest);
        for (Story story : all) {
            storyCount++;
            if (story.groups().size() > 1) {
                severalGroups++;
                keep(best, story, STORIES);
            }
        }
        drain(best, stories);
    }

    private void readGroups(Iterable<DuplicateGroup> all) {
        Set<String> needed = new HashSet<>();
        for (Story story : stories) {
            story.groups().stream().limit(GROUPS_OF_A_STORY).forEach(needed::add);
        }
        Comparator<DuplicateGroup> smallest = Comparator.<DuplicateGroup>comparingInt(
                        group -> group.members().size())
                .thenComparing(DuplicateGroup::id, Comparator.reverseOrder());
        PriorityQueue<DuplicateGroup> best = new PriorityQueue<>(smallest);
        for (DuplicateGroup group : all) {
            groupCount++;
            copies += group.members().size() - 1L;
            if (needed.contains(group.id())) {
                groupsOfStories.put(group.id(), group);
            }
            if (group.members().size() > 1) {
                severalMembers++;
                keep(best, group, GROUPS);
            }
        }
        drain(best, groups);
    }

    private void readMatches(Iterable<Match> all) {
        Comparator<Match> weakest = Comparator.comparingDouble(
                        (Match match) -> Math.max(match.containmentOfA(), match.containmentOfB()))
                .thenComparing(Match::a, Comparator.reverseOrder())
                .thenComparing(Match::b, Comparator.reverseOrder());
        PriorityQueue<Match> best = new PriorityQueue<>(weakest);
        for (Match match : all) {
            matchCount++;
            if (!match.relation().merges() && match.relation() != Relation.NONE) {
                relationCount++;
                keep(best, match, PAIRS);
            }
        }
        drain(best, relations);
    }

    /** Keeps one pair, the strongest, of those that relate the same two groups. */
    private void thinRelations(Map<String, String> groupOf) {
        Set<String> seen = new HashSet<>();
        relations.removeIf(match -> {
            String a = groupOf.getOrDefault(match.a(), match.a());
            String b = groupOf.getOrDefault(match.b(), match.b());
            return !seen.add(a.compareTo(b) < 0 ? a + " " + b : b + " " + a);
        });
        relations
                .subList(Math.min(RELATIONS, relations.size()), relations.size())
                .clear();
    }

    private void readArticles(Iterable<FoldedArticle> all) {
        Set<String> named = new HashSet<>();
        Set<String> quoted = new HashSet<>();
        for (DuplicateGroup group : groups) {
            group.members().stream().limit(MEMBERS).map(Member::id).forEach(quoted::add);
        }
        Set<String> inRelations = new HashSet<>();
        for (Match match : relations) {
            inRelations.add(match.a());
            inRelations.add(match.b());
        }
        quoted.addAll(inRelations);
        groupsOfStories.values().forEach(group -> named.add(group.canonical()));
        stories.forEach(story -> named.add(story.representative()));
        groupsOfStories.values().stream()
                .flatMap(group -> group.members().stream().limit(MEMBERS))
                .forEach(member -> named.add(member.id()));
        Set<String> toTell = new HashSet<>();
        stories.stream()
                .filter(story -> story.groups().size() <= GROUPS_TOLD)
                .forEach(story -> toTell.addAll(story.groups()));
        Map<String, String> groupOf = new HashMap<>();
        for (FoldedArticle folded : all) {
            Article article = folded.article();
            articleCount++;
            article.removed().forEach(this::readCut);
            if (articles.size() < ARTICLES) {
                articles.add(article);
            }
            if (folded.canonical() && toTell.contains(folded.group())) {
                told.put(folded.group(), article);
            }
            if (inRelations.contains(article.id())) {
                groupOf.put(article.id(), folded.group());
            }
            if (quoted.contains(article.id())) {
                texts.put(article.id(), article.text());
            }
            if (quoted.contains(article.id()) || named.contains(article.id())) {
                cards.put(article.id(), Card.of(article));
            }
        }
        thinRelations(groupOf);
    }

    private void readCut(Removed cut) {
        cutCount++;
        cuts.merge(cut.reason(), 1L, Long::sum);
        Set<String> examples = cutExamples.computeIfAbsent(cut.reason(), reason -> new LinkedHashSet<>());
        if (examples.size() < EXAMPLES && !cut.text().isBlank()) {
            examples.add(Figures.head(cut.text(), 80));
        }
    }

    private void readReject(Rejected reject) {
        rejectCount++;
        String kind = reject.reason().replaceAll("'[^']*'", "'…'").replaceAll("\\d+", "#");
        if (!rejects.containsKey(kind) && rejects.size() == REJECT_KINDS) {
            kind = "other reasons";
        }
        rejectCounts.merge(kind, 1L, Long::sum);
        List<Rejected> examples = rejects.computeIfAbsent(kind, key -> new ArrayList<>());
        if (examples.size() < EXAMPLES * 2) {
            examples.add(reject);
        }
    }

    /** Returns what can be told of a story, if all its texts are at hand. */
    Optional<StoryAccount> account(Story story) {
        List<StoryInput> inputs = new ArrayList<>();
        for (String id : story.groups()) {
            Article article = told.get(id);
            DuplicateGroup group = groupsOfStories.get(id);
            if (article == null || group == null || article.body().isEmpty()) {
                return Optional.empty();
            }
            List<Report> reports = group.members().stream()
                    .limit(MEMBERS)
                    .map(member -> card(member.id()))
                    .map(card -> new Report(
                            card.id(),
                            Optional.of(card.site()).filter(site -> !site.isEmpty()),
                            card.published(),
                            card.title()))
                    .toList();
            inputs.add(new StoryInput(id, article, reports));
        }
        return Optional.of(StoryAccount.of(inputs));
    }

    /** Returns the reports that a group of a story resembles most. */
    List<StoryLink> links(String group) {
        return results.storyLinks(group);
    }

    Card card(String id) {
        Card card = cards.get(id);
        return card == null ? Card.of(id) : card;
    }

    @Nullable
    String text(String id) {
        return texts.get(id);
    }

    private static <T> void keep(PriorityQueue<T> best, T value, int most) {
        best.add(value);
        if (best.size() > most) {
            best.remove();
        }
    }

    /** Empties the queue, largest first. */
    private static <T> void drain(PriorityQueue<T> best, List<T> into) {
        while (!best.isEmpty()) {
            into.add(0, best.remove());
        }
    }

    /** Reasons by how often they occur. */
    static <K extends Comparable<K>> Map<K, Long> byCount(Map<K, Long> counts) {
        Map<K, Long> sorted = new LinkedHashMap<>();
        Collection<Map.Entry<K, Long>> entries = counts.entrySet();
        entries.stream()
                .sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}

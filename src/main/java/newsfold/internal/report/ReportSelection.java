package newsfold.internal.report;

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
import newsfold.internal.story.Report;
import newsfold.internal.story.StoryAccount;
import newsfold.internal.story.StoryInput;
import newsfold.io.Rejected;
import newsfold.report.FoldedArticle;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Selects the part of a result that the report shows, in one pass over each sequence.
 *
 * <p>What is shown in full is bounded: the largest stories and groups, the first articles, the strongest relations, and a
 * few rejects of each reason. The index has titles of all else, as far as they fit.
 */
final class ReportSelection {
    static final int MAX_STORIES = 60;
    static final int MAX_GROUPS = 60;
    static final int MAX_MEMBERS = 12;
    static final int MAX_ARTICLES = 60;
    static final int MAX_RELATIONS = 40;
    static final int MAX_EXAMPLES = 3;

    /** Many pairs relate the same two groups, of which one pair is shown. */
    private static final int MAX_PAIRS = 20 * MAX_RELATIONS;

    /** Groups of one story that are ordered by date; groups with higher ids are left out. */
    private static final int MAX_GROUPS_OF_STORY = 2_000;

    /** Larger stories are shown without the news of each report, which needs all texts at once. */
    private static final int MAX_GROUPS_WITH_NEWS = 40;

    private static final int MAX_REJECT_KINDS = 40;

    final List<Story> stories = new ArrayList<>();
    final List<DuplicateGroup> groups = new ArrayList<>();
    final List<Match> relations = new ArrayList<>();
    final List<Article> articles = new ArrayList<>();
    /** The first rejects of each reason; the key is the reason without numbers and quoted names. */
    final Map<String, List<Rejected>> rejects = new TreeMap<>();

    final Map<String, Long> rejectCounts = new HashMap<>();
    final Map<Removed.Reason, Long> removedByReason = new EnumMap<>(Removed.Reason.class);
    final Map<Removed.Reason, Set<String>> removedExamples = new EnumMap<>(Removed.Reason.class);
    final Map<String, DuplicateGroup> groupsOfStories = new HashMap<>();
    final Map<String, ArticleMetadata> metadataById = new HashMap<>();
    final Map<String, String> texts = new HashMap<>();
    /** Canonical articles of the stories that are shown with news, by group. */
    private final Map<String, Article> articlesWithNews = new HashMap<>();

    long storyCount;
    long severalGroups;
    long groupCount;
    long severalMembers;
    long articleCount;
    long copies;
    long matchCount;
    long relationCount;
    long rejectCount;
    long removedCount;

    final ReportIndex index = new ReportIndex();
    final SiteSpread spread = new SiteSpread();
    private final Set<String> groupsOfSeveral = new HashSet<>();
    private final Results results;

    private ReportSelection(Results results) {
        this.results = results;
    }

    static ReportSelection of(Results results) {
        ReportSelection selection = new ReportSelection(results);
        selection.readStories(results.stories());
        selection.readGroups(results.groups());
        selection.readMatches(results.matches());
        selection.readArticles(results.articles());
        results.rejected().forEach(selection::readReject);
        return selection;
    }

    private void readStories(Iterable<Story> all) {
        Comparator<Story> smallest = Comparator.<Story>comparingInt(
                        story -> story.groups().size())
                .thenComparing(Story::id, Comparator.reverseOrder());
        PriorityQueue<Story> best = new PriorityQueue<>(smallest);
        for (Story story : all) {
            storyCount++;
            index.add(story);
            if (story.groups().size() > 1) {
                severalGroups++;
                keep(best, story, MAX_STORIES);
            }
        }
        drain(best, stories);
    }

    private void readGroups(Iterable<DuplicateGroup> all) {
        Set<String> needed = new HashSet<>();
        for (Story story : stories) {
            story.groups().stream().limit(MAX_GROUPS_OF_STORY).forEach(needed::add);
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
                groupsOfSeveral.add(group.id());
                keep(best, group, MAX_GROUPS);
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
                keep(best, match, MAX_PAIRS);
            }
        }
        drain(best, relations);
    }

    /** Keeps only the strongest of all pairs that relate the same two groups. */
    private void thinRelations(Map<String, String> groupOf) {
        Set<String> seen = new HashSet<>();
        relations.removeIf(match -> {
            String a = groupOf.getOrDefault(match.a(), match.a());
            String b = groupOf.getOrDefault(match.b(), match.b());
            return !seen.add(a.compareTo(b) < 0 ? a + " " + b : b + " " + a);
        });
        relations
                .subList(Math.min(MAX_RELATIONS, relations.size()), relations.size())
                .clear();
    }

    private void readArticles(Iterable<FoldedArticle> all) {
        Set<String> named = new HashSet<>();
        Set<String> quoted = new HashSet<>();
        for (DuplicateGroup group : groups) {
            group.members().stream().limit(MAX_MEMBERS).map(Member::id).forEach(quoted::add);
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
                .flatMap(group -> group.members().stream().limit(MAX_MEMBERS))
                .forEach(member -> named.add(member.id()));
        Set<String> groupsWithNews = new HashSet<>();
        stories.stream()
                .filter(story -> story.groups().size() <= MAX_GROUPS_WITH_NEWS)
                .forEach(story -> groupsWithNews.addAll(story.groups()));
        Map<String, String> groupOf = new HashMap<>();
        for (FoldedArticle folded : all) {
            Article article = folded.article();
            articleCount++;
            index.add(folded);
            spread.add(folded, groupsOfSeveral.contains(folded.group()));
            article.removed().forEach(this::readRemoved);
            if (articles.size() < MAX_ARTICLES) {
                articles.add(article);
            }
            if (folded.canonical() && groupsWithNews.contains(folded.group())) {
                articlesWithNews.put(folded.group(), article);
            }
            if (inRelations.contains(article.id())) {
                groupOf.put(article.id(), folded.group());
            }
            if (quoted.contains(article.id())) {
                texts.put(article.id(), article.text());
            }
            if (quoted.contains(article.id()) || named.contains(article.id())) {
                metadataById.put(article.id(), ArticleMetadata.of(article));
            }
        }
        spread.finish();
        thinRelations(groupOf);
    }

    private void readRemoved(Removed line) {
        removedCount++;
        removedByReason.merge(line.reason(), 1L, Long::sum);
        Set<String> examples = removedExamples.computeIfAbsent(line.reason(), reason -> new LinkedHashSet<>());
        if (examples.size() < MAX_EXAMPLES && !line.text().isBlank()) {
            examples.add(ReportFormat.head(line.text(), 80));
        }
    }

    private void readReject(Rejected reject) {
        rejectCount++;
        String kind = reject.reason().replaceAll("'[^']*'", "'…'").replaceAll("\\d+", "#");
        if (!rejects.containsKey(kind) && rejects.size() == MAX_REJECT_KINDS) {
            kind = "other reasons";
        }
        rejectCounts.merge(kind, 1L, Long::sum);
        List<Rejected> examples = rejects.computeIfAbsent(kind, key -> new ArrayList<>());
        if (examples.size() < MAX_EXAMPLES * 2) {
            examples.add(reject);
        }
    }

    /** Returns the account of a story, empty if one of its texts is unknown. */
    Optional<StoryAccount> account(Story story) {
        List<StoryInput> inputs = new ArrayList<>();
        for (String id : story.groups()) {
            Article article = articlesWithNews.get(id);
            DuplicateGroup group = groupsOfStories.get(id);
            if (article == null || group == null || article.body().isEmpty()) {
                return Optional.empty();
            }
            List<Report> reports = group.members().stream()
                    .limit(MAX_MEMBERS)
                    .map(member -> metadata(member.id()))
                    .map(metadata -> new Report(
                            metadata.id(),
                            Optional.of(metadata.site()).filter(site -> !site.isEmpty()),
                            metadata.published(),
                            metadata.title()))
                    .toList();
            inputs.add(new StoryInput(id, article, reports));
        }
        return Optional.of(StoryAccount.of(inputs));
    }

    /** Returns the strongest links of a group within its story. */
    List<StoryLink> links(String group) {
        return results.storyLinks(group);
    }

    ArticleMetadata metadata(String id) {
        ArticleMetadata metadata = metadataById.get(id);
        return metadata == null ? ArticleMetadata.of(id) : metadata;
    }

    @Nullable
    String text(String id) {
        return texts.get(id);
    }

    private static <T> void keep(PriorityQueue<T> best, T value, int max) {
        best.add(value);
        if (best.size() > max) {
            best.remove();
        }
    }

    /** Empties the queue, largest first. */
    private static <T> void drain(PriorityQueue<T> best, List<T> into) {
        while (!best.isEmpty()) {
            into.add(0, best.remove());
        }
    }

    /** Returns the counts in descending order. */
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

package newsfold.internal.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.archive.ArchiveHit;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.grouping.Grouper;
import newsfold.signature.Fingerprint;

/**
 * Chooses the archived articles that one new article is compared with: all that a look-up found outside large groups, and of
 * each large group the few that are most similar by their fingerprints.
 */
public final class ArchivedCandidates {
    /** Articles outside large groups that are compared: those that share most keys. */
    public static final int MAX_COMPARED = 64;

    private static final int OF_LARGE_GROUP = 4;

    private final ArchiveIndex archive;
    private final ArchivedGroups groups;
    private final Map<String, List<Candidate>> members = new ConcurrentHashMap<>();

    /**
     * Articles to compare.
     *
     * @param ids the articles
     * @param largeGroups the large groups among whose members some were found
     */
    record Chosen(List<String> ids, List<LargeGroup> largeGroups) {}

    /**
     * A large group.
     *
     * @param group the group
     * @param compared its members that are to be compared
     */
    record LargeGroup(DuplicateGroup group, List<String> compared) {}

    /**
     * A member of a large group.
     *
     * @param id the article
     * @param fingerprint its fingerprint
     */
    public record Candidate(String id, Fingerprint fingerprint) {}

    ArchivedCandidates(ArchiveIndex archive, ArchivedGroups groups) {
        this.archive = archive;
        this.groups = groups;
    }

    /**
     * Chooses among what a look-up found. Called by one thread.
     *
     * @param article fingerprint of the new article
     * @param found what was found, most shared keys first
     * @param excluded articles that are not to be compared
     */
    Chosen choose(Fingerprint article, List<ArchiveHit> found, Predicate<String> excluded) throws IOException {
        List<String> ids = new ArrayList<>();
        Map<String, DuplicateGroup> large = new HashMap<>();
        Map<String, List<Candidate>> ofLarge = new HashMap<>();
        for (ArchiveHit one : found) {
            if (excluded.test(one.id())) {
                continue;
            }
            Optional<DuplicateGroup> group = groups.of(one.id());
            if (group.isPresent() && group.get().members().size() > Grouper.MAX_FULLY_PAIRED) {
                String groupId = group.get().id();
                large.put(groupId, group.get());
                ofLarge.computeIfAbsent(groupId, key -> new ArrayList<>())
                        .add(new Candidate(one.id(), Fingerprint.fromBytes(one.fingerprint())));
            } else if (ids.size() < MAX_COMPARED) {
                ids.add(one.id());
            }
        }
        List<LargeGroup> largeGroups = new ArrayList<>();
        for (Map.Entry<String, DuplicateGroup> group : large.entrySet()) {
            List<String> compared = closest(article, ofLarge.getOrDefault(group.getKey(), List.of()));
            largeGroups.add(new LargeGroup(group.getValue(), compared));
            ids.addAll(compared);
        }
        return new Chosen(ids, largeGroups);
    }

    /**
     * Returns the members of a large group that are most similar to a new article, among all of them. Safe for several
     * threads.
     */
    List<String> closest(Fingerprint article, DuplicateGroup group, Predicate<String> excluded) {
        List<Candidate> all = members.computeIfAbsent(
                group.id(),
                key -> group.members().stream()
                        .map(Member::id)
                        .map(id -> new Candidate(id, fingerprint(id)))
                        .toList());
        return closest(
                article,
                all.stream().filter(candidate -> !excluded.test(candidate.id())).toList());
    }

    /**
     * Chooses the members of a large group that an article is compared with.
     *
     * @param article fingerprint of the article
     * @param candidates members to choose among
     * @return the few that are most similar
     */
    public static List<String> closest(Fingerprint article, List<Candidate> candidates) {
        record Similar(String id, double jaccard) {}
        return candidates.stream()
                .map(candidate -> new Similar(candidate.id(), article.jaccard(candidate.fingerprint())))
                .sorted(Comparator.comparingDouble(Similar::jaccard).reversed().thenComparing(Similar::id))
                .limit(OF_LARGE_GROUP)
                .map(Similar::id)
                .toList();
    }

    private Fingerprint fingerprint(String id) {
        try {
            return Fingerprint.fromBytes(archive.fingerprint(id)
                    .orElseThrow(() -> new IOException("the archive names article " + id + " but does not hold it")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

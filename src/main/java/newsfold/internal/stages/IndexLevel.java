package newsfold.internal.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.candidates.CandidateFinder;
import newsfold.internal.grouping.Grouper;
import newsfold.signature.Fingerprint;

/**
 * Under which keys a member of a group is found in an archive. All members of a group of ordinary size are found under all
 * of their keys. Of a large group a few contents are, drawn by hash, and the others under their content alone, so that the
 * number of articles that a key leads to does not grow with the group.
 */
enum IndexLevel {
    /** Not found by itself: two others of equal content are. */
    NONE,
    /** Found by articles of equal content. */
    CONTENT,
    /** Found under all of its keys. */
    FULL;

    /** Contents of a large group that are found under all of their keys. */
    private static final int FULL_CONTENTS = 16;

    /**
     * Returns the level of each member of a group.
     *
     * @param group the group
     * @param fingerprints gives the fingerprint of a member; asked in a large group only
     */
    static Map<String, IndexLevel> of(DuplicateGroup group, Function<String, Fingerprint> fingerprints) {
        Map<String, IndexLevel> levels = new HashMap<>();
        List<String> ids = group.members().stream().map(Member::id).sorted().toList();
        if (ids.size() <= Grouper.MAX_FULLY_PAIRED) {
            ids.forEach(id -> levels.put(id, FULL));
            return levels;
        }
        Map<Long, List<String>> byRank = new TreeMap<>();
        for (String id : ids) {
            // Equal ranks are equal contents.
            byRank.computeIfAbsent(CandidateFinder.rank(fingerprints.apply(id)), rank -> new ArrayList<>())
                    .add(id);
        }
        int contents = 0;
        for (List<String> equal : byRank.values()) {
            IndexLevel level = contents++ < FULL_CONTENTS ? FULL : CONTENT;
            for (int i = 0; i < equal.size(); i++) {
                levels.put(equal.get(i), i < CandidateFinder.CARRIERS ? level : NONE);
            }
        }
        return levels;
    }

    /** Returns the keys that an article of this level is found under. */
    long[] keys(FingerprintedArticle article, DuplicateStages stages) {
        long[] content = switch (this) {
            case NONE -> new long[0];
            case CONTENT -> stages.keys().ofContent(article.fingerprint());
            case FULL -> article.keys();
        };
        return LongStream.concat(Arrays.stream(content), Arrays.stream(PageHistory.keys(article.article())))
                .toArray();
    }
}

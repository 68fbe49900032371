package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import newsfold.duplicates.DuplicateGroup;
import newsfold.story.Story;
import newsfold.verify.Match;

/** All that an archive of the tests says, for comparison. */
final class ArchiveState {
    private ArchiveState() {}

    /** Returns everything a reader can ask for, as text. */
    static String of(ArchiveIndex archive) throws IOException {
        TreeMap<String, Object> state = new TreeMap<>();
        state.put("size", archive.size());
        state.put("ids", archive.ids());
        ArchiveInfo info = archive.info();
        state.put(
                "counts",
                List.of(
                        info.articles(),
                        info.groups(),
                        info.matches(),
                        info.stories(),
                        info.batches(),
                        info.lastBatch()));
        for (String id : archive.ids()) {
            state.put("article " + id, archive.article(id).orElseThrow().text());
            state.put(
                    "fingerprint " + id, Arrays.hashCode(archive.fingerprint(id).orElseThrow()));
            state.put("group of " + id, archive.groupOf(id));
            state.put("matches of " + id, archive.matchesOf(id));
            if (!archive.otherVersions(id).isEmpty()) {
                state.put("versions of " + id, archive.otherVersions(id));
            }
        }
        List<Object> lists = new ArrayList<>();
        for (DuplicateGroup group : archive.groups()) {
            lists.add(group);
            lists.add(archive.storyOf(group.id()));
            assertEquals(group, archive.group(group.id()).orElseThrow());
        }
        for (Story story : archive.stories()) {
            lists.add(story);
        }
        for (Match match : archive.matches()) {
            lists.add(match);
        }
        state.put("lists", lists);
        List<long[]> queries = new ArrayList<>();
        for (long key = 0; key < 40; key++) {
            queries.add(new long[] {key, key + 1, key * 7 % 40});
        }
        List<String> found = new ArrayList<>();
        for (LookupResult lookUp : archive.find(queries, HitFilter.ALL)) {
            // In the words of the stored states of old archives, whatever the classes are called.
            List<String> hits = new ArrayList<>();
            for (ArchiveHit hit : lookUp.found()) {
                hits.add("Found[" + hit.id() + ", " + hit.sharedKeys() + " shared keys]");
            }
            found.add(lookUp.commonKeys() + " " + hits);
        }
        state.put("found", found);
        for (int i = 0; i < 6; i++) {
            state.put("blob n" + i, archive.blob("n" + i).map(Arrays::toString));
        }
        StringBuilder text = new StringBuilder();
        state.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append('\n'));
        // What the stored states of old archives do not tell.
        return text.toString().replaceAll("probabilities=\\[[^]]*], ", "");
    }
}

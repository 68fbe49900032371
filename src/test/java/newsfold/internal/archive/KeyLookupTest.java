package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found by keys, before and after a commit. */
@ParameterizedClass
@EnumSource(ArchiveKind.class)
class KeyLookupTest extends ArchiveFixture {
    @Test
    void sharedKeysAreCountedOverStagedAndCommittedArticles() throws IOException {
        archive.put(Samples.entry("a", 1, 2, 3, 3));
        archive.put(Samples.entry("b", 3, 4, Long.MIN_VALUE));
        archive.commit("1");
        archive.put(Samples.entry("c", 3, 2, -1));
        for (int round = 0; round < 2; round++) {
            assertEquals(List.of("a:2", "c:2", "b:1"), find(3, 2, 2, 77));
            assertEquals(List.of("b:1"), find(Long.MIN_VALUE));
            assertEquals(List.of("c:1"), find(-1));
            assertEquals(List.of(), find(5, 6));
            assertEquals(List.of(), find());
            archive.commit("round " + round);
        }
    }

    @Test
    void manyQueriesAtOnceFindWhatEachFindsAlone() throws IOException {
        archive.put(Samples.entry("a", 1, 2, 3));
        archive.commit("1");
        archive.put(Samples.entry("b", 3, 4, 5));
        List<long[]> queries = List.of(new long[] {1, 5}, new long[0], new long[] {9}, new long[] {4, 3, 2});
        List<LookupResult> together = archive.find(queries, HitFilter.ALL);
        assertEquals(4, together.size());
        for (int i = 0; i < queries.size(); i++) {
            assertEquals(find(queries.get(i)), names(together.get(i)), "query " + i);
        }
        assertEquals(List.of("a:2", "b:2"), names(together.get(3)));
    }

    @Test
    void theFilterSeesFingerprintsAndDecides() throws IOException {
        archive.put(Samples.entry("a", 1, 2));
        archive.put(Samples.entry("b", 1));
        archive.commit("1");
        archive.put(Samples.entry("c", 1));
        byte[] wanted = Samples.fingerprint("b");
        List<LookupResult> found = archive.find(
                List.of(new long[] {1, 2}, new long[] {1, 2}),
                (query, shared, fingerprint) -> query == 0 ? fingerprint[0] == wanted[0] : shared == 2);
        assertEquals(List.of("b:1"), names(found.get(0)));
        assertArrayEquals(wanted, found.get(0).found().get(0).fingerprint());
        assertEquals(List.of("a:2"), names(found.get(1)));
    }

    @Test
    void aKeyOfManyArticlesIsCountedAsCommonAndStillFindsThem() throws IOException {
        archive.close();
        archive = open(ArchiveSettings.builder().keyLimit(3).build());
        for (int i = 0; i < 2; i++) {
            archive.put(Samples.entry("old" + i, 7, 100 + i));
        }
        archive.commit("1");
        archive.put(Samples.entry("new", 7));
        LookupResult atLimit = archive.find(new long[] {7, 100, 8}, HitFilter.ALL);
        assertEquals(List.of("old0:2", "new:1", "old1:1"), names(atLimit));
        assertEquals(0, atLimit.commonKeys());
        archive.put(Samples.entry("newer", 7));
        for (int round = 0; round < 2; round++) {
            LookupResult above = archive.find(new long[] {7, 100, 8}, HitFilter.ALL);
            assertEquals(List.of("old0:2", "new:1", "newer:1", "old1:1"), names(above));
            assertEquals(1, above.commonKeys());
            archive.commit("round " + round);
        }
        archive.delete("newer");
        assertEquals(0, archive.find(new long[] {7}, HitFilter.ALL).commonKeys());
    }

    @Test
    void ofArticlesUnderCommonKeysAloneThoseThatShareMostAreFound() throws IOException {
        archive.close();
        archive = open(ArchiveSettings.builder().keyLimit(3).build());
        for (int i = 0; i < 200; i++) {
            archive.put(Samples.entry("far" + i, 7));
        }
        for (int i = 0; i < 10; i++) {
            archive.put(Samples.entry("near" + i, 7, 8));
        }
        archive.commit("1");
        LookupResult found = archive.find(new long[] {7, 8}, HitFilter.ALL);
        assertEquals(2, found.commonKeys());
        assertEquals(64, found.found().size());
        for (int i = 0; i < 10; i++) {
            assertEquals("near" + i + ":2", names(found).get(i));
        }
    }
}

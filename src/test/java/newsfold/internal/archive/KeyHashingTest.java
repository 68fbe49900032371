package newsfold.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

class KeyHashingTest {
    /** Archives hold these values. If this test fails, add a new format instead of editing. */
    @Test
    void archivedKeysAndNamesNeverChange() {
        assertArrayEquals(
                new long[] {0, 162175821177L >>> 6, 371818110224L >>> 6, 776589409522L >>> 6},
                KeyHashing.archived(new long[] {0, 1, -1, Long.MIN_VALUE, 1}));
        assertEquals(
                List.of(916853996326L, 956224049840L, 1046743018117L),
                List.of(KeyHashing.name(0, "a"), KeyHashing.name(1, "a"), KeyHashing.name(65, "\u00fc\u4e16")));
    }

    @Test
    void numbersComeBackWithTheirDocumentsWhateverTheirSpread() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 60; trial++) {
            int size = trial < 3 ? trial : random.nextInt(1, 3000);
            // From evenly spread to all in one corner, where gaps need the escape, and many the same.
            int bits = random.nextBoolean() ? KeyHashing.BITS : KeyHashing.KEY_BITS;
            long bound = 1L << random.nextInt(1, bits + 1);
            SortedMap<Long, SortedSet<Integer>> expected = new TreeMap<>();
            for (int document = 0; document < size; document++) {
                long number = random.nextLong(bound);
                number = random.nextBoolean() ? number : (1L << bits) - 1 - number;
                expected.computeIfAbsent(number, key -> new TreeSet<>()).add(document);
            }
            try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
                HashPostings numbers =
                        write(directory, expected, bits, size, size + random.nextInt(2) * random.nextInt(5000));
                String place = "trial " + trial + ", " + size + " numbers under " + bound;
                assertEquals(size, numbers.count(), place);
                HashPostings.Cursor cursor = numbers.all();
                for (var entry : expected.entrySet()) {
                    TreeSet<Integer> found = new TreeSet<>();
                    numbers.find(entry.getKey(), document -> found.add(document));
                    assertEquals(entry.getValue(), found, place);
                    for (int document : entry.getValue()) {
                        assertTrue(cursor.next(), place);
                        assertEquals(entry.getKey(), cursor.number(), place);
                        assertEquals(document, cursor.document(), place);
                    }
                }
                assertTrue(!cursor.next(), place);
                for (int i = 0; i < 100; i++) {
                    long absent = random.nextLong(1L << bits);
                    if (!expected.containsKey(absent)) {
                        numbers.find(absent, document -> {
                            throw new AssertionError(place + " found " + absent);
                        });
                    }
                }
            }
        }
    }

    private static HashPostings write(
            ByteBuffersDirectory directory,
            SortedMap<Long, SortedSet<Integer>> entries,
            int bits,
            int documents,
            long most)
            throws IOException {
        try (IndexOutput file = directory.createOutput("numbers", IOContext.DEFAULT);
                IndexOutput places = directory.createOutput("places", IOContext.DEFAULT)) {
            HashPostingsWriter writer = new HashPostingsWriter(file, bits, most, documents);
            for (var entry : entries.entrySet()) {
                for (int document : entry.getValue()) {
                    writer.add(entry.getKey(), document);
                }
            }
            writer.finish(places, 7);
        }
        try (IndexInput places = directory.openInput("places", IOContext.DEFAULT)) {
            assertEquals(7, places.readVInt());
            return HashPostings.open(
                    directory.openInput("numbers", IOContext.DEFAULT), places, bits, KeyFileNames.VERSION);
        }
    }

    @Test
    void theFilterNeverForgetsANumberAndRarelyInventsOne() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int size : new int[] {1, 31, 32, 33, 36, 37, 5000, 200_000}) {
            int bits = size % 2 == 0 ? KeyHashing.BITS : KeyHashing.KEY_BITS;
            long[] numbers =
                    KeyHashing.distinct(random.longs(size, 0, 1L << bits).toArray());
            try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
                try (IndexOutput file = directory.createOutput("filter", IOContext.DEFAULT);
                        IndexOutput places = directory.createOutput("places", IOContext.DEFAULT)) {
                    BloomFilterWriter writer = new BloomFilterWriter(file, bits, size);
                    for (long number : numbers) {
                        writer.add(number);
                    }
                    writer.finish(places);
                }
                IndexInput file = directory.openInput("filter", IOContext.DEFAULT);
                BloomFilter filter = new BloomFilter(file.randomAccessSlice(0, file.length()), bits);
                for (long number : numbers) {
                    assertTrue(filter.mightContain(number), size + " numbers, forgot " + number);
                }
                int invented = 0;
                for (int i = 0; i < 20_000; i++) {
                    long number = random.nextLong(1L << bits);
                    if (Arrays.binarySearch(numbers, number) < 0 && filter.mightContain(number)) {
                        invented++;
                    }
                }
                assertTrue(invented < 20_000 * 0.05, size + " numbers, invented " + invented);
            }
        }
    }
}

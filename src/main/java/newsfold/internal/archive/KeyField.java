package newsfold.internal.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The hash postings of one field of a segment, with the Bloom filter over them. */
final class KeyField {
    private final HashPostings postings;
    private final @Nullable BloomFilter filter;

    /** @param filter null where the filter is of an older format */
    KeyField(HashPostings postings, @Nullable BloomFilter filter) {
        this.postings = postings;
        this.filter = filter;
    }

    HashPostings postings() {
        return postings;
    }

    /** Reports the documents that have a number, deleted ones too. */
    void find(long number, HashPostings.Hit hit) throws IOException {
        if (filter == null || filter.mightContain(number)) {
            postings.find(number, hit);
        }
    }
}

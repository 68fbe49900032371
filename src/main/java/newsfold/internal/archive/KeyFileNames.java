package newsfold.internal.archive;

import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;

/** Names and versions of the key files of a segment. Everything here is on disk. */
final class KeyFileNames {
    /** The file of the hash postings. */
    static final String POSTINGS = "nfn";

    /** The file of the Bloom filters over them. */
    static final String FILTERS = "nff";

    /** The file that says where each field lies in the other two. */
    static final String DIRECTORY = "nfd";

    /** The version in which keys had as many bits as names, and the filter eight words a block. */
    static final int VERSION_1 = 1;

    static final int VERSION = 2;

    private KeyFileNames() {}

    /** Returns the name of a file. */
    static String file(SegmentInfo segment, String extension) {
        return IndexFileNames.segmentFileName(segment.name, "", extension);
    }

    /** Returns the name that the header of a file carries. */
    static String codec(String extension) {
        return "NewsfoldKeys." + extension;
    }
}

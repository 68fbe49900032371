package newsfold.internal.archive;

import java.io.IOException;
import java.util.List;

/** Records of an archive as bytes, for the fuzzer. */
public final class RecordBytes {
    private RecordBytes() {}

    /**
     * Returns an article, a group, a match and a story of an archive as they are stored.
     *
     * @param reader the archive, which holds one of each at least
     * @return the bytes, in this order
     * @throws IOException if the archive cannot be read
     */
    public static List<byte[]> of(ArchiveIndex reader) throws IOException {
        return List.of(
                RecordCodec.article(reader.articles().iterator().next(), true),
                RecordCodec.group(reader.groups().iterator().next()).bytes(),
                RecordCodec.bytes(reader.matches().iterator().next()),
                RecordCodec.story(reader.stories().iterator().next()).bytes());
    }

    /**
     * Reads a record.
     *
     * @param kind place of its kind in what {@link #of} returns
     * @param bytes the record
     * @throws IOException if the record is damaged
     */
    public static void read(int kind, byte[] bytes) throws IOException {
        switch (kind) {
            case 0 -> RecordCodec.article(bytes);
            case 1 -> RecordCodec.group(bytes);
            case 2 -> RecordCodec.match(bytes);
            default -> RecordCodec.story(bytes);
        }
    }
}

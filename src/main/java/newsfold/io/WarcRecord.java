package newsfold.io;

import java.io.IOException;

/**
 * A record of a WARC file, whose block can be read until the next record is asked for.
 *
 * @param position where it starts in the file, in compressed files the offset of its member
 * @param fields its header
 * @param length of its block in bytes, as the header says
 * @param block reads the block
 */
record WarcRecord(long position, HeaderFields fields, long length, Block block) {
    /** Reads the first bytes of a block. */
    interface Block {
        byte[] read(int atMost) throws IOException;
    }

    /** Reads the block, or as much of it as fits; works once. */
    byte[] read(int atMost) throws IOException {
        return block.read((int) Math.min(length, atMost));
    }

    String type() {
        String type = fields.get("warc-type");
        return type == null ? "" : type;
    }
}

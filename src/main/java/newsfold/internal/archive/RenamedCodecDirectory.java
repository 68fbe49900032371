package newsfold.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.ByteBuffersIndexOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * Shows the commits of formats 1 and 2 as if their segments had been written under the name of Lucene's own codec.
 *
 * <p>They carry the name of a codec that newsfold once registered with Lucene. All of their files are in the formats of
 * Lucene 9.12, except the key files, which {@link KeyFiles} reads. The next commit carries the new name.
 */
final class RenamedCodecDirectory extends FilterDirectory {
    private static final byte[] OLD = lengthAndName("NewsfoldArchive1");
    private static final byte[] NEW = lengthAndName("Lucene912");

    RenamedCodecDirectory(Directory in) {
        super(in);
    }

    private static byte[] lengthAndName(String name) {
        return ((char) name.length() + name).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        if (!name.startsWith(IndexFileNames.SEGMENTS + "_")) {
            return super.openInput(name, context);
        }
        byte[] bytes;
        try (IndexInput commit = super.openInput(name, IOContext.READONCE)) {
            if (commit.length() > Integer.MAX_VALUE - Long.BYTES) {
                throw new IOException(name + " is no commit: it has " + commit.length() + " bytes");
            }
            bytes = new byte[(int) commit.length()];
            commit.readBytes(bytes, 0, bytes.length);
            if (find(bytes, 0) < 0) {
                return super.openInput(name, context);
            }
            // The new form gets a new checksum, so damage must be found in the old one.
            CodecUtil.checksumEntireFile(commit);
        }
        return renamed(name, bytes);
    }

    private static IndexInput renamed(String name, byte[] bytes) throws IOException {
        ByteBuffersDataOutput renamed = new ByteBuffersDataOutput();
        try (IndexOutput out = new ByteBuffersIndexOutput(renamed, name, name)) {
            int end = bytes.length - CodecUtil.footerLength();
            int from = 0;
            for (int place = find(bytes, 0); place >= 0; place = find(bytes, from)) {
                out.writeBytes(bytes, from, place - from);
                out.writeBytes(NEW, 0, NEW.length);
                from = place + OLD.length;
            }
            out.writeBytes(bytes, from, end - from);
            CodecUtil.writeFooter(out);
        }
        return new ByteBuffersIndexInput(
                new ByteBuffersDataInput(List.of(ByteBuffer.wrap(renamed.toArrayCopy()))), name);
    }

    private static int find(byte[] bytes, int from) {
        for (int place = from; place + OLD.length <= bytes.length; place++) {
            if (Arrays.equals(bytes, place, place + OLD.length, OLD, 0, OLD.length)) {
                return place;
            }
        }
        return -1;
    }
}

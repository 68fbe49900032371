package newsfold.archive;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;

/**
 * How Lucene lays out the segments of an archive: as it usually does, except for keys and names. Public only
 * because Lucene finds it by the name on disk; not for use by others.
 */
public final class ArchiveCodec extends FilterCodec {
    /** Makes the codec; Lucene calls this. */
    public ArchiveCodec() {
        super("NewsfoldArchive1", new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION));
    }

    @Override
    public PointsFormat pointsFormat() {
        return new KeyFilesFormat(delegate.pointsFormat());
    }
}

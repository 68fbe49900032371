package newsfold.internal.archive;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.Version;

/**
 * Writes segments as Lucene's own codec does and under its name, with key files beside the points.
 *
 * <p>Lucene finds codecs by the name in the commit, through a registry that all of the process share. Nothing is registered
 * there: to Lucene a segment is one of its own with a few files more, which belong to the segment, are copied, deleted and
 * packed with it, and are read by {@link KeyFiles}.
 */
final class ArchiveCodec extends FilterCodec {
    private static final String STANDARD = "org.apache.lucene.codecs.lucene";

    private final OpenKeyFiles keyFiles;
    private final StoredFieldsFormat tight =
            new Lucene90StoredFieldsFormat(Lucene90StoredFieldsFormat.Mode.BEST_COMPRESSION);
    private final StoredFieldsFormat quick = new Lucene90StoredFieldsFormat(Lucene90StoredFieldsFormat.Mode.BEST_SPEED);
    private volatile boolean packsQuickly;

    /** @param keyFiles where merges find the key files of the segments they read */
    ArchiveCodec(OpenKeyFiles keyFiles) {
        this(standard(), keyFiles);
    }

    private ArchiveCodec(Codec standard, OpenKeyFiles keyFiles) {
        super(standard.getName(), standard);
        this.keyFiles = keyFiles;
    }

    /** Returns the codec this version of Lucene writes with, even where the host has set another default. */
    private static Codec standard() {
        if (isStandard(Codec.getDefault())) {
            return Codec.getDefault();
        }
        for (String name : Codec.availableCodecs()) {
            if (isStandard(Codec.forName(name))) {
                return Codec.forName(name);
            }
        }
        throw new IllegalStateException(String.format(
                Locale.ROOT, "Lucene %s has no codec to write with; use Lucene 9.12 or 10", Version.LATEST));
    }

    private static boolean isStandard(Codec codec) {
        return codec.getClass().getName().startsWith(STANDARD);
    }

    /** Whether the next segment is for what every batch writes anew: numbers that shrink by an eighth in most of the time of a commit. */
    void packQuickly(boolean quickly) {
        packsQuickly = quickly;
    }

    /** A segment says how it was packed, so either reads both. */
    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return packsQuickly ? quick : tight;
    }

    @Override
    public PointsFormat pointsFormat() {
        PointsFormat points = delegate.pointsFormat();
        return new PointsFormat() {
            @Override
            public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
                return KeyFilesWriter.open(points.fieldsWriter(state), state, keyFiles);
            }

            @Override
            public PointsReader fieldsReader(SegmentReadState state) throws IOException {
                return points.fieldsReader(state);
            }
        };
    }
}

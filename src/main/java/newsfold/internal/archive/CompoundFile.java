package newsfold.internal.archive;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.apache.lucene.codecs.CompoundDirectory;
import org.apache.lucene.codecs.CompoundFormat;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/** Opens the file in which a small segment keeps its other files, by a method that differs between Lucene 9 and 10. */
final class CompoundFile {
    private static final String METHOD = "getCompoundReader";
    private static final MethodHandle OPEN = handle();

    private CompoundFile() {}

    private static MethodHandle handle() {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        try {
            return lookup.findVirtual(
                    CompoundFormat.class,
                    METHOD,
                    MethodType.methodType(CompoundDirectory.class, Directory.class, SegmentInfo.class));
        } catch (ReflectiveOperationException tenOrLater) {
            try {
                MethodHandle nine = lookup.findVirtual(
                        CompoundFormat.class,
                        METHOD,
                        MethodType.methodType(
                                CompoundDirectory.class, Directory.class, SegmentInfo.class, IOContext.class));
                return MethodHandles.insertArguments(nine, 3, IOContext.DEFAULT);
            } catch (ReflectiveOperationException e) {
                e.addSuppressed(tenOrLater);
                throw new IllegalStateException("this version of Lucene cannot be used; use Lucene 9.12 or 10", e);
            }
        }
    }

    static Directory open(SegmentInfo segment) throws IOException {
        try {
            return (Directory)
                    (CompoundDirectory) OPEN.invokeExact(segment.getCodec().compoundFormat(), segment.dir, segment);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}

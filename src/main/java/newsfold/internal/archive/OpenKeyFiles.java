package newsfold.internal.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** The key files of all open segments; those of a segment are closed with it. Safe for several threads. */
final class OpenKeyFiles {
    private final Map<IndexReader.CacheKey, KeyFiles> bySegment = new ConcurrentHashMap<>();

    /** Merges know a segment by the reader of its points only. */
    private final Map<PointsReader, KeyFiles> byPoints = new ConcurrentHashMap<>();

    /** Returns the key files of a segment. */
    KeyFiles of(LeafReader reader) throws IOException {
        SegmentReader segment = segment(reader);
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        KeyFiles open = bySegment.get(helper.getKey());
        return open == null ? open(segment, helper) : open;
    }

    private static SegmentReader segment(IndexReader reader) throws IOException {
        if (reader instanceof SegmentReader segment) {
            return segment;
        }
        throw new IOException("not a segment of an archive: " + reader);
    }

    private synchronized KeyFiles open(SegmentReader segment, IndexReader.CacheHelper helper) throws IOException {
        KeyFiles before = bySegment.get(helper.getKey());
        if (before != null) {
            return before;
        }
        KeyFiles files = KeyFiles.open(segment.getSegmentInfo().info, segment.getFieldInfos());
        PointsReader points = segment.getPointsReader();
        bySegment.put(helper.getKey(), files);
        byPoints.put(points, files);
        helper.addClosedListener(key -> {
            bySegment.remove(key);
            byPoints.remove(points);
            try {
                files.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    /** Opens the key files of a segment that is about to be merged. */
    CodecReader prepareForMerge(CodecReader reader) throws IOException {
        of(reader);
        return reader;
    }

    /** Returns the key files of a segment that is being merged. */
    KeyFiles of(PointsReader points) throws IOException {
        KeyFiles files = byPoints.get(points);
        if (files == null) {
            throw new IOException("a segment without key files cannot be merged: " + points);
        }
        return files;
    }

    /** Computes the checksums of the files of a segment up to some size. */
    static void check(LeafReader reader, long maxBytes) throws IOException {
        SegmentCommitInfo segment = segment(reader).getSegmentInfo();
        Directory directory = segment.info.dir;
        for (String name : segment.files()) {
            try (IndexInput file = directory.openInput(name, IOContext.READONCE)) {
                if (file.length() <= maxBytes) {
                    CodecUtil.checksumEntireFile(file);
                }
            }
        }
    }
}

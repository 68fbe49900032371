package newsfold.internal.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Merges segments of one quarter with each other only, those of several quarters likewise, and those of records. A quarter
 * that is over becomes one segment, since every look-up asks every segment and hardly anything is added there any more. A
 * record that has a segment to itself, being large, stays alone.
 */
final class QuarterMergePolicy extends FilterMergePolicy {
    private static final String RECORDS = "records";
    private static final String MIXED = "mixed";
    private static final String ALONE = "alone ";

    /** A single record of this many bytes stays alone; smaller ones, of batches that bring nothing else, are merged. */
    private static final long LARGE = 1 << 18;

    /** No file outgrows one mapping of 1 GiB, because reads across two mappings are not safe from several threads. */
    private static final int MAX_MEGABYTES = 2048;

    /** What came late to a quarter is merged with the rest of it once it is so large a part of the largest segment. */
    private static final int LATE_PART = 4;

    private final OpenKeyFiles keyFiles;

    QuarterMergePolicy(OpenKeyFiles keyFiles) {
        super(tiers());
        this.keyFiles = keyFiles;
    }

    private static TieredMergePolicy tiers() {
        TieredMergePolicy policy = new TieredMergePolicy();
        // Every look-up asks every segment, so fewer of them are worth merging more often.
        policy.setSegmentsPerTier(5);
        policy.setMaxMergeAtOnce(10);
        policy.setMaxMergedSegmentMB(MAX_MEGABYTES);
        policy.setMaxCFSSegmentSizeMB(64);
        return policy;
    }

    /** Returns which segments may be merged with which. */
    static String classOf(SegmentCommitInfo segment) throws IOException {
        String first = segment.info.getAttribute(SegmentDays.FIRST_DAY);
        String last = segment.info.getAttribute(SegmentDays.LAST_DAY);
        if (first == null || last == null) {
            return segment.info.maxDoc() == 1 && segment.sizeInBytes() >= LARGE ? ALONE + segment.info.name : RECORDS;
        }
        int period = Quarter.of(Long.parseLong(first));
        return period == Quarter.of(Long.parseLong(last)) ? Integer.toString(period) : MIXED;
    }

    private static Collection<SegmentInfos> classes(SegmentInfos all) throws IOException {
        Map<String, SegmentInfos> classes = new TreeMap<>();
        for (SegmentCommitInfo segment : all) {
            classes.computeIfAbsent(classOf(segment), key -> new SegmentInfos(all.getIndexCreatedVersionMajor()))
                    .add(segment);
        }
        return classes.values();
    }

    private interface Finder {
        @Nullable
        MergeSpecification find(SegmentInfos segments) throws IOException;
    }

    /** A merge that opens the key files of the segments it reads. */
    private OneMerge merge(List<SegmentCommitInfo> segments) {
        return new OneMerge(segments) {
            @Override
            public CodecReader wrapForMerge(CodecReader reader) throws IOException {
                return keyFiles.prepareForMerge(reader);
            }
        };
    }

    private @Nullable MergeSpecification inEach(SegmentInfos all, Finder finder) throws IOException {
        MergeSpecification found = new MergeSpecification();
        for (SegmentInfos segments : classes(all)) {
            MergeSpecification some = finder.find(segments);
            if (some != null) {
                some.merges.forEach(merge -> found.add(merge(merge.segments)));
            }
        }
        return found.merges.isEmpty() ? null : found;
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos infos, MergeContext context)
            throws IOException {
        int newest = newestPeriod(infos);
        return inEach(infos, segments -> {
            List<SegmentCommitInfo> over =
                    isOver(classOf(segments.info(0)), newest) ? toUnite(segments, context) : List.of();
            if (over.isEmpty()) {
                return in.findMerges(trigger, segments, context);
            }
            MergeSpecification one = new MergeSpecification();
            one.add(new OneMerge(over));
            return one;
        });
    }

    private static int newestPeriod(SegmentInfos infos) throws IOException {
        int newest = Integer.MIN_VALUE;
        for (SegmentCommitInfo segment : infos) {
            String name = classOf(segment);
            if (isPeriod(name) && Integer.parseInt(name) != Quarter.NONE) {
                newest = Math.max(newest, Integer.parseInt(name));
            }
        }
        return newest;
    }

    private static boolean isPeriod(String name) {
        return !name.equals(RECORDS) && !name.equals(MIXED) && !name.startsWith(ALONE);
    }

    private static boolean isOver(String name, int newest) {
        return isPeriod(name) && Integer.parseInt(name) < newest;
    }

    /** Returns the segments of a quarter to make one of, or none if that would copy much for little. */
    private List<SegmentCommitInfo> toUnite(SegmentInfos segments, MergeContext context) throws IOException {
        Map<SegmentCommitInfo, Long> sizes = new HashMap<>();
        long rest = 0;
        for (SegmentCommitInfo segment : segments) {
            if (context.getMergingSegments().contains(segment)) {
                return List.of();
            }
            sizes.put(segment, size(segment, context));
            rest += size(segment, context);
        }
        List<SegmentCommitInfo> largestFirst = new ArrayList<>(sizes.keySet());
        largestFirst.sort(Comparator.comparing((SegmentCommitInfo segment) -> sizes.getOrDefault(segment, 0L))
                .reversed()
                .thenComparing(segment -> segment.info.name));
        while (!largestFirst.isEmpty() && rest > (long) MAX_MEGABYTES << 20) {
            rest -= sizes.getOrDefault(largestFirst.remove(0), 0L);
        }
        if (largestFirst.size() < 2) {
            return List.of();
        }
        long largest = sizes.getOrDefault(largestFirst.get(0), 0L);
        return rest - largest >= largest / LATE_PART ? largestFirst : List.of();
    }

    @Override
    public @Nullable MergeSpecification findForcedMerges(
            SegmentInfos infos, int most, Map<SegmentCommitInfo, Boolean> toMerge, MergeContext context)
            throws IOException {
        return inEach(infos, segments -> in.findForcedMerges(segments, most, toMerge, context));
    }

    @Override
    public @Nullable MergeSpecification findForcedDeletesMerges(SegmentInfos infos, MergeContext context)
            throws IOException {
        return inEach(infos, segments -> in.findForcedDeletesMerges(segments, context));
    }

    @Override
    public @Nullable MergeSpecification findFullFlushMerges(
            MergeTrigger trigger, SegmentInfos infos, MergeContext context) throws IOException {
        return inEach(infos, segments -> in.findFullFlushMerges(trigger, segments, context));
    }
}

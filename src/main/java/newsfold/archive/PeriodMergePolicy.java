package newsfold.archive;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/** Merges segments of one quarter with each other only, those of several quarters likewise, and those of records. */
final class PeriodMergePolicy extends FilterMergePolicy {
    private static final String RECORDS = "records";
    private static final String MIXED = "mixed";

    PeriodMergePolicy() {
        super(tiers());
    }

    private static TieredMergePolicy tiers() {
        TieredMergePolicy policy = new TieredMergePolicy();
        // Every look-up asks every segment, so fewer of them are worth merging more often.
        policy.setSegmentsPerTier(5);
        policy.setMaxMergeAtOnce(10);
        // No file outgrows one mapping of 1 GiB, because reads across two mappings are not safe from several threads.
        policy.setMaxMergedSegmentMB(2048);
        policy.setMaxCFSSegmentSizeMB(64);
        return policy;
    }

    /** Returns which segments may be merged with which. */
    static String classOf(SegmentCommitInfo segment) {
        String first = segment.info.getAttribute(DaySpan.FIRST_DAY);
        String last = segment.info.getAttribute(DaySpan.LAST_DAY);
        if (first == null || last == null) {
            return RECORDS;
        }
        int period = Period.of(Long.parseLong(first));
        return period == Period.of(Long.parseLong(last)) ? Integer.toString(period) : MIXED;
    }

    private static Collection<SegmentInfos> classes(SegmentInfos all) {
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

    private static @Nullable MergeSpecification inEach(SegmentInfos all, Finder finder) throws IOException {
        MergeSpecification found = new MergeSpecification();
        for (SegmentInfos segments : classes(all)) {
            MergeSpecification some = finder.find(segments);
            if (some != null) {
                some.merges.forEach(found::add);
            }
        }
        return found.merges.isEmpty() ? null : found;
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos infos, MergeContext context)
            throws IOException {
        return inEach(infos, segments -> in.findMerges(trigger, segments, context));
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

package newsfold.internal.story;

import java.util.List;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Groups different reports of one event into stories.
 *
 * <p>Give it duplicate groups, not articles: two hundred prints of one wire story must not outvote the reports that
 * newsrooms wrote themselves. The order of the input does not matter. For a stream of batches use {@link StoryTracker}.
 *
 * <p>Instances are immutable and, without an encoder, may be shared by threads.
 */
public final class StoryClusterer {
    private final Granularity granularity;
    private final @Nullable SentenceEncoder encoder;

    /** Makes a clusterer of stories. */
    public StoryClusterer() {
        this(Granularity.STORY);
    }

    /**
     * Makes a clusterer.
     *
     * @param granularity how much belongs to one story
     */
    public StoryClusterer(Granularity granularity) {
        this(granularity, null);
    }

    /**
     * Makes a clusterer.
     *
     * @param granularity how much belongs to one story
     * @param encoder gives sentence vectors, null to go by words alone; the caller closes it. A clusterer with an encoder is
     *     for one thread at a time
     */
    public StoryClusterer(Granularity granularity, @Nullable SentenceEncoder encoder) {
        this.granularity = granularity;
        this.encoder = encoder;
    }

    /**
     * Clusters one collection.
     *
     * @param inputs the duplicate groups, in any order, each group once
     * @return the stories by id; every group is in exactly one, a report nobody else told is a story of its own
     * @throws IllegalArgumentException if a group is given twice
     */
    public List<Story> cluster(List<StoryInput> inputs) {
        return new StoryTracker(granularity, encoder).add(inputs).stories();
    }
}

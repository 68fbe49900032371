package newsfold.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import newsfold.internal.story.StoryInput;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.story.StoryUpdate;
import newsfold.internal.story.TemplatePair;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Tells stories of groups that are read in the order of time. If there are no more than may be looked at at once, they are one
 * batch, as on one machine. More come in parts, as a stream does, and what is too old to be linked is forgotten, so that
 * memory holds one part and what is published in the time that {@link StoryTracker} remembers.
 */
final class StoryParts implements Iterator<Tuple2<String, ToldStory>> {
    /** No story has this id; what was decided by looking at a part stands there. */
    static final String NOTE = "";

    /** Half of what is remembered before a part, and as far as groups are of about one time. */
    private static final int DAYS = 16;

    private static final double UNDATED = 1e12;

    private final Iterator<StorySource> groups;
    private final StoryTracker tracker;
    private final int most;
    private final List<StorySource> next = new ArrayList<>();
    private Iterator<Tuple2<String, ToldStory>> told = Collections.emptyIterator();
    private int part;

    /**
     * Starts.
     *
     * @param groups the groups by {@link StorySource.Position}
     * @param tracker knows no story yet
     * @param most how many groups may be looked at at once, at least 1
     */
    StoryParts(Iterator<StorySource> groups, StoryTracker tracker, int most) {
        this.groups = groups;
        this.tracker = tracker;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        while (!told.hasNext()) {
            while (next.size() <= most && groups.hasNext() && !(part > 0 && isPast(next.size() - 1))) {
                next.add(groups.next());
            }
            if (next.isEmpty() && part > 0) {
                return false;
            }
            told = tell(part == 0 && next.size() <= most ? next.size() : cut());
        }
        return true;
    }

    @Override
    public Tuple2<String, ToldStory> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return told.next();
    }

    /**
     * Returns how many of the groups to take: those of a short time, because what is forgotten is told by the end of a part, and
     * its first groups must still meet what came before them. If they are too many, those of whole days; a day that has more by
     * itself is cut.
     */
    private int cut() {
        int size = 1;
        while (size < next.size() && !isPast(size)) {
            size++;
        }
        if (size <= most) {
            return size;
        }
        for (size = most; size > 0; size--) {
            if (day(size) != day(size - 1)) {
                return size;
            }
        }
        return most;
    }

    /** Tells whether a group is too late for the next part. */
    private boolean isPast(int index) {
        return index > 0 && day(index) >= day(0) + DAYS;
    }

    private double day(int index) {
        double day = next.get(index).position().day();
        return Double.isNaN(day) ? UNDATED : Math.floor(day);
    }

    private Iterator<Tuple2<String, ToldStory>> tell(int size) {
        List<StoryInput> inputs = new ArrayList<>(size);
        List<TemplatePair> templates = new ArrayList<>();
        for (StorySource group : next.subList(0, size)) {
            inputs.add(group.input());
            group.templates().forEach(templates::add);
        }
        next.subList(0, size).clear();
        part++;
        StoryUpdate update = tracker.add(inputs, List.of(), templates);
        return Stream.of(
                        update.stories().stream().map(story -> told(story.id(), story, "")),
                        update.gone().stream().map(id -> told(id, null, "")),
                        Stream.of(told(NOTE, null, update.calibration().reason())))
                .flatMap(stories -> stories)
                .iterator();
    }

    private Tuple2<String, ToldStory> told(String id, @Nullable Story story, String note) {
        return new Tuple2<>(id, new ToldStory(part, story, note));
    }
}

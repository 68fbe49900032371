package newsfold.spark;

import java.io.Serializable;
import newsfold.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a story, the last time of which counts.
 *
 * @param part when it was told, counted from 1
 * @param story the story, null if it is no more
 * @param note what was decided by looking at that part, if that is told in place of a story
 */
record ToldStory(int part, @Nullable Story story, String note) implements Serializable {
    ToldStory last(ToldStory other) {
        return other.part > part ? other : this;
    }
}

package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class NeighbourMixingTest {
    @Test
    void aGroupIsMixedWithNoMoreNeighboursThanItsStoryHas() {
        int[] sizes = {3, 3, 3, 1, 1, 1, 1, 1, 1};
        assertArrayEquals(new int[] {2, 2, 2, 0, 0, 0, 0, 0, 0}, NeighbourMixing.neighbours(sizes, 7, 1));
    }

    @Test
    void whereMostStoriesAreLargeALoneGroupIsMixedWithNeighboursToo() {
        int[] sizes = {4, 4, 4, 4, 4, 4, 4, 4, 1};
        assertArrayEquals(new int[] {3, 3, 3, 3, 3, 3, 3, 3, 2}, NeighbourMixing.neighbours(sizes, 3, 1));
    }

    @Test
    void inALargePoolEightNeighboursAreMixedInWhateverTheStories() {
        assertArrayEquals(new int[] {8, 8, 8}, NeighbourMixing.neighbours(new int[] {2, 2, 1}, 2, 0));
    }
}

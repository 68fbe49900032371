package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrackerCodecTest {
    @Test
    void aStateOfTheVersionBeforeIsReadAndTellsProbabilitiesWithTheNextBatch() throws IOException {
        try (InputStream state = TrackerCodecTest.class.getResourceAsStream("/stories/state-7.bin")) {
            StoryTracker tracker =
                    StoryTracker.fromBytes(Objects.requireNonNull(state).readAllBytes());
            List<List<StoryInput>> batches = StoryStreams.stream(9, 3);
            StoryTracker unbroken = new StoryTracker();
            List<StoryUpdate> before =
                    batches.subList(0, 2).stream().map(unbroken::add).toList();
            assertEquals(Set.copyOf(StoryStreams.storyOfGroup(before).values()), tracker.stories());
            List<StoryUpdate> updates = List.of(tracker.add(batches.get(2)));
            unbroken.add(batches.get(2));
            assertEquals(unbroken.stories(), tracker.stories());
            assertEquals(24, StoryStreams.probabilities(updates).size());
        }
    }

    @Test
    void thatGroupsWereForgottenIsKnownAfterARestart() throws IOException {
        StoryTracker tracker = Trackers.remembering(50);
        List<StoryUpdate> updates =
                StoryStreams.stream(11, 160).stream().map(tracker::add).toList();
        assertTrue(
                Set.copyOf(StoryStreams.storyOfGroup(updates).values()).size()
                        > tracker.stories().size(),
                "nothing was forgotten");
        byte[] state = tracker.toBytes();
        assertArrayEquals(state, StoryTracker.fromBytes(state).toBytes());
    }

    /**
     * Version 8 does not tell how much groups are like reports, 9 not what shows templates, 10 not which of it has gaps, 11 not
     * whether groups were forgotten, 12 not the order of words; that is not known of them then.
     */
    @Test
    void aStateOfAnEarlierVersionIsReadAndGoesOnAsIfItHadNeverStopped() throws IOException {
        for (int version : new int[] {8, 9, 10, 11, 12}) {
            try (InputStream state = TrackerCodecTest.class.getResourceAsStream("/stories/state-" + version + ".bin")) {
                byte[] bytes = Objects.requireNonNull(state).readAllBytes();
                assertEquals(version, bytes[7], "version");
                StoryTracker tracker = StoryTracker.fromBytes(bytes);
                List<List<StoryInput>> batches = StoryStreams.stream(9, 3);
                StoryTracker unbroken = new StoryTracker();
                batches.subList(0, 2).forEach(unbroken::add);
                assertEquals(unbroken.stories(), tracker.stories());
                StoryUpdate told = tracker.add(batches.get(2));
                StoryUpdate expected = unbroken.add(batches.get(2));
                assertEquals(unbroken.stories(), tracker.stories());
                assertEquals(expected.events(), told.events());
                assertTrue(told.stories().containsAll(expected.stories()), () -> told + " for " + expected);
                assertArrayEquals(
                        tracker.toBytes(),
                        StoryTracker.fromBytes(tracker.toBytes()).toBytes(),
                        "written anew");
            }
        }
    }

    @Test
    void aStateOfAnUnknownVersionIsRefusedByItsNumber() {
        byte[] state = new StoryTracker().toBytes();
        for (int version : new int[] {6, state[7] + 1}) {
            state[7] = (byte) version;
            IOException refused = assertThrows(IOException.class, () -> StoryTracker.fromBytes(state));
            assertTrue(
                    String.valueOf(refused.getMessage())
                            .contains("story state has version " + version + ", this library"),
                    refused::toString);
        }
    }

    @Test
    void aTrackerReadFromBytesGoesOnAsIfItHadNeverStopped() throws IOException {
        StoryTracker unbroken = new StoryTracker();
        StoryTracker broken = new StoryTracker();
        for (List<StoryInput> batch : StoryStreams.stream(3, 40)) {
            broken = StoryTracker.fromBytes(broken.toBytes());
            assertEquals(unbroken.add(batch), broken.add(batch));
        }
    }

    @Test
    void stateCutOffOrDamagedAnywhereIsRefusedOrRead() {
        StoryTracker tracker = new StoryTracker();
        StoryStreams.stream(5, 3).forEach(tracker::add);
        byte[] state = tracker.toBytes();
        for (int length = 0; length < state.length; length += 211) {
            byte[] cut = Arrays.copyOf(state, length);
            assertThrows(IOException.class, () -> StoryTracker.fromBytes(cut));
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 60; trial++) {
            byte[] damaged = state.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                StoryTracker.fromBytes(damaged);
            } catch (IOException expected) {
                assertTrue(
                        expected.getMessage() == null || !expected.getMessage().isEmpty());
            }
        }
    }
}

package newsfold.internal.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import newsfold.internal.archive.Archive;
import newsfold.report.Event;
import newsfold.report.Event.Kind;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog();

    private List<Kind> kinds() {
        return log.of(Kind.GROUP_STARTED).stream().map(Event::kind).toList();
    }

    @Test
    void whatWasSplitOffAnotherDidNotStart() {
        log.add(Kind.GROUP_SPLIT, "old", "old", "new", "");
        log.group("new", List.of(), List.of("a"));
        assertEquals(List.of(), kinds());
        log.group("other", List.of(), List.of("b"));
        assertEquals(List.of(Kind.GROUP_STARTED), kinds());
    }

    @Test
    void whatWentIntoAnotherIsNotAlsoToldToBeGone() throws Exception {
        log.add(Kind.GROUP_GREW, "small");
        log.add(Kind.GROUP_GREW, "lost");
        log.add(Kind.GROUP_MERGED, "large", "small", "large", "");
        List<Event> settled = log.settled(Archive.inMemory());
        assertEquals(
                List.of("large", "lost"),
                settled.stream().map(Event::id).sorted().toList());
    }

    @Test
    void aBatchOfManyNewGroupsTakesTimeByTheirNumber() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < 300_000; i++) {
                log.group("g" + i, List.of(), List.of("a" + i));
            }
        });
        assertEquals(300_000, kinds().size());
    }
}

package newsfold.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchTest {
    private static final List<Passage> PASSAGES =
            List.of(new Passage(0, 40, 7, 48, 6), new Passage(90, 120, 60, 91, 3));

    private static Match match(List<Passage> passages) {
        return Match.of("a", "b", Relation.CONTAINS, 0.5, 0.6, 0.7, passages);
    }

    @Test
    void passagesAreReturnedAsTheyWereGiven() {
        List<Passage> given = new ArrayList<>(PASSAGES);
        Match match = match(given);
        given.clear();
        assertEquals(PASSAGES, match.passages());
        assertThrows(UnsupportedOperationException.class, () -> match.passages().clear());
        assertEquals(List.of(), match(List.of()).passages());
    }

    @Test
    void theInverseExchangesAllThatBelongsToOneOfBoth() {
        Match inverse = match(PASSAGES).inverse();
        Match expected = Match.of(
                "b",
                "a",
                Relation.CONTAINED_IN,
                0.5,
                0.7,
                0.6,
                List.of(new Passage(7, 48, 0, 40, 6), new Passage(60, 91, 90, 120, 3)));
        assertEquals(expected, inverse);
        assertEquals(match(PASSAGES), inverse.inverse());
    }

    @Test
    void matchesWithOtherPassagesDiffer() {
        assertEquals(match(PASSAGES), match(PASSAGES));
        assertEquals(match(PASSAGES).hashCode(), match(PASSAGES).hashCode());
        assertNotEquals(match(PASSAGES), match(PASSAGES.subList(0, 1)));
        assertEquals(
                "Match[a=a, b=b, relation=CONTAINS, jaccard=0.5, containmentOfA=0.6, containmentOfB=0.7, passages="
                        + PASSAGES + "]",
                match(PASSAGES).toString());
    }
}

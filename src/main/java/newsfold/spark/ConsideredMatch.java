package newsfold.spark;

import java.io.Serializable;
import newsfold.verify.Match;
import scala.Tuple2;

/** What is known of a match; the lowest rank counts. */
record ConsideredMatch(Match match, int rank, boolean archived, boolean byGrouping) implements Serializable {
    static final int FOUND = 0;
    static final int ARCHIVED = 1;
    static final int BY_GROUPING = 2;
    static final int LOST = 3;

    static ConsideredMatch of(Match match, int rank) {
        return new ConsideredMatch(match, rank, rank == ARCHIVED || rank == LOST, rank == BY_GROUPING);
    }

    ConsideredMatch and(ConsideredMatch other) {
        ConsideredMatch first = rank <= other.rank ? this : other;
        return new ConsideredMatch(first.match, first.rank, archived || other.archived, byGrouping || other.byGrouping);
    }

    Tuple2<String, String> pair() {
        boolean ordered = match.a().compareTo(match.b()) <= 0;
        return new Tuple2<>(ordered ? match.a() : match.b(), ordered ? match.b() : match.a());
    }
}

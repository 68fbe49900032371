package newsfold.verify;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A verified relation of two articles, read as "{@code a} <i>relation</i> {@code b}".
 *
 * <p>For {@link Relation#UPDATED} the first article is the later version. For every other relation the ids are in
 * ascending order.
 */
public final class Match implements Serializable {
    private static final long serialVersionUID = 2;

    private static final int NUMBERS = 5;

    private final String a;
    private final String b;
    private final Relation relation;
    private final double jaccard;
    private final double containmentOfA;
    private final double containmentOfB;

    /** Five numbers for each passage: a large batch has millions of them, and an object of each takes as much again. */
    private final int[] passages;

    private Match(
            String a,
            String b,
            Relation relation,
            double jaccard,
            double containmentOfA,
            double containmentOfB,
            int[] passages) {
        this.a = a;
        this.b = b;
        this.relation = relation;
        this.jaccard = jaccard;
        this.containmentOfA = containmentOfA;
        this.containmentOfB = containmentOfB;
        this.passages = passages;
    }

    /** Returns the match of two articles with its figures; the passages are copied. */
    public static Match of(
            String a,
            String b,
            Relation relation,
            double jaccard,
            double containmentOfA,
            double containmentOfB,
            List<Passage> passages) {
        int[] numbers = new int[NUMBERS * passages.size()];
        int at = 0;
        for (Passage passage : passages) {
            numbers[at++] = passage.startA();
            numbers[at++] = passage.endA();
            numbers[at++] = passage.startB();
            numbers[at++] = passage.endB();
            numbers[at++] = passage.shingles();
        }
        return new Match(a, b, relation, jaccard, containmentOfA, containmentOfB, numbers);
    }

    /** Returns the id of the first article. */
    public String a() {
        return a;
    }

    /** Returns the id of the second article. */
    public String b() {
        return b;
    }

    /** Returns how the first article relates to the second. */
    public Relation relation() {
        return relation;
    }

    /** Returns the share of shared shingles among all shingles of both, in [0, 1]. */
    public double jaccard() {
        return jaccard;
    }

    /** Returns the share of the first article's shingles that the second contains, in [0, 1]. */
    public double containmentOfA() {
        return containmentOfA;
    }

    /** Returns the share of the second article's shingles that the first contains, in [0, 1]. */
    public double containmentOfB() {
        return containmentOfB;
    }

    /** Returns the aligned shared passages, longest first. The list is made with each call. */
    public List<Passage> passages() {
        return IntStream.range(0, passages.length / NUMBERS)
                .map(passage -> NUMBERS * passage)
                .mapToObj(at -> new Passage(
                        passages[at], passages[at + 1], passages[at + 2], passages[at + 3], passages[at + 4]))
                .toList();
    }

    /** Returns the same match with its articles exchanged. */
    public Match inverse() {
        int[] exchanged = passages.clone();
        for (int at = 0; at < exchanged.length; at += NUMBERS) {
            System.arraycopy(passages, at, exchanged, at + 2, 2);
            System.arraycopy(passages, at + 2, exchanged, at, 2);
        }
        return new Match(b, a, relation.inverse(), jaccard, containmentOfB, containmentOfA, exchanged);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Match match
                && a.equals(match.a)
                && b.equals(match.b)
                && relation == match.relation
                && Double.compare(jaccard, match.jaccard) == 0
                && Double.compare(containmentOfA, match.containmentOfA) == 0
                && Double.compare(containmentOfB, match.containmentOfB) == 0
                && Arrays.equals(passages, match.passages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(a, b, relation, jaccard, containmentOfA, containmentOfB, Arrays.hashCode(passages));
    }

    @Override
    public String toString() {
        return "Match[a=" + a + ", b=" + b + ", relation=" + relation + ", jaccard=" + jaccard + ", containmentOfA="
                + containmentOfA + ", containmentOfB=" + containmentOfB + ", passages=" + passages() + ']';
    }
}

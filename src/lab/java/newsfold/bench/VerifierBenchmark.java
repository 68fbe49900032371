package newsfold.bench;

import java.util.concurrent.TimeUnit;
import newsfold.internal.grouping.Sample;
import newsfold.internal.text.Shingler;
import newsfold.internal.verify.Side;
import newsfold.internal.verify.Verifier;
import newsfold.verify.Match;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Verified pairs of articles of 400 words a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VerifierBenchmark {
    private static final int PAIRS = 512;

    private final Side[] articles = new Side[PAIRS];
    private final Side[] copies = new Side[PAIRS];
    private final Verifier verifier = Verifier.ofArticles();
    private int next;

    /** Writes articles and copies with two words in a hundred changed. */
    @Setup
    public void write() {
        Sample sample = new Sample(4);
        Shingler shingler = new Shingler();
        for (int i = 0; i < PAIRS; i++) {
            String text = sample.text(400);
            articles[i] = new Side("a" + i, shingler.shingle(text), null, null, null, null);
            copies[i] = new Side("b" + i, shingler.shingle(sample.edited(text, 0.02)), null, null, null, null);
        }
    }

    /**
     * Verifies an article and its copy.
     *
     * @return the match
     */
    @Benchmark
    public Match copies() {
        int i = next++ & (PAIRS - 1);
        return verifier.verify(articles[i], copies[i]);
    }

    /**
     * Verifies two articles with nothing in common.
     *
     * @return the match
     */
    @Benchmark
    public Match strangers() {
        int i = next++ & (PAIRS - 1);
        return verifier.verify(articles[i], copies[(i + 1) & (PAIRS - 1)]);
    }
}

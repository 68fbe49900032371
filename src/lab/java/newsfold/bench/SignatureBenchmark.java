package newsfold.bench;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import info.debatty.java.lsh.MinHash;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import newsfold.article.Page;
import newsfold.internal.text.ShingleBuffer;
import newsfold.io.PageReader;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Text to signature, one article of 400 words a call: newsfold against what else a JVM has. Compare within one run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SignatureBenchmark {
    private static final int ARTICLES = 512;

    private final String[] texts = new String[ARTICLES];
    private final ShingleBuffer buffer = new ShingleBuffer(5);
    private final Fingerprinter fingerprinter = new Fingerprinter(5);
    private final SimilarityHasher superMinHash;
    private final MinHash javaLsh = new MinHash(128, Integer.MAX_VALUE, 1L);
    private int next;

    /** Creates the hashers that need settings. */
    public SignatureBenchmark() {
        SimilarityHashPolicy policy = SimilarityHashing.superMinHash(128, 8);
        superMinHash = policy.createHasher();
    }

    /** Length of made-up words, English (4.6 letters on average) or long (8), or a file of real articles: -p words=FILE. */
    @Param({"english", "long"})
    private String words = "english";

    /**
     * Reads articles, or writes some of 400 words.
     *
     * @throws IOException if the file cannot be read
     */
    @Setup
    public void prepare() throws IOException {
        if (words.endsWith(".gz")) {
            read(Path.of(words));
            return;
        }
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 400; word++) {
                int letters = words.equals("long")
                        ? 4 + random.nextInt(9)
                        : 1 + (int) (9 * Math.pow(random.nextDouble(), 1.2));
                for (; letters > 0; letters--) {
                    text.append((char) ('a' + random.nextInt(26)));
                }
                text.append(word % 17 == 16 ? ". " : " ");
            }
            texts[i] = text.toString();
        }
    }

    private void read(Path file) throws IOException {
        int count = 0;
        try (PageReader pages = PageReader.open(file)) {
            for (Page page : pages) {
                // Spread over the file, whose neighbours resemble each other.
                if (page.position() % 37 == 0 && page.content().length() > 500 && count < ARTICLES) {
                    texts[count++] = page.content();
                }
            }
        }
        if (count < ARTICLES) {
            throw new IOException(file + " holds too few articles: " + count);
        }
    }

    private String text() {
        return texts[next++ & (ARTICLES - 1)];
    }

    /**
     * Signs with newsfold.
     *
     * @return the fingerprint
     */
    @Benchmark
    public Fingerprint newsfold() {
        buffer.fill(text());
        return fingerprinter.sign(buffer.shingles(), buffer.shingleCount(), buffer.contentHash());
    }

    /**
     * Tokenises and shingles with newsfold, without signing.
     *
     * @return the content hash
     */
    @Benchmark
    public long newsfoldShinglesOnly() {
        buffer.fill(text());
        return buffer.contentHash();
    }

    /**
     * Signs newsfold's shingles with hash4j's SuperMinHash.
     *
     * @return the signature
     */
    @Benchmark
    public byte[] hash4jSuperMinHash() {
        buffer.fill(text());
        long[] shingles = buffer.shingles();
        return superMinHash.compute(ElementHashProvider.ofFunction(i -> shingles[i], buffer.shingleCount()));
    }

    /**
     * Signs with java-LSH, shingles in a hash set as its users write it.
     *
     * @return the signature
     */
    @Benchmark
    public int[] javaLsh() {
        String[] words = text().toLowerCase(Locale.ROOT).split("\\W+");
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            int hash = 0;
            for (int word = i; word < i + 5; word++) {
                hash = hash * 31 + words[word].hashCode();
            }
            shingles.add(hash & Integer.MAX_VALUE);
        }
        return javaLsh.signature(shingles);
    }

    /**
     * Signs with Lucene's chain.
     *
     * @return the characters of all terms, so that none is skipped
     * @throws IOException never, the text is in memory
     */
    @Benchmark
    public int luceneChain() throws IOException {
        StandardTokenizer tokenizer = new StandardTokenizer();
        tokenizer.setReader(new StringReader(text()));
        ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(tokenizer), 5, 5);
        shingles.setOutputUnigrams(false);
        int length = 0;
        try (TokenStream minima = new MinHashFilter(shingles, 1, 128, 1, true)) {
            CharTermAttribute term = minima.addAttribute(CharTermAttribute.class);
            minima.reset();
            while (minima.incrementToken()) {
                length += term.length();
            }
            minima.end();
        }
        return length;
    }
}

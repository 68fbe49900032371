package newsfold.internal.candidates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import newsfold.internal.grouping.Sample;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.signature.Sampling;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final CandidateKeys KEYS = new CandidateKeys();

    private static Fingerprint sign(String text) {
        return new Fingerprinter(5).sign(text);
    }

    private static boolean shareAKey(CandidateKeys keys, Fingerprint a, Fingerprint b) {
        long[] others = keys.of(b);
        return LongStream.of(keys.of(a)).anyMatch(key -> Arrays.binarySearch(others, key) >= 0);
    }

    @Test
    void theCurveIsTheTextbooks() {
        assertEquals(0, new Banding(12, 4).candidateProbability(0), 1e-6);
        assertEquals(1, new Banding(12, 4).candidateProbability(1), 1e-12);
        double slot = 0.8 + 0.2 / 256;
        assertEquals(1 - Math.pow(1 - Math.pow(slot, 4), 12), new Banding(12, 4).candidateProbability(0.8), 1e-12);
        for (double jaccard = 0; jaccard < 0.95; jaccard += 0.05) {
            assertTrue(new Banding(12, 4).candidateProbability(jaccard)
                    < new Banding(12, 4).candidateProbability(jaccard + 0.05));
        }
    }

    @Test
    void bandsFindAsManyPairsAsTheCurveSays() {
        SplittableRandom random = new SplittableRandom(31);
        Sample sample = new Sample(32);
        int found = 0;
        double expected = 0;
        int pairs = 600;
        for (int trial = 0; trial < pairs; trial++) {
            String text = sample.text(300);
            Fingerprint a = sign(text);
            Fingerprint b = sign(sample.edited(text, 0.03 + 0.09 * random.nextDouble()));
            // The curve at the true similarity, which the test counts by itself.
            expected += KEYS.banding().candidateProbability(jaccard(a, b));
            found += sharesABand(a, b) ? 1 : 0;
        }
        // Five standard errors of that many coin flips.
        assertEquals(expected, found, 5 * Math.sqrt(pairs * 0.25));
    }

    private static double jaccard(Fingerprint a, Fingerprint b) {
        return a.jaccard(b);
    }

    private static boolean sharesABand(Fingerprint a, Fingerprint b) {
        int rows = KEYS.banding().rows();
        for (int band = 0; band < KEYS.banding().bands(); band++) {
            boolean agree = true;
            for (int row = 0; row < rows; row++) {
                agree &= a.slot(band * rows + row) == b.slot(band * rows + row);
            }
            if (agree) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aBandingThatFindsLessThanHalfIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new CandidateKeys(new Banding(8, 16)));
        assertTrue(String.valueOf(refused.getMessage()).contains("8x16"), refused.toString());
        assertThrows(IllegalArgumentException.class, () -> new Banding(33, 4));
        assertThrows(IllegalArgumentException.class, () -> new Banding(0, 4));
    }

    /** Whatever is accepted shares a lasting key, or an archive would not find what one batch does. */
    @Test
    void lastingKeysFindEveryPairThatIsAccepted() {
        Sample sample = new Sample(51);
        SplittableRandom random = new SplittableRandom(52);
        int accepted = 0;
        int keys = 0;
        int lasting = 0;
        for (int oneIn : new int[] {8, 16, 32}) {
            Fingerprinter fingerprinter = new Fingerprinter(5, new Sampling(oneIn));
            for (int trial = 0; trial < 700; trial++) {
                String text = sample.text(random.nextInt(20, 700));
                String other = trial % 2 == 0
                        ? sample.edited(text, 0.2 * random.nextDouble())
                        : sample.text(300) + ' ' + text.substring(0, text.length() / (1 + trial % 5));
                Fingerprint a = fingerprinter.sign(text);
                Fingerprint b = fingerprinter.sign(other);
                long[] others = KEYS.lasting(b);
                keys += KEYS.of(b).length;
                lasting += others.length;
                if (KEYS.accepts(a, b) && !(a.isWhole() && b.isWhole())) {
                    accepted++;
                    assertTrue(
                            LongStream.of(KEYS.lasting(a)).anyMatch(key -> Arrays.binarySearch(others, key) >= 0),
                            () -> a + " and " + b);
                }
            }
        }
        assertTrue(accepted > 500, accepted + " accepted");
        assertTrue(lasting < 0.8 * keys, lasting + " of " + keys);
    }

    @Test
    void twoTextsThatKeepAllTheirShinglesKeepTheirBandKeys() {
        Fingerprint brief = sign(new Sample(53).text(50));
        assertTrue(brief.isWhole());
        assertArrayEquals(KEYS.of(brief), KEYS.lasting(brief));
    }

    /** The page holds an edited article and the heads of others, all of which are in the collection too. */
    @Test
    void anEditedArticleIsFoundInsideAPageWithTeasers() {
        Sample sample = new Sample(41);
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            articles.add(sample.text(400));
        }
        long keys = articles.stream()
                .map(CandidatesTest::sign)
                .mapToLong(article -> article.sampleSize(article.level()))
                .sum();
        assertTrue(keys <= 28 * 500, () -> keys / 500.0 + " keys an article");
        SplittableRandom random = new SplittableRandom(42);
        for (int teasers : new int[] {0, 2, 5, 8}) {
            List<Fingerprint> all =
                    new ArrayList<>(articles.stream().map(CandidatesTest::sign).toList());
            for (int i = 0; i < 500; i++) {
                StringBuilder page = new StringBuilder(sample.edited(articles.get(i), 0.035));
                for (int teaser = 0; teaser < teasers; teaser++) {
                    String other = articles.get(random.nextInt(500));
                    page.append(' ').append(other, 0, other.indexOf(' ', 350));
                }
                all.add(sign(page.toString()));
            }
            Candidates found = new CandidateFinder(KEYS, 1000).find(all, 1);
            int right = 0;
            for (int pair = 0; pair < found.size(); pair++) {
                right += found.second(pair) - found.first(pair) == 500 ? 1 : 0;
            }
            assertTrue(right >= 0.99 * 500, teasers + " teasers: recall " + right / 500.0);
            // A pair is a candidate of both its articles.
            double perPage = 2.0 * found.size() / all.size();
            assertTrue(perPage <= 10, teasers + " teasers: " + perPage + " candidates a page");
        }
    }

    @Test
    void shortTextsAreFoundWithOneWordChanged() {
        Sample sample = new Sample(51);
        for (int words = 12; words <= 60; words += 4) {
            for (int trial = 0; trial < 20; trial++) {
                String text = sample.text(words);
                String[] changed = text.split(" ");
                changed[1] = "another";
                Fingerprint a = sign(text);
                Fingerprint b = sign(String.join(" ", changed));
                assertTrue(KEYS.accepts(a, b) && shareAKey(KEYS, a, b), words + " words");
            }
        }
    }

    @Test
    void aBriefIsFoundInsideALongArticle() {
        Sample sample = new Sample(53);
        int found = 0;
        for (int trial = 0; trial < 300; trial++) {
            String brief = sample.text(70);
            Fingerprint a = sign(brief);
            Fingerprint b = sign(sample.text(200) + " " + brief + " " + sample.text(200));
            found += KEYS.accepts(a, b) && shareAKey(KEYS, a, b) ? 1 : 0;
        }
        assertTrue(found >= 0.97 * 300, found + " of 300");
    }

    @Test
    void textsTooShortToCompareHaveNoKeys() {
        Fingerprint few = sign("just four short words");
        assertEquals(0, KEYS.of(few).length);
        assertTrue(!KEYS.accepts(few, few));
    }

    @Test
    void theFinderReturnsEveryPairThatSharesAKeyAndIsAccepted() {
        Sample sample = new Sample(61);
        SplittableRandom random = new SplittableRandom(62);
        List<Fingerprint> all = new ArrayList<>();
        String before = sample.text(100);
        for (int i = 0; i < 300; i++) {
            String text = random.nextInt(3) == 0 ? sample.text(5 + random.nextInt(500)) : sample.edited(before, 0.1);
            all.add(sign(text + (random.nextInt(4) == 0 ? " " + before : "")));
            before = text;
        }
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                assertEquals(KEYS.accepts(all.get(i), all.get(j)), KEYS.accepts(all.get(j), all.get(i)));
                if (shareAKey(KEYS, all.get(i), all.get(j)) && KEYS.accepts(all.get(i), all.get(j))) {
                    expected.add((long) i << 32 | j);
                }
            }
        }
        for (int threads = 1; threads <= 2; threads++) {
            Candidates found = new CandidateFinder(KEYS, 1000).find(all, threads);
            List<Long> pairs = new ArrayList<>();
            for (int pair = 0; pair < found.size(); pair++) {
                pairs.add((long) found.first(pair) << 32 | found.second(pair));
            }
            assertEquals(expected, pairs);
        }
    }

    @Test
    void underACommonKeyEveryArticleIsPairedWithItsRepresentatives() {
        Sample sample = new Sample(71);
        String boilerplate = sample.text(150);
        List<Fingerprint> pages = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            pages.add(sign(boilerplate + " " + sample.text(200)));
        }
        Candidates open = new CandidateFinder(KEYS, 50).find(pages, 1);
        assertEquals(0, open.commonKeys());
        assertEquals(50, open.mostFrequent());
        Candidates capped = new CandidateFinder(KEYS, 20).find(pages, 1);
        assertTrue(capped.commonKeys() > 0);
        assertTrue(capped.size() < open.size() / 2, capped.size() + " of " + open.size());
        BitSet paired = new BitSet();
        for (int pair = 0; pair < capped.size(); pair++) {
            paired.set(capped.first(pair));
            paired.set(capped.second(pair));
        }
        assertEquals(50, paired.cardinality());
    }

    /** Whatever share of the block is sampled, and more often than pairs agree in a band by chance. */
    @Test
    void pagesThatShareABlockArePairedWithRepresentativesOfItsKeys() {
        for (int seed = 91; seed < 100; seed++) {
            Sample sample = new Sample(seed);
            String block = sample.text(100);
            List<Fingerprint> pages = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                pages.add(sign(sample.text(300) + " " + block));
            }
            Candidates found = new CandidateFinder(KEYS, CandidateFinder.DEFAULT_CAP).find(pages, 1);
            BitSet paired = new BitSet();
            for (int pair = 0; pair < found.size(); pair++) {
                paired.set(found.first(pair));
                paired.set(found.second(pair));
            }
            assertTrue(paired.cardinality() >= 950, "seed " + seed + ": " + paired.cardinality() + " paired");
            assertTrue(found.size() <= 10 * pages.size(), "seed " + seed + ": " + found.size() + " pairs");
        }
    }

    @Test
    void whatCountsOfTwoMeetingsIsTheSameInAnyOrder() {
        assertEquals(Meeting.SAMPLE, Meeting.BANDS.and(Meeting.SAMPLE));
        assertEquals(Meeting.SAMPLE, Meeting.SAMPLE.and(Meeting.BANDS));
        assertEquals(Meeting.REPRESENTATIVE, Meeting.REPRESENTATIVE.and(Meeting.BANDS));
        assertEquals(Meeting.REPRESENTATIVE, Meeting.SAMPLE.and(Meeting.REPRESENTATIVE));
    }

    @Test
    void keysAreSortedAndDistinct() {
        long[] keys = KEYS.of(sign(new Sample(81).text(400)));
        long[] sorted = LongStream.of(keys).distinct().sorted().toArray();
        assertArrayEquals(sorted, keys);
        assertTrue(keys.length >= 13 && keys.length <= 60, keys.length + " keys");
    }
}

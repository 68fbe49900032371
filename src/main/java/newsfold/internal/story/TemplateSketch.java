package newsfold.internal.story;

import java.util.Arrays;
import java.util.BitSet;
import newsfold.internal.Mix;

/**
 * What shows that two reports are messages cut from one template: the frame, which is the order of their words with a gap in
 * place of names and numbers, and the names and numbers that fill the gaps. Two reports of one event in their own words have
 * different frames; copies have the same frame and the same fillings; two messages the same frame and other fillings. So have
 * columns put together from the same sentences that name nobody and nothing, such as horoscopes. The three sets are kept as
 * samples of their smallest hashes (bottom-k sketches: Cohen and Kaplan, 2007), at most 256 bytes in all, and the words of a
 * short text in their order, at most 480.
 */
final class TemplateSketch {
    /** What follows in a longer text is filled in and framed as what came before. */
    private static final int MAX_CHARS = 2_000;

    /** Consecutive words and gaps of a frame; fewer are shared by chance. */
    private static final int FRAME_WORDS = 4;

    private static final int FRAMES = 64;

    /** The lowest bit of the hash of a frame tells whether there is a gap in it. */
    private static final int WITH_GAP = 1;

    private static final int FILLINGS = 32;

    /** A text with fewer runs of words has no frame to speak of. */
    private static final int MIN_FRAMES = 12;

    /** Jaccard similarity of frames below which two texts are of no template. */
    private static final double MIN_FRAME = 0.2;

    /** The same where nothing is filled in. */
    private static final double MIN_FRAME_ALONE = 0.35;

    /** Frames around a gap that messages share; two reports share what they quote, which names nobody. */
    private static final int MIN_FRAMES_WITH_GAP = 3;

    /** Of fewer names or numbers nothing is said. */
    private static final int MIN_FILLINGS = 4;

    /** Copies share more of the fillings of the one that has fewer. */
    private static final double OTHER_FILLINGS = 0.5;

    /** The same where frames are not close. */
    private static final double OTHER_FILLINGS_IN_DOUBT = 0.3;

    /** Of figures that are told again for another day nearly all are others, while the names remain. */
    private static final double OTHER_NUMBERS = 0.3;

    /** From here on frames are close; they must be where the numbers alone say it. */
    private static final double CLOSE_FRAME = 0.6;

    /** Texts with less similar frames do not share enough runs of words for {@link WordOrder}. */
    private static final double MIN_FRAME_OF_ORDER = 0.05;

    /** Share of its frames that a version has in common with the longer one; shuffled sentences have others where they meet. */
    private static final double PART = 0.8;

    private static final char[] EMPTY = {};
    private static final String SENTENCE_ENDS = ".!?:\n\"\u201c\u201d\u201e\u00ab\u00bb\u3002\uff01\uff1f";
    private static final String JOINS = ".,:'\u2019-/";

    /** Of a text that is not known. */
    static final TemplateSketch NONE = new TemplateSketch(EMPTY, EMPTY, EMPTY, false, WordOrder.NONE);

    /** Ascending, each once. */
    final char[] frames;

    final char[] names;
    final char[] numbers;

    /** Whether the script has capitals, which show names. */
    final boolean cased;

    /** Its words in their order, if it is short. */
    final WordOrder order;

    TemplateSketch(char[] frames, char[] names, char[] numbers, boolean cased, WordOrder order) {
        this.order = order;
        this.cased = cased;
        this.frames = frames;
        this.names = names;
        this.numbers = numbers;
    }

    /** Returns the sketch of a text, in time linear in at most {@value #MAX_CHARS} characters. */
    static TemplateSketch of(String text) {
        return new Reader(text).read();
    }

    /** Tells whether two reports are messages of one template. */
    boolean sameTemplate(TemplateSketch other) {
        CommonFrames common = CommonFrames.of(frames, other.frames);
        if (Math.min(frames.length, other.frames.length) < MIN_FRAMES || common.jaccard < MIN_FRAME_OF_ORDER) {
            return false;
        }
        return fillsOthersIn(other, common) || order.isFilledInAs(other.order, cased && other.cased);
    }

    private boolean fillsOthersIn(TemplateSketch other, CommonFrames common) {
        if (common.jaccard < MIN_FRAME) {
            return false;
        }
        Overlap ofNames = Overlap.of(names, other.names, FILLINGS);
        Overlap ofNumbers = Overlap.of(numbers, other.numbers, FILLINGS);
        int fillings = ofNames.fewer + ofNumbers.fewer;
        boolean close = common.jaccard >= CLOSE_FRAME;
        boolean others = fillings >= MIN_FILLINGS
                && common.withGap >= MIN_FRAMES_WITH_GAP
                && ofNames.shared + ofNumbers.shared < (close ? OTHER_FILLINGS : OTHER_FILLINGS_IN_DOUBT) * fillings;
        boolean otherNumbers =
                close && ofNumbers.fewer >= MIN_FILLINGS && ofNumbers.shared < OTHER_NUMBERS * ofNumbers.fewer;
        boolean stockSentences =
                common.jaccard >= MIN_FRAME_ALONE && fillings < MIN_FILLINGS && cased && other.cased && !isPart(other);
        return others || otherNumbers || stockSentences;
    }

    /** Tells whether one of two texts may be a beginning or a longer version of the other. */
    private boolean isPart(TemplateSketch other) {
        Overlap ofFrames = Overlap.of(frames, other.frames, FRAMES);
        return ofFrames.shared >= PART * ofFrames.fewer;
    }

    /** How similar the frames of two texts are, estimated from the smallest hashes of both together, and what they share. */
    private record CommonFrames(double jaccard, int withGap) {
        static CommonFrames of(char[] some, char[] others) {
            int i = 0;
            int j = 0;
            int seen = 0;
            int shared = 0;
            int withGap = 0;
            while (seen < FRAMES && i < some.length && j < others.length) {
                int order = Character.compare(some[i], others[j]);
                shared += order == 0 ? 1 : 0;
                withGap += order == 0 ? some[i] & WITH_GAP : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
                seen++;
            }
            int all = Math.min(FRAMES, seen + some.length - i + others.length - j);
            return new CommonFrames(all == 0 ? 0 : (double) shared / all, withGap);
        }
    }

    /** What two sets share below the hash up to which both are known. */
    private record Overlap(int shared, int fewer) {
        static Overlap of(char[] some, char[] others, int full) {
            int limit = Math.min(limit(some, full), limit(others, full));
            int i = 0;
            int j = 0;
            int shared = 0;
            while (i < some.length && j < others.length && some[i] <= limit && others[j] <= limit) {
                int order = Character.compare(some[i], others[j]);
                shared += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return new Overlap(shared, Math.min(below(some, limit), below(others, limit)));
        }

        private static int limit(char[] sample, int full) {
            return sample.length < full ? Character.MAX_VALUE : sample[full - 1];
        }

        private static int below(char[] sample, int limit) {
            int count = 0;
            while (count < sample.length && sample[count] <= limit) {
                count++;
            }
            return count;
        }
    }

    /** Reads one text. */
    private static final class Reader {
        private static final int HASHES = 1 << Character.SIZE;
        private static final char FIRST_MARK = '\u0300';
        private static final long GAP = 0;
        private static final long ODD = 0x9E3779B97F4A7C15L;
        /** Shorter words are seldom content. */
        private static final int MIN_CONTENT_LETTERS = 4;

        private static final byte WORD = 0;
        private static final byte NAME = 1;
        private static final byte NUMBER = 2;

        /** Has a capital where every word has one. */
        private static final byte FIRST_OF_SENTENCE = 3;

        private final String text;
        private final int length;
        private final int[] hashes;
        private final byte[] kinds;
        /** What {@link WordOrder} keeps of each word besides its hash, but for names. */
        private final byte[] flags;

        private int count;
        private boolean cased;

        Reader(String text) {
            this.text = text;
            length = Math.min(MAX_CHARS, text.length());
            hashes = new int[length];
            kinds = new byte[length];
            flags = new byte[length];
        }

        TemplateSketch read() {
            boolean first = true;
            int i = 0;
            while (i < length) {
                char c = text.charAt(i);
                if (Letters.lowerCase(c) != 0) {
                    i = readWord(i, first);
                    first = false;
                } else {
                    first |= c != ' ' && SENTENCE_ENDS.indexOf(c) >= 0;
                    i++;
                }
            }
            return sketch();
        }

        /** Takes a word, or one character of a script without spaces between words, and returns its end. */
        private int readWord(int start, boolean first) {
            char c = text.charAt(start);
            boolean unspaced = Letters.is(c, Letters.UNSPACED);
            boolean digit = false;
            int hash = 1;
            int end = start;
            do {
                char at = text.charAt(end++);
                char lower = Letters.lowerCase(at);
                digit |= Letters.is(at, Letters.DIGIT);
                hash = 31 * hash + (lower == 0 ? at : lower);
            } while (!unspaced && end < length && (isInside(text.charAt(end)) || joins(end)));
            boolean capital = Letters.is(c, Letters.UPPER_CASE);
            cased |= capital;
            boolean content = unspaced || digit || end - start >= MIN_CONTENT_LETTERS;
            flags[count] = (byte) ((content ? WordOrder.CONTENT : 0) | (unspaced ? WordOrder.UNSPACED : 0));
            hashes[count] = hash;
            kinds[count++] = digit ? NUMBER : !capital ? WORD : first ? FIRST_OF_SENTENCE : NAME;
            return end;
        }

        private static boolean isInside(char c) {
            return Letters.is(c, Letters.LETTER | Letters.DIGIT)
                    ? !Letters.is(c, Letters.UNSPACED)
                    : c >= FIRST_MARK && Letters.is(c, Letters.MARK);
        }

        private boolean joins(int at) {
            return text.charAt(at) != ' '
                    && JOINS.indexOf(text.charAt(at)) >= 0
                    && at + 1 < length
                    && isInside(text.charAt(at + 1));
        }

        private TemplateSketch sketch() {
            BitSet names = new BitSet(HASHES);
            BitSet numbers = new BitSet(HASHES);
            for (int i = 0; i < count; i++) {
                if (kinds[i] == NAME) {
                    names.set(mixed(hashes[i]));
                } else if (kinds[i] == NUMBER) {
                    numbers.set(mixed(hashes[i]));
                }
            }
            BitSet frames = new BitSet(HASHES);
            boolean afterGap = false;
            long third = 0;
            long second = 0;
            long first = 0;
            int words = 0;
            for (int i = 0; i < count; i++) {
                boolean gap = isFact(i, names);
                if (gap && afterGap) {
                    continue;
                }
                afterGap = gap;
                long word = gap ? GAP : hashes[i];
                if (++words >= FRAME_WORDS) {
                    boolean withGap = third == GAP || second == GAP || first == GAP || gap;
                    int frame = mixed(((third * ODD + second) * ODD + first) * ODD + word);
                    frames.set(withGap ? frame | WITH_GAP : frame & ~WITH_GAP);
                }
                third = second;
                second = first;
                first = word;
            }
            return new TemplateSketch(
                    smallest(frames, FRAMES),
                    smallest(names, FILLINGS),
                    smallest(numbers, FILLINGS),
                    cased,
                    order(names));
        }

        private boolean isFact(int word, BitSet names) {
            return kinds[word] == NAME
                    || kinds[word] == NUMBER
                    || (kinds[word] == FIRST_OF_SENTENCE && names.get(mixed(hashes[word])));
        }

        private WordOrder order(BitSet names) {
            if (count > WordOrder.MAX_WORDS || length < text.length()) {
                return WordOrder.NONE;
            }
            char[] words = new char[count];
            for (int i = 0; i < count; i++) {
                words[i] = WordOrder.word(mixed(hashes[i]), flags[i] | (isFact(i, names) ? WordOrder.FACT : 0));
            }
            return new WordOrder(words);
        }

        private static int mixed(long hash) {
            return (int) (Mix.mix(hash) >>> (Long.SIZE - Character.SIZE));
        }

        private static char[] smallest(BitSet hashes, int most) {
            char[] kept = new char[most];
            int size = 0;
            for (int hash = hashes.nextSetBit(0); hash >= 0 && size < most; hash = hashes.nextSetBit(hash + 1)) {
                kept[size++] = (char) hash;
            }
            return Arrays.copyOf(kept, size);
        }
    }
}

package newsfold.internal.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;
import newsfold.internal.Mix;

/**
 * The different words of a text by what they do in it, to tell another message in the same words from a copy.
 *
 * <p>A name is a word with a capital where no sentence starts. In scripts without capitals, and in languages that write
 * nouns with them, a word that is there more than once stands in for a name. Where words are not separated by spaces,
 * pairs of characters stand for words.
 */
final class Wording {
    // How a word was met, as bits.
    private static final int LOWER = 1;
    private static final int CAPITAL = 2;
    private static final int INITIAL = 4;
    private static final int DIGIT = 8;
    private static final int UNCASED = 16;
    private static final int REPEATED = 32;
    private static final int ALIGNED = 64;

    /** English news has a capital on one in seven words inside sentences, German on one in three. */
    private static final double MIN_CAPITALS_OF_NOUNS = 0.27;

    /** Shorter words are seldom content. */
    private static final int MIN_CONTENT_LETTERS = 4;

    /** Where names cannot be told from other words, numbers have to tell alone. */
    private static final double MIN_OTHER_WITHOUT_NAMES = 0.8;

    /** Where names cannot be told from other words, twice if no word is another: a toll that rose changes numbers alone. */
    private static final double WITHOUT_NAMES = -1.2;

    /** For each place with other words. One alone may be the day of the report. */
    private static final double OTHER_WORDS = 0.5;

    private static final int MIN_PLACES = 2;
    private static final int MAX_PLACES = 5;

    /** Characters of several words, with the one on each side that pairs take with them. */
    private static final int MIN_WIDE = 6;

    /** Repeated words are mostly those of the language and of the subject, which all messages share. */
    private static final double MIN_OF_SHARED_TOPICS = -1.5;

    /** Pairs of names that are compared; two messages have a few dozen, and each takes as long as 60 shingles. */
    private static final int MAX_SPELLINGS = 1 << 16;

    /** Words for each change, on average, in a text that is filled in. */
    private static final int WORDS_A_CHANGE = 25;

    /**
     * Log-odds that a text is another message, for a word that the other text has and for one that it has not. By the
     * share of each that copies lack (numbers 0.10, names 0.07, nouns 0.09, other words 0.06 of pairs of copies of two
     * newspapers) and that messages of one template lack (0.85, 0.65, 0.3, 0.02). Numbers count as if twice as many
     * changed in copies, because they change together when a toll rises.
     */
    private enum Role {
        NUMBER(-1.16, 1.3),
        NAME(-1.3, 2.5),
        TOPIC(-0.3, 1.8),
        COMMON(0, -0.9),
        /** A capital that only the start of a sentence may have given it, or one word of many without capitals. */
        OPEN(0, 0);

        private final double shared;
        private final double lacking;

        Role(double shared, double lacking) {
            this.shared = shared;
            this.lacking = lacking;
        }
    }

    private final String text;
    private final long[] words;
    private final byte[] uses;
    /** Start and end of the first use of each. */
    private final int[] starts;

    private final int[] ends;
    private final boolean nouns;
    /** Words of the evidence, where none of them has a letter that could be a capital; else 0. */
    private final int uncased;

    /**
     * Reads tokens of a text.
     *
     * @param from the first token to read
     * @param to the token after the last one
     * @param aligned which of all tokens stand where two texts run in parallel; only these are evidence
     */
    Wording(String text, long[] tokens, int[] tokenEnds, int from, int to, BitSet aligned) {
        this.text = text;
        int slots = Integer.highestOneBit(Math.max(4, to - from)) * 4;
        this.words = new long[slots];
        this.uses = new byte[slots];
        this.starts = new int[slots];
        this.ends = new int[slots];
        int inside = 0;
        int capitals = 0;
        int spaced = 0;
        int pairs = 0;
        long unspaced = 0;
        int last = from == 0 ? 0 : tokenEnds[from - 1];
        for (int i = from; i < to; ) {
            int start = start(last, tokenEnds[i]);
            int end = tokenEnds[i];
            long word = tokens[i];
            char first = text.charAt(start);
            int place = aligned.get(i) ? ALIGNED : 0;
            i++;
            if (FoldTable.isUnspacedUnit(first)) {
                if (unspaced != 0 && start == last) {
                    use(Mix.mix(unspaced * 31 + word), UNCASED | place, Math.max(0, start - 1), end);
                    pairs += place == 0 ? 0 : 1;
                }
                unspaced = word;
                last = end;
                continue;
            }
            unspaced = 0;
            boolean initial = startsSentence(last, start);
            if (hasDigit(start, end)) {
                // A number with its separators is one word.
                while (i < to && tokenEnds[i] > end + 1 && joins(end) && Character.isDigit(text.charAt(end + 1))) {
                    word = Mix.mix(word * 31 + tokens[i]);
                    end = tokenEnds[i++];
                }
                use(word, DIGIT | place, start, end);
            } else if (!Character.isUpperCase(first) && !Character.isLowerCase(first)) {
                use(word, UNCASED | place, start, end);
                spaced += place == 0 ? 0 : 1;
            } else if (Character.isUpperCase(first) && initial) {
                use(word, INITIAL | place, start, end);
            } else {
                inside++;
                capitals += Character.isUpperCase(first) ? 1 : 0;
                use(word, (Character.isUpperCase(first) ? CAPITAL : LOWER) | place, start, end);
            }
            last = end;
        }
        this.nouns = capitals > MIN_CAPITALS_OF_NOUNS * inside;
        // A word of unspaced scripts has some two characters.
        this.uncased = spaced + pairs / 2 > inside ? spaced + pairs / 2 : 0;
    }

    private int start(int from, int end) {
        int at = from;
        while (at < end - 1 && FoldTable.isBetween(text, at)) {
            at++;
        }
        return at;
    }

    private boolean joins(int at) {
        char c = text.charAt(at);
        return c == '.' || c == ',' || c == ':';
    }

    private boolean hasDigit(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a sentence may start after what stands between two words. */
    private boolean startsSentence(int from, int to) {
        boolean starts = from == 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            starts |= c == '.' ? !isAbbreviation(i) : "!?:;\n\"“„”«»‘•¿¡()".indexOf(c) >= 0;
        }
        return starts;
    }

    /** Tells whether a full stop follows an initial or a word of one or two letters, such as in "p.m." or "Mr.". */
    private boolean isAbbreviation(int stop) {
        if (stop < 3 || Character.isDigit(text.charAt(stop - 1))) {
            return false;
        }
        return Character.isUpperCase(text.charAt(stop - 1))
                || !Character.isLetterOrDigit(text.charAt(stop - 2))
                || !Character.isLetterOrDigit(text.charAt(stop - 3));
    }

    private int slot(long word) {
        int mask = words.length - 1;
        int slot = (int) Mix.mix(word) & mask;
        while (uses[slot] != 0 && words[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void use(long word, int how, int start, int end) {
        int slot = slot(word);
        if (uses[slot] == 0) {
            words[slot] = word;
            starts[slot] = start;
            ends[slot] = end;
            uses[slot] = (byte) how;
        } else {
            uses[slot] |= (byte) (how | REPEATED);
        }
    }

    /**
     * Returns the log-odds that two texts are two messages of one template and not two copies, as far as their words tell.
     * Each text has to have words of its own: a copy that only grew keeps all of the shorter one's.
     */
    static double templateLogOdds(Wording a, Wording b) {
        double least = Math.min(a.logOdds(b, new boolean[0]), b.logOdds(a, new boolean[0]));
        if (least <= 0) {
            return least;
        }
        boolean[] respeltA = a.respelt(b);
        boolean[] respeltB = b.respelt(a);
        double ofA = a.logOdds(b, respeltA);
        double ofB = b.logOdds(a, respeltB);
        return Math.min(ofA, ofB) <= 0 ? Math.min(ofA, ofB) : (ofA + ofB) / 2;
    }

    /**
     * Returns the share of numbers, and of names too unless only numbers count, that the other text lacks; the smaller one. A name
     * in another spelling is there.
     */
    static double otherFacts(Wording a, Wording b, boolean numbers) {
        boolean[] none = new boolean[0];
        double least = Math.min(a.otherFacts(b, numbers, none), b.otherFacts(a, numbers, none));
        return numbers || least == 0
                ? least
                : Math.min(a.otherFacts(b, false, a.respelt(b)), b.otherFacts(a, false, b.respelt(a)));
    }

    /** Returns how many different numbers stand where two texts run in parallel. */
    int numbers() {
        int numbers = 0;
        for (byte use : uses) {
            numbers += (use & DIGIT) != 0 && (use & ALIGNED) != 0 ? 1 : 0;
        }
        return numbers;
    }

    /** Returns how many names and numbers stand where two texts run in parallel, 0 without a name. */
    int facts(Wording other) {
        int names = 0;
        for (int i = 0; i < words.length; i++) {
            boolean name = (uses[i] & ALIGNED) != 0 && role(uses[i], other.uses[other.slot(words[i])]) == Role.NAME;
            names += name ? 1 : 0;
        }
        return names == 0 ? 0 : names + numbers();
    }

    private double otherFacts(Wording other, boolean numbers, boolean[] respelt) {
        int lacking = 0;
        int all = 0;
        int names = 0;
        for (int i = 0; i < words.length; i++) {
            int there = other.uses[other.slot(words[i])];
            Role role = (uses[i] & ALIGNED) == 0 ? Role.OPEN : role(uses[i], there);
            if (role == Role.NUMBER || (!numbers && role == Role.NAME)) {
                all++;
                lacking += there == 0 && (respelt.length == 0 || !respelt[i]) ? 1 : 0;
                names += role == Role.NAME ? 1 : 0;
            }
        }
        boolean tooFew = !numbers && names == 0 && lacking < MIN_OTHER_WITHOUT_NAMES * all;
        return all == 0 || tooFew ? 0 : (double) lacking / all;
    }

    /** Returns the share of the different content words here that another text has, 1 if there are none. */
    double sharedContent(Wording other) {
        LanguageGuesser languages = new LanguageGuesser();
        int shared = 0;
        int all = 0;
        for (int i = 0; i < words.length; i++) {
            boolean content = uses[i] != 0
                    && (FoldTable.isUnspacedUnit(text.charAt(starts[i]))
                            || (ends[i] - starts[i] >= MIN_CONTENT_LETTERS
                                    && !languages.isFunctionWord(
                                            text.substring(starts[i], ends[i]).toLowerCase(Locale.ROOT))));
            if (content) {
                all++;
                shared += other.uses[other.slot(words[i])] == 0 ? 0 : 1;
            }
        }
        return all == 0 ? 1 : (double) shared / all;
    }

    private double logOdds(Wording other, boolean[] respelt) {
        double sum = 0;
        double sharedTopics = 0;
        for (int i = 0; i < words.length; i++) {
            if ((uses[i] & ALIGNED) != 0) {
                int there = other.uses[other.slot(words[i])];
                Role role = role(uses[i], there);
                boolean shared = there != 0 || (respelt.length > 0 && respelt[i]);
                if (shared && role == Role.TOPIC && (uses[i] & UNCASED) != 0) {
                    sharedTopics += isFunctionWord(i) ? 0 : role.shared;
                } else {
                    sum += shared ? role.shared : role.lacking;
                }
            }
        }
        if (uncased == 0) {
            return sum + sharedTopics;
        }
        int places = placesOfOwn(other, false);
        boolean filled = (places + placesOfOwn(other, true)) * WORDS_A_CHANGE >= uncased;
        return sum
                + (filled ? Math.max(MIN_OF_SHARED_TOPICS, sharedTopics) : sharedTopics)
                + (places == 0 ? 2 * WITHOUT_NAMES : WITHOUT_NAMES)
                + (places < MIN_PLACES ? 0 : OTHER_WORDS * Math.min(MAX_PLACES, places));
    }

    /**
     * Counts the stretches of numbers, or of other words, that another text lacks, by the first use of each word. One of several
     * words counts twice: the day and the town, a name and a surname.
     */
    private int placesOfOwn(Wording other, boolean numbers) {
        long[] own = new long[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            boolean number = (uses[i] & DIGIT) != 0;
            if ((uses[i] & ALIGNED) != 0 && number == numbers && other.uses[other.slot(words[i])] == 0) {
                own[count++] = (long) starts[i] << Integer.SIZE | ends[i];
            }
        }
        Arrays.sort(own, 0, count);
        int places = 0;
        for (int i = 0; i < count; ) {
            int start = (int) (own[i] >>> Integer.SIZE);
            int end = (int) own[i];
            int next = i + 1;
            while (next < count && (int) (own[next] >>> Integer.SIZE) <= end + 1) {
                end = Math.max(end, (int) own[next++]);
            }
            boolean wide = FoldTable.isUnspacedUnit(text.charAt(start)) ? end - start >= MIN_WIDE : next - i > 1;
            places += wide ? 2 : 1;
            i = next;
        }
        return places;
    }

    /** Tells whether a word is one of the language; in Japanese those are written in hiragana. */
    private boolean isFunctionWord(int slot) {
        String word = text.substring(starts[slot], ends[slot]);
        return word.codePoints()
                        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA)
                || new LanguageGuesser().isFunctionWord(word.toLowerCase(Locale.ROOT));
    }

    private Role role(int here, int there) {
        int both = here | there;
        if ((here & DIGIT) != 0) {
            return Role.NUMBER;
        }
        if ((both & LOWER) != 0) {
            return Role.COMMON;
        }
        if ((both & UNCASED) != 0) {
            return (here & REPEATED) != 0 ? Role.TOPIC : Role.OPEN;
        }
        return (both & CAPITAL) == 0 ? Role.OPEN : nouns ? Role.TOPIC : Role.NAME;
    }

    /** Marks names that the other text has in another spelling; none where there are too many to compare each with each. */
    private boolean[] respelt(Wording other) {
        boolean[] respelt = new boolean[words.length];
        int[] here = ownNames(other);
        int[] there = other.ownNames(this);
        if ((long) here.length * there.length > MAX_SPELLINGS) {
            return respelt;
        }
        for (int i : here) {
            String name = text.substring(starts[i], ends[i]);
            respelt[i] = Arrays.stream(there)
                    .anyMatch(j -> Spelling.isRespelt(name, other.text.substring(other.starts[j], other.ends[j])));
        }
        return respelt;
    }

    /** Returns the places of names that the other text lacks. */
    private int[] ownNames(Wording other) {
        return IntStream.range(0, words.length)
                .filter(i -> (uses[i] & CAPITAL) != 0 && other.uses[other.slot(words[i])] == 0)
                .toArray();
    }
}

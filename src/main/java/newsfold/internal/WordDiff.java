package newsfold.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/** The fewest changes that lead from one text to another, word by word, without regard to punctuation and case. */
public final class WordDiff {
    /** Beyond this the texts have little in common, and a list does not help. */
    private static final int MAX_CHANGES = 2_000;

    /** Words of both between the first and the last change. Twice 8,000 that have nothing in common take 0.4 s. */
    private static final int MAX_WORDS = 16_000;

    /** Where words are not spaced, every character counts as one. */
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    private static final Pattern WORD = Pattern.compile("[" + UNSPACED + "]|[^\\s" + UNSPACED + "]+");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final List<Word> a;
    private final List<Word> b;
    private final int lengthOfA;
    private final int lengthOfB;

    private WordDiff(String a, String b) {
        this.a = words(a);
        this.b = words(b);
        this.lengthOfA = a.length();
        this.lengthOfB = b.length();
    }

    /**
     * Words that stand in one text where others, or none, stand in the other, as half-open character ranges.
     *
     * @param startA first character in the first text
     * @param endA end in the first text, exclusive; equal to the start if something was added
     * @param startB first character in the second text
     * @param endB end in the second text, exclusive; equal to the start if something was left out
     */
    public record Change(int startA, int endA, int startB, int endB) {}

    private record Word(String key, int start, int end) {}

    /**
     * Compares two texts.
     *
     * @return the changes in order, or empty if the texts differ too much for a list to help
     */
    public static Optional<List<Change>> of(String a, String b) {
        return new WordDiff(a, b).changes();
    }

    /** Counts the words of a text, as they are compared. */
    public static int count(String text) {
        return words(text).size();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String key = NOISE.matcher(matcher.group()).replaceAll("").toLowerCase(Locale.ROOT);
            if (!key.isEmpty()) {
                words.add(new Word(key, matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    private boolean same(int x, int y) {
        return a.get(x).key().equals(b.get(y).key());
    }

    private Optional<List<Change>> changes() {
        int from = 0;
        int endA = a.size();
        int endB = b.size();
        while (from < Math.min(endA, endB) && same(from, from)) {
            from++;
        }
        while (Math.min(endA, endB) > from && same(endA - 1, endB - 1)) {
            endA--;
            endB--;
        }
        Map<String, Integer> numbers = new HashMap<>();
        String wordsOfA = numbered(a.subList(from, endA), numbers);
        String wordsOfB = numbered(b.subList(from, endB), numbers);
        if (wordsOfA.length() + wordsOfB.length() > MAX_WORDS || leastChanges(wordsOfA, wordsOfB) > MAX_CHANGES) {
            return Optional.empty();
        }
        boolean[] keptOfA = new boolean[a.size()];
        boolean[] keptOfB = new boolean[b.size()];
        Arrays.fill(keptOfA, 0, from, true);
        Arrays.fill(keptOfB, 0, from, true);
        Arrays.fill(keptOfA, endA, a.size(), true);
        Arrays.fill(keptOfB, endB, b.size(), true);
        int start = from;
        new StringsComparator(wordsOfA, wordsOfB).getScript().visit(new CommandVisitor<>() {
            private int i = start;
            private int j = start;

            @Override
            public void visitKeepCommand(Character word) {
                keptOfA[i++] = true;
                keptOfB[j++] = true;
            }

            @Override
            public void visitInsertCommand(Character word) {
                j++;
            }

            @Override
            public void visitDeleteCommand(Character word) {
                i++;
            }
        });
        return Optional.of(gather(keptOfA, keptOfB));
    }

    /** Returns a text with a character for each word; numbers beyond those of characters start again, past what is compared. */
    private static String numbered(List<Word> words, Map<String, Integer> numbers) {
        StringBuilder text = new StringBuilder(words.size());
        for (Word word : words) {
            text.append((char) (int) numbers.computeIfAbsent(word.key(), key -> numbers.size()));
        }
        return text.toString();
    }

    /** Words that one text has more often than the other must change. */
    private static int leastChanges(String a, String b) {
        int[] more = new int[Character.MAX_VALUE + 1];
        a.chars().forEach(word -> more[word]++);
        b.chars().forEach(word -> more[word]--);
        return Arrays.stream(more).map(Math::abs).sum();
    }

    private List<Change> gather(boolean[] keptOfA, boolean[] keptOfB) {
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < keptOfA.length || j < keptOfB.length) {
            int fromA = i;
            int fromB = j;
            while (i < keptOfA.length && !keptOfA[i]) {
                i++;
            }
            while (j < keptOfB.length && !keptOfB[j]) {
                j++;
            }
            if (i > fromA || j > fromB) {
                changes.add(new Change(
                        start(a, fromA, lengthOfA), end(a, fromA, i, lengthOfA),
                        start(b, fromB, lengthOfB), end(b, fromB, j, lengthOfB)));
            }
            i++;
            j++;
        }
        return Collections.unmodifiableList(changes);
    }

    private static int start(List<Word> words, int index, int length) {
        return index < words.size() ? words.get(index).start() : length;
    }

    private static int end(List<Word> words, int from, int to, int length) {
        return to > from ? words.get(to - 1).end() : start(words, from, length);
    }
}

package newsfold.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the language of running text from its script and its function words.
 *
 * <p>A script that one language owns decides at once; otherwise each function word votes for the languages that have it,
 * a word of many languages less than a word of one. Text without function words, such as a menu, has no language here.
 *
 * <p>Reads at most the first {@value #LIMIT} characters, so the cost is bounded. Immutable, safe for all threads.
 */
public final class LanguageGuesser {
    private static final int LIMIT = 6000;

    /** Less evidence than this is no guess: two words of one language, or some of several. */
    private static final double LEAST_VOTE = 1.2;

    private static final Profiles PROFILES = Profiles.load();

    /** Makes a guesser; all share one table, so this costs nothing. */
    public LanguageGuesser() {}

    /** Words by their hash in open addressing, at most half full, so that a text is looked up without cutting it up. */
    private static final class WordTable {
        private final String[] words;
        private final int[][] speakers;

        WordTable(Map<String, int[]> languagesByWord) {
            int size = Integer.highestOneBit(Math.max(2, languagesByWord.size())) * 4;
            this.words = new String[size];
            this.speakers = new int[size][];
            languagesByWord.forEach((word, languages) -> {
                int slot = word.hashCode() & (size - 1);
                while (words[slot] != null) {
                    slot = (slot + 1) & (size - 1);
                }
                words[slot] = word;
                speakers[slot] = languages;
            });
        }

        /** The languages of a word of the text that has this hash, none if it is not a function word. */
        int[] find(String text, int start, int end, int hash) {
            int slot = hash & (words.length - 1);
            while (words[slot] != null) {
                String word = words[slot];
                if (word.length() == end - start && text.startsWith(word, start)) {
                    return speakers[slot];
                }
                slot = (slot + 1) & (words.length - 1);
            }
            return NOBODY;
        }
    }

    private static final int[] NOBODY = {};

    private record Profiles(List<String> languages, Map<String, int[]> languagesByWord, WordTable table) {
        static Profiles load() {
            List<String> codes = new ArrayList<>();
            Map<String, int[]> byWord = new HashMap<>();
            try (InputStream in = LanguageGuesser.class.getResourceAsStream("function-words.txt")) {
                if (in == null) {
                    throw new IllegalStateException("function-words.txt is missing from the jar");
                }
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.isBlank() || line.startsWith("#")) {
                        continue;
                    }
                    String[] words = line.strip().split(" ", -1);
                    int language = codes.size();
                    codes.add(words[0]);
                    Arrays.stream(words, 1, words.length).distinct().forEach(word -> {
                        int[] old = byWord.getOrDefault(word, new int[0]);
                        int[] longer = Arrays.copyOf(old, old.length + 1);
                        longer[old.length] = language;
                        byWord.put(word, longer);
                    });
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Profiles(List.copyOf(codes), byWord, new WordTable(byWord));
        }
    }

    /**
     * Guesses the language.
     *
     * @param text any text; prose of two sentences or more is told reliably
     * @return an ISO 639-1 code, or empty if the evidence is too thin
     */
    public Optional<String> guess(String text) {
        String head = text.length() <= LIMIT ? text : text.substring(0, LIMIT);
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < head.length(); ) {
            char c = head.charAt(i);
            if (c < 0x80) {
                letters += isAsciiLetter(c) ? 1 : 0;
                i++;
                continue;
            }
            int point = head.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetter(point)) {
                letters++;
                // Latin decides nothing, so its letters need no counting.
                if (point >= 0x250) {
                    scripts.merge(UnicodeScript.of(point), 1, Integer::sum);
                }
            }
        }
        if (letters == 0) {
            return Optional.empty();
        }
        // Names in Latin letters are common in every script, so a third of the letters is enough.
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
        if (3 * (kana + han) >= letters) {
            return Optional.of(10 * kana >= kana + han ? "ja" : "zh");
        }
        for (Map.Entry<UnicodeScript, String> owned : OWN_SCRIPT.entrySet()) {
            if (3 * scripts.getOrDefault(owned.getKey(), 0) >= letters) {
                return Optional.of(owned.getValue());
            }
        }
        return vote(head);
    }

    /** Scripts in which one language writes nearly all news. */
    private static final Map<UnicodeScript, String> OWN_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    private Optional<String> vote(String head) {
        // ROOT, or a Turkish host would lower-case "I" to a dotless i and lose English.
        String lower = head.toLowerCase(Locale.ROOT);
        double[] votes = new double[PROFILES.languages.size()];
        int start = -1;
        int hash = 0;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (isWordChar(c)) {
                start = start < 0 ? i : start;
                hash = 31 * hash + c;
            } else if (start >= 0) {
                int[] speakers = PROFILES.table.find(lower, start, i, hash);
                for (int language : speakers) {
                    votes[language] += 1.0 / speakers.length;
                }
                start = -1;
                hash = 0;
            }
        }
        int best = 0;
        for (int language = 1; language < votes.length; language++) {
            // Strictly greater: between equals the earlier line of the table wins, always.
            if (votes[language] > votes[best]) {
                best = language;
            }
        }
        return votes[best] < LEAST_VOTE ? Optional.empty() : Optional.of(PROFILES.languages.get(best));
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWordChar(char c) {
        if (c < 0x80) {
            return isAsciiLetter(c) || c == '\'';
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /**
     * Tells whether a word is among the most frequent function words of any language. Prose has many, menus and lists
     * of headlines few.
     *
     * @param lowerCaseWord the word in lower case
     * @return true if it is a function word
     */
    public boolean isFunctionWord(String lowerCaseWord) {
        return PROFILES.languagesByWord.containsKey(lowerCaseWord);
    }

    /**
     * Returns the most frequent function words of all languages, of which {@link #isFunctionWord(String)} tells.
     *
     * @return words in lower case, in no order
     */
    public Set<String> functionWords() {
        return Collections.unmodifiableSet(PROFILES.languagesByWord.keySet());
    }

    /**
     * Tells whether a word is among the most frequent function words of one language.
     *
     * @param lowerCaseWord the word in lower case
     * @param language an ISO 639-1 code
     * @return true if it is a function word there; false for a language that is not known
     */
    public boolean isFunctionWord(String lowerCaseWord, String language) {
        int[] speakers = PROFILES.languagesByWord.get(lowerCaseWord);
        return speakers != null
                && Arrays.stream(speakers)
                        .anyMatch(speaker -> PROFILES.languages.get(speaker).equals(language));
    }
}

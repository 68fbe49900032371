package newsfold.internal.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Guesses the language of running text from its script and its function words.
 *
 * <p>A script that only one language uses decides at once. Otherwise each function word votes for all languages that
 * contain it, and its vote is divided among them. Text without function words, such as a menu, gets no language.
 *
 * <p>Reads at most the first {@value #MAX_CHARACTERS} characters, so the cost is bounded. Immutable and safe to share
 * between threads.
 */
public final class LanguageGuesser {
    private static final int MAX_CHARACTERS = 6000;

    /** More than one word that only one language has. */
    private static final double MIN_VOTE = 1.2;

    private static final FunctionWordTable WORDS = FunctionWordTable.load();

    /** Scripts whose news is nearly all in one language. */
    private static final Map<UnicodeScript, String> SCRIPTS_OF_ONE_LANGUAGE = Arrays.stream(
                    ("HANGUL-ko GREEK-el HEBREW-he THAI-th LAO-lo KHMER-km MYANMAR-my GEORGIAN-ka ARMENIAN-hy BENGALI-bn"
                                    + " TAMIL-ta TELUGU-te KANNADA-kn MALAYALAM-ml GUJARATI-gu GURMUKHI-pa SINHALA-si"
                                    + " ETHIOPIC-am")
                            .split(" "))
            .map(pair -> pair.split("-"))
            .collect(Collectors.toUnmodifiableMap(pair -> UnicodeScript.valueOf(pair[0]), pair -> pair[1]));

    /** Creates a guesser. All guessers share one table, so this is cheap. */
    public LanguageGuesser() {}

    /**
     * Guesses the language.
     *
     * @param text any text; reliable for prose of two sentences or more
     * @return an ISO 639-1 code, or empty if the evidence is too weak
     */
    public Optional<String> guess(String text) {
        String head = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
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
        // Names in Latin letters are common in all scripts, so a third of the letters is enough.
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
        if (3 * (kana + han) >= letters) {
            return Optional.of(10 * kana >= kana + han ? "ja" : "zh");
        }
        for (Map.Entry<UnicodeScript, String> owned : SCRIPTS_OF_ONE_LANGUAGE.entrySet()) {
            if (3 * scripts.getOrDefault(owned.getKey(), 0) >= letters) {
                return Optional.of(owned.getValue());
            }
        }
        return vote(head);
    }

    private Optional<String> vote(String head) {
        // ROOT, or a Turkish host would lower-case "I" to a dotless i and lose English.
        String lower = head.toLowerCase(Locale.ROOT);
        double[] votes = new double[WORDS.languages().size()];
        int start = -1;
        int hash = 0;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (isWordChar(c)) {
                start = start < 0 ? i : start;
                hash = 31 * hash + c;
            } else if (start >= 0) {
                int[] languages = WORDS.languagesOf(lower, start, i, hash);
                for (int language : languages) {
                    votes[language] += 1.0 / languages.length;
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
        return votes[best] < MIN_VOTE
                ? Optional.empty()
                : Optional.of(WORDS.languages().get(best));
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
     * Returns whether a word is a frequent function word of any language.
     *
     * <p>Prose has many function words, menus and lists of headlines few.
     *
     * @param lowerCaseWord the word in lower case
     * @return true if it is a function word
     */
    public boolean isFunctionWord(String lowerCaseWord) {
        return WORDS.languagesOf(lowerCaseWord).length > 0;
    }

    /**
     * Returns the most frequent function words of all languages.
     *
     * @return words in lower case in ascending order, unmodifiable
     */
    public Set<String> functionWords() {
        return WORDS.words();
    }

    /**
     * Returns whether a word is a frequent function word of one language.
     *
     * @param lowerCaseWord the word in lower case
     * @param language an ISO 639-1 code
     * @return true if it is a function word there; false for an unknown language
     */
    public boolean isFunctionWord(String lowerCaseWord, String language) {
        return Arrays.stream(WORDS.languagesOf(lowerCaseWord))
                .anyMatch(known -> WORDS.languages().get(known).equals(language));
    }
}

package newsfold.internal.story;

import java.util.Locale;
import java.util.Set;

/** Finds where a sentence ends, in scripts that mark it. */
final class Sentences {
    private static final String ENDS = ".!?…。！？।؟";
    private static final String CLOSING = "\"'”’»“)]";

    /** Words that are written with a full stop inside a sentence, besides single letters and words without vowels. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "abs", "adm", "approx", "apr", "art", "aug", "av", "ave", "bros", "ca", "capt", "cia", "cmdr", "co", "col",
            "corp", "dec", "dez", "etc", "feb", "gen", "gov", "hon", "inc", "jan", "lic", "mar", "maj", "messrs", "mio",
            "mme", "mlle", "no", "nov", "núm", "oct", "okt", "prof", "rep", "reps", "rev", "sen", "sens", "sept", "sra",
            "srta", "sta", "ud", "usw", "гг", "им", "ул");

    private static final String VOWELS = "aeiouyäöüáéíóúàèìòùâêîôûåæøãõаеёиоуыэюяαεηιουω";

    private Sentences() {}

    static boolean isEnd(char c) {
        return ENDS.indexOf(c) >= 0;
    }

    /** Returns the index after the first sentence of a text, its length if it has no end. */
    static int end(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isEnd(text.charAt(i))) {
                continue;
            }
            int after = i + 1;
            while (after < text.length() && (isEnd(text.charAt(after)) || CLOSING.indexOf(text.charAt(after)) >= 0)) {
                after++;
            }
            if (after == text.length() || text.charAt(i) >= 0x3000) {
                return after;
            }
            if (text.charAt(after) == ' '
                    && !Character.isLowerCase(text.codePointAt(Math.min(after + 1, text.length() - 1)))
                    && !(text.charAt(i) == '.' && isAbbreviation(text, i))) {
                return after;
            }
        }
        return text.length();
    }

    /** Tells whether the word before a full stop is shortened, an initial, or the number of a day or of a king. */
    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return false;
        }
        if (Character.isDigit(word.charAt(0))) {
            return word.length() <= 2;
        }
        boolean vowelless = word.length() <= 4 && word.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
        // Spanish doubles an initial for the plural: EE. UU., FF. AA.
        boolean doubled = word.length() == 2 && word.charAt(0) == word.charAt(1);
        // A word in capitals is an acronym, which ends sentences as any word does.
        boolean capitals = word.length() > 1 && Character.isUpperCase(text.charAt(stop - 1));
        return word.length() == 1 || doubled || (vowelless && !capitals) || ABBREVIATIONS.contains(word);
    }
}

package newsfold.internal.kinds;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsfold.internal.Scripts;

/**
 * A text as tokens that spellings do not change: words in lower case without accents, single letters of scripts that put no
 * spaces between words, and the sentence that each stands in.
 */
final class PhraseText {
    private static final String FROM = "øłđıæœßةىیکؤئ";
    private static final String[] TO = {"o", "l", "d", "i", "ae", "oe", "ss", "ه", "ي", "ي", "ك", "و", "ي"};

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();
    private int sentence;

    /** Adds a line, which ends with the end of a sentence. */
    void add(String line) {
        String plain = plain(line);
        int i = 0;
        while (i < plain.length()) {
            int c = plain.codePointAt(i);
            int length = Character.charCount(c);
            if (isLetter(c)) {
                int end = i + length;
                boolean digits = Character.isDigit(c);
                while (!isUnspaced(c) && end < plain.length()) {
                    int next = plain.codePointAt(end);
                    if (!isLetter(next) || isUnspaced(next) || Character.isDigit(next) != digits) {
                        break;
                    }
                    end += Character.charCount(next);
                }
                tokens.add(plain.substring(i, end));
                sentences.add(sentence);
                i = end;
            } else {
                // A dot within a number or an address ends nothing.
                boolean stop = "!?。！？؟।".indexOf(c) >= 0
                        || (c == '.' && (i + 1 == plain.length() || Character.isWhitespace(plain.charAt(i + 1))));
                sentence += stop ? 1 : 0;
                i += length;
            }
        }
        sentence++;
    }

    private static String plain(String line) {
        if (isAscii(line)) {
            return line.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(line.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            int at = FROM.indexOf(c);
            if (at >= 0) {
                plain.append(TO[at]);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int c) {
        return Scripts.isUnspaced(c) || c == 'ー' || c == 'ｰ';
    }

    /** Tells whether endings are put to the words of a token's script without a space. */
    static boolean isAgglutinated(String token) {
        return Character.UnicodeScript.of(token.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }

    /** Tells whether a token is one letter of a script without spaces, of which two or so make a word. */
    static boolean isUnspaced(String token) {
        return isUnspaced(token.codePointAt(0));
    }

    int size() {
        return tokens.size();
    }

    String token(int i) {
        return tokens.get(i);
    }

    int sentence(int i) {
        return sentences.get(i);
    }

    /** Returns the token after the last one of a token's sentence. */
    int sentenceEnd(int i) {
        int end = i;
        while (end < sentences.size() && sentences.get(end).equals(sentences.get(i))) {
            end++;
        }
        return end;
    }
}

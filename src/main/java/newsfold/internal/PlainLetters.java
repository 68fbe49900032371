package newsfold.internal;

import java.text.Normalizer;

/**
 * Words as tables of words hold them: letters and their accents in one character, and without the vowel signs of Arabic and
 * Hebrew, which most texts leave out.
 */
public final class PlainLetters {
    private PlainLetters() {}

    /** Returns a text with accents joined to their letters and without vowel signs; the text itself if it has neither. */
    public static String of(String text) {
        boolean accents = false;
        boolean vowels = false;
        for (int i = 0; i < text.length(); i++) {
            accents |= isAccent(text.charAt(i));
            vowels |= isVowelSign(text.charAt(i));
        }
        String composed = accents ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        if (!vowels) {
            return composed;
        }
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            if (!isVowelSign(composed.charAt(i))) {
                plain.append(composed.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isAccent(char c) {
        return c >= '\u0300' && c <= '\u036f';
    }

    private static boolean isVowelSign(char c) {
        return (c >= '\u064b' && c <= '\u0652')
                || c == '\u0640'
                || c == '\u0670'
                || (c >= '\u0591' && c <= '\u05c7' && Character.getType(c) == Character.NON_SPACING_MARK);
    }
}

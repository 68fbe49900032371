package newsfold.internal.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PhraseTokensTest {
    private static final String LETTERS =
            "aZ9zA0 \u0130\u0131\u03a3\u03c3\u00df\u00c4\u0410\u0627\u65e5\u672c\ud55c'\u2019-,.#\u0307\ud801\udc00\u00a0\u3099\u30fb";

    /** A plain reader that makes a string of each word says what the words are. */
    @Test
    void wordsAndTheirHashesAreThoseOfAPlainReader() {
        var random = new SplittableRandom(12);
        for (int trial = 0; trial < 5000; trial++) {
            String text = text(random);
            int limit = 1 + random.nextInt(8);
            List<String> expected = tokens(text, limit);
            assertEquals(expected, PhraseTokens.texts(text, limit), text);
            PhraseTokens tokens = PhraseTokens.of(text, limit);
            assertEquals(expected.size(), tokens.size(), text);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(WordHashes.id(expected.get(i)), tokens.get(i), text);
            }
            assertEquals(PhraseTokens.of(expected).sequence(), tokens.sequence(), text);
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? 'e' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static List<String> tokens(String line, int limit) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < line.length() && tokens.size() < limit; i++) {
            char c = line.charAt(i);
            if (isIdeograph(c)) {
                flush(word, tokens);
                tokens.add(String.valueOf(c));
            } else if (isLetterOrMark(c)) {
                if (word.length() > 0 && word.charAt(0) == '#') {
                    flush(word, tokens);
                }
                word.append(c);
            } else if (Character.isDigit(c)) {
                if (word.length() == 0 || word.charAt(0) != '#') {
                    flush(word, tokens);
                    word.append('#');
                }
            } else if (!joins(c, word)) {
                flush(word, tokens);
            }
        }
        if (tokens.size() < limit) {
            flush(word, tokens);
        }
        return tokens;
    }

    /** "don't" is one word, "l'article" two: elided articles are one or two letters long. "1,200" is one number. */
    private static boolean joins(char c, StringBuilder word) {
        if (c == '\'' || c == '\u2019') {
            return word.length() > 2;
        }
        return (c == ',' || c == '.') && word.length() > 0 && word.charAt(0) == '#';
    }

    private static void flush(StringBuilder word, List<String> tokens) {
        if (word.length() > 0) {
            tokens.add(fold(word.toString()));
            word.setLength(0);
        }
    }

    /** Turkish has four letters i; pages mix them up in capitals, so all become one. */
    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.indexOf('\u0131') >= 0 || lower.indexOf('\u0307') >= 0) {
            lower = lower.replace('\u0131', 'i').replace("\u0307", "");
        }
        return lower;
    }

    private static boolean isLetterOrMark(char c) {
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isIdeograph(char c) {
        return (c >= '\u3040' && c <= '\u30ff') || (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff');
    }
}

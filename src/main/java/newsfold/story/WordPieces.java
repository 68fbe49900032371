package newsfold.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.internal.Check;

/**
 * Cuts text into the pieces a BERT model was trained on: words and punctuation marks apart, each word into the longest
 * pieces the vocabulary has, from the left (Wu et al., <i>Google's Neural Machine Translation System</i>, 2016).
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final boolean lowerCase;
    private final int unknown;
    private final int start;
    private final int end;

    /**
     * Takes a vocabulary.
     *
     * @param vocabulary numbers by piece, with {@code [UNK]}, {@code [CLS]} and {@code [SEP]}
     */
    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        // A model that tells cases apart has capitals in its vocabulary beside its marks.
        this.lowerCase = vocabulary.keySet().stream()
                .filter(piece -> !piece.startsWith("["))
                .noneMatch(piece -> piece.codePoints().anyMatch(c -> c < 128 && Character.isUpperCase(c)));
        this.unknown = number("[UNK]");
        this.start = number("[CLS]");
        this.end = number("[SEP]");
    }

    private int number(String mark) {
        Integer number = vocabulary.get(mark);
        Check.argument(
                number != null,
                "the vocabulary has no %s; give the vocab.txt or tokenizer.json of a WordPiece model",
                mark);
        return number == null ? 0 : number;
    }

    /** Returns the numbers of the first pieces, start and end marks included. */
    long[] of(String text, int max) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(start);
        String normal = lowerCase ? Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD) : text;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < normal.length() && pieces.size() < max; ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (c == 0 || c == 0xFFFD || (lowerCase && type == Character.NON_SPACING_MARK)) {
                continue;
            }
            boolean space = Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR;
            if (!space && (type == Character.CONTROL || type == Character.FORMAT)) {
                continue;
            }
            boolean alone = isPunctuation(c, type) || Character.isIdeographic(c);
            if (space || alone) {
                cut(word, pieces);
            }
            if (!space) {
                word.appendCodePoint(c);
            }
            if (alone) {
                cut(word, pieces);
            }
        }
        cut(word, pieces);
        int size = Math.min(pieces.size(), max - 1);
        long[] numbers = new long[size + 1];
        for (int i = 0; i < size; i++) {
            numbers[i] = pieces.get(i);
        }
        numbers[size] = end;
        return numbers;
    }

    /** Empties the word. */
    private void cut(StringBuilder word, List<Integer> pieces) {
        int before = pieces.size();
        int length = word.length();
        for (int from = 0; from < length; ) {
            Integer number = null;
            int to = length;
            for (; to > from && length <= LONGEST_WORD; to--) {
                number = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                if (number != null) {
                    break;
                }
            }
            if (number == null) {
                // One unknown part makes the whole word unknown.
                pieces.subList(before, pieces.size()).clear();
                pieces.add(unknown);
                break;
            }
            pieces.add(number);
            from = to;
        }
        word.setLength(0);
    }

    private static boolean isPunctuation(int c, int type) {
        if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
            return true;
        }
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}

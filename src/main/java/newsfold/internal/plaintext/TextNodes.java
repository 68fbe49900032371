package newsfold.internal.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsfold.internal.text.LanguageGuesser;

/** Joins lines that are text nodes: links and emphasis break the sentence they stand in. */
final class TextNodes {
    /** Lines that begin with what ends or parts a sentence; elsewhere there is hardly one. */
    private static final int MIN_SIGNS = 2;

    private static final String JOINED = ",.;:)!?\u2019\u201d\u3002\u3001\uff0c\u060c";
    private static final String OPEN = ",(\u201c\u201e\u00ab\u300c";

    private TextNodes() {}

    /** Tells whether lines are text nodes. */
    static boolean isWritten(List<PlainLine> lines) {
        int signs = 0;
        for (int i = 1; i < lines.size() && signs < MIN_SIGNS; i++) {
            signs += startsWithSign(lines.get(i).text()) ? 1 : 0;
        }
        return signs >= MIN_SIGNS;
    }

    static List<PlainLine> join(List<PlainLine> lines) {
        LanguageGuesser words = new LanguageGuesser();
        List<PlainLine> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (PlainLine line : lines) {
            String next = line.text();
            boolean sign = text.length() > 0 && startsWithSign(next);
            if (sign) {
                text.append(next);
            } else if (text.length() > 0 && goesOn(text, next, words)) {
                text.append(' ').append(next);
            } else {
                add(joined, number, text);
                text.setLength(0);
                text.append(next);
                number = line.number();
            }
        }
        add(joined, number, text);
        return joined;
    }

    private static void add(List<PlainLine> joined, int number, StringBuilder text) {
        if (text.length() > 0) {
            joined.add(new PlainLine(number, text.toString(), PlainLine.UNKNOWN, PlainLine.Mark.UNMARKED));
        }
    }

    private static boolean startsWithSign(String text) {
        return JOINED.indexOf(text.charAt(0)) >= 0
                && (text.length() == 1 || !Character.isLetterOrDigit(text.charAt(1)) || text.charAt(0) == '\u2019');
    }

    private static boolean goesOn(StringBuilder text, String next, LanguageGuesser words) {
        char last = text.charAt(text.length() - 1);
        if (OPEN.indexOf(last) >= 0) {
            return true;
        }
        if (SourceLine.endsSentence(text) || last == ':') {
            return false;
        }
        if (Character.isLowerCase(next.charAt(0))) {
            return true;
        }
        int space = text.lastIndexOf(" ");
        return words.isFunctionWord(text.substring(space + 1).toLowerCase(Locale.ROOT));
    }
}

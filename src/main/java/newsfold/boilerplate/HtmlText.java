package newsfold.boilerplate;

import newsfold.internal.WhiteSpace;
import org.jsoup.parser.Parser;

/** Reads values that stand in attributes and structured data. */
final class HtmlText {
    private HtmlText() {}

    /** Resolves entities that were escaped twice, drops tags, folds white space. */
    static String clean(String value) {
        String text = unescaped(value);
        if (text.indexOf('<') >= 0) {
            text = withoutTags(text);
        }
        return WhiteSpace.fold(text);
    }

    /** Resolves entities however often they were escaped. */
    static String unescaped(String value) {
        String text = value;
        for (int times = 0; times < 3 && text.indexOf('&') >= 0; times++) {
            text = Parser.unescapeEntities(text, false);
        }
        return text;
    }

    /** Lower-case letters and digits only, single spaces between words: for comparing titles and names. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && key.length() > 0) {
                    key.append(' ');
                }
                gap = false;
                key.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '\u2019') {
                gap = true;
            }
        }
        return key.toString();
    }

    private static String withoutTags(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end =
                    c == '<' && at + 1 < text.length() && isTagStart(text.charAt(at + 1)) ? text.indexOf('>', at) : -1;
            if (end >= 0) {
                plain.append(' ');
                at = end + 1;
            } else {
                plain.append(c);
                at++;
            }
        }
        return plain.toString();
    }

    private static boolean isTagStart(char c) {
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

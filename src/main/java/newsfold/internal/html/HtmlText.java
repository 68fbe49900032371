package newsfold.internal.html;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.internal.WhiteSpace;
import org.apache.commons.text.translate.EntityArrays;
import org.jsoup.parser.Parser;

/** Reads values that stand in attributes and structured data. */
public final class HtmlText {
    /** At least two letters, because of "Q&a". */
    private static final Pattern CUT_ENTITY =
            Pattern.compile("&(#[0-9]{0,5}+|[a-z]{2}[A-Za-z0-9]*+)(\\s*(?:…|\\.{3})?\\s*)");

    private static final Pattern TEXT = Pattern.compile("[\\p{Zs}\\p{P}<>]|[\\p{L}&&[\\x00-\\xff]]");

    /** Of spaces, punctuation and letters of Latin-1: titles such as "Tiffany&co" end like those of symbols. */
    private static final Set<String> ENTITIES = Stream.of(
                    EntityArrays.BASIC_UNESCAPE, EntityArrays.ISO8859_1_UNESCAPE, EntityArrays.HTML40_EXTENDED_UNESCAPE)
            .flatMap(names -> names.entrySet().stream())
            .filter(entity -> TEXT.matcher(entity.getValue()).matches())
            .map(entity ->
                    entity.getKey().subSequence(1, entity.getKey().length() - 1).toString())
            .collect(Collectors.toUnmodifiableSet());

    private HtmlText() {}

    /** Resolves entities that were escaped twice, drops tags, folds white space. */
    public static String clean(String value) {
        String text = unescaped(value);
        if (text.indexOf('<') >= 0) {
            text = withoutTags(text);
        }
        return WhiteSpace.fold(text);
    }

    /**
     * Resolves entities however often they were escaped, and drops the start of one that a cut left at the end. jsoup knows
     * ten times the names, those without a semicolon too, and takes 1.4 µs a title, Commons Text 2.4.
     */
    public static String unescaped(String value) {
        String text = value.indexOf('&') < 0 ? value : withoutCutEntity(value);
        for (int times = 0; times < 3 && text.indexOf('&') >= 0; times++) {
            text = Parser.unescapeEntities(text, false);
        }
        return text;
    }

    private static String withoutCutEntity(String value) {
        int at = value.lastIndexOf('&');
        Matcher cut = CUT_ENTITY.matcher(value).region(at, value.length());
        if (!cut.matches()) {
            return value;
        }
        String name = cut.group(1);
        boolean isCut = name.startsWith("#")
                ? !standsInProse(name.substring(1))
                : !ENTITIES.contains(name) && ENTITIES.stream().anyMatch(entity -> entity.startsWith(name));
        return value.substring(0, at) + (isCut ? "" : "&" + name + (ENTITIES.contains(name) ? ";" : "")) + cut.group(2);
    }

    /** Nobody escapes a letter or digit of ASCII by its number, and combining marks only by mistake. */
    private static boolean standsInProse(String number) {
        int code = number.isEmpty() ? 0 : Integer.parseInt(number);
        return (code >= 160 && Character.getType(code) != Character.NON_SPACING_MARK)
                || (code > 31 && code < 127 && !Character.isLetterOrDigit(code));
    }

    /** Lower-case letters and digits only, single spaces between words: for comparing titles and names. */
    public static String key(String text) {
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

package newsfold.duplicates;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who published an article first from a line that says so, at the start or the end of its text. */
final class FirstPublisher {
    /** Characters of a text where the line may be. */
    private static final int REACH = 500;

    static final Pattern LINE = Pattern.compile(
            "(?:\\b(?:first|originally)\\s+(?:published|appeared|posted|reported)\\s+(?:by|in|on|at)"
                    + "|\\b(?:zuerst|ursprünglich|erstmals)\\s+(?:erschienen|veröffentlicht)(?:\\s+(?:bei|in|im|auf|von))?"
                    + "|\\berschien\\s+(?:zuerst|ursprünglich)\\s+(?:bei|in|im|auf)"
                    + "|\\b(?:initialement|d['’]abord)\\s+(?:publiée?|parue?)\\s+(?:par|dans|sur)"
                    + "|\\b(?:publiée?|parue?)\\s+(?:initialement|pour la première fois|d['’]abord)\\s+(?:par|dans|sur)"
                    + "|\\bpublicad[oa]\\s+(?:originalmente|inicialmente|por primera vez|pela primeira vez)\\s+(?:por|en|em|no|na)"
                    + "|\\boriginalmente\\s+publicad[oa]\\s+(?:por|en|em|no|na)"
                    + "|\\bpubblicat[oa]\\s+(?:originariamente|originalmente|per la prima volta)\\s+(?:da|su|in)"
                    + "|\\b(?:eerder|oorspronkelijk)\\s+(?:gepubliceerd|verschenen)\\s+(?:door|in|op|bij))"
                    + "\\s+[\"“„«]?([\\p{L}\\p{N}][^\"”“»\\n,;()]{1,58}?)"
                    + "(?=[\"”“»]|\\s*(?:[,;()\\n]|\\.(?:\\s|$)|$|\\b(?:on|and|under|am|und|le|et|el|y|il|em|op)\\b))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String INITIALS = "DEFIOPUZdefiopuz";

    private FirstPublisher() {}

    static Optional<String> of(String text) {
        String head = text.substring(0, Math.min(REACH, text.length()));
        String tail = text.substring(Math.max(head.length(), text.length() - REACH));
        return find(head).or(() -> find(tail));
    }

    /** Asks the pattern only where a word begins as one of its first words does: most texts have no such line at all. */
    private static Optional<String> find(String part) {
        Matcher matcher = LINE.matcher(part).useTransparentBounds(true);
        boolean inside = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!inside
                    && INITIALS.indexOf(c) >= 0
                    && matcher.region(i, part.length()).lookingAt()) {
                return Optional.of(matcher.group(1).strip());
            }
            inside = Character.isLetterOrDigit(c);
        }
        return Optional.empty();
    }

    /** Tells whether an outlet is the one of a name, as far as their letters tell. */
    static boolean isNamed(String site, String name) {
        String outlet = letters(site.startsWith("www.") ? site.substring(4) : site);
        String named = letters(name.replaceFirst("(?i)^(?:the|die|der|das|le|la|les|el|il|de|het)\\s+", ""));
        return named.length() >= 3 && (outlet.startsWith(named) || outlet.startsWith(letters(name)));
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

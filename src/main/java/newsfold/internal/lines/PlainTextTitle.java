package newsfold.internal.lines;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsfold.internal.Scripts;
import newsfold.internal.blocks.PhraseTokens;

/** Cleans and compares headlines of flattened pages, where no markup tells which part names the site. */
public final class PlainTextTitle {
    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00bb ", " \u2022 ", " \u00b7 ", " // ", " ~ ");

    /** Words that names of outlets hold. */
    private static final Set<String> OUTLET = Set.of(
            ("news times post daily journal herald tribune gazette magazine press media tv radio blog online network"
                            + " today review observer guardian telegraph chronicle wire weekly report zeitung nachrichten"
                            + " anzeiger kurier presse tagblatt le figaro monde diario noticias periódico jornal notícias"
                            + " folha giornale corriere notizie nieuws krant nyheter новости газета haber haberleri"
                            + " wiadomości gazeta zprávy hírek")
                    .split(" "));

    private PlainTextTitle() {}

    /**
     * Cuts the name of the site off the end of a headline.
     *
     * @param title the headline
     * @param page all lines, where the name may stand alone or the headline without it
     * @return the headline without the name
     */
    public static String withoutSite(String title, List<TextLine> page) {
        String text = title;
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String separator : SEPARATORS) {
                int last = text.lastIndexOf(separator);
                if (last > 0
                        && namesSite(
                                text.substring(0, last), separator, text.substring(last + separator.length()), page)) {
                    text = text.substring(0, last).strip();
                    cut = true;
                    break;
                }
            }
        }
        return text;
    }

    private static boolean namesSite(String start, String separator, String end, List<TextLine> page) {
        List<String> frontWords = PhraseTokens.texts(start, 100);
        List<String> words = PhraseTokens.texts(end, 20);
        if (words.isEmpty() || words.size() > 6 || frontWords.size() < 2 || frontWords.size() < words.size()) {
            return false;
        }
        if (separator.equals(" | ") || separator.equals(" :: ") || looksLikeHost(end)) {
            return true;
        }
        if (words.size() <= 4 && words.stream().anyMatch(OUTLET::contains)) {
            return true;
        }
        long front = PhraseTokens.of(frontWords).sequence();
        long name = PhraseTokens.of(words).sequence();
        // The page may say the headline again without the name, or the name alone, as in a copyright line.
        for (TextLine line : page) {
            if (line.key() == front || line.key() == name) {
                return true;
            }
            if (line.text.indexOf('\u00a9') >= 0 && containsRun(line.tokens(), words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksLikeHost(String text) {
        if (text.indexOf(' ') >= 0) {
            return false;
        }
        int dot = text.lastIndexOf('.');
        int after = text.length() - dot - 1;
        return dot > 1
                && after >= 2
                && after <= 6
                && text.substring(dot + 1).chars().allMatch(Character::isLetter);
    }

    private static boolean containsRun(List<String> line, List<String> run) {
        return (" " + String.join(" ", line) + " ").contains(" " + String.join(" ", run) + " ");
    }

    /** Tells whether a headline has all its words from another, and most of them. */
    public static boolean isPart(String headline, String whole) {
        List<String> own = PhraseTokens.texts(headline, 100);
        List<String> all = PhraseTokens.texts(whole, 100);
        return own.equals(all) || (2 * own.size() > all.size() && containsRun(all, own));
    }

    /** Returns the share of the content words of one headline that another has, in [0, 1]. */
    static double overlap(List<String> headline, List<String> other) {
        return overlap(content(headline), content(other));
    }

    /** The same of words that {@link #content} picked. */
    static double overlap(Set<String> own, Set<String> others) {
        if (own.isEmpty()) {
            return 0;
        }
        int shared = 0;
        for (String word : own) {
            if (others.contains(word)) {
                shared++;
            }
        }
        return (double) shared / own.size();
    }

    /** Returns the words of a line that tell what it is about. */
    static Set<String> content(List<String> tokens) {
        Set<String> words = new HashSet<>();
        for (String token : tokens) {
            boolean ideograph = !token.isEmpty() && Scripts.isEastAsian(token.charAt(0));
            if (ideograph || token.length() >= 4 || token.equals("#")) {
                // Six letters tell "restores" and "restoration" alike well enough for headlines in most languages.
                words.add(token.length() > 6 ? token.substring(0, 6).toLowerCase(Locale.ROOT) : token);
            }
        }
        return words;
    }
}

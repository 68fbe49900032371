package newsfold.internal.story;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.Article;

/** Finds names by their capitals: runs of capitalised words that do not stand at the start of a sentence. */
final class NameFinder {
    /** A run, and the character before it that shows whether a sentence starts here. */
    private static final Pattern RUN = Pattern.compile(
            "(?<=[\\p{L}\\p{N},;)][ ]|^[ ])\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+){0,4}");

    private static final Pattern GENITIVE = Pattern.compile("[’']s?$");

    /** Where every noun has a capital, one such word says nothing, and two in a row are mostly a name. */
    private static final Set<String> NOUNS_TOO = Set.of("de", "lb");

    private NameFinder() {}

    /** Returns the names of an article, each once. */
    static Set<String> in(Article article) {
        Set<String> names = new TreeSet<>();
        String language = article.language().orElse("en");
        Set<String> days = days(language);
        boolean nounsToo = NOUNS_TOO.contains(language);
        Matcher matcher = RUN.matcher(article.text());
        while (matcher.find()) {
            String name = GENITIVE.matcher(matcher.group()).replaceFirst("");
            if (!days.contains(name) && !(nounsToo && name.indexOf(' ') < 0)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Days and months have capitals in some languages and name nobody. */
    private static Set<String> days(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Set<String> days = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(day.getDisplayName(TextStyle.FULL, locale));
        }
        for (Month month : Month.values()) {
            days.add(month.getDisplayName(TextStyle.FULL, locale));
        }
        return days;
    }
}

package newsfold.story;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.Article;

/** Finds names by their capitals: runs of capitalised words that do not stand at the start of a sentence. */
final class Names {
    /** A run, and the character before it that shows whether a sentence starts here. */
    private static final Pattern RUN = Pattern.compile(
            "(?<=[\\p{L}\\p{N},;)][ ]|^[ ])\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+){0,4}");

    private static final Pattern GENITIVE = Pattern.compile("[’']s?$");

    private Names() {}

    /** Returns the names of an article, each once. */
    static Set<String> in(Article article) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = RUN.matcher(article.text());
        while (matcher.find()) {
            names.add(GENITIVE.matcher(matcher.group()).replaceFirst(""));
        }
        return names;
    }
}

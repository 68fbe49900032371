package newsfold.internal.story;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.Article;

/** What to call an article: its headline, or the opening of its body if it has none. */
final class Headline {
    private static final int LONGEST = 120;
    private static final int SHORTEST = 35;

    /** More of a title is never looked at: patterns take time in the square of a title's white space and signs. */
    private static final int MAX_TITLE = 2_000;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * A label in capitals such as "UPDATE 2-" or "BREAKING NEWS:", never the headline itself. The count is bounded because
     * java.util.regex recurses once for each repeat.
     */
    private static final Pattern DESK =
            Pattern.compile("^(?:\\p{Lu}{4,}(?: \\p{Lu}{4,})?(?: \\d+)?\\s?[-:|]\\s?){1,8}(?=[\\p{L}\\p{N}\"'“‘«„])");

    /** Where and by whom, before the first sentence: "NEW YORK, May 3 (Reuters) - " or "KABUL — ". */
    private static final Pattern DATELINE = Pattern.compile(
            "^(?:[\\p{L}\\p{M}\\p{N}'’.,/ -]{0,50}\\([\\p{L}\\p{M} ./]{2,30}\\)"
                    + "\\s*(?:[-–—]+|:)\\s+|\\p{Lu}[\\p{L}\\p{M}.' ]{2,30}, \\p{Lu}[\\p{L}\\p{M}.' ]{2,30}\\s*—\\s*|\\p{Lu}[\\p{Lu}\\p{M}'’.,/ ]{2,40}\\s*(?:--|[–—]|\\s-\\s)\\s*)(?=\\S)");

    /** An outlet's name after a bar or dash. */
    private static final Pattern TAIL = Pattern.compile("(?<!\\s)\\s++([|»·•–—-])\\s+([^|»·•–—]{2,40})$");

    private static final Pattern LOOSE_END = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+$");

    private static final int BAR_WORDS = 4;

    private Headline() {}

    static String of(Article article) {
        String title = clean(article.title(), article.site());
        if (!title.isEmpty() || article.body().isEmpty()) {
            return title;
        }
        String opening = "";
        for (int i = 0; i < article.body().size() && opening.length() < SHORTEST; i++) {
            String folded = fold(article.body().get(i).text());
            String bare = DATELINE.matcher(folded).replaceFirst("");
            // A dateline or a by-line of its own says nothing; if there is nothing else, it must do.
            opening = bare.length() >= SHORTEST || opening.isEmpty() ? bare : opening;
        }
        int end = Sentences.end(opening);
        if (end > LONGEST) {
            int space = opening.lastIndexOf(' ', LONGEST);
            return LOOSE_END
                            .matcher(opening.substring(0, space > 0 ? space : LONGEST))
                            .replaceFirst("") + "…";
        }
        return opening.substring(0, end);
    }

    /** Folds white space and takes off what desks put before a headline and sites behind it. */
    private static String clean(String title, Optional<String> site) {
        String bare = fold(title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title);
        Matcher desk = DESK.matcher(bare);
        if (desk.find() && desk.end() < bare.length()) {
            bare = bare.substring(desk.end());
        }
        Matcher tail = TAIL.matcher(bare);
        while (tail.find() && isOutlet(tail.group(1), tail.group(2), site)) {
            bare = bare.substring(0, tail.start());
            tail = TAIL.matcher(bare);
        }
        return bare;
    }

    /** Behind a bar stands a name; behind a dash may stand half of the headline, so there it must be the site's. */
    private static boolean isOutlet(String mark, String tail, Optional<String> site) {
        String name = letters(tail);
        String own = letters(site.orElse(""));
        if (name.length() >= 2 && !own.isEmpty() && (own.contains(name) || name.contains(own))) {
            return true;
        }
        return !"–—-".contains(mark) && SPACE.split(tail.strip(), -1).length <= BAR_WORDS;
    }

    private static String letters(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
        StringBuilder letters = new StringBuilder();
        bare.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String fold(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}

package newsfold.story;

import java.util.regex.Pattern;
import newsfold.article.Article;

/** What to call an article: its headline, or the opening of its body if it has none. */
final class Headline {
    private static final int LONGEST = 120;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** A label in capitals such as "UPDATE 2-" or "BREAKING:", never the headline itself. */
    private static final Pattern DESK = Pattern.compile("^(?:\\p{Lu}{4,}(?: \\d+)?\\s?[-:|]\\s?)+(?=\\p{L})");

    private Headline() {}

    static String of(Article article) {
        String title = clean(article.title());
        if (!title.isEmpty() || article.body().isEmpty()) {
            return title;
        }
        String opening = article.body().get(0).text();
        int end = opening.length();
        for (int i = 20; i + 1 < opening.length(); i++) {
            if (".!?".indexOf(opening.charAt(i)) >= 0 && opening.charAt(i + 1) == ' ') {
                end = i + 1;
                break;
            }
        }
        if (end > LONGEST) {
            int space = opening.lastIndexOf(' ', LONGEST);
            return opening.substring(0, space > 0 ? space : LONGEST) + "…";
        }
        return opening.substring(0, end);
    }

    /** Folds white space and takes off what desks put before a headline to say what kind of text follows. */
    private static String clean(String title) {
        String folded = SPACE.matcher(title).replaceAll(" ").strip();
        String bare = DESK.matcher(folded).replaceFirst("");
        return bare.isEmpty() ? folded : bare;
    }
}

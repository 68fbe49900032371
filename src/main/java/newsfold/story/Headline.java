package newsfold.story;

import newsfold.article.Article;

/** What to call an article: its headline, or the opening of its body if it has none. */
final class Headline {
    private static final int LONGEST = 120;

    private Headline() {}

    static String of(Article article) {
        String title = article.title().strip();
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
}

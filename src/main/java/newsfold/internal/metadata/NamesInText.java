package newsfold.internal.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.internal.html.HtmlBlock;

/** Tells of whom and of what an article speaks: of places and of those whom it is about, hardly of its authors. */
final class NamesInText {
    /** Blocks from the title on in which names are looked for. */
    private static final int SPOKEN_OF = 60;

    /** Characters of each of them: a page may be one paragraph and thousands of by-lines. */
    private static final int SPOKEN_IN = 4_000;

    private final List<HtmlBlock> blocks;
    private final int title;
    private final Map<String, Boolean> spokenOf = new HashMap<>();

    NamesInText(List<HtmlBlock> blocks, int title) {
        this.blocks = blocks;
        this.title = title;
    }

    /** Tells whether a paragraph holds a name. */
    boolean isSpokenOf(String name) {
        return spokenOf.computeIfAbsent(
                name,
                place -> blocks.stream()
                        .skip(Math.max(0, title))
                        .limit(SPOKEN_OF)
                        .filter(HtmlBlock::isProse)
                        .map(block -> block.text.substring(0, Math.min(SPOKEN_IN, block.text.length())))
                        .anyMatch(text -> text.contains(place)));
    }

    private static boolean holdsWord(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    /** Tells whether the article speaks of a word, or the headline does: an article is not about who wrote it. */
    boolean isSubject(String name) {
        String whole = name.strip();
        boolean capitals = whole.equals(whole.toUpperCase(Locale.ROOT));
        for (String word : whole.split(" ")) {
            for (HtmlBlock block : blocks.subList(title, Math.min(blocks.size(), title + SPOKEN_OF))) {
                boolean headline = block.position == title;
                // In small letters parts of names are words of the language: "thanh", "may".
                boolean anyCase = headline || capitals;
                if (word.length() > 2
                        && (headline || block.isProse())
                        && (anyCase
                                ? holdsWord(block.text.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT))
                                : holdsWord(block.text, word))) {
                    return true;
                }
            }
        }
        return false;
    }
}

package newsfold.internal.metadata;

import java.util.HashSet;
import java.util.Set;
import newsfold.internal.Scripts;
import newsfold.internal.html.HtmlText;
import org.apache.commons.text.similarity.IntersectionResult;
import org.apache.commons.text.similarity.IntersectionSimilarity;

/** How many of their words two titles share. */
public final class TitleSimilarity {
    private static final IntersectionSimilarity<String> WORDS = new IntersectionSimilarity<>(TitleSimilarity::words);

    private TitleSimilarity() {}

    /** Returns the share of the shorter title's words that the other has, in [0, 1]; 0 if one has none. */
    public static double overlap(String a, String b) {
        IntersectionResult shared = WORDS.apply(a, b);
        int shorter = Math.min(shared.getSizeA(), shared.getSizeB());
        return shorter == 0 ? 0 : (double) shared.getIntersection() / shorter;
    }

    /** Words in lower case; of scripts without spaces each letter is one. */
    private static Set<String> words(CharSequence title) {
        Set<String> words = new HashSet<>();
        for (String word : HtmlText.key(title.toString()).split(" ")) {
            if (!word.isEmpty() && Scripts.isEastAsian(word.charAt(0))) {
                word.chars().forEach(letter -> words.add(Character.toString(letter)));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

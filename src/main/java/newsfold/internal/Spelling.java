package newsfold.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Says which name somebody may have meant. */
public final class Spelling {
    /** One wrong letter in three is a slip of the fingers, more is another word. */
    private static final int LETTERS_A_SLIP = 3;

    private Spelling() {}

    /** Returns the end of a message with up to three names that are close to the one typed; empty if none is. */
    public static String suggestion(String typed, Collection<String> names) {
        int letters = typed.replace("-", "").length();
        // Two letters that change places count as two.
        int most = letters <= LETTERS_A_SLIP ? 1 : Math.max(2, letters / LETTERS_A_SLIP);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        List<String> close = names.stream()
                .filter(name -> name.length() > 2)
                .filter(name -> distance.apply(typed, name) >= 0 || name.startsWith(typed))
                .sorted(Comparator.comparing((String name) ->
                                LevenshteinDistance.getDefaultInstance().apply(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
        return close.isEmpty() ? "" : "; did you mean " + String.join(" or ", close) + "?";
    }
}

package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Article;
import newsfold.io.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page, or of several that have one id.
 *
 * @param article the article, null if there is none
 * @param place where the page stood, with no reason; orders pages of one id
 * @param rejected what was left out
 */
record Outcome(@Nullable Article article, Rejected place, ArrayList<Rejected> rejected) implements Serializable {
    static Outcome of(Article article, Rejected place) {
        return new Outcome(article, place, new ArrayList<>());
    }

    static Outcome rejected(Rejected reject) {
        return new Outcome(null, reject, new ArrayList<>(List.of(reject)));
    }

    /** Returns the one that stood first, which rejects the other. Both have articles, of the same id. */
    static Outcome first(Outcome a, Outcome b) {
        boolean kept = a.order(b) <= 0;
        Outcome first = kept ? a : b;
        Outcome second = kept ? b : a;
        ArrayList<Rejected> all = new ArrayList<>(a.rejected);
        all.addAll(b.rejected);
        all.add(new Rejected(
                second.place.source(),
                second.place.position(),
                "the batch already has a page with id " + first.present().id()));
        return new Outcome(first.article, first.place, all);
    }

    /** Of pages without a place, or with the same, any will do as long as it is always the same. */
    private int order(Outcome other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0
                ? byPlace
                : present().text().compareTo(other.present().text());
    }

    Article present() {
        Article present = article;
        if (present == null) {
            throw new IllegalStateException("there is no article of " + place);
        }
        return present;
    }
}

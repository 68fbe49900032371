package newsfold.duplicates;

import java.io.Serializable;
import java.util.List;

/** Chooses the article that stands for a duplicate group. Called by several threads; on Spark it goes to the executors. */
@FunctionalInterface
public interface CanonicalPolicy extends Serializable {
    /**
     * Chooses one article.
     *
     * @param members the articles of a group, at least one, by ascending id
     * @return one of them; the same for the same members
     */
    Item choose(List<Item> members);

    /**
     * Says why an article was chosen.
     *
     * @param members the articles of a group, at least two, by ascending id
     * @param chosen the one that {@link #choose} returns for them
     * @return the reason in a few words, empty if the policy does not say
     */
    default String reason(List<Item> members, Item chosen) {
        return "";
    }

    /**
     * Returns the default policy, by what pages say of the original, then date and length.
     *
     * <p>It decides by the first of these that tells two articles apart: one whose address others name by
     * {@code rel=canonical} comes before one that names another; one of the outlet that others say published it first; the
     * earliest date, an unknown one last and a day without an hour behind the hours of that day; the longest body; the
     * smallest id. A date after the fetch, of 1970-01-01 or before 1605 is none, and one before the web comes after those
     * since. Nor does a date count that lies years before all other articles of its site, as far as a fold knows them.
     *
     * @return the policy
     */
    static CanonicalPolicy earliest() {
        return preferring(List.of());
    }

    /**
     * Returns a policy that decides like {@link #earliest()}, but before the date by a list of sites.
     *
     * @param sites outlets, the most trusted first; all others come after them
     */
    static CanonicalPolicy preferring(List<String> sites) {
        return new SourcePolicy(sites);
    }
}

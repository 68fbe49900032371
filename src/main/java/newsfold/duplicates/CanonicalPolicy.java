package newsfold.duplicates;

import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.article.ArticleDate;

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
     * Returns the default: the earliest date, an unknown one last and a day without an hour behind the hours
     * of that day; then the longest body; then the smallest id.
     *
     * @return the policy
     */
    static CanonicalPolicy earliest() {
        return preferring(List.of());
    }

    /**
     * Returns a policy that decides like {@link #earliest()}, but between articles of one date by a list of sites before
     * the length.
     *
     * @param sites outlets, the most trusted first; all others come after them
     * @return the policy
     */
    static CanonicalPolicy preferring(List<String> sites) {
        Map<String, Integer> ranks = new TreeMap<>();
        for (String site : sites) {
            ranks.putIfAbsent(site, ranks.size());
        }
        Comparator<ArticleDate> byDate = Comparator.comparing((ArticleDate date) ->
                        date.instant().atOffset(ZoneOffset.UTC).toLocalDate())
                // A bare day may have been any hour of it, so it does not come before one that states its hour.
                .thenComparing(ArticleDate::isDayOnly)
                .thenComparing(ArticleDate::instant);
        Comparator<Item> order = Comparator.comparing(Item::published, Comparator.nullsLast(byDate))
                .thenComparing(
                        item -> item.site() == null ? ranks.size() : ranks.getOrDefault(item.site(), ranks.size()))
                .thenComparing(item -> -item.length())
                .thenComparing(Item::id);
        return members -> members.stream().min(order).orElseThrow();
    }
}

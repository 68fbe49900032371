package newsfold.duplicates;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import newsfold.article.ArticleDate;
import newsfold.internal.dates.PlausibleDate;
import org.jspecify.annotations.Nullable;

/** The policies of {@link CanonicalPolicy}: what pages say of the original, then sites, dates and lengths. */
final class SourcePolicy implements CanonicalPolicy {
    private static final long serialVersionUID = 1;

    private static final Comparator<ArticleDate> BY_DATE = Comparator.comparing((ArticleDate date) ->
                    date.instant().atOffset(ZoneOffset.UTC).toLocalDate())
            // A bare day may have been any hour of it, so it does not come before one that states its hour.
            .thenComparing(ArticleDate::isDayOnly)
            .thenComparing(ArticleDate::instant);

    private final TreeMap<String, Integer> ranks = new TreeMap<>();

    SourcePolicy(List<String> sites) {
        for (String site : sites) {
            ranks.putIfAbsent(site, ranks.size());
        }
    }

    /**
     * A ground for a choice.
     *
     * @param reason why an article comes first by it
     * @param order the best article first
     */
    private record Ground(String reason, Comparator<Item> order) {}

    private List<Ground> grounds(List<Item> members) {
        return List.of(
                new Ground("named as canonical by the others", named(members, new CanonicalLinks(members)::lead)),
                new Ground("published first, as the others say", named(members, SourcePolicy::credits)),
                new Ground("of a preferred site", Comparator.comparingInt(this::rank)),
                new Ground(
                        "the earliest",
                        Comparator.comparingInt(SourcePolicy::doubt)
                                .thenComparing(SourcePolicy::date, Comparator.nullsLast(BY_DATE))),
                new Ground("the longest", Comparator.comparingInt(item -> -item.length())),
                new Ground("the smallest id among equals", Comparator.comparing(Item::id)));
    }

    @Override
    public Item choose(List<Item> members) {
        return members.stream().min(order(grounds(members))).orElseThrow();
    }

    /** Names the ground that puts the chosen article before the next best. */
    @Override
    public String reason(List<Item> members, Item chosen) {
        List<Ground> grounds = grounds(members);
        Item next = members.stream()
                .filter(item -> !item.equals(chosen))
                .min(order(grounds))
                .orElse(chosen);
        return grounds.stream()
                .filter(ground -> ground.order().compare(chosen, next) != 0)
                .findFirst()
                .map(Ground::reason)
                .orElse("");
    }

    private static Comparator<Item> order(List<Ground> grounds) {
        return grounds.stream()
                .map(Ground::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private int rank(Item item) {
        return item.site() == null ? ranks.size() : ranks.getOrDefault(item.site(), ranks.size());
    }

    /** Puts articles that others name before those of which nothing is said, and those that name another last. */
    private static Comparator<Item> named(List<Item> members, BiPredicate<Item, Item> names) {
        Map<String, Integer> balance = new TreeMap<>();
        for (Item from : members) {
            for (Item to : mayName(from) ? members : List.<Item>of()) {
                if (!from.equals(to) && names.test(from, to)) {
                    balance.merge(to.id(), -1, Integer::sum);
                    balance.merge(from.id(), 1, Integer::sum);
                }
            }
        }
        return Comparator.comparingInt(item -> Integer.signum(balance.getOrDefault(item.id(), 0)));
    }

    private static boolean mayName(Item item) {
        return item.firstPublisher() != null
                || (item.canonicalUrl() != null && !item.canonicalUrl().equals(item.url()));
    }

    private static boolean credits(Item from, Item to) {
        return from.firstPublisher() != null
                && to.site() != null
                && !to.site().equals(from.site())
                && FirstPublisher.isNamed(to.site(), from.firstPublisher());
    }

    private static int doubt(Item item) {
        ArticleDate date = date(item);
        return date == null ? 2 : PlausibleDate.isOfTheWeb(date) ? 0 : 1;
    }

    private static @Nullable ArticleDate date(Item item) {
        ArticleDate date = item.published();
        return date != null && PlausibleDate.isDate(date, item.fetched()) ? date : null;
    }
}

package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds who wrote the article: data, meta tags and by-lines are witnesses, each with a weight. Witnesses that name the same
 * person add up; the people with the most weight are the authors.
 */
final class AuthorFinder {
    private static final double STRUCTURED = 4;
    private static final double TAG = 3.5;

    /** What a name that looks like a person's adds, and what is left of one that does not. */
    private static final double PERSON = 1;

    private static final double NO_PERSON = 0.6;
    private static final double ORGANISATION = 0.4;
    private static final double MAX_BYLINE = 6;

    private static final String[] TAGS = {
        "author",
        "article:author_name",
        "parsely-author",
        "twitter:author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "citation_author",
        "article:author",
        "og:article:author",
        "twitter:creator:name",
        "rbauthors",
        "authors",
        "cxenseparse:author"
    };

    /** Names from one kind of source. */
    private record Witness(String kind, List<String> names, boolean list, double weight) {}

    private final List<String> sites;
    private final List<Witness> witnesses = new ArrayList<>();

    private AuthorFinder(List<String> sites) {
        this.sites = sites.stream()
                .map(TitleFinder::squeezed)
                .filter(site -> site.length() >= 3)
                .toList();
    }

    static String find(MetaTags meta, StructuredData data, Dom dom, MetadataAgreement agreement, List<String> sites) {
        AuthorFinder finder = new AuthorFinder(sites);
        finder.add("data", names(data.authors()), true, STRUCTURED);
        finder.add("data", names(data.organisations()), true, STRUCTURED * ORGANISATION);
        for (String tag : TAGS) {
            finder.add("tags", names(meta.all(tag)), true, TAG);
        }
        for (ByLines.ByLine line : ByLines.find(dom, ByLines.title(dom, agreement))) {
            finder.add("byline", line.names(), line.list(), Math.min(line.weight(), MAX_BYLINE) - PERSON);
        }
        return String.join(", ", finder.best());
    }

    private static List<String> names(List<String> values) {
        Set<String> names = new LinkedHashSet<>();
        values.forEach(value -> names.addAll(PersonNames.read(value)));
        return new ArrayList<>(names);
    }

    private void add(String kind, List<String> names, boolean list, double weight) {
        if (names.isEmpty()) {
            return;
        }
        List<String> people = names.stream().filter(name -> !isOutlet(name)).toList();
        if (people.isEmpty()) {
            witnesses.add(new Witness(kind, names, list, weight * ORGANISATION));
            return;
        }
        List<String> persons = people.stream().filter(PersonNames::isPerson).toList();
        witnesses.add(
                persons.isEmpty()
                        ? new Witness(kind, people, list, weight * NO_PERSON)
                        : new Witness(kind, persons, list, weight + PERSON));
    }

    private boolean isOutlet(String name) {
        String key = TitleFinder.squeezed(name);
        return sites.stream()
                .anyMatch(site -> site.equals(key)
                        || (key.length() >= 3 && site.startsWith(key))
                        || (site.length() >= 5 && key.startsWith(site)));
    }

    private List<String> best() {
        List<String> best = List.of();
        double bestWeight = 0;
        for (Witness witness : witnesses) {
            // Of one kind only the surest counts: a page says one thing in many tags of one origin.
            Map<String, Witness> byKind = new LinkedHashMap<>();
            for (Witness other : witnesses) {
                if (other.weight <= witness.weight && agree(witness.names, other.names)) {
                    byKind.merge(other.kind, other, (a, b) -> a.weight >= b.weight ? a : b);
                }
            }
            double weight =
                    byKind.values().stream().mapToDouble(Witness::weight).sum();
            if (weight > bestWeight) {
                best = names(witness, byKind);
                bestWeight = weight;
            }
        }
        return best;
    }

    /** Data spell a name without what stands beside it on the page, but they may leave names out. */
    private static List<String> names(Witness surest, Map<String, Witness> byKind) {
        Witness spelling = byKind.getOrDefault("data", byKind.getOrDefault("tags", surest));
        List<String> names = PersonNames.isPerson(spelling.names.get(0)) ? spelling.names : surest.names;
        for (Witness other : byKind.values()) {
            names = fuller(names, other);
        }
        return names;
    }

    private static boolean agree(List<String> names, List<String> others) {
        String first = HtmlText.key(names.get(0));
        return others.stream().map(HtmlText::key).anyMatch(other -> same(first, other));
    }

    /** "Todd" and "Todd Bates" are one. */
    private static boolean same(String a, String b) {
        return a.equals(b) || (" " + a + " ").contains(" " + b + " ") || (" " + b + " ").contains(" " + a + " ");
    }

    /** A source that names more people, or one of them in full, knows more. */
    private static List<String> fuller(List<String> names, Witness other) {
        List<String> others = other.names;
        if (!others.stream().allMatch(PersonNames::isPerson)
                || !same(HtmlText.key(names.get(0)), HtmlText.key(others.get(0)))) {
            return names;
        }
        boolean longer = names.get(0).indexOf(' ') < 0 && others.get(0).startsWith(names.get(0) + " ");
        return (others.size() > names.size() && other.list) || longer ? others : names;
    }
}

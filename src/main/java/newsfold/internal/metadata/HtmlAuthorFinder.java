package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsfold.internal.html.Dom;
import newsfold.internal.html.HtmlText;

/**
 * Finds who wrote the article: data, meta tags and by-lines are sources, each with a weight. Sources that name the same
 * person add up; the people with the most weight are the authors.
 */
public final class HtmlAuthorFinder {
    private static final double STRUCTURED = 4;
    private static final double TAG = 3.5;

    /** What a name that looks like a person's adds, and what is left of one that does not. */
    private static final double PERSON = 1;

    private static final double NO_PERSON = 0.6;
    private static final double ORGANISATION = 0.4;
    private static final double MAX_BYLINE = 6;

    private static final Pattern FAMILY_FIRST = Pattern.compile(
            "\\A(\\p{Lu}[\\p{L}'\u2019-]++),\\s{0,9}+(\\p{Lu}[\\p{L}'\u2019.-]*+(?: \\p{Lu}[\\p{L}'\u2019.-]*+)?)\\z");

    private static final List<String> TAGS = MetaTags.NAMES.words("author");

    /**
     * Names from one kind of source.
     *
     * @param keys the names as they are compared, each between two spaces
     */
    private record Source(String kind, List<String> names, List<String> keys, boolean list, double weight) {
        Source(String kind, List<String> names, boolean list, double weight) {
            this(kind, names, names.stream().map(HtmlAuthorFinder::key).toList(), list, weight);
        }

        /** Tells whether another names the first of these people. */
        boolean agrees(Source other) {
            String first = keys.get(0);
            return other.keys.stream().anyMatch(key -> same(first, key));
        }
    }

    private final List<String> sites;
    private final List<Source> sources = new ArrayList<>();

    private HtmlAuthorFinder(List<String> sites) {
        this.sites = sites.stream()
                .map(HtmlTitleFinder::squeezed)
                .filter(site -> site.length() >= 3)
                .toList();
    }

    static String find(
            MetaTags meta,
            StructuredData data,
            Dom dom,
            MetadataAgreement agreement,
            List<String> titles,
            List<String> sites) {
        HtmlAuthorFinder finder = new HtmlAuthorFinder(sites);
        finder.add("data", names(data.authors()), true, STRUCTURED);
        finder.add("data", names(data.organisations()), true, STRUCTURED * ORGANISATION);
        for (String tag : TAGS) {
            List<String> values = meta.all(tag);
            boolean library = tag.startsWith("dc") || tag.startsWith("citation");
            finder.add(
                    "tags",
                    names(
                            library
                                    ? values.stream()
                                            .map(HtmlAuthorFinder::inOrder)
                                            .toList()
                                    : values),
                    true,
                    TAG);
        }
        for (HtmlByLines.ByLine line : HtmlByLines.find(dom, agreement.titlePosition(dom.blocks()), finder::isOutlet)) {
            finder.add("byline", line.names(), line.list(), Math.min(line.weight(), MAX_BYLINE) - PERSON);
        }
        List<String> authors = finder.best();
        if (authors.isEmpty()) {
            finder.add("data", StateAuthors.find(dom.metadataElements(), titles), true, STRUCTURED);
            authors = finder.best();
        }
        return String.join(", ", authors);
    }

    /** Catalogues write the family's name first: "Ferrow, Nadia". */
    private static String inOrder(String name) {
        Matcher parts = FAMILY_FIRST.matcher(name);
        return parts.matches() ? parts.group(2) + ' ' + parts.group(1) : name;
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
            sources.add(new Source(kind, names, list, weight * ORGANISATION));
            return;
        }
        List<String> persons = people.stream().filter(PersonNames::isPerson).toList();
        sources.add(
                persons.isEmpty()
                        ? new Source(kind, people, list, weight * NO_PERSON)
                        : new Source(kind, persons, list, weight + PERSON));
    }

    private boolean isOutlet(String name) {
        String key = HtmlTitleFinder.squeezed(name);
        return sites.stream()
                .anyMatch(site -> site.equals(key)
                        || (key.length() >= 3 && site.startsWith(key))
                        || (site.length() >= 5 && key.startsWith(site)));
    }

    private List<String> best() {
        Map<String, List<Source>> kinds =
                sources.stream().collect(Collectors.groupingBy(Source::kind, LinkedHashMap::new, Collectors.toList()));
        Source best = null;
        double bestWeight = 0;
        for (Source source : sources) {
            // None of its own kind is surer and agrees, and a page may have by-lines by the thousand.
            double weight = kinds.entrySet().stream()
                    .mapToDouble(kind -> kind.getKey().equals(source.kind)
                            ? source.weight
                            : surest(source, kind.getValue())
                                    .map(Source::weight)
                                    .orElse(0.0))
                    .sum();
            if (weight > bestWeight) {
                best = source;
                bestWeight = weight;
            }
        }
        if (best == null) {
            return List.of();
        }
        // Of one kind only the surest counts: a page says one thing in many tags of one origin.
        Map<String, Source> byKind = new LinkedHashMap<>();
        for (Map.Entry<String, List<Source>> kind : kinds.entrySet()) {
            surest(best, kind.getValue()).ifPresent(other -> byKind.put(kind.getKey(), other));
        }
        return names(best, byKind);
    }

    /** Returns the surest that agrees with a source and is no surer, the first among equals. */
    private static Optional<Source> surest(Source source, List<Source> others) {
        return others.stream()
                .filter(other -> other.weight <= source.weight && source.agrees(other))
                .reduce((a, b) -> a.weight >= b.weight ? a : b);
    }

    /** Data spell a name without what stands beside it on the page, but they may leave names out. */
    private List<String> names(Source surest, Map<String, Source> byKind) {
        Source spelling = byKind.getOrDefault("data", byKind.getOrDefault("tags", surest));
        List<String> names = PersonNames.isPerson(spelling.names.get(0)) ? spelling.names : surest.names;
        for (Source other : byKind.values()) {
            names = fuller(names, other);
        }
        // In Chinese and Japanese nothing but names looks like a list of them; elsewhere subjects stand beside names.
        for (Source other : sources) {
            names = other.names.stream().allMatch(EasternNames::isHan) ? fuller(names, other) : names;
        }
        return names;
    }

    /** "Todd" and "Todd Bates" are one: whole words of one are in the other. */
    private static String key(String name) {
        return " " + HtmlText.key(name) + " ";
    }

    private static boolean same(String a, String b) {
        return a.contains(b) || b.contains(a);
    }

    /** A source that names more people, or one of them in full, knows more. */
    private static List<String> fuller(List<String> names, Source other) {
        List<String> others = other.names;
        if (!others.stream().allMatch(PersonNames::isPerson) || !same(key(names.get(0)), other.keys.get(0))) {
            return names;
        }
        boolean longer = names.get(0).indexOf(' ') < 0 && others.get(0).startsWith(names.get(0) + " ");
        return (others.size() > names.size() && other.list) || longer ? others : names;
    }
}

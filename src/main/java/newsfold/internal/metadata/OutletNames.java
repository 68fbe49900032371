package newsfold.internal.metadata;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes names of outlets out of by-lines: behind a name may stand for whom its bearer writes. */
final class OutletNames {
    private final Predicate<String> outlet;

    /** Takes what tells names of the outlet from names of people. */
    OutletNames(Predicate<String> outlet) {
        this.outlet = outlet;
    }

    /**
     * Returns names without outlets, the first one if there is no person.
     *
     * @param bare nothing but its place tells that the line is a by-line, so that the first name stays
     */
    List<String> without(List<String> names, boolean bare) {
        if (names.size() == 1) {
            return List.of(without(names.get(0)));
        }
        List<String> others = names.stream()
                .filter(name -> (bare && name.equals(names.get(0))) || !outlet.test(name))
                .toList();
        boolean person = others.stream().anyMatch(PersonNames::isPerson);
        return person || names.isEmpty()
                ? others
                : Stream.concat(names.stream().limit(1), others.stream())
                        .distinct()
                        .toList();
    }

    /** "Mara Quill Harbour Courier" is Mara Quill. */
    private String without(String name) {
        for (int at = name.indexOf(' ', name.indexOf(' ') + 1); at > 0; at = name.indexOf(' ', at + 1)) {
            String behind = name.substring(at + 1);
            if (behind.length() > 4 && outlet.test(behind) && PersonNames.isPerson(name.substring(0, at))) {
                return name.substring(0, at);
            }
        }
        return name;
    }
}

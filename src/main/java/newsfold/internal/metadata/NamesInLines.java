package newsfold.internal.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.internal.dates.DateText;
import newsfold.internal.html.HtmlText;

/** Tells which people a line of a page names as its authors, and which lines are nothing but such names. */
public final class NamesInLines {
    private static final int MAX_LINE = 160;

    /** What parts two names: ", and ". */
    private static final int MAX_BETWEEN = 5;

    /** A by-line that holds a single word has no longer label. */
    private static final int MAX_LEAD = 14;

    /** The words in capitals that a sentence starts with. */
    private static final Pattern FIRST_WORDS =
            Pattern.compile("^\\p{Lu}[\\p{L}.'\u2019-]++(?: \\p{Lu}[\\p{L}.'\u2019-]*+){1,3}");

    /** Behind a name: who put the text out, in quotation marks. */
    private static final Pattern QUOTED_OUTLET = Pattern.compile(
            ",\\s(?:\u00ab[^\u00ab\u00bb]{2,40}\u00bb|[\u201e\u201c][^\u201c\u201d\u201e]{2,40}[\u201c\u201d]|\"[^\"]{2,40}\")(?=$|[,.]?\\s)");

    private static final Pattern DASH = Pattern.compile("\\G\\s[\u2013\u2014\u0640-]\\s");
    private static final int MAX_SIGNED = 50;
    private static final Pattern BEHIND_DESK = Pattern.compile(
            "[(\\[]?(?:\\p{Ll}{2,6}\\s?/\\s?){1,3}(\\p{Lu}[\\p{L}'\u2019.-]++(?: [\\p{L}'\u2019.-]++){1,3})[)\\]]?");

    /** "MOSCOW, 12 Oct - Courier News, Mara Quill. The mill burned": a place, a day, who put it out, a name, a full stop. */
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{L} .'\u2019-]{1,30}, \\d{1,2}\\.? \\p{Ll}{3,9}+\\.?(?: \\d{4})? ?[\u2013\u2014-]{1,2} ?[\\p{L}\\p{N} .\u00ab\u00bb\"-]{2,40}, (\\p{Lu}[\\p{L}'\u2019-]++(?: \\p{Lu}[\\p{L}'\u2019-]++){1,2})[.:] ");

    private static final Set<String> NOTE_HEADINGS = Set.copyOf(PersonNames.LISTS.lines("note-headings"));
    private static final Set<String> PLACES = Set.copyOf(PersonNames.LISTS.words("places"));
    private static final Set<String> DESKS = Set.copyOf(PersonNames.LISTS.words("desks"));

    private NamesInLines() {}

    /** The names of a line that starts as by-lines do or names a day after them; none if it holds anything else. */
    public static List<String> inLine(String line) {
        if (line.length() > MAX_LINE) {
            return List.of();
        }
        String text = withoutOutlet(line);
        boolean leads = PersonNames.leads(text);
        List<String> names =
                leads || EasternNames.isByLine(text) || DateText.find(text).isPresent()
                        ? PersonNames.read(text)
                        : List.of();
        if (!leads || names.stream().allMatch(PersonNames::isPerson)) {
            return names.stream().allMatch(PersonNames::isPerson) ? names : List.of();
        }
        // Behind the names stand what the people are, and buttons.
        List<String> first = names.stream().takeWhile(PersonNames::isPerson).toList();
        if (!first.isEmpty() || names.isEmpty()) {
            return first;
        }
        boolean alone = names.size() == 1
                && isFirstName(names.get(0))
                && text.length() - names.get(0).length() <= MAX_LEAD;
        return alone || isDesk(names.get(0)) ? List.of(names.get(0)) : List.of();
    }

    /** Tells whether a text is the name of an outlet's team: "Courier Staff", "The Courier Team". */
    public static boolean isDesk(String name) {
        String[] words = name.split(" ");
        if (words.length < 2 || words.length > PersonNames.MAX_WORDS || !Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        for (String word : words) {
            if (!Character.isUpperCase(word.codePointAt(0)) && !PersonNames.isParticle(word)) {
                return false;
            }
        }
        return DESKS.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    /** Tells whether a word may be all that a by-line says of a name. */
    private static boolean isFirstName(String name) {
        boolean word = name.length() >= 3
                && Character.isUpperCase(name.charAt(0))
                && name.substring(1).chars().allMatch(Character::isLowerCase);
        String lower = name.toLowerCase(Locale.ROOT);
        return word && !PersonNames.isOther(lower) && !DESKS.contains(lower) && !PersonNames.isDateWord(name);
    }

    /** Leaves out the outlet in quotation marks behind the person whom a line names first. */
    private static String withoutOutlet(String line) {
        Matcher outlet = line.indexOf(", ") < 0 ? null : QUOTED_OUTLET.matcher(line);
        return outlet != null && outlet.find()
                ? line.substring(0, outlet.start()) + line.substring(outlet.end())
                : line;
    }

    /** Returns the person that a line names before what the person is: "Nadia Ferrow, City Editor". */
    public static Optional<String> beforeRole(String text) {
        int comma = text.indexOf(", ");
        if (text.length() > MAX_LINE || comma < 0 || !PersonNames.isPerson(text.substring(0, comma))) {
            return Optional.empty();
        }
        String rest = text.substring(comma + 2);
        if (withoutOutlet(text).length() == comma) {
            return Optional.of(text.substring(0, comma));
        }
        List<String> names = PersonNames.read(text);
        return PersonNames.isRole(rest) || PersonNames.isDegree(rest.split(",")[0])
                ? names.stream().findFirst()
                : Optional.empty();
    }

    /** Returns the people of a line that is nothing but names: "Nadia Ferrow, Owen Tripp & Paul Osei". */
    public static Optional<String> several(String text) {
        if (text.length() > MAX_LINE || text.indexOf(", ") < 0) {
            return Optional.empty();
        }
        List<String> names = PersonNames.read(text);
        int letters = names.stream().mapToInt(String::length).sum();
        boolean all = names.size() > 1
                && names.stream().allMatch(PersonNames::isPerson)
                && letters + MAX_BETWEEN * names.size() >= text.length();
        return all ? Optional.of(String.join(", ", names)) : Optional.empty();
    }

    /** The names of a line without the place before them: "LONDON \u2014 Mara Quill". */
    static List<String> behindPlace(String text) {
        List<String> names = PersonNames.read(text);
        return names.size() > 1
                        && names.get(0).chars().noneMatch(c -> c == ' ' || Character.isLowerCase(c))
                        && DASH.matcher(text).find(names.get(0).length())
                ? names.subList(1, names.size())
                : names;
    }

    /** Returns the person whose name ends a report in brackets or behind the abbreviation of a desk. */
    public static List<String> signature(String text) {
        String eastern = EasternNames.signature(text);
        return eastern.isEmpty() ? behindDesk(text).map(List::of).orElse(List.of()) : List.of(eastern);
    }

    /** Returns the person behind the abbreviation of a desk: "pm/Mara Quill", "(dpa/Mara Quill)". */
    static Optional<String> behindDesk(String text) {
        Matcher line = text.length() > MAX_SIGNED ? null : BEHIND_DESK.matcher(text);
        return line != null && line.matches() && PersonNames.isPerson(line.group(1))
                ? Optional.of(line.group(1))
                : Optional.empty();
    }

    /** Returns the people whom the first sentence of a report names behind its place and day. */
    public static List<String> inDateline(String text) {
        List<String> eastern = EasternNames.inDateline(text);
        Matcher names = DATELINE.matcher(text.substring(0, Math.min(text.length(), MAX_LINE)));
        if (eastern.isEmpty() && names.lookingAt()) {
            return PersonNames.read(names.group(1)).stream()
                    .filter(PersonNames::isPerson)
                    .toList();
        }
        return eastern;
    }

    /** Tells whether a name may as well be that of a place: "Vila Nova", "Saint-Malo", "Kempten am See". */
    static boolean isPlace(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[ -]");
        return Arrays.stream(words).anyMatch(PLACES::contains);
    }

    /** Tells whether a line holds a word for what a person is: "Local Democracy Reporter". */
    public static boolean isRole(String text) {
        return PersonNames.isRole(text);
    }

    /** Tells whether a text is the heading of a note about the author. */
    static boolean opensNote(String heading) {
        return heading.length() < 40 && NOTE_HEADINGS.contains(HtmlText.key(heading));
    }

    /** Returns the person whose name a note about the author starts with. */
    static List<String> ofNote(String note) {
        Matcher name = FIRST_WORDS.matcher(note);
        return name.find() && PersonNames.isPerson(name.group().strip())
                ? List.of(name.group().strip())
                : List.of();
    }
}

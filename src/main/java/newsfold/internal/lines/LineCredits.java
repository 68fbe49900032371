package newsfold.internal.lines;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.article.ArticleDate;
import newsfold.article.Removed.Reason;
import newsfold.internal.Scripts;
import newsfold.internal.dates.DateReader;
import newsfold.internal.dates.DateText;
import newsfold.internal.metadata.DateLabels;
import newsfold.internal.metadata.HtmlVisibleDates;
import newsfold.internal.metadata.NamesInLines;
import newsfold.internal.metadata.PersonNames;
import org.jspecify.annotations.Nullable;

/** Who wrote a flattened page and when, from the lines between its headline and its body and right below the body. */
final class LineCredits {
    private static final int ABOVE_TITLE = 3;
    private static final int FAR_ABOVE = 10;
    private static final int INTO_BODY = 3;
    private static final int BELOW_BODY = 4;
    private static final int MAX_LINES = 60;
    private static final double MAX_WORDS = 25;
    private static final int MAX_LABEL = 20;
    private static final int MAX_NAME = 4;

    /** Of a line that says what a person is, or when the page was put out. */
    private static final int MAX_ROLE = 8;

    /** Of a day and its time below a label. */
    private static final int MAX_DAY_WORDS = 10;

    /** Stands for any name where a label is tried. */
    private static final String SOME_NAME = "Mara Quill";

    private final DateReader reader;
    private @Nullable ArticleDate published;
    private @Nullable ArticleDate revised;
    private boolean labelled;
    private List<String> authors = List.of();

    private LineCredits(DateReader reader) {
        this.reader = reader;
    }

    static LineCredits read(LineDecisions page, DateReader reader) {
        List<TextLine> lines = page.lines;
        LineCredits credits = new LineCredits(reader);
        int bodyLines = 0;
        int i = Math.max(0, page.titleLine() - ABOVE_TITLE);
        int end = Math.min(lines.size(), i + MAX_LINES);
        for (; i < end && bodyLines < INTO_BODY; i++) {
            if (page.reason(i) == null && !lines.get(i).isCredit()) {
                if (bodyLines == 0) {
                    credits.dateline(lines.get(i).text);
                    credits.authors =
                            credits.authors.isEmpty() ? NamesInLines.inDateline(lines.get(i).text) : credits.authors;
                }
                bodyLines++;
            } else if (i != page.titleLine()) {
                credits.line(lines.get(i), page.reason(i) == Reason.BYLINE, labelAbove(page, i));
                if (i + 1 < lines.size()) {
                    credits.nameBelow(lines.get(i).text, lines.get(i + 1).text);
                }
            }
        }
        if (credits.authors.isEmpty() && page.titleLine() >= 0) {
            credits.authors = unlabelled(page, i);
        }
        // A label, a deck or a picture may part the date from the headline.
        for (int above = page.titleLine() - ABOVE_TITLE - 1;
                above >= page.titleLine() - FAR_ABOVE && above >= 0;
                above--) {
            if (credits.isUndated() && page.reason(above) == Reason.BYLINE) {
                credits.line(lines.get(above), true, labelAbove(page, above));
            }
        }
        int last = lines.size() - 1;
        while (last >= i && page.reason(last) != null) {
            last--;
        }
        for (int below = last + 1; below < Math.min(lines.size(), last + 1 + BELOW_BODY) && last >= 0; below++) {
            TextLine line = lines.get(below);
            boolean dated = credits.isUndated() && line.isDate;
            if (credits.authors.isEmpty()) {
                credits.authors = NamesInLines.signature(line.text);
            }
            if (line.words <= MAX_WORDS
                    && (dated || PersonNames.leads(line.text) || DateLabels.isLabelled(line.text))) {
                credits.line(line, true, labelAbove(page, below));
            }
        }
        if (credits.authors.isEmpty() && last >= 0) {
            credits.authors = NamesInLines.signature(lines.get(last).text);
        }
        return credits;
    }

    /** Flatteners put "By" and the linked name behind it on lines of their own. */
    private void nameBelow(String label, String name) {
        if (authors.isEmpty()
                && label.length() <= MAX_LABEL
                && NamesInLines.inLine(label).isEmpty()
                && NamesInLines.inLine(label + ' ' + SOME_NAME).equals(List.of(SOME_NAME))) {
            authors = NamesInLines.inLine(label + ' ' + name).stream()
                    .filter(author -> !author.startsWith(label))
                    .toList();
        }
    }

    /** A name between the headline and the body that nothing calls a by-line, but a day beside it or a note below does. */
    private static List<String> unlabelled(LineDecisions page, int end) {
        List<TextLine> lines = page.lines;
        for (int i = page.titleLine() + 1; i < end; i++) {
            TextLine line = lines.get(i);
            String name = page.reason(i) == null || line.isBoilerplate() ? "" : name(line);
            if (name.isEmpty()) {
                continue;
            }
            boolean opens = i == page.titleLine() + 1 && i + 1 < lines.size() && page.reason(i + 1) == null;
            boolean dated = opens || isDated(lines, i) || !name.equals(line.text);
            long key = line.key();
            boolean above = lines.subList(0, page.titleLine()).stream().anyMatch(other -> other.key() == key);
            boolean noted = false;
            for (int below = i + 1; below < lines.size() && !noted; below++) {
                noted = page.reason(below) != null && lines.get(below).text.startsWith(name + ' ');
            }
            if ((noted || (dated && !above)) && !saysInSmallLetters(page, line)) {
                return List.of(name);
            }
        }
        return List.of();
    }

    /** Returns the name that is a line, or that stands in it before what the person is, or an empty string. */
    static String name(TextLine line) {
        int first = line.text.codePointAt(0);
        // Scripts without capitals have names of people, too; those of East Asia look like any other word.
        if (!Character.isLetter(first) || Character.isLowerCase(first) || Scripts.isFromThaiOn(first)) {
            return "";
        }
        boolean listed = line.text.indexOf(',') >= 0;
        if (!listed && line.words <= MAX_NAME && (PersonNames.isPerson(line.text) || NamesInLines.isDesk(line.text))) {
            return line.text;
        }
        return NamesInLines.beforeRole(line.text)
                .or(() -> NamesInLines.several(line.text))
                .orElse("");
    }

    /** Tells whether three lines are a name, what the person is, and a day. */
    static boolean isNameRoleAndDay(List<TextLine> lines, int at) {
        return at >= 0
                && at + 2 < lines.size()
                && lines.get(at + 2).isDate
                && lines.get(at + 1).words <= MAX_ROLE
                && !lines.get(at + 1).endsSentence
                && NamesInLines.isRole(lines.get(at + 1).text)
                && !name(lines.get(at)).isEmpty();
    }

    /** Tells whether a line below a name is a place and a day: "Lugo, 12 de octubre de 2026". */
    static boolean isPlaceAndDayBelowName(List<TextLine> lines, int at) {
        TextLine line = lines.get(at);
        return at > 0
                && at + 1 < lines.size()
                && lines.get(at + 1).isProse()
                && line.words <= MAX_ROLE
                && !line.endsSentence
                && Character.isUpperCase(line.text.codePointAt(0))
                && !name(lines.get(at - 1)).isEmpty()
                && DateText.find(line.text).isPresent();
    }

    /** Tells whether a day stands beside a line, or below what the person is. */
    private static boolean isDated(List<TextLine> lines, int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(lines.size() - 1, at + 2); i++) {
            TextLine line = lines.get(i);
            boolean near = i < at + 2 || lines.get(at + 1).words <= MAX_ROLE;
            if (i != at
                    && near
                    && (line.isDate
                            || (line.words <= MAX_ROLE
                                    && !line.endsSentence
                                    && DateText.find(line.text).isPresent())
                            || DateLabels.isDates(line.text)
                            || (line.words <= MAX_ROLE && DateLabels.isLabelled(line.text)))) {
                return true;
            }
        }
        return false;
    }

    /** A topic beside the date is spoken of in the text, a name is not. */
    static boolean saysInSmallLetters(LineDecisions page, TextLine name) {
        Set<String> words = Arrays.stream(name.text.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty() && !Character.isLowerCase(word.charAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (int i = 0; i < page.lines.size(); i++) {
            if (page.reason(i) == null
                    && Arrays.stream(page.lines.get(i).text.split("[^\\p{L}\\p{M}]+"))
                            .anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUndated() {
        return published == null && revised == null;
    }

    /** Returns the label that a flattener put on a line of its own above a day, or an empty string. */
    private static String labelAbove(LineDecisions page, int at) {
        TextLine line = page.lines.get(at);
        String above = at == 0 || page.reason(at - 1) != Reason.BYLINE ? "" : page.lines.get(at - 1).text;
        return line.words <= MAX_DAY_WORDS && DateLabels.isLabel(above) && !DateLabels.isLabelled(line.text)
                ? above + ' '
                : "";
    }

    private void line(TextLine line, boolean byline, String label) {
        if (line.words > MAX_WORDS) {
            return;
        }
        boolean says = !label.isEmpty() || DateLabels.isLabelled(line.text);
        if (!(byline || says || line.isCredit() || PersonNames.leads(line.text))) {
            return;
        }
        if (authors.isEmpty()) {
            authors = NamesInLines.inLine(line.text);
        }
        for (String part : DateLabels.parts(label + line.text)) {
            Optional<ArticleDate> date = reader.read(part);
            if (date.isEmpty()) {
                continue;
            }
            if (DateLabels.isRevision(part)) {
                revised = revised == null ? date.get() : revised;
            } else if (published == null || (says && !labelled)) {
                published = date.get();
                labelled = says;
            }
        }
    }

    private void dateline(String text) {
        if (published == null && Character.isDigit(text.charAt(0))) {
            published = reader.read(text.substring(0, Math.min(text.length(), HtmlVisibleDates.DATELINE)))
                    .orElse(null);
        }
    }

    /** A page that shows only its last revision is dated by it. */
    Optional<ArticleDate> published() {
        return Optional.ofNullable(published == null ? revised : published);
    }

    Optional<ArticleDate> updated() {
        return Optional.ofNullable(revised)
                .filter(date -> published == null || !date.day().isBefore(published.day()));
    }

    Optional<String> author() {
        return authors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", authors));
    }
}

package newsfold.boilerplate;

import java.util.List;
import java.util.Optional;
import newsfold.article.ArticleDate;
import newsfold.article.Removed.Reason;
import newsfold.internal.dates.DateReader;
import org.jspecify.annotations.Nullable;

/** Who wrote a flattened page and when, from the lines between its headline and its body and right below the body. */
final class LineCredits {
    private static final int ABOVE_TITLE = 3;
    private static final int FAR_ABOVE = 10;
    private static final int INTO_BODY = 3;
    private static final int BELOW_BODY = 4;
    private static final int MAX_LINES = 60;
    private static final double MAX_WORDS = 25;

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
                }
                bodyLines++;
            } else if (i != page.titleLine()) {
                credits.line(lines.get(i), page.reason(i) == Reason.BYLINE);
            }
        }
        // A label, a deck or a picture may part the date from the headline.
        for (int above = page.titleLine() - ABOVE_TITLE - 1;
                above >= page.titleLine() - FAR_ABOVE && above >= 0;
                above--) {
            if (credits.isUndated() && page.reason(above) == Reason.BYLINE) {
                credits.line(lines.get(above), true);
            }
        }
        int last = lines.size() - 1;
        while (last >= i && page.reason(last) != null) {
            last--;
        }
        for (int below = last + 1; below < Math.min(lines.size(), last + 1 + BELOW_BODY) && last >= 0; below++) {
            TextLine line = lines.get(below);
            boolean dated = credits.isUndated() && line.isDate;
            if (dated || HtmlVisibleDates.isLabelled(line.text) || PersonNames.leads(line.text)) {
                credits.line(line, true);
            }
        }
        return credits;
    }

    private boolean isUndated() {
        return published == null && revised == null;
    }

    private void line(TextLine line, boolean byline) {
        if (line.words > MAX_WORDS) {
            return;
        }
        boolean says = HtmlVisibleDates.isLabelled(line.text);
        if (!(byline || says || line.isCredit() || PersonNames.leads(line.text))) {
            return;
        }
        if (authors.isEmpty()) {
            authors = PersonNames.inLine(line.text);
        }
        for (String part : HtmlVisibleDates.parts(line.text)) {
            Optional<ArticleDate> date = reader.read(part);
            if (date.isEmpty()) {
                continue;
            }
            if (HtmlVisibleDates.isRevision(part)) {
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

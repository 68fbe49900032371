package newsfold.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newsfold.internal.Numbers;
import newsfold.verify.Passage;

/** Writes a text in which shared passages are highlighted. */
final class HighlightedText {
    private HighlightedText() {}

    /** A half-open range of characters. */
    record Span(int start, int end) {}

    /**
     * Writes the first {@code limit} characters of a text.
     *
     * @param spans the shared parts, in any order; they may overlap and end beyond the text
     */
    static void write(HtmlWriter html, String text, List<Span> spans, int limit) throws IOException {
        int end = ReportFormat.head(text, limit).length();
        int at = 0;
        html.raw("<p class=\"quote\" dir=\"auto\" tabindex=\"0\">");
        for (Span span : merged(spans)) {
            int start = Math.min(Math.max(at, span.start()), end);
            int stop = Math.min(span.end(), end);
            if (stop <= start) {
                continue;
            }
            html.write("{}<mark>{}</mark>", text.substring(at, start), text.substring(start, stop));
            at = stop;
        }
        String more = end == text.length() ? "" : "… (" + Numbers.count(text.length() - end) + " more characters)";
        html.write("{}{}</p>", text.substring(at, end), more);
    }

    static List<Span> firstSide(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Span(passage.startA(), passage.endA()))
                .toList();
    }

    static List<Span> secondSide(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Span(passage.startB(), passage.endB()))
                .toList();
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else if (span.start() >= 0) {
                merged.add(span);
            }
        }
        return merged;
    }
}

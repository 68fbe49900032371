package newsfold.internal.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsfold.internal.WhiteSpace;

/**
 * A text read by its form: Markdown, numbered links, wrapped lines, text nodes, or a paragraph a line. Takes time linear in
 * the text.
 *
 * @param lines its lines that are not blank
 * @param matter what it says of itself above them
 */
public record PlainText(List<PlainLine> lines, FrontMatter matter) {
    private static final char QUOTE_MARK = '>';

    /** Fewer lines may be a quotation. */
    private static final int MIN_QUOTED_LINES = 4;

    /** Reads a text of any form. */
    public static PlainText read(String text) {
        List<SourceLine> source = SourceLine.split(text);
        if (text.indexOf('&') >= 0 || text.indexOf('<') >= 0) {
            source = LeftoverHtml.decode(source);
        }
        source = withoutQuoteMarks(source);
        FrontMatter.Read front = FrontMatter.read(source);
        return new PlainText(lines(text, front.rest()), front.matter());
    }

    /** A text that was sent on in a letter has a mark before each line. */
    private static List<SourceLine> withoutQuoteMarks(List<SourceLine> source) {
        int written = 0;
        for (SourceLine line : source) {
            if (!line.isBlank() && line.text().charAt(0) != QUOTE_MARK) {
                return source;
            }
            written += line.isBlank() ? 0 : 1;
        }
        if (written < MIN_QUOTED_LINES) {
            return source;
        }
        List<SourceLine> plain = new ArrayList<>(source.size());
        for (SourceLine line : source) {
            String text = line.text();
            int from = text.startsWith("> ") ? 2 : Math.min(1, text.length());
            plain.add(new SourceLine(line.number(), text.substring(from)));
        }
        return plain;
    }

    private static List<PlainLine> lines(String text, List<SourceLine> source) {
        if (Markdown.isWritten(text)) {
            return Markdown.read(source);
        }
        Optional<List<PlainLine>> numbered = text.indexOf('[') < 0 ? Optional.empty() : NumberedLinks.read(source);
        if (numbered.isPresent()) {
            return numbered.get();
        }
        LineWrap wrap = LineWrap.of(source);
        List<PlainLine> lines = wrap.isFound() ? joined(source, wrap) : unmarked(source);
        if (!wrap.isFound() && TextNodes.isWritten(lines)) {
            return TextNodes.join(lines);
        }
        return wrap.isFound() ? lines : joined(source, wrap);
    }

    private static List<PlainLine> unmarked(List<SourceLine> source) {
        List<PlainLine> lines = new ArrayList<>();
        for (SourceLine line : source) {
            add(lines, line.number(), line.text());
        }
        return lines;
    }

    private static List<PlainLine> joined(List<SourceLine> source, LineWrap wrap) {
        List<PlainLine> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (int i = 0; i < source.size(); i++) {
            SourceLine line = source.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (i > 0 && text.length() > 0 && wrap.continues(source.get(i - 1), line)) {
                LineWrap.join(text, line.text().strip());
            } else {
                add(lines, number, text.toString());
                text.setLength(0);
                text.append(line.text().strip());
                number = line.number();
            }
        }
        add(lines, number, text.toString());
        return lines;
    }

    private static void add(List<PlainLine> lines, int number, String text) {
        String folded = WhiteSpace.fold(text);
        if (!folded.isEmpty()) {
            lines.add(new PlainLine(number, folded, PlainLine.UNKNOWN, PlainLine.Mark.UNMARKED));
        }
    }
}

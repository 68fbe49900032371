package newsfold.internal.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.internal.WhiteSpace;
import newsfold.internal.plaintext.PlainLine.Mark;

/** Reads text whose links are numbers before their words and addresses at its end, as {@code lynx -dump} writes it. */
final class NumberedLinks {
    private static final Pattern ADDRESS =
            Pattern.compile("\\s*(?:\\d{1,5}\\.|\\[\\d{1,5}\\])\\s+(?:[a-zA-Z][a-zA-Z0-9+.-]*:\\S|/).*");
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,5})\\](?=[^\\s.,;:)])");

    /** Pictures without words, fields and buttons of forms. */
    private static final Pattern OBJECT = Pattern.compile(
            "\\[(?:INLINE|IMG|IMAGE|EMBED|USEMAP|LINK|[_ X]|[\\w%.-]{1,200}\\.(?:jpe?g|png|gif|svg|webp))\\]|\\(BUTTON\\)|_{6,}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ITEM = Pattern.compile("[*+o#@\u2022-]\\s+(.*)");

    /** Fewer numbers may be notes of an author. */
    private static final int MIN_NUMBERS = 3;

    /** Words that a number marks in running text, where nothing says how far its link goes. */
    private static final double WORDS_OF_LINK = 3;

    /** A line of at most this number of words that begins with a number is linked as a whole. */
    private static final int MAX_LINKED = 25;

    private NumberedLinks() {}

    /** Returns the lines, or nothing if the text is of another form. */
    static Optional<List<PlainLine>> read(List<SourceLine> all) {
        int end = all.size();
        int addresses = 0;
        while (end > 0
                && (all.get(end - 1).isBlank()
                        || ADDRESS.matcher(all.get(end - 1).text()).matches()
                        || (addresses > 0 && isLabel(all, end)))) {
            end--;
            addresses += ADDRESS.matcher(all.get(end).text()).matches() ? 1 : 0;
        }
        List<SourceLine> lines = addresses == 0 ? all : all.subList(0, end);
        if (ascending(lines) < (addresses > 0 ? 1 : MIN_NUMBERS)) {
            return Optional.empty();
        }
        List<PlainLine> plain = new ArrayList<>();
        for (Paragraph paragraph : paragraphs(lines)) {
            PlainLine line = line(paragraph);
            if (!line.text().isEmpty()) {
                plain.add(line);
            }
        }
        return Optional.of(plain);
    }

    /** "References", "Visible links", in any language: a short line above addresses. */
    private static boolean isLabel(List<SourceLine> lines, int end) {
        int at = end - 1;
        String text = lines.get(at).text().strip();
        return text.length() <= 30
                && text.split("\\s+").length <= 3
                && text.indexOf('[') < 0
                && !SourceLine.endsSentence(text)
                && (at == 0 || lines.get(at - 1).isBlank());
    }

    /** Counts numbers that are one more than the one before. */
    private static int ascending(List<SourceLine> lines) {
        int found = 0;
        int last = 0;
        for (SourceLine line : lines) {
            if (line.text().indexOf('[') >= 0) {
                Matcher number = NUMBER.matcher(line.text());
                while (number.find()) {
                    int value = Integer.parseInt(number.group(1));
                    found += value == last + 1 ? 1 : 0;
                    last = value;
                }
            }
        }
        return found;
    }

    private static List<Paragraph> paragraphs(List<SourceLine> lines) {
        LineWrap wrap = LineWrap.of(lines, 1);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            String text = line.text().strip();
            Matcher item = ITEM.matcher(text);
            if (item.matches() && line.indent() > 0) {
                paragraphs.add(new Paragraph(line.number(), item.group(1), Mark.ITEM));
            } else if (i > 0 && wrap.continues(lines.get(i - 1), line) && !paragraphs.isEmpty()) {
                LineWrap.join(paragraphs.get(paragraphs.size() - 1).text, text);
            } else {
                // What is not indented is a heading.
                paragraphs.add(new Paragraph(line.number(), text, line.indent() == 0 ? Mark.HEADING : Mark.PARAGRAPH));
            }
        }
        return paragraphs;
    }

    private static PlainLine line(Paragraph paragraph) {
        String marked = OBJECT.matcher(paragraph.text).replaceAll("").strip();
        Matcher number = NUMBER.matcher(marked);
        int links = 0;
        boolean leads = false;
        StringBuilder plain = new StringBuilder();
        while (number.find()) {
            leads |= number.start() == 0;
            links++;
            number.appendReplacement(plain, "");
        }
        number.appendTail(plain);
        String text = WhiteSpace.fold(plain.toString());
        int words = text.split(" ").length;
        boolean whole = leads && words <= MAX_LINKED && !SourceLine.endsSentence(text);
        float share = whole ? 1 : (float) Math.min(1, links * WORDS_OF_LINK / Math.max(1, words));
        return new PlainLine(paragraph.number, text, share, paragraph.mark);
    }
}

package newsfold.internal.plaintext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.internal.plaintext.PlainLine.Mark;

/** Cuts Markdown into paragraphs, headings, items and rows, and takes away the signs at their start. */
final class MarkdownBlocks {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?:\\s+(.*?))?\\s*#*");
    /** A number and a month with its year are a date: many languages write {@code 10. March 2026}. */
    private static final Pattern ITEM =
            Pattern.compile("(?:[*+-]|\\d{1,3}[.)](?!\\s+\\p{L}{3,}\\.?\\s+\\d{4}\\b))\\s+(.*)");

    private static final Pattern DEFINITION = Pattern.compile("\\[([^\\]]{1,200})\\]:\\s*<?(\\S+)>?(?:\\s+[\"'(].*)?");
    /** What Pandoc writes behind a heading. */
    private static final Pattern HEADING_ATTRIBUTES = Pattern.compile("\\s\\{[#.][^{}]{0,1000}\\}$");

    private static final Pattern RULE = Pattern.compile("(?:[*_-]\\s*){3,}|={3,}");
    private static final Pattern TABLE_RULE = Pattern.compile("\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    /** Longer lines are no rules and no headings. */
    private static final int MAX_SIGNS = 1000;

    private static final int MAX_HEADING = 1000;

    /** Signs of lists in lists, and of quotations in quotations, that may stand before one text. */
    private static final int MAX_DEPTH = 8;

    private final List<Paragraph> paragraphs = new ArrayList<>();

    /** Addresses of links by number or name, names in lower case. */
    private final Map<String, String> definitions = new HashMap<>();

    private MarkdownBlocks() {}

    static MarkdownBlocks read(List<SourceLine> lines, LineWrap wrap) {
        MarkdownBlocks blocks = new MarkdownBlocks();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            SourceLine before = i == 0 ? new SourceLine(0, "") : lines.get(i - 1);
            if (line.isBlank()) {
                inTable = false;
                continue;
            }
            String text = line.text().strip();
            boolean tableRule = text.length() <= MAX_SIGNS
                    && text.indexOf('|') >= 0
                    && TABLE_RULE.matcher(text).matches();
            if (tableRule) {
                if (!inTable && !before.isBlank() && before.text().indexOf('|') >= 0) {
                    blocks.makeRow();
                }
                inTable = true;
            } else if (inTable && text.indexOf('|') >= 0) {
                blocks.paragraphs.add(new Paragraph(line.number(), cells(text), Mark.ROW));
            } else {
                blocks.add(line, text, before, wrap);
            }
        }
        return blocks;
    }

    private void makeRow() {
        if (!paragraphs.isEmpty()) {
            Paragraph last = paragraphs.get(paragraphs.size() - 1);
            paragraphs.set(paragraphs.size() - 1, new Paragraph(last.number, cells(last.text.toString()), Mark.ROW));
        }
    }

    private static String cells(String row) {
        return CELLS.matcher(row).replaceAll(" ").strip();
    }

    /** Tells whether a line goes on with a paragraph, which only a first item may interrupt, as in CommonMark. */
    private boolean isInParagraph(SourceLine before, SourceLine line, LineWrap wrap) {
        return !paragraphs.isEmpty()
                && paragraphs.get(paragraphs.size() - 1).mark == Mark.PARAGRAPH
                && wrap.continues(before, line);
    }

    private void add(SourceLine line, String stripped, SourceLine before, LineWrap wrap) {
        String text = stripped;
        boolean quoted = false;
        for (int depth = 0; depth < MAX_DEPTH && text.startsWith(">"); depth++) {
            text = text.substring(1).strip();
            quoted = true;
        }
        Matcher definition = DEFINITION.matcher(text);
        if (definition.matches() && !text.startsWith("[^")) {
            definitions.put(definition.group(1).toLowerCase(Locale.ROOT), definition.group(2));
            return;
        }
        if (text.isEmpty() || text.startsWith("```") || text.startsWith("~~~")) {
            return;
        }
        if (text.length() <= MAX_SIGNS && RULE.matcher(text).matches()) {
            if (!before.isBlank()
                    && "-=".indexOf(text.charAt(0)) >= 0
                    && text.indexOf(' ') < 0
                    && !paragraphs.isEmpty()) {
                paragraphs.get(paragraphs.size() - 1).mark = text.charAt(0) == '=' ? Mark.TITLE : Mark.HEADING;
            }
            return;
        }
        Mark mark = Mark.PARAGRAPH;
        boolean row = text.length() > 2 && text.startsWith("|") && text.endsWith("|");
        Matcher item = ITEM.matcher(text);
        boolean isFirst = text.startsWith("1.") || text.startsWith("1)");
        boolean isInside = Character.isDigit(text.charAt(0)) && !isFirst && isInParagraph(before, line, wrap);
        for (int depth = 0; depth < MAX_DEPTH && !isInside && item.matches(); depth++) {
            mark = Mark.ITEM;
            text = item.group(1);
            item = ITEM.matcher(text);
        }
        Matcher heading = HEADING.matcher(text);
        if (text.startsWith("#") && text.length() <= MAX_HEADING && heading.matches()) {
            mark = heading.group(1).length() == 1 ? Mark.TITLE : Mark.HEADING;
            text = heading.group(2) == null
                    ? ""
                    : HEADING_ATTRIBUTES.matcher(heading.group(2)).replaceFirst("");
        }
        if (row) {
            mark = Mark.ROW;
            text = cells(text);
        }
        if (text.endsWith("\\")) {
            // A line that breaks here.
            text = text.substring(0, text.length() - 1).strip();
        }
        boolean quoteGoesOn = !quoted || before.text().strip().startsWith(">");
        if (mark == Mark.PARAGRAPH && quoteGoesOn && wrap.continues(before, line) && !paragraphs.isEmpty()) {
            LineWrap.join(paragraphs.get(paragraphs.size() - 1).text, text);
        } else if (!text.isEmpty()) {
            paragraphs.add(new Paragraph(line.number(), text, mark));
        }
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    Map<String, String> definitions() {
        return definitions;
    }
}

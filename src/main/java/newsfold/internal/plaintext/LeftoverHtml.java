package newsfold.internal.plaintext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;

/** Decodes entities and takes away tags that a scraper left in its text. */
final class LeftoverHtml {
    /** Tags of text; of others, and of a sign between words, nothing is known. */
    private static final Pattern TAG = Pattern.compile(
            "</?(?:(p|div|br|h[1-6]|li|ul|ol|tr|td|th|table|tbody|thead|blockquote|section|article|figure|figcaption|hr|img"
                    + "|header|footer|main|aside|nav)|(?:a|abbr|b|cite|code|em|font|i|ins|del|mark|q|s|small|span|strong|sub"
                    + "|sup|time|u|wbr))(?:\\s[^<>]{0,2000})?/?>",
            Pattern.CASE_INSENSITIVE);

    /** The begin of a tag that does not end in its line. */
    private static final Pattern OPEN_TAG = Pattern.compile(
            "<(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|section|article|figure|img|header|footer|main|aside|nav"
                    + "|a|span|em|strong|svg|iframe|button|input|time|video|source|picture)(?:\\s.*)?",
            Pattern.CASE_INSENSITIVE);

    private static final int MAX_TAG = 2000;

    /** An article may speak of a tag; a text with leftovers has several. */
    private static final int MIN_TAGS = 2;

    /** Text that was escaped twice needs as many passes. */
    private static final int PASSES = 2;

    /** Unicode gives these to nobody. */
    private static final char FIRST_NO_CHARACTER = '\ufdd0';

    private static final char LAST_NO_CHARACTER = '\ufdef';

    private LeftoverHtml() {}

    static List<SourceLine> decode(List<SourceLine> lines) {
        List<SourceLine> decoded = new ArrayList<>(lines.size());
        int tags = 0;
        for (SourceLine line : entities(withWholeTags(lines))) {
            tags += line.text().indexOf('<') < 0
                    ? 0
                    : (int) TAG.matcher(line.text()).results().limit(MIN_TAGS).count();
            decoded.add(line);
        }
        return tags < MIN_TAGS ? decoded : withoutTags(decoded);
    }

    /** Joins the lines of a tag that a writer wrapped inside. */
    private static List<SourceLine> withWholeTags(List<SourceLine> lines) {
        List<SourceLine> whole = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            int open = line.text().lastIndexOf('<');
            if (open < 0
                    || line.text().indexOf('>', open) >= 0
                    || !OPEN_TAG.matcher(line.text().substring(open)).matches()) {
                whole.add(line);
                continue;
            }
            StringBuilder tag = new StringBuilder(line.text());
            int end = i;
            boolean closed = false;
            while (!closed && end + 1 < lines.size() && tag.length() - open < MAX_TAG) {
                String next = lines.get(++end).text();
                if (next.isBlank() || (next.indexOf('<') >= 0 && next.indexOf('>') < 0)) {
                    break;
                }
                tag.append(' ').append(next.strip());
                closed = next.indexOf('>') >= 0;
            }
            whole.add(closed ? new SourceLine(line.number(), tag.toString()) : line);
            i = closed ? end : i;
        }
        return whole;
    }

    private static List<SourceLine> entities(List<SourceLine> lines) {
        List<SourceLine> decoded = new ArrayList<>(lines);
        for (int pass = 0; pass < PASSES; pass++) {
            int[] places = IntStream.range(0, decoded.size())
                    .filter(i -> decoded.get(i).text().indexOf('&') >= 0)
                    .toArray();
            String[] texts = entities(
                    Arrays.stream(places).mapToObj(i -> decoded.get(i).text()).toArray(String[]::new));
            for (int i = 0; i < places.length; i++) {
                decoded.set(places[i], new SourceLine(decoded.get(places[i]).number(), texts[i]));
            }
        }
        return decoded;
    }

    /** Decodes all at once, since a call makes a parser, with a sign between them that is in none. */
    private static String[] entities(String[] lines) {
        for (char end = FIRST_NO_CHARACTER; end <= LAST_NO_CHARACTER && lines.length > 0; end++) {
            // Read as in attributes: "&copy=2" in an address is no sign.
            String[] decoded = Parser.unescapeEntities(String.join(String.valueOf(end), lines), true)
                    .split(String.valueOf(end), -1);
            if (decoded.length == lines.length) {
                return decoded;
            }
        }
        return lines;
    }

    private static List<SourceLine> withoutTags(List<SourceLine> lines) {
        List<SourceLine> plain = new ArrayList<>(lines.size());
        for (SourceLine line : lines) {
            if (line.text().indexOf('<') < 0) {
                plain.add(line);
                continue;
            }
            Matcher tag = TAG.matcher(line.text());
            StringBuilder text = new StringBuilder();
            while (tag.find()) {
                tag.appendReplacement(text, tag.group(1) == null ? "" : "\n");
            }
            tag.appendTail(text);
            for (String part : text.toString().split("\n")) {
                plain.add(new SourceLine(line.number(), part.stripTrailing()));
            }
        }
        return plain;
    }
}

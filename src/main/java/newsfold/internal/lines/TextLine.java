package newsfold.internal.lines;

import java.util.List;
import newsfold.article.Removed.Reason;
import newsfold.internal.LongSet;
import newsfold.internal.Scripts;
import newsfold.internal.blocks.PhraseTokens;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.plaintext.PlainLine;
import org.jspecify.annotations.Nullable;

/** One line of flattened text that is not blank, measured once. */
public final class TextLine {
    /** Longer lines are prose whatever they say; only their head is looked at. */
    private static final int HEAD = 2000;

    private static final int TOKENS = 400;

    /** Place and agency stand within this many characters. */
    private static final int MAX_DATELINE = 60;

    /** Letters of a word in the scripts of South-East Asia, which have spaces only between phrases. */
    private static final double LETTERS_OF_WORD = 5;

    /** The fewest words of a paragraph in these scripts. */
    private static final double MIN_UNSPACED_PARAGRAPH = 16;

    public final int number;
    public final String text;
    /** Words of the line; a letter of a script without spaces counts half a word. */
    public final double words;

    /** The share of its characters that link somewhere, negative if unknown. */
    final float linkShare;

    final PlainLine.Mark mark;

    final double functionShare;

    /** The share of words that are numbers or words of dates. */
    final double dateShare;

    final boolean endsSentence;
    final boolean isBullet;
    final boolean isDate;
    final Phrases.@Nullable Hit hit;

    /** Stems of the words that tell what the line is about, as {@link PageVocabulary} numbers them. */
    final int[] stems;

    /** Different for lines of different words; dates and counters are all alike. 0 for a line without words. */
    private final long key;

    private final int size;
    private final boolean hasNumber;
    private final boolean startsBy;
    private final boolean copyright;
    private final boolean boilerplate;
    private final boolean prose;

    private TextLine(PlainLine source, PageVocabulary page) {
        this.number = source.number();
        this.text = source.text();
        this.linkShare = source.linkShare();
        this.mark = source.mark();
        String head = head();
        PageVocabulary.Reading reading = page.read(head, TOKENS);
        PhraseTokens ids = reading.ids;
        this.size = ids.size();
        this.key = ids.sequence();
        this.stems = reading.stems;
        this.hasNumber = reading.hasNumber();
        this.startsBy = size > 0 && BY.contains(ids.get(0));
        double scale = text.length() <= HEAD ? 1 : (double) text.length() / head.length();
        int unspaced = unspacedLetters(head);
        this.words = Math.max(reading.words(), unspaced / LETTERS_OF_WORD) * scale;
        this.functionShare = reading.functionShare();
        // Thai and Lao have no sign at the end of a sentence: there length tells a paragraph from a headline.
        this.endsSentence = endsSentence(text) || (unspaced > text.length() / 2 && words >= MIN_UNSPACED_PARAGRAPH);
        this.isBullet = mark == PlainLine.Mark.ITEM || isBullet(text);
        this.isDate = reading.isDate();
        this.dateShare = reading.dateShare();
        this.hit = Phrases.standard().find(ids);
        this.copyright = words <= 40
                && (text.indexOf('\u00a9') >= 0
                        || text.indexOf('\u24d2') >= 0
                        || (text.regionMatches(true, 0, "(c) ", 0, 4) && Character.isDigit(text.charAt(4))));
        this.boilerplate = (hit != null && isStrong(hit)) || copyright || size == 0;
        this.prose = (words >= 20 && (functionShare >= 0.1 || endsSentence)) || (words >= 8 && endsSentence);
    }

    /** Measures the lines of one text. */
    public static List<TextLine> of(List<PlainLine> lines) {
        PageVocabulary page = new PageVocabulary();
        return lines.stream().map(line -> new TextLine(line, page)).toList();
    }

    /** Tells whether the line reads like prose rather than a label or a headline. */
    boolean isProse() {
        return prose;
    }

    /** Tells whether markup says that the line is a heading. */
    boolean isHeading() {
        return mark == PlainLine.Mark.TITLE || mark == PlainLine.Mark.HEADING;
    }

    /** Tells whether the line begins a report with its place and agency: "OSLO (Agency) - ...". */
    boolean hasDateline() {
        int close = text.indexOf(')');
        if (close < 0 || close > MAX_DATELINE || text.indexOf('(') < 0) {
            return false;
        }
        String rest = text.substring(close + 1).stripLeading();
        return !rest.isEmpty() && "-\u2013\u2014".indexOf(rest.charAt(0)) >= 0;
    }

    /** Tells whether the line goes on with what the line above began: with a small letter or a sign. */
    boolean goesOn() {
        char c = text.charAt(0);
        return Character.isLowerCase(c) || c == ',' || c == ';';
    }

    /** Tells whether the line asks. */
    boolean asks() {
        int end = text.length();
        while (end > 0 && isCloser(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && "?\uff1f\u061f\u037e".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Tells whether the line is short as labels, headings and cells of tables are. */
    boolean isShort() {
        return words < 8 && !endsSentence;
    }

    /** Tells whether a phrase of the table makes this line boilerplate, whatever stands around it. */
    boolean isBoilerplate() {
        return boilerplate;
    }

    /** Tells whether no article would hold such a line: a whole phrase of several words, or a copyright sign. */
    boolean isUnmistakable() {
        if (hit == null || !isStrong(hit)) {
            return true;
        }
        boolean mayHead = switch (hit.reason()) {
            case LABEL, BYLINE, CAPTION, NAVIGATION, FOOTER -> true;
            default -> false;
        };
        return hit.mode() == Phrases.Mode.WHOLE && hit.words() >= (mayHead ? 3 : 2);
    }

    /** Tells whether the whole line is a phrase of boilerplate or a date, or has no words. */
    boolean isWholePhrase() {
        return size == 0 || isDate || (hit != null && hit.mode() == Phrases.Mode.WHOLE);
    }

    /** Tells what kind of boilerplate the line is; call only if {@link #isBoilerplate()}. */
    Reason boilerplateReason() {
        return hit != null && isStrong(hit) ? hit.reason() : copyright ? Reason.FOOTER : Reason.OUTSIDE;
    }

    String rule() {
        if (hit != null && isStrong(hit)) {
            return "phrase '" + hit.phrase() + "'";
        }
        return copyright ? "copyright sign" : "no words";
    }

    /** Tells whether the line says who wrote or when: "Posted on 8 October by newsdesk", "By Ann Lee, 12 May". */
    boolean isCredit() {
        if (isDate) {
            return true;
        }
        if (words > 16 || size == 0 || endsSentence) {
            return false;
        }
        boolean dated = hasNumber && dateShare >= 0.4;
        boolean named = hit != null && hit.reason() == Reason.BYLINE && hit.mode() == Phrases.Mode.START;
        return dated || (named && (hasNumber || words <= 8)) || isByline();
    }

    /** Tells whether the line is "by" and names, and little else. */
    boolean isByline() {
        return startsBy
                && size <= 9
                && words <= 16
                && !endsSentence
                && CharacterCounts.of(text).mostlyCapital();
    }

    /** "By" before names, where a line starts with it. */
    private static final LongSet BY =
            ids("by", "von", "par", "por", "di", "door", "av", "af", "de", "autor", "автор", "от", "od", "oleh", "bởi");

    private static LongSet ids(String... words) {
        LongSet ids = new LongSet();
        for (String word : words) {
            ids.add(WordHashes.id(word));
        }
        return ids;
    }

    /** Returns the plug for something elsewhere that this line holds, empty if none. */
    String plug() {
        return hit != null && hit.mode() == Phrases.Mode.PLUG && words <= 40 ? hit.phrase() : "";
    }

    /** A key equal for lines with the same words, 0 if there are none; dates and counters are all alike. */
    long key() {
        return key;
    }

    /** Returns the words of the line, cut anew with each call. */
    List<String> tokens() {
        return PhraseTokens.texts(head(), TOKENS);
    }

    private static int unspacedLetters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += c >= '\u0e00' && Scripts.isInUnspacedBlock(c) && !Scripts.isEastAsian(c) ? 1 : 0;
        }
        return letters;
    }

    private String head() {
        return text.length() <= HEAD ? text : text.substring(0, HEAD);
    }

    /** What kind of boilerplate the line is as a number, 0 if none. */
    int boilerplateCode() {
        if (isDate) {
            return 1;
        }
        return isBoilerplate() ? 2 + CODES.indexOf(boilerplateReason()) : 0;
    }

    /** Adds what can be said of the line without its neighbours. */
    void shape(FeatureRow row) {
        row.add(words);
        row.add(functionShare);
        row.add((double) text.length() / Math.max(1, words));
        row.add(isProse());
        row.add(boilerplateCode());
        row.add(hit == null ? -1 : CODES.indexOf(hit.reason()));
        row.add(hit == null ? -1 : MODES.indexOf(hit.mode()));
        row.add(hit == null ? 0 : hit.words());
        row.add(hit == null || words == 0 ? 0 : hit.words() / words);
        row.add(dateShare);
        CharacterCounts.of(text).add(row);
    }

    private static final List<Phrases.Mode> MODES = List.of(Phrases.Mode.values());

    private static final List<Reason> CODES = List.of(Reason.values());

    private boolean isStrong(Phrases.Hit found) {
        return switch (found.mode()) {
            case WHOLE -> true;
            // A phrase of one word starts many sentences: it needs a colon after it or next to nothing else in the
            // line.
            case START -> found.words() >= 3 ? words <= 40 : words <= 4 || (words <= 25 && separatorAfter(found));
            case INSIDE -> words <= 30;
            case PLUG -> false;
        };
    }

    private boolean separatorAfter(Phrases.Hit found) {
        int end = Math.min(text.length(), found.phrase().length() + 4);
        for (int i = Math.max(0, found.phrase().length() - 2); i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '|' || c == '/' || c == '\uff1a') {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && isCloser(text.charAt(end - 1))) {
            end--;
        }
        return end > 0
                && ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u104b\u17d4\u1362\u0589:;"
                                .indexOf(text.charAt(end - 1))
                        >= 0;
    }

    private static boolean isCloser(char c) {
        return "\"')]}\u201d\u2019\u00bb\u300d\u300f\uff09\u201c".indexOf(c) >= 0;
    }

    private static boolean isBullet(String text) {
        char c = text.charAt(0);
        return text.length() > 2
                && text.charAt(1) == ' '
                && (c == '-'
                        || c == '*'
                        || c == '\u2022'
                        || c == '\u00b7'
                        || c == '\u25cf'
                        || c == '\u25aa'
                        || c == '\u2013');
    }
}

package newsfold.internal.lines;

/** What the characters of a line look like, counted in one pass over its first part. */
final class CharacterCounts {
    private static final int LIMIT = 1000;

    private int letters;
    private int upper;
    private int digits;
    private int separators;
    private int commas;
    private int sentences;
    private int quotes;
    private int capitalWords;
    private int lowerWords;
    private int brackets;
    private int colons;
    private int symbols;
    private final String text;

    private CharacterCounts(String text) {
        this.text = text;
    }

    static CharacterCounts of(String text) {
        CharacterCounts glyphs = new CharacterCounts(text);
        boolean inWord = false;
        int end = Math.min(text.length(), LIMIT);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c)) {
                boolean capital = c < 0x80 ? c <= 'Z' : Character.isUpperCase(c);
                glyphs.letters++;
                glyphs.upper += capital ? 1 : 0;
                if (!inWord) {
                    glyphs.capitalWords += capital ? 1 : 0;
                    glyphs.lowerWords += capital ? 0 : 1;
                }
                inWord = true;
                continue;
            }
            if (c == ' ') {
                // Every sixth character, and it counts for nothing.
                inWord = false;
                continue;
            }
            boolean endOfWord = inWord;
            inWord = inWord && (c == '\'' || c == '\u2019');
            glyphs.count(c, endOfWord && (i + 1 == end || text.charAt(i + 1) == ' '));
        }
        return glyphs;
    }

    private void count(char c, boolean afterWord) {
        switch (c) {
            case '|',
                    '\u00b7',
                    '\u2022',
                    '\u00bb',
                    '\u00ab',
                    '/',
                    '>',
                    '\u203a',
                    '\u2192',
                    '\u2190',
                    '\u2013',
                    '\u2014' -> separators++;
            case ',', '\u060c', '\u3001', '\uff0c' -> commas++;
            case '.', '!', '?', '\u3002', '\uff01', '\uff1f', '\u0964', '\u061f' ->
                sentences += afterWord || c > '\u00ff' ? 1 : 0;
            case '"', '\u201c', '\u201d', '\u201e', '\u300c' -> quotes++;
            case '(', '[', '{' -> brackets++;
            case ':', '\uff1a' -> colons++;
            case '#', '@', '$', '\u20ac', '\u00a3', '%', '+', '=', '_', '*', '\u00d7' -> symbols++;
            default -> digits += Character.isDigit(c) ? 1 : 0;
        }
    }

    /** Tells whether the words but one or two start with capitals, as names do. */
    boolean mostlyCapital() {
        return capitalWords >= 2 && capitalWords >= 2 * lowerWords;
    }

    void add(FeatureRow row) {
        int length = Math.min(text.length(), LIMIT);
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        row.add((double) upper / Math.max(1, letters));
        row.add((double) digits / length);
        row.add((double) letters / length);
        row.add(separators);
        row.add(commas);
        row.add(sentences);
        row.add((double) sentences * 100 / length);
        row.add(quotes);
        row.add((double) capitalWords / Math.max(1, capitalWords + lowerWords));
        row.add(capitalWords + lowerWords);
        row.add(brackets);
        row.add(colons);
        row.add(symbols);
        row.add(
                first == '#' || first == '@'
                        ? 3
                        : Character.isDigit(first)
                                ? 2
                                : Character.isLowerCase(first) ? 1 : Character.isLetter(first) ? 0 : 4);
        row.add(
                last == '.'
                        ? 1
                        : last == '\u2026' || text.endsWith("...") || text.endsWith("[\u2026]")
                                ? 2
                                : last == '?'
                                        ? 3
                                        : last == ':'
                                                ? 4
                                                : last == '!'
                                                        ? 5
                                                        : Character.isDigit(last)
                                                                ? 6
                                                                : Character.isLetter(last) ? 0 : 7);
        row.add(first == '-' || first == '\u2022' || first == '*');
        row.add(text.indexOf("http") >= 0 || text.indexOf("www.") >= 0 || text.indexOf(".com") >= 0);
        row.add(text.indexOf('@') > 0);
        row.add(first == '"'
                || first == '\u201c'
                || first == '\u201e'
                || first == '\u00ab'
                || first == '\''
                || first == '\u2018');
        row.add(text.indexOf('\u00a9') >= 0);
    }
}

package newsfold.internal.dates;

/**
 * What a text must hold to hold a date of some form, found in one pass: most short texts of a page hold none, and one
 * pass costs less than the first of many patterns.
 */
final class DateClues {
    private int digits;
    private boolean longRun;
    private boolean veryLongRun;
    private boolean pair;
    private boolean eastern;
    private boolean firstYear;
    private boolean vietnamese;
    private boolean latvian;

    DateClues(String text) {
        int length = text.length();
        int run = 0;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                run++;
                continue;
            }
            if (run > 0) {
                end(text, i, run);
                run = 0;
            }
            switch (c) {
                case '\u5e74', '\ub144' -> eastern = true;
                case '\u5143' -> firstYear = true;
                case '\u00e1', '\u00c1' -> vietnamese = true;
                case 'g', 'G' -> latvian |= text.regionMatches(true, i, "gada ", 0, 5);
                default -> {}
            }
        }
    }

    private void end(String text, int end, int run) {
        digits += run;
        longRun |= run >= 4;
        veryLongRun |= run >= 8;
        if (run == 2 && end > 2) {
            char before = text.charAt(end - 3);
            pair |= before == ' ' || before == '-' || before == '\'' || before == '\u2019';
        }
    }

    /** Every absolute date names at least a day and two digits of a year, or the first year of an era. */
    boolean any() {
        return digits >= 3 || firstYear;
    }

    /** A year of four digits. */
    boolean year() {
        return longRun;
    }

    /** Year, month and day in one number. */
    boolean compact() {
        return veryLongRun;
    }

    /** A year of two digits behind a name or a comma. */
    boolean shortYear() {
        return pair;
    }

    /** The sign for a year in Chinese, Japanese or Korean. */
    boolean eastern() {
        return eastern;
    }

    boolean vietnamese() {
        return longRun && vietnamese;
    }

    boolean latvian() {
        return longRun && latvian;
    }
}

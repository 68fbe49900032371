package newsfold.internal.text;

/** Tells the e that marks an umlaut ("fuer", "Baeume") from the e that a German word has behind a, o or u ("neue", "Poet"). */
final class GermanDigraphs {
    private static final char NONE = ' ';

    private GermanDigraphs() {}

    /**
     * Tells what an e behind a, o or u stands for. Looks at most at three letters before the digraph and at three behind it.
     *
     * @param at the place of the e, behind its vowel
     */
    static boolean marksUmlaut(char[] units, int at, int length) {
        char before = letter(units, at - 2, length);
        char next = letter(units, at + 1, length);
        return switch (letter(units, at - 1, length)) {
            case 'u' -> !isUe(units, at, length, before, next);
            case 'o' -> !isOe(units, at, length, before, next);
            default -> !isAe(units, at, length, before, next);
        };
    }

    /** The diphthongs of "Bauer" and "neue", but not "geuebt"; "Quelle", "Avenue", "Blues". */
    private static boolean isUe(char[] units, int at, int length, char before, char next) {
        if (before == 'a' || before == 'o' || before == 'q' || next == NONE || (before == 'e' && next != 'b')) {
            return true;
        }
        char second = letter(units, at + 2, length);
        return switch (next) {
            case 'n' -> isUen(before, second);
            case 'l' -> isUel(units, at, length, before, second);
            case 'r' -> before == 'z' && second != 'i' && second != 'n' && second != 'c';
            case 'i' -> before == 'z' && second == 'n';
            case 's' -> before == 'l' && second == NONE;
            default -> false;
        };
    }

    /** "Statuen", "Influenza", "Influencer", "zuentwickeln". */
    private static boolean isUen(char before, char second) {
        return switch (second) {
            case NONE -> before != 'r';
            case 'c', 'z' -> before == 'l';
            case 't' -> before == 'z';
            default -> false;
        };
    }

    /** "Manuel", "Samuels", "Venezuela", "aktuell", "individuell", "manuell". */
    private static boolean isUel(char[] units, int at, int length, char before, char second) {
        return switch (second) {
            case NONE, 'a' -> true;
            case 's' -> letter(units, at + 3, length) == NONE;
            case 'l' ->
                before == 't'
                        || before == 'd'
                        || before == 's'
                        || before == 'x'
                        || (before == 'n' && letter(units, at - 3, length) == 'a');
            default -> false;
        };
    }

    /** "Poet", "Poesie", "Koeffizient", "soeben", "Bioenergie", "Boeing", "OECD", "Oboe", but not "FPOE". */
    private static boolean isOe(char[] units, int at, int length, char before, char next) {
        return switch (next) {
            case NONE -> units[at] == 'e';
            case 'i', 'x' -> true;
            case 'c' -> before == NONE;
            case 'n' -> before == 'i';
            case 'f' -> before == 'k' && letter(units, at + 2, length) == 'f';
            case 'b' -> before == 's';
            case 't', 's' -> before == 'p';
            default -> false;
        };
    }

    /** "Israel", "Michael", "Rafaels", "Aerosol". */
    private static boolean isAe(char[] units, int at, int length, char before, char next) {
        char second = letter(units, at + 2, length);
        char earlier = letter(units, at - 3, length);
        return switch (next) {
            case NONE -> true;
            case 'r' -> before == NONE && second == 'o';
            case 'l' ->
                second == NONE
                        || (second == 's' && letter(units, at + 3, length) == NONE)
                        || (before == 'r' && earlier == 's')
                        || (before == 'h' && earlier == 'c' && letter(units, at - 4, length) == 'i');
            default -> false;
        };
    }

    /** Returns a small letter for a letter of either case, a blank for all other characters and beyond the text. */
    private static char letter(char[] units, int at, int length) {
        if (at < 0 || at >= length) {
            return NONE;
        }
        int letter = units[at] | 0x20;
        return letter >= 'a' && letter <= 'z' ? (char) letter : NONE;
    }
}

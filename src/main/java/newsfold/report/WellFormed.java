package newsfold.report;

/** Text that UTF-8 can hold: a caller's pages may carry lone surrogates, which no encoder accepts. */
final class WellFormed {
    private WellFormed() {}

    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder mended = new StringBuilder(text.length());
                text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .forEach(mended::appendCodePoint);
                return mended.toString();
            }
        }
        return text;
    }
}

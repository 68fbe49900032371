package newsfold.internal.report;

/** Replaces lone surrogates, which pages may contain and no encoder accepts. */
final class LoneSurrogates {
    private LoneSurrogates() {}

    static String replace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder replaced = new StringBuilder(text.length());
                text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .forEach(replaced::appendCodePoint);
                return replaced.toString();
            }
        }
        return text;
    }
}
